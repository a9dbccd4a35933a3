import { at, elsewhere, type Field, leaf, many, ownText } from '../mapping/field.ts';
import { defaulted, object, optional } from '../mapping/object.ts';
import { choice, date, decimal, matching, text } from '../mapping/value.ts';
import { participantId } from './identifiers.ts';
import { consignor, type Party, type PersonName, party, personName } from './party.ts';
import { type DocumentReference, documentReference, type InfoField, infoFields } from './reference.ts';
import { type Signer, signer } from './signer.ts';
import { type UpdLine, updLine } from './upd-line.ts';
import type { WithDefaults } from './with-defaults.ts';

/**
 * Функция: `СЧФ` an invoice only; `СЧФДОП` an invoice that is also the transfer document (status 1);
 * `ДОП` a transfer document only (status 2).
 */
export type UpdFunction = 'СЧФ' | 'СЧФДОП' | 'ДОП';

/** ДенИзм. */
export interface Currency {
  /** КодОКВ. */
  readonly code: string;
  /** НаимОКВ. */
  readonly name: string;
  /** КурсВал. */
  readonly rate?: string;
}

/** A payment the invoice refers to: СвПРД. */
export interface Payment {
  /** НомерПРД. */
  readonly number?: string;
  /** ДатаПРД, ISO. */
  readonly date?: string;
  /** СуммаПРД. */
  readonly amount?: string;
}

/** ИспрДок: this document corrects an earlier one and keeps its number and date. */
export interface Correction {
  /** НомИспр, from 1. */
  readonly number: string;
  /** ДатаИспр, ISO. */
  readonly date: string;
}

/** Who handed the goods over: СвЛицПер/РабОргПрод. */
export interface HandedBy {
  /** ФИО. */
  readonly name: PersonName;
  /** Должность. */
  readonly position: string;
}

/** The transfer of goods, results or rights: СвПродПер/СвПер. */
export interface Transfer {
  /** СодОпер. */
  readonly operation: string;
  /** ВидОпер. */
  readonly kind?: string;
  /** ДатаПер, ISO: either this, or both `from` and `to`. */
  readonly date?: string;
  /** ДатаНачПер, ISO. */
  readonly from?: string;
  /** ДатаОконПер, ISO. */
  readonly to?: string;
  /** ОснПер; without any the document says БезДокОснПер. */
  readonly basis?: readonly DocumentReference[];
  /** СвЛицПер/РабОргПрод. */
  readonly handedBy?: HandedBy;
  /** Тран/@СвТран. */
  readonly transport?: string;
}

/** ВсегоОпл. */
export interface UpdTotals {
  /** СтТовБезНДСВсего. */
  readonly net?: string;
  /** СумНалВсего/СумНал; absent where every line is «без НДС». */
  readonly vat?: string;
  /** СтТовУчНалВсего. */
  readonly gross?: string;
}

/** Goods that change the file name: N4 alcohol, N5 tobacco and nicotine, N6 oil products. */
export const productGroups = ['alcohol', 'tobacco', 'oil'] as const;
export type ProductGroup = (typeof productGroups)[number];

/** A universal transfer document or invoice, seller title: format ON_NSCHFDOPPR 5.03. */
export interface Upd {
  /** Документ/@Функция. */
  readonly function: UpdFunction;
  /** СвСчФакт/@НомерДок. */
  readonly number: string;
  /** СвСчФакт/@ДатаДок, ISO. */
  readonly date: string;
  /** Participant id of the seller at the operator: third part of the file name. */
  readonly senderId: string;
  /** Participant id of the buyer at the operator: second part of the file name. */
  readonly recipientId: string;
  /** N4–N6 of the file name. */
  readonly productGroups?: readonly ProductGroup[];
  /** Документ/@НаимДокОпр; forbidden for СЧФ, and then left out. */
  readonly documentName?: string;
  /** Документ/@ПоФактХЖ. */
  readonly factName?: string;
  /** Документ/@УИД. */
  readonly uid?: string;
  /** Документ/@НаимЭконСубСост. */
  readonly composer?: string;
  /** ИспрДок. */
  readonly correction?: Correction;
  /** СвПрод. */
  readonly seller: Party;
  /** СвПокуп. */
  readonly buyer: Party;
  /** ГрузОт/ГрузОтпр; `same` where it is the seller (ОнЖе). */
  readonly consignor?: Party | 'same';
  /** ГрузПолуч. */
  readonly consignee?: Party;
  /** ДенИзм; Russian roubles by default. */
  readonly currency: Currency;
  /** СвПРД. */
  readonly payments?: readonly Payment[];
  /** ДокПодтвОтгрНом; required for СЧФ, except for an advance. */
  readonly shipmentDocuments?: readonly DocumentReference[];
  /** ДопСвФХЖ1/@ИдГосКон. */
  readonly stateContractId?: string;
  /** ДопСвФХЖ1/@СпОбстФСЧФ, СпОбстФСЧФДОП or СпОбстФДОП, as the function asks. */
  readonly invoiceCircumstance?: string;
  readonly combinedCircumstance?: string;
  readonly transferCircumstance?: string;
  /** ТаблСчФакт/СведТов. */
  readonly lines: readonly UpdLine[];
  /** ТаблСчФакт/ВсегоОпл; calculated, and compared where given. */
  readonly totals?: UpdTotals;
  /** СвПродПер/СвПер; required for СЧФДОП and ДОП. */
  readonly transfer?: Transfer;
  /** Подписант. */
  readonly signers: readonly Signer[];
  /** ИнфПолФХЖ1/ТекстИнф. */
  readonly info?: readonly InfoField[];
  /** СвПродПер/ИнфПолФХЖ3/ТекстИнф. */
  readonly transferInfo?: readonly InfoField[];
}

/** What `buildUpd` takes: an `Upd` in which whatever has a default may be left out. */
export type UpdInput = WithDefaults<Upd>;

const currency = object<Currency>({
  code: leaf('@КодОКВ', matching(/^\d{3}$/)),
  name: leaf('@НаимОКВ', text),
  rate: optional(leaf('@КурсВал', decimal)),
});

export const handedBy = object<HandedBy>({ name: at('ФИО', personName), position: leaf('@Должность', text) });

const transfer = object<Transfer>({
  operation: leaf('@СодОпер', text),
  kind: optional(leaf('@ВидОпер', text)),
  date: optional(leaf('@ДатаПер', date)),
  from: optional(leaf('@ДатаНачПер', date)),
  to: optional(leaf('@ДатаОконПер', date)),
  basis: optional(many('ОснПер', documentReference)),
  handedBy: optional(at('СвЛицПер/РабОргПрод', handedBy)),
  transport: optional(leaf('Тран/@СвТран', text)),
});

const totals = object<UpdTotals>({
  net: optional(leaf('@СтТовБезНДСВсего', decimal)),
  vat: optional(leaf('СумНалВсего/СумНал', decimal)),
  gross: optional(leaf('@СтТовУчНалВсего', decimal)),
});

const payment = object<Payment>({
  number: optional(leaf('@НомерПРД', text)),
  date: optional(leaf('@ДатаПРД', date)),
  amount: optional(leaf('@СуммаПРД', decimal)),
});

const correction = object<Correction>({
  number: leaf('@НомИспр', matching(/^[1-9]\d{0,2}$/)),
  date: leaf('@ДатаИспр', date),
});

/** Where every part of the model stands below Файл. */
export const updMapping: Field<Upd> = at(
  'Документ',
  object<Upd>({
    function: leaf<UpdFunction>('@Функция', choice(['СЧФ', 'СЧФДОП', 'ДОП'])),
    number: leaf('СвСчФакт/@НомерДок', text),
    date: leaf('СвСчФакт/@ДатаДок', date),
    senderId: elsewhere(participantId.read),
    recipientId: elsewhere(participantId.read),
    productGroups: optional(elsewhere(many('', ownText(choice(productGroups)) as Field<ProductGroup>).read)),
    documentName: optional(leaf('@НаимДокОпр', text)),
    factName: optional(leaf('@ПоФактХЖ', text)),
    uid: optional(leaf('@УИД', text)),
    composer: optional(leaf('@НаимЭконСубСост', text)),
    correction: optional(at('СвСчФакт/ИспрДок', correction)),
    seller: at('СвСчФакт/СвПрод', party),
    buyer: at('СвСчФакт/СвПокуп', party),
    consignor: optional(at('СвСчФакт/ГрузОт', consignor)),
    consignee: optional(at('СвСчФакт/ГрузПолуч', party)),
    currency: defaulted(at('СвСчФакт/ДенИзм', currency), { code: '643', name: 'Российский рубль' }),
    payments: optional(at('СвСчФакт', many('СвПРД', payment))),
    shipmentDocuments: optional(at('СвСчФакт', many('ДокПодтвОтгрНом', documentReference))),
    stateContractId: optional(leaf('СвСчФакт/ДопСвФХЖ1/@ИдГосКон', text)),
    invoiceCircumstance: optional(leaf('СвСчФакт/ДопСвФХЖ1/@СпОбстФСЧФ', text)),
    combinedCircumstance: optional(leaf('СвСчФакт/ДопСвФХЖ1/@СпОбстФСЧФДОП', text)),
    transferCircumstance: optional(leaf('СвСчФакт/ДопСвФХЖ1/@СпОбстФДОП', text)),
    lines: many('ТаблСчФакт/СведТов', updLine),
    totals: optional(at('ТаблСчФакт/ВсегоОпл', totals)),
    transfer: optional(at('СвПродПер/СвПер', transfer)),
    signers: many('Подписант', signer),
    info: optional(at('СвСчФакт/ИнфПолФХЖ1', infoFields)),
    transferInfo: optional(at('СвПродПер/ИнфПолФХЖ3', infoFields)),
  }),
);
