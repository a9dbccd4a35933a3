import { at, type Field, leaf } from '../../mapping/field.ts';
import { object, optional } from '../../mapping/object.ts';
import { union } from '../../mapping/union.ts';
import { text } from '../../mapping/value.ts';
import { kpp, organisationInn, personInn } from '../identifiers.ts';
import { type OlderAddress, olderAddress } from '../older-address.ts';
import { type BankAccount, bankAccount, type PersonName, personName } from '../party.ts';

/** Контакт. */
export interface OlderContact {
  /** Тлф. */
  readonly phone?: string;
  /** ЭлПочта. */
  readonly email?: string;
}

interface Details {
  /** Адрес. */
  readonly address?: OlderAddress;
  /** БанкРекв. */
  readonly bank?: BankAccount;
  /** Контакт. */
  readonly contact?: OlderContact;
  /** ОКПО. */
  readonly okpo?: string;
  /** СтруктПодр. */
  readonly department?: string;
  /** ИнфДляУчаст. */
  readonly note?: string;
}

/** A Russian organisation: СвОрг/СвЮЛ. */
export interface OlderOrganisation extends Details {
  /** НаимОрг. */
  readonly name: string;
  /** ИННЮЛ, ten digits. */
  readonly inn: string;
  /** КПП. */
  readonly kpp?: string;
}

/** An organisation of another country: СвОрг/ИнОрг. */
export interface OlderForeignOrganisation extends Details {
  /** НаимОрг. */
  readonly name: string;
  /** Страна: its name. */
  readonly country: string;
  /** ИныеСвед. */
  readonly other?: string;
}

/** An entrepreneur: СвИП. */
export interface OlderEntrepreneur extends Details {
  /** ФИО. */
  readonly person: PersonName;
  /** ИННФЛ, twelve digits. */
  readonly inn: string;
  /** СвГосРегИП. */
  readonly registration?: string;
  /** ИныеСвед. */
  readonly other?: string;
}

/** A natural person: СвФЛ. */
export interface OlderIndividual extends Details {
  /** ФИО. */
  readonly individual: PersonName;
  /** ИННФЛ. */
  readonly inn?: string;
  /** ИныеСвед. */
  readonly other?: string;
}

/** A participant of a document of orders 551@ and 552@: УчастникТип. */
export type OlderParty = OlderOrganisation | OlderForeignOrganisation | OlderEntrepreneur | OlderIndividual;

/** A participant; the two formats differ in the name of the element that holds an address in one line. */
export function olderParty(addressText: 'АдрИнф' | 'АдрИно'): Field<OlderParty> {
  const details = {
    address: optional(at('Адрес', olderAddress({ text: addressText, parts: 'АдрРФ' }))),
    bank: optional(at('БанкРекв', bankAccount)),
    contact: optional(at('Контакт', contact)),
    okpo: optional(leaf('@ОКПО', text)),
    department: optional(leaf('@СтруктПодр', text)),
    note: optional(leaf('@ИнфДляУчаст', text)),
  };
  const organisation = object<OlderOrganisation>({
    name: leaf('ИдСв/СвОрг/СвЮЛ/@НаимОрг', text),
    inn: leaf('ИдСв/СвОрг/СвЮЛ/@ИННЮЛ', organisationInn),
    kpp: optional(leaf('ИдСв/СвОрг/СвЮЛ/@КПП', kpp)),
    ...details,
  });
  const foreign = object<OlderForeignOrganisation>({
    name: leaf('ИдСв/СвОрг/ИнОрг/@НаимОрг', text),
    country: leaf('ИдСв/СвОрг/ИнОрг/@Страна', text),
    other: optional(leaf('ИдСв/СвОрг/ИнОрг/@ИныеСвед', text)),
    ...details,
  });
  const entrepreneur = object<OlderEntrepreneur>({
    person: at('ИдСв/СвИП/ФИО', personName),
    inn: leaf('ИдСв/СвИП/@ИННФЛ', personInn),
    registration: optional(leaf('ИдСв/СвИП/@СвГосРегИП', text)),
    other: optional(leaf('ИдСв/СвИП/@ИныеСвед', text)),
    ...details,
  });
  const individual = object<OlderIndividual>({
    individual: at('ИдСв/СвФЛ/ФИО', personName),
    inn: optional(leaf('ИдСв/СвФЛ/@ИННФЛ', personInn)),
    other: optional(leaf('ИдСв/СвФЛ/@ИныеСвед', text)),
    ...details,
  });
  return union<OlderParty>([
    {
      expected: '{ person, inn, … }',
      accepts: (input) => 'person' in input,
      marker: 'ИдСв/СвИП',
      field: entrepreneur,
    },
    {
      expected: '{ individual, … }',
      accepts: (input) => 'individual' in input,
      marker: 'ИдСв/СвФЛ',
      field: individual,
    },
    {
      expected: '{ name, country, … }',
      accepts: (input) => 'country' in input,
      marker: 'ИдСв/СвОрг/ИнОрг',
      field: foreign,
    },
    {
      expected: '{ name, inn, kpp, … }',
      accepts: (input) => 'name' in input,
      marker: 'ИдСв/СвОрг/СвЮЛ',
      field: organisation,
    },
  ]);
}

const contact = object<OlderContact>({
  phone: optional(leaf('@Тлф', text)),
  email: optional(leaf('@ЭлПочта', text)),
});
