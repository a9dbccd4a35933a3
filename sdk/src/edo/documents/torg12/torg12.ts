import { at, type Field, leaf, many } from '../../mapping/field.ts';
import { defaulted, object, optional } from '../../mapping/object.ts';
import { date, decimal, text } from '../../mapping/value.ts';
import {
  type Basis,
  basis,
  type Composer,
  composer,
  currencyAt,
  type Exchange,
  exchange,
  type Information,
  information,
  type OlderCorrection,
  type OlderCurrency,
  olderCorrection,
} from '../orders-2015/common.ts';
import { type OlderParty, olderParty } from '../orders-2015/party.ts';
import { type OlderSigner, olderSigner } from '../orders-2015/signer.ts';
import { type InfoField, infoField } from '../reference.ts';
import { type GoodsHandler, goodsHandler } from './handler.ts';
import { type Torg12Line, torg12Line } from './torg12-line.ts';

/** Всего; calculated, and compared where given. */
export interface Torg12Totals {
  /** КолМестВс: sum of the packages, where lines name them. */
  readonly packages?: string;
  /** БруттоВс: sum of the weights with packages, where lines name them. */
  readonly grossWeight?: string;
  /** НеттоВс: sum of the quantities, where all are of one unit. */
  readonly quantity?: string;
  /** СтБезНДСВс. */
  readonly net?: string;
  /** СумНДСВс. */
  readonly vat?: string;
  /** СтУчНДСВс. */
  readonly gross?: string;
}

/** A transport waybill the goods went by: ТранНакл. */
export interface TransportWaybill {
  /** НомТранНакл. */
  readonly number: string;
  /** ДатаТранНакл, ISO. */
  readonly date: string;
}

/** The release of the goods: СодФХЖ3. */
export interface GoodsRelease {
  /** СодОпер. */
  readonly operation: string;
  /** ДатаОтпуск, ISO. */
  readonly date?: string;
  /** КолПрил: sheets of passports, certificates and the like. */
  readonly attachedSheets?: string;
  /** СвЛицОтпГруз. */
  readonly handedBy?: GoodsHandler;
  /** ТранНакл. */
  readonly transportWaybills?: readonly TransportWaybill[];
  /** ИнфПолФХЖ3. */
  readonly info?: readonly InfoField[];
}

/**
 * ТОРГ-12 in electronic form, seller title: format DP_TOVTORGPR 5.01 of order ММВ-7-10/551@.
 * Legacy: the order was withdrawn on 1 January 2026, a УПД of function ДОП takes its place.
 */
export interface Torg12 extends Exchange, Composer, Information {
  /** ИдентДок/@НомДокПТ. */
  readonly number?: string;
  /** ИдентДок/@ДатаДокПТ, ISO. */
  readonly date: string;
  /** НаимДок/@НаимДокОпр; «Товарная накладная» by default. */
  readonly documentName: string;
  /** ИспрДокПТ. */
  readonly correction?: OlderCorrection;
  /** ДенИзм; Russian roubles by default. */
  readonly currency: OlderCurrency;
  /** Продавец. */
  readonly seller: OlderParty;
  /** Покупатель. */
  readonly buyer: OlderParty;
  /** ГрузОтпр. */
  readonly consignor?: OlderParty;
  /** ГрузПолуч. */
  readonly consignee?: OlderParty;
  /** Перевозчик. */
  readonly carrier?: OlderParty;
  /** Основание; at least one. */
  readonly basis: readonly Basis[];
  /** ИдГосКон. */
  readonly stateContractId?: string;
  /** ВидОперации. */
  readonly operationKind?: string;
  /** СвТов. */
  readonly lines: readonly Torg12Line[];
  /** Всего; calculated, and compared where given. */
  readonly totals?: Torg12Totals;
  /** СодФХЖ3. */
  readonly release: GoodsRelease;
  /** Подписант. */
  readonly signers: readonly OlderSigner[];
}

const party = olderParty('АдрИнф');
const HEAD = 'Документ/СвДокПТПрКроме/СвДокПТПр';
const FACTS = `${HEAD}/СодФХЖ1`;
const GOODS = 'Документ/СвДокПТПрКроме/СодФХЖ2';

const totals = object<Torg12Totals>({
  packages: optional(leaf('@КолМестВс', text)),
  grossWeight: optional(leaf('@БруттоВс', decimal)),
  quantity: optional(leaf('@НеттоВс', decimal)),
  net: optional(leaf('@СтБезНДСВс', decimal)),
  vat: optional(leaf('@СумНДСВс', decimal)),
  gross: optional(leaf('@СтУчНДСВс', decimal)),
});

const release = object<GoodsRelease>({
  operation: leaf('@СодОпер', text),
  date: optional(leaf('@ДатаОтпуск', date)),
  attachedSheets: optional(leaf('@КолПрил', text)),
  handedBy: optional(
    at('СвЛицОтпГруз', goodsHandler({ employee: 'РабОргПрод', representative: 'Пер', individual: 'ОснДоверФЛПер' })),
  ),
  transportWaybills: optional(
    many(
      'ТранНакл',
      object<TransportWaybill>({ number: leaf('@НомТранНакл', text), date: leaf('@ДатаТранНакл', date) }),
    ),
  ),
  info: optional(many('ИнфПолФХЖ3', infoField)),
});

/** Where every part of the model stands below Файл. */
export const torg12Mapping: Field<Torg12> = object<Torg12>({
  number: optional(leaf(`${HEAD}/ИдентДок/@НомДокПТ`, text)),
  date: leaf(`${HEAD}/ИдентДок/@ДатаДокПТ`, date),
  documentName: defaulted(leaf(`${HEAD}/НаимДок/@НаимДокОпр`, text), 'Товарная накладная'),
  ...exchange,
  correction: optional(at(HEAD, olderCorrection('ПТ'))),
  currency: currencyAt(`${HEAD}/ДенИзм`),
  seller: at(`${FACTS}/Продавец`, party),
  buyer: at(`${FACTS}/Покупатель`, party),
  consignor: optional(at(`${FACTS}/ГрузОтпр`, party)),
  consignee: optional(at(`${FACTS}/ГрузПолуч`, party)),
  carrier: optional(at(`${FACTS}/Перевозчик`, party)),
  basis: at(FACTS, basis),
  stateContractId: optional(leaf(`${FACTS}/ИдГосКон`, text)),
  operationKind: optional(leaf(`${FACTS}/ВидОперации`, text)),
  lines: many(`${GOODS}/СвТов`, torg12Line),
  totals: optional(at(`${GOODS}/Всего`, totals)),
  release: at('Документ/СодФХЖ3', release),
  signers: many('Документ/Подписант', olderSigner('ОснПолн')),
  ...composer,
  ...information(`${FACTS}/ИнфПолФХЖ1`),
});
