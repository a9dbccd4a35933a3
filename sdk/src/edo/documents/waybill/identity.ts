import { at, type Field, leaf } from '../../mapping/field.ts';
import { type Fields, object, optional } from '../../mapping/object.ts';
import { union } from '../../mapping/union.ts';
import { coded, date, matching, text } from '../../mapping/value.ts';
import { kpp, organisationInn, personInn } from '../identifiers.ts';
import { type PersonName, personName } from '../party.ts';

/** A Russian organisation: СвЮЛУч. */
export interface OrganisationIdentity {
  /** НаимОрг. */
  readonly name: string;
  /** ИННЮЛ, ten digits. */
  readonly inn: string;
  /** КПП. */
  readonly kpp?: string;
}

/** An entrepreneur: СвИП. */
export interface EntrepreneurIdentity {
  /** ФИО. */
  readonly person: PersonName;
  /** ИННФЛ, twelve digits. */
  readonly inn: string;
  /** ОГРНИП. */
  readonly ogrnip?: string;
  /** ИныеСвед. */
  readonly other?: string;
}

/** A natural person: СвФЛУчаст. */
export interface IndividualIdentity {
  /** ФИО. */
  readonly individual: PersonName;
  /** ИННФЛ, twelve digits. */
  readonly inn: string;
  /** ИныеСвед. */
  readonly other?: string;
}

/** Somebody from abroad who has no ИНН: СвИнНеУч, ДаннИно. */
export interface ForeignIdentity {
  /** ИдСтат: ЮЛ an organisation, ФЛ a person. */
  readonly foreign: 'organisation' | 'person';
  /** Стран: the name of the country; required of an organisation. */
  readonly country?: string;
  /** Наим; required of a person, and of an organisation that has neither `id` nor `other`. */
  readonly name?: string;
  /** Идентиф: the number it has in its own country. */
  readonly id?: string;
  /** ИныеСвед. */
  readonly other?: string;
  /** УдЛичнИнФЛ: document that proves who a person is; required of a person. */
  readonly identityDocument?: IdentityDocument;
}

/** УдЛичнИнФЛ. */
export interface IdentityDocument {
  /** ВидДок: what it is called. */
  readonly kind: string;
  /** НомДок. */
  readonly number: string;
  /** ДатаДок, ISO. */
  readonly date: string;
}

/** Who takes part: ИдСвТип. */
export type Identity = OrganisationIdentity | EntrepreneurIdentity | IndividualIdentity | ForeignIdentity;

/** СвИнНеУчТрНТип at a path that ends in `/`, or at the element itself. */
export function foreignIdentity(place = ''): Fields<ForeignIdentity> {
  return {
    foreign: leaf<ForeignIdentity['foreign']>(`${place}@ИдСтат`, coded({ organisation: 'ЮЛ', person: 'ФЛ' })),
    country: optional(leaf(`${place}@Стран`, text)),
    name: optional(leaf(`${place}@Наим`, text)),
    id: optional(leaf(`${place}@Идентиф`, text)),
    other: optional(leaf(`${place}@ИныеСвед`, text)),
    identityDocument: optional(at(`${place}УдЛичнИнФЛ`, identityDocument)),
  };
}

const identityDocument = object<IdentityDocument>({
  kind: leaf('@ВидДок', text),
  number: leaf('@НомДок', text),
  date: leaf('@ДатаДок', date),
});

const organisation = (place: string): Fields<OrganisationIdentity> => ({
  name: leaf(`${place}@НаимОрг`, text),
  inn: leaf(`${place}@ИННЮЛ`, organisationInn),
  kpp: optional(leaf(`${place}@КПП`, kpp)),
});

const entrepreneur = (place: string): Fields<EntrepreneurIdentity> => ({
  person: at(`${place}ФИО`, personName),
  inn: leaf(`${place}@ИННФЛ`, personInn),
  ogrnip: optional(leaf(`${place}@ОГРНИП`, matching(/^\d{15}$/))),
  other: optional(leaf(`${place}@ИныеСвед`, text)),
});

const individual = (place: string): Fields<IndividualIdentity> => ({
  individual: at(`${place}ФИО`, personName),
  inn: leaf(`${place}@ИННФЛ`, personInn),
  other: optional(leaf(`${place}@ИныеСвед`, text)),
});

/**
 * Who takes part, with further fields in the same object.
 *
 * @param place path of ИдСвТип below the element, ending in `/`; empty for the element itself.
 */
export function identityWith<Details extends object>(
  place: string,
  details: Fields<Details>,
): Field<Identity & Details> {
  // TypeScript does not see that the fields of both make the fields of the whole while `Details` is open.
  const whole = <Form extends Identity>(form: Fields<Form>): Field<Form & Details> =>
    object<Form & Details>({ ...form, ...details } as unknown as Fields<Form & Details>);
  return union<Identity & Details>([
    {
      expected: '{ person, inn, … }',
      accepts: (input) => 'person' in input,
      marker: `${place}СвИП`,
      field: whole(entrepreneur(`${place}СвИП/`)),
    },
    {
      expected: '{ individual, inn, … }',
      accepts: (input) => 'individual' in input,
      marker: `${place}СвФЛУчаст`,
      field: whole(individual(`${place}СвФЛУчаст/`)),
    },
    {
      expected: '{ foreign, name, country, … }',
      accepts: (input) => 'foreign' in input,
      marker: `${place}СвИнНеУч`,
      field: whole(foreignIdentity(`${place}СвИнНеУч/`)),
    },
    {
      expected: '{ name, inn, kpp, … }',
      accepts: (input) => 'name' in input,
      marker: `${place}СвЮЛУч`,
      field: whole(organisation(`${place}СвЮЛУч/`)),
    },
  ]);
}

export const identity: Field<Identity> = identityWith<Record<never, never>>('', {});
