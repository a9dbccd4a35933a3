import type { MchdHead } from './head.ts';
import type { ForeignOrganisation, MchdOrganisation } from './organisation.ts';
import type { MchdEntrepreneur, MchdPerson, PersonDetails } from './person.ts';

/** A person who trusts: ФЛДоверТип. */
export interface MchdIndividual extends PersonDetails {
  /** СНИЛС. */
  readonly snils: string;
  /** ИННФЛ. */
  readonly inn?: string;
  /** ПрДеесп: whether the person has full legal capacity. */
  readonly capable?: boolean;
  /** ДокНедеесп. */
  readonly incapacityDocument?: string;
  /** ПрНалРук: whether somebody signs in the person's place. */
  readonly hasSignatory?: boolean;
  /** СвЗакПредРук: the legal representative, or who signs in the person's place. */
  readonly guardian?: MchdHead;
  /** СтУчНД. */
  readonly notarialStatus?: string;
}

/** A person who passes powers on: ФЛПерПолн. */
export interface DelegatingPerson extends PersonDetails {
  /** ИННФЛ. */
  readonly inn: string;
  /** СНИЛС. */
  readonly snils: string;
  /** СведРукоп: who signs in the person's place. */
  readonly signatory?: MchdPerson;
  /** ПрНалРук. */
  readonly hasSignatory?: boolean;
  /** СтУчНД. */
  readonly notarialStatus?: string;
}

/** РосОргДоверТип. */
interface HeadedOrganisation {
  readonly kind: 'organisation';
  /** СвРосОрг. */
  readonly organisation: MchdOrganisation;
  /** ЛицоБезДов. */
  readonly heads: readonly MchdHead[];
}

/** ИнОргДоверТип. */
interface HeadedForeignOrganisation {
  readonly kind: 'foreign';
  /** СвИнОрг. */
  readonly organisation: ForeignOrganisation;
  /** СвРукОП. */
  readonly heads: readonly MchdPerson[];
}

/** ФилПерПолн. */
interface HeadedBranch {
  readonly kind: 'branch';
  /** СвФил. */
  readonly organisation: MchdOrganisation;
  /** СвРукФил. */
  readonly head: MchdPerson;
}

interface EntrepreneurParty {
  readonly kind: 'entrepreneur';
  readonly entrepreneur: MchdEntrepreneur;
}

/** Who trusts: СвДоверит. `kind` is ТипДоверит. */
export type Principal =
  | HeadedOrganisation
  | HeadedForeignOrganisation
  | EntrepreneurParty
  | { readonly kind: 'individual'; readonly individual: MchdIndividual };

/** Who passes powers on: СвПередПолн. `kind` is ТипПерПолн. */
export type Delegator =
  | HeadedOrganisation
  | EntrepreneurParty
  | { readonly kind: 'individual'; readonly individual: DelegatingPerson }
  | HeadedBranch
  | HeadedForeignOrganisation;

/** Who is trusted: СвУпПред, in a delegated power СвПолучПолн. `kind` is ТипПред. */
export type Representative =
  | { readonly kind: 'organisation'; readonly organisation: MchdOrganisation }
  | EntrepreneurParty
  | { readonly kind: 'individual'; readonly individual: MchdPerson }
  | { readonly kind: 'branch'; readonly organisation: MchdOrganisation }
  | { readonly kind: 'foreign'; readonly organisation: ForeignOrganisation };

/** A principal of an earlier power, named again in a delegated one: СвДоверПерв. `kind` is ТипДоверит. */
export type NamedPrincipal =
  | { readonly kind: 'organisation'; readonly organisation: MchdOrganisation }
  | { readonly kind: 'foreign'; readonly organisation: ForeignOrganisation }
  | EntrepreneurParty
  | { readonly kind: 'individual'; readonly individual: MchdIndividual };
