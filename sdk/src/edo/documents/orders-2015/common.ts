import { at, type Field, leaf, many } from '../../mapping/field.ts';
import { type DefaultedField, defaulted, type Fields, object, optional, whole } from '../../mapping/object.ts';
import { blankable, date, decimal, matching, text } from '../../mapping/value.ts';
import { participantId, threeDigits } from '../identifiers.ts';
import { type Operator, operator } from '../operator.ts';
import { type InfoField, infoField } from '../reference.ts';

/** What every title of orders 551@ and 552@ says of the exchange: СвУчДокОбор. */
export interface Exchange {
  /** ИдОтпр: participant id of the sender, third part of the file name. */
  readonly senderId: string;
  /** ИдПол: participant id of the recipient, second part of the file name. */
  readonly recipientId: string;
  /** СвОЭДОтпр: the operator of the sender; wanted where the title goes by an operator of invoices. */
  readonly operator?: Operator;
}

export const exchange: Fields<Exchange> = {
  senderId: leaf('СвУчДокОбор/@ИдОтпр', participantId),
  recipientId: leaf('СвУчДокОбор/@ИдПол', participantId),
  operator: optional(at('СвУчДокОбор/СвОЭДОтпр', operator('ИдЭДО'))),
};

/** Who composed the title. */
export interface Composer {
  /** НаимЭконСубСост. */
  readonly composer: string;
  /** ОснДоверОргСост. */
  readonly composerBasis?: string;
}

export const composer: Fields<Composer> = {
  composer: leaf('Документ/@НаимЭконСубСост', text),
  composerBasis: optional(leaf('Документ/@ОснДоверОргСост', text)),
};

/** A document the transfer rests on, such as a contract: Основание. */
export interface Basis {
  /** НаимОсн. */
  readonly name: string;
  /** НомОсн. */
  readonly number?: string;
  /** ДатаОсн, ISO. */
  readonly date?: string;
  /** ДопСвОсн. */
  readonly note?: string;
}

export const basis: Field<readonly Basis[]> = many(
  'Основание',
  object<Basis>({
    name: leaf('@НаимОсн', text),
    number: optional(leaf('@НомОсн', text)),
    date: optional(leaf('@ДатаОсн', date)),
    note: optional(leaf('@ДопСвОсн', blankable)),
  }),
);

/** ДенИзм. */
export interface OlderCurrency {
  /** КодОКВ. */
  readonly code: string;
  /** НаимОКВ; may be left out in ТОРГ-12 only. */
  readonly name?: string;
  /** КурсВал. */
  readonly rate?: string;
}

const currency = object<OlderCurrency>({
  code: leaf('@КодОКВ', threeDigits),
  name: optional(leaf('@НаимОКВ', text)),
  rate: optional(leaf('@КурсВал', decimal)),
});

/** ДенИзм below `path`; Russian roubles by default. */
export function currencyAt(path: string): DefaultedField<OlderCurrency> {
  return defaulted(at(path, currency), { code: '643', name: 'Российский рубль' });
}

/** ИспрДокПТ, ИспрДокПРУ: this document corrects an earlier one and keeps its number and date. */
export interface OlderCorrection {
  /** НомИспрДокПТ, НомИспрДокПРУ. */
  readonly number: string;
  /** ДатаИспрДокПТ, ДатаИспрДокПРУ, ISO. */
  readonly date: string;
}

/** `suffix` ends the names of its elements. */
export function olderCorrection(suffix: 'ПТ' | 'ПРУ'): Field<OlderCorrection> {
  return at(
    `ИспрДок${suffix}`,
    object<OlderCorrection>({
      number: leaf(`@НомИспрДок${suffix}`, matching(/^\d{1,3}$/)),
      date: leaf(`@ДатаИспрДок${suffix}`, date),
    }),
  );
}

/** Accounts of the bookkeeping an amount belongs to. */
export interface Accounts {
  /** КорСчДебет, КоррСчДебет: nine digits. */
  readonly debit?: string;
  /** КорСчКредит, КоррСчКредит: nine digits. */
  readonly credit?: string;
}

/** `prefix` begins the names of its attributes. */
export function accounts(prefix: 'КорСч' | 'КоррСч'): Field<Accounts> {
  return whole(
    object<Accounts>({
      debit: optional(leaf(`@${prefix}Дебет`, text)),
      credit: optional(leaf(`@${prefix}Кредит`, text)),
    }),
  );
}

/** Named texts the parties agreed on: ИнфПолФХЖ1, ИнфПолФХЖ3, ИнфПолФХЖ4. */
export interface Information {
  /** ТекстИнф. */
  readonly info?: readonly InfoField[];
  /** ИдФайлИнфПол: GUID of a file with more of it. */
  readonly infoFileId?: string;
}

export function information(path: string): Fields<Information> {
  return {
    info: optional(many(`${path}/ТекстИнф`, infoField)),
    infoFileId: optional(leaf(`${path}/@ИдФайлИнфПол`, text)),
  };
}
