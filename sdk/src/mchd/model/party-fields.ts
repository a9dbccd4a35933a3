import { personInn } from '../../edo/documents/identifiers.ts';
import { at, type Field, leaf, many } from '../../edo/mapping/field.ts';
import { flag } from '../../edo/mapping/flag.ts';
import { object, optional } from '../../edo/mapping/object.ts';
import { union } from '../../edo/mapping/union.ts';
import { coded, text } from '../../edo/mapping/value.ts';
import { headFlags, mchdHead } from './head.ts';
import { foreignOrganisation, mchdOrganisation } from './organisation.ts';
import type {
  DelegatingPerson,
  Delegator,
  MchdIndividual,
  NamedPrincipal,
  Principal,
  Representative,
} from './parties.ts';
import { mchdEntrepreneur, mchdPerson, personFields } from './person.ts';
import { notarialStatus, snils, withAttributes } from './values.ts';

const individual = object<MchdIndividual>({
  ...personFields,
  snils: leaf('@СНИЛС', snils),
  inn: optional(leaf('@ИННФЛ', personInn)),
  capable: optional(flag('@ПрДеесп')),
  incapacityDocument: optional(leaf('@ДокНедеесп', text)),
  hasSignatory: optional(flag('@ПрНалРук')),
  guardian: optional(at('СвЗакПредРук', mchdHead)),
  notarialStatus: optional(leaf('@СтУчНД', notarialStatus)),
});

const delegatingPerson = object<DelegatingPerson>({
  ...personFields,
  inn: leaf('@ИННФЛ', personInn),
  snils: leaf('@СНИЛС', snils),
  signatory: optional(at('СведРукоп', mchdPerson)),
  hasSignatory: optional(flag('@ПрНалРук')),
  notarialStatus: optional(leaf('@СтУчНД', notarialStatus)),
});

type Of<Party, Kind extends string> = Extract<Party, { readonly kind: Kind }>;

/** What tells a form: its word in the model, its element in the file. */
function told(kind: string, element: string, parts: string) {
  return {
    expected: `{ kind: "${kind}", ${parts} }`,
    accepts: (input: Readonly<Record<string, unknown>>) => input['kind'] === kind,
    marker: element,
  };
}

/** `kind`, written as a code into the attribute. */
function word<Kind extends string>(attribute: string, kind: Kind, code: string): Field<Kind> {
  return leaf<Kind>(`@${attribute}`, coded({ [kind]: code }));
}

function organisationWithHeads(attribute: string, element: string) {
  const field = object<Of<Principal, 'organisation'>>({
    kind: word(attribute, 'organisation', '1'),
    organisation: at(`${element}/СвРосОрг`, mchdOrganisation),
    heads: many(`${element}/ЛицоБезДов`, mchdHead),
  });
  return {
    ...told('organisation', element, 'organisation, heads'),
    field: withAttributes(field, element, headFlags),
  };
}

function foreignWithHeads(attribute: string, code: string, element: string) {
  return {
    ...told('foreign', element, 'organisation, heads'),
    field: object<Of<Principal, 'foreign'>>({
      kind: word(attribute, 'foreign', code),
      organisation: at(`${element}/СвИнОрг`, foreignOrganisation),
      heads: many(`${element}/СвРукОП`, mchdPerson),
    }),
  };
}

function organisationAlone(attribute: string, element: string) {
  return {
    ...told('organisation', element, 'organisation'),
    field: object<Of<Representative, 'organisation'>>({
      kind: word(attribute, 'organisation', '1'),
      organisation: at(element, mchdOrganisation),
    }),
  };
}

function foreignAlone(attribute: string, code: string, element: string) {
  return {
    ...told('foreign', element, 'organisation'),
    field: object<Of<Representative, 'foreign'>>({
      kind: word(attribute, 'foreign', code),
      organisation: at(element, foreignOrganisation),
    }),
  };
}

function entrepreneurParty(attribute: string, code: string, element: string) {
  return {
    ...told('entrepreneur', element, 'entrepreneur'),
    field: object<Of<Principal, 'entrepreneur'>>({
      kind: word(attribute, 'entrepreneur', code),
      entrepreneur: at(element, mchdEntrepreneur),
    }),
  };
}

function individualPrincipal(element: string) {
  return {
    ...told('individual', element, 'individual'),
    field: object<Of<Principal, 'individual'>>({
      kind: word('ТипДоверит', 'individual', '4'),
      individual: at(element, individual),
    }),
  };
}

/** СвДоверит. */
export const principal: Field<Principal> = union<Principal>([
  organisationWithHeads('ТипДоверит', 'Доверит/РосОргДовер'),
  foreignWithHeads('ТипДоверит', '2', 'Доверит/ИнОргДовер'),
  entrepreneurParty('ТипДоверит', '3', 'Доверит/ИПДовер'),
  individualPrincipal('Доверит/ФЛДовер'),
]);

/** СвДоверПерв. */
export const namedPrincipal: Field<NamedPrincipal> = union<NamedPrincipal>([
  organisationAlone('ТипДоверит', 'ДоверитПерв/РосОргДовер'),
  foreignAlone('ТипДоверит', '2', 'ДоверитПерв/ИнОргДовер'),
  entrepreneurParty('ТипДоверит', '3', 'ДоверитПерв/ИПДовер'),
  individualPrincipal('ДоверитПерв/ФЛДовер'),
]);

/** СвПередПолн. */
export const delegator: Field<Delegator> = union<Delegator>([
  organisationWithHeads('ТипПерПолн', 'ПередПолн/РосОргПерПолн'),
  entrepreneurParty('ТипПерПолн', '2', 'ПередПолн/ИППерПолн'),
  {
    ...told('individual', 'ПередПолн/ФЛПерПолн', 'individual'),
    field: object<Of<Delegator, 'individual'>>({
      kind: word('ТипПерПолн', 'individual', '3'),
      individual: at('ПередПолн/ФЛПерПолн', delegatingPerson),
    }),
  },
  {
    ...told('branch', 'ПередПолн/ФилПерПолн', 'organisation, head'),
    field: object<Of<Delegator, 'branch'>>({
      kind: word('ТипПерПолн', 'branch', '4'),
      organisation: at('ПередПолн/ФилПерПолн/СвФил', mchdOrganisation),
      head: at('ПередПолн/ФилПерПолн/СвРукФил', mchdPerson),
    }),
  },
  foreignWithHeads('ТипПерПолн', '5', 'ПередПолн/ИнПерПолн'),
]);

/** СвУпПред and СвПолучПолн. */
export const representative: Field<Representative> = union<Representative>([
  organisationAlone('ТипПред', 'Пред/СведОрг'),
  entrepreneurParty('ТипПред', '2', 'Пред/СведИП'),
  {
    ...told('individual', 'Пред/СведФизЛ', 'individual'),
    field: object<Of<Representative, 'individual'>>({
      kind: word('ТипПред', 'individual', '3'),
      individual: at('Пред/СведФизЛ', mchdPerson),
    }),
  },
  {
    ...told('branch', 'Пред/СведФилиал', 'organisation'),
    field: object<Of<Representative, 'branch'>>({
      kind: word('ТипПред', 'branch', '4'),
      organisation: at('Пред/СведФилиал', mchdOrganisation),
    }),
  },
  foreignAlone('ТипПред', '5', 'Пред/СведИО'),
]);
