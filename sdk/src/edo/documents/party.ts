import { at, type Field, leaf, many, ownText } from '../mapping/field.ts';
import { anyOf } from '../mapping/json-schema.ts';
import { object, optional } from '../mapping/object.ts';
import { best } from '../mapping/path.ts';
import { union } from '../mapping/union.ts';
import { choice, coded, date, matching, text } from '../mapping/value.ts';
import { type Address, address } from './address.ts';
import { type ForeignSubject, foreignFields } from './foreign-subject.ts';
import { kpp, organisationInn, personInn } from './identifiers.ts';

/** Full name of a person: ФИО. */
export interface PersonName {
  /** Фамилия. */
  readonly last: string;
  /** Имя. */
  readonly first: string;
  /** Отчество, where the person has one. */
  readonly middle?: string;
}

/** БанкРекв. */
export interface BankAccount {
  /** НомерСчета. */
  readonly account?: string;
  /** СвБанк/@НаимБанк. */
  readonly bank?: string;
  /** СвБанк/@БИК. */
  readonly bic?: string;
  /** СвБанк/@КорСчет. */
  readonly correspondentAccount?: string;
}

/** Контакт. */
export interface Contact {
  /** Тлф. */
  readonly phones?: readonly string[];
  /** ЭлПочта. */
  readonly emails?: readonly string[];
  /** ИнКонт: other ways to reach. */
  readonly other?: string;
}

interface PartyDetails {
  /** Адрес; required in СЧФ and СЧФДОП. */
  readonly address?: Address;
  /** БанкРекв. */
  readonly bank?: BankAccount;
  /** Контакт. */
  readonly contact?: Contact;
  /** ОКПО. */
  readonly okpo?: string;
  /** СтруктПодр. */
  readonly department?: string;
  /** СокрНаим: the short name. */
  readonly shortName?: string;
  /** КодОПФ: code of the legal form, ОКОПФ. */
  readonly legalFormCode?: string;
  /** ПолнНаимОПФ: full name of the legal form. */
  readonly legalForm?: string;
  /** ИнфДляУчаст: a note for the other participant. */
  readonly note?: string;
}

/** A Russian organisation: СвЮЛУч. */
export interface Organisation extends PartyDetails {
  /** НаимОрг. */
  readonly name: string;
  /** ИННЮЛ, ten digits. */
  readonly inn: string;
  /** КПП. */
  readonly kpp?: string;
}

/** An entrepreneur: СвИП. */
export interface Entrepreneur extends PartyDetails {
  /** ФИО. */
  readonly person: PersonName;
  /** ИННФЛ, twelve digits. */
  readonly inn: string;
  /** ОГРНИП. */
  readonly ogrnip?: string;
  /** ДатаОГРНИП, ISO. */
  readonly ogrnipDate?: string;
  /** СвГосРегИП: the certificate of registration. */
  readonly registration?: string;
  /** ИныеСвед. */
  readonly other?: string;
}

/** An organisation or citizen of another country: СвИнНеУч. */
export interface ForeignParty extends ForeignSubject, PartyDetails {}

/** A natural person; the format leaves open what is known of one: СвФЛУч. */
export interface IndividualDetails {
  /** ФИО. */
  readonly name?: PersonName;
  /** ИННФЛ. */
  readonly inn?: string;
  /** ИдСтатЛ: 0 or 1; unless it is 0, one of the other three is required. */
  readonly status?: '0' | '1';
  /** ИныеСвед. */
  readonly other?: string;
}

/** A natural person who is no entrepreneur. */
export interface Individual extends PartyDetails {
  /** СвФЛУч. */
  readonly individual: IndividualDetails;
}

/** A participant: УчастникТип. */
export type Party = Organisation | Entrepreneur | ForeignParty | Individual;

export const personName: Field<PersonName> = object<PersonName>({
  last: leaf('@Фамилия', text),
  first: leaf('@Имя', text),
  middle: optional(leaf('@Отчество', text)),
});

export const bankAccount: Field<BankAccount> = object<BankAccount>({
  account: optional(leaf('@НомерСчета', text)),
  bank: optional(leaf('СвБанк/@НаимБанк', text)),
  bic: optional(leaf('СвБанк/@БИК', matching(/^\d{9}$/))),
  correspondentAccount: optional(leaf('СвБанк/@КорСчет', text)),
});

const details = {
  address: optional(at('Адрес', address)),
  bank: optional(at('БанкРекв', bankAccount)),
  contact: optional(
    at(
      'Контакт',
      object<Contact>({
        phones: optional(many('Тлф', ownText(text))),
        emails: optional(many('ЭлПочта', ownText(text))),
        other: optional(leaf('@ИнКонт', text)),
      }),
    ),
  ),
  okpo: optional(leaf('@ОКПО', text)),
  department: optional(leaf('@СтруктПодр', text)),
  shortName: optional(leaf('@СокрНаим', text)),
  legalFormCode: optional(leaf('@КодОПФ', text)),
  legalForm: optional(leaf('@ПолнНаимОПФ', text)),
  note: optional(leaf('@ИнфДляУчаст', text)),
};

const organisation = object<Organisation>({
  name: leaf('ИдСв/СвЮЛУч/@НаимОрг', text),
  inn: leaf('ИдСв/СвЮЛУч/@ИННЮЛ', organisationInn),
  kpp: optional(leaf('ИдСв/СвЮЛУч/@КПП', kpp)),
  ...details,
});

const entrepreneur = object<Entrepreneur>({
  person: at('ИдСв/СвИП/ФИО', personName),
  inn: leaf('ИдСв/СвИП/@ИННФЛ', personInn),
  ogrnip: optional(leaf('ИдСв/СвИП/@ОГРНИП', matching(/^\d{15}$/))),
  ogrnipDate: optional(leaf('ИдСв/СвИП/@ДатаОГРНИП', date)),
  registration: optional(leaf('ИдСв/СвИП/@СвГосРегИП', text)),
  other: optional(leaf('ИдСв/СвИП/@ИныеСвед', text)),
  ...details,
});

const foreignParty = object<ForeignParty>({ ...foreignFields('ИдСв/СвИнНеУч/'), ...details });

const individual = object<Individual>({
  individual: at(
    'ИдСв/СвФЛУч',
    object<IndividualDetails>({
      name: optional(at('ФИО', personName)),
      inn: optional(leaf('@ИННФЛ', personInn)),
      status: optional(leaf<'0' | '1'>('@ИдСтатЛ', choice(['0', '1']))),
      other: optional(leaf('@ИныеСвед', text)),
    }),
  ),
  ...details,
});

export const party: Field<Party> = union<Party>([
  {
    expected: '{ person, inn, … }',
    accepts: (input) => 'person' in input,
    marker: 'ИдСв/СвИП',
    field: entrepreneur,
  },
  {
    expected: '{ individual, … }',
    accepts: (input) => 'individual' in input,
    marker: 'ИдСв/СвФЛУч',
    field: individual,
  },
  {
    expected: '{ foreign, name, countryCode, country, … }',
    accepts: (input) => 'foreign' in input,
    marker: 'ИдСв/СвИнНеУч',
    field: foreignParty,
  },
  {
    expected: '{ name, inn, kpp, … }',
    accepts: (input) => 'name' in input,
    marker: 'ИдСв/СвЮЛУч',
    field: organisation,
  },
]);

const otherConsignor = at('ГрузОтпр', party);
const sameConsignor = leaf<'same'>('ОнЖе', coded({ same: 'он же' }));

/** ГрузОт: a participant, or `same` as the seller. */
export const consignor: Field<Party | 'same'> = {
  schema: () => anyOf([otherConsignor.schema(), sameConsignor.schema()]),
  read: (input, pointer, report) =>
    (typeof input === 'string' ? sameConsignor : otherConsignor).read(input, pointer, report),
  write(value, element) {
    if (value === 'same') sameConsignor.write(value, element);
    else otherConsignor.write(value, element);
  },
  parse: (element) => sameConsignor.parse(element) ?? otherConsignor.parse(element),
  locate: (steps) => best([otherConsignor.locate(steps), sameConsignor.locate(steps)]),
};
