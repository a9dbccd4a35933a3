import { at, type Field, leaf } from '../../mapping/field.ts';
import { type Fields, object, optional } from '../../mapping/object.ts';
import { union } from '../../mapping/union.ts';
import { blankable, coded, text } from '../../mapping/value.ts';
import { organisationInn, personInn } from '../identifiers.ts';
import { type PersonName, personName } from '../party.ts';

/** ОблПолн: 1 has made the deal; 2 has made it and answers for its record; 3 answers for the record of what was done. */
export type SignerScope = 'made' | 'made-and-recorded' | 'recorded';

/**
 * Статус: 1 works for the party; 2 for the organisation that composed the file; 3 for another authorised organisation;
 * 4 an authorised natural person, an entrepreneur among them.
 */
export type SignerStatus = 'party' | 'composer' | 'other-organisation' | 'individual';

interface Authority {
  /** ОблПолн. */
  readonly scope: SignerScope;
  /** Статус. */
  readonly status: SignerStatus;
  /** ОснПолн (in the contractor's title ОснПолнПодп): what the powers rest on, such as «Должностные обязанности». */
  readonly basis: string;
  /** ОснПолнОрг: what the powers of the organisation rest on. */
  readonly organisationBasis?: string;
}

/** Who signs for an organisation: ЮЛ. */
export interface OrganisationSigner extends Authority {
  /** ФИО. */
  readonly name: PersonName;
  /** Должн. */
  readonly position: string;
  /** НаимОрг; may be left out in the customer's title only. */
  readonly organisation?: string;
  /** ИННЮЛ. */
  readonly inn: string;
  /** ИныеСвед. */
  readonly other?: string;
}

/** An entrepreneur who signs: ИП. */
export interface EntrepreneurSigner extends Authority {
  /** ФИО. */
  readonly person: PersonName;
  /** ИННФЛ. */
  readonly inn: string;
  /** СвГосРегИП. */
  readonly registration?: string;
  /** ИныеСвед. */
  readonly other?: string;
}

/** A natural person who signs: ФЛ. */
export interface IndividualSigner extends Authority {
  /** ФИО. */
  readonly individual: PersonName;
  /** ИННФЛ. */
  readonly inn?: string;
  /** ИныеСвед. */
  readonly other?: string;
}

/** Who signs a title of orders 551@ and 552@: Подписант. */
export type OlderSigner = OrganisationSigner | EntrepreneurSigner | IndividualSigner;

const scopes: Readonly<Record<SignerScope, string>> = { made: '1', 'made-and-recorded': '2', recorded: '3' };

const statuses: Readonly<Record<SignerStatus, string>> = {
  party: '1',
  composer: '2',
  'other-organisation': '3',
  individual: '4',
};

/** Подписант; titles differ in the name of the attribute for what the powers rest on. */
export function olderSigner(basis: 'ОснПолн' | 'ОснПолнПодп'): Field<OlderSigner> {
  const authority: Fields<Authority> = {
    scope: leaf('@ОблПолн', coded(scopes)),
    status: leaf('@Статус', coded(statuses)),
    basis: leaf(`@${basis}`, text),
    organisationBasis: optional(leaf('@ОснПолнОрг', text)),
  };
  const organisation = object<OrganisationSigner>({
    name: at('ЮЛ/ФИО', personName),
    position: leaf('ЮЛ/@Должн', blankable),
    organisation: optional(leaf('ЮЛ/@НаимОрг', text)),
    inn: leaf('ЮЛ/@ИННЮЛ', organisationInn),
    other: optional(leaf('ЮЛ/@ИныеСвед', text)),
    ...authority,
  });
  const entrepreneur = object<EntrepreneurSigner>({
    person: at('ИП/ФИО', personName),
    inn: leaf('ИП/@ИННФЛ', personInn),
    registration: optional(leaf('ИП/@СвГосРегИП', text)),
    other: optional(leaf('ИП/@ИныеСвед', text)),
    ...authority,
  });
  const individual = object<IndividualSigner>({
    individual: at('ФЛ/ФИО', personName),
    inn: optional(leaf('ФЛ/@ИННФЛ', personInn)),
    other: optional(leaf('ФЛ/@ИныеСвед', text)),
    ...authority,
  });
  return union<OlderSigner>([
    { expected: '{ person, inn, … }', accepts: (input) => 'person' in input, marker: 'ИП', field: entrepreneur },
    { expected: '{ individual, … }', accepts: (input) => 'individual' in input, marker: 'ФЛ', field: individual },
    {
      expected: '{ name, position, organisation, inn, … }',
      accepts: (input) => 'name' in input,
      marker: 'ЮЛ',
      field: organisation,
    },
  ]);
}
