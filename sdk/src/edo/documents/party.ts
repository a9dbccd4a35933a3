import { at, type Field, leaf, many, ownText } from '../mapping/field.ts';
import { defaulted, object, optional } from '../mapping/object.ts';
import { best } from '../mapping/path.ts';
import { union } from '../mapping/union.ts';
import { coded, date, matching, text } from '../mapping/value.ts';

/** Full name of a person: ФИО. */
export interface PersonName {
  /** Фамилия. */
  readonly last: string;
  /** Имя. */
  readonly first: string;
  /** Отчество, where the person has one. */
  readonly middle?: string;
}

/** An address in one line: АдрИнф. */
export interface AddressText {
  /** АдрТекст. */
  readonly text: string;
  /** КодСтр, ОКСМ; 643 (Russia) by default. */
  readonly countryCode: string;
  /** НаимСтран. */
  readonly country: string;
}

/** A Russian address in parts: АдрРФ. */
export interface AddressParts {
  /** Индекс. */
  readonly postalCode?: string;
  /** КодРегион, two digits. */
  readonly regionCode: string;
  /** НаимРегион. */
  readonly region: string;
  /** Район. */
  readonly district?: string;
  /** Город. */
  readonly city?: string;
  /** НаселПункт. */
  readonly settlement?: string;
  /** Улица. */
  readonly street?: string;
  /** Дом. */
  readonly house?: string;
  /** Корпус. */
  readonly building?: string;
  /** Кварт. */
  readonly flat?: string;
  /** ИныеСвед. */
  readonly other?: string;
}

export type Address = AddressText | AddressParts;

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
}

/** A participant: УчастникТип. */
export type Party = Organisation | Entrepreneur;

export const personName: Field<PersonName> = object<PersonName>({
  last: leaf('@Фамилия', text),
  first: leaf('@Имя', text),
  middle: optional(leaf('@Отчество', text)),
});

const addressText = object<AddressText>({
  text: leaf('АдрИнф/@АдрТекст', text),
  countryCode: defaulted(leaf('АдрИнф/@КодСтр', matching(/^\d{3}$/)), '643'),
  country: defaulted(leaf('АдрИнф/@НаимСтран', text), 'Россия'),
});

const addressParts = object<AddressParts>({
  postalCode: optional(leaf('АдрРФ/@Индекс', matching(/^\d{6}$/))),
  regionCode: leaf('АдрРФ/@КодРегион', matching(/^\d{2}$/)),
  region: leaf('АдрРФ/@НаимРегион', text),
  district: optional(leaf('АдрРФ/@Район', text)),
  city: optional(leaf('АдрРФ/@Город', text)),
  settlement: optional(leaf('АдрРФ/@НаселПункт', text)),
  street: optional(leaf('АдрРФ/@Улица', text)),
  house: optional(leaf('АдрРФ/@Дом', text)),
  building: optional(leaf('АдрРФ/@Корпус', text)),
  flat: optional(leaf('АдрРФ/@Кварт', text)),
  other: optional(leaf('АдрРФ/@ИныеСвед', text)),
});

const address = union<Address>([
  { expected: '{ text }', accepts: (input) => 'text' in input, marker: 'АдрИнф', field: addressText },
  {
    expected: '{ regionCode, region, … }',
    accepts: (input) => 'regionCode' in input,
    marker: 'АдрРФ',
    field: addressParts,
  },
]);

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
      }),
    ),
  ),
  okpo: optional(leaf('@ОКПО', text)),
  department: optional(leaf('@СтруктПодр', text)),
};

const organisation = object<Organisation>({
  name: leaf('ИдСв/СвЮЛУч/@НаимОрг', text),
  inn: leaf('ИдСв/СвЮЛУч/@ИННЮЛ', matching(/^\d{10}$/)),
  kpp: optional(leaf('ИдСв/СвЮЛУч/@КПП', matching(/^\d{4}[\dA-Z]{2}\d{3}$/))),
  ...details,
});

const entrepreneur = object<Entrepreneur>({
  person: at('ИдСв/СвИП/ФИО', personName),
  inn: leaf('ИдСв/СвИП/@ИННФЛ', matching(/^\d{12}$/)),
  ogrnip: optional(leaf('ИдСв/СвИП/@ОГРНИП', matching(/^\d{15}$/))),
  ogrnipDate: optional(leaf('ИдСв/СвИП/@ДатаОГРНИП', date)),
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
  read: (input, pointer, report) =>
    (typeof input === 'string' ? sameConsignor : otherConsignor).read(input, pointer, report),
  write(value, element) {
    if (value === 'same') sameConsignor.write(value, element);
    else otherConsignor.write(value, element);
  },
  parse: (element) => sameConsignor.parse(element) ?? otherConsignor.parse(element),
  locate: (steps) => best([otherConsignor.locate(steps), sameConsignor.locate(steps)]),
};
