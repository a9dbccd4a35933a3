import { at, type Field, leaf, many } from '../../mapping/field.ts';
import { defaulted, object, optional, whole } from '../../mapping/object.ts';
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
import { type Work, work } from './work.ts';

/** Sums of a stage: СтБезНДСИт, СумНДСИт, СтУчНДСИт. */
export interface StageTotals {
  /** СтБезНДСИт. */
  readonly net?: string;
  /** СумНДСИт. */
  readonly vat?: string;
  /** СтУчНДСИт. */
  readonly gross?: string;
}

/** Works of one period: ОписРабот. */
export interface Stage {
  /** НачРабот, ISO. */
  readonly from?: string;
  /** КонРабот, ISO. */
  readonly to?: string;
  /** Работа. */
  readonly works: readonly Work[];
  /** Sums of the works; calculated, and compared where given. */
  readonly totals?: StageTotals;
}

/** A thing made under the contract and handed over: СвПерВещи. */
export interface ThingHandedOver {
  /** ДатаПерВещ, ISO. */
  readonly date?: string;
  /** СвПерВещ. */
  readonly details?: string;
}

/** The handing over of results: СодФХЖ2. */
export interface ResultsTransfer {
  /** СодОпер. */
  readonly operation: string;
  /** ДатаПер, ISO. */
  readonly date?: string;
  /** СвПерВещи. */
  readonly thing?: ThingHandedOver;
  /** ИнфПолФХЖ2. */
  readonly info?: readonly InfoField[];
}

/**
 * Акт of works or services in electronic form, contractor title: format DP_REZRUISP 5.01 of order ММВ-7-10/552@.
 * Legacy: the order was withdrawn on 1 January 2026, a УПД of function ДОП takes its place.
 */
export interface Act extends Exchange, Composer, Information {
  /** ИдентДок/@НомДокПРУ. */
  readonly number?: string;
  /** ИдентДок/@ДатаДокПРУ, ISO. */
  readonly date: string;
  /** НаимДок/@НаимДокОпр; «Акт» by default. */
  readonly documentName: string;
  /** ИспрДокПРУ. */
  readonly correction?: OlderCorrection;
  /** ДенИзм; Russian roubles by default. */
  readonly currency: OlderCurrency;
  /** ЗагСодОпер. */
  readonly heading?: string;
  /** Исполнитель. */
  readonly contractor: OlderParty;
  /** Заказчик. */
  readonly customer: OlderParty;
  /** Основание; at least one. */
  readonly basis: readonly Basis[];
  /** ИдГосКон. */
  readonly stateContractId?: string;
  /** ВидОперации. */
  readonly operationKind?: string;
  /** ОписРабот; most documents have one. */
  readonly stages: readonly Stage[];
  /** СодФХЖ2. */
  readonly transfer: ResultsTransfer;
  /** Подписант. */
  readonly signers: readonly OlderSigner[];
}

const party = olderParty('АдрИно');
const HEAD = 'Документ/СвДокПРУ';
const FACTS = `${HEAD}/СодФХЖ1`;

const totals = whole(
  object<StageTotals>({
    net: optional(leaf('@СтБезНДСИт', decimal)),
    vat: optional(leaf('@СумНДСИт', decimal)),
    gross: optional(leaf('@СтУчНДСИт', decimal)),
  }),
);

const stage = object<Stage>({
  from: optional(leaf('@НачРабот', date)),
  to: optional(leaf('@КонРабот', date)),
  works: many('Работа', work),
  totals: optional(totals),
});

const transfer = object<ResultsTransfer>({
  operation: leaf('@СодОпер', text),
  date: optional(leaf('@ДатаПер', date)),
  thing: optional(
    at(
      'СвПерВещи',
      object<ThingHandedOver>({
        date: optional(leaf('@ДатаПерВещ', date)),
        details: optional(leaf('@СвПерВещ', text)),
      }),
    ),
  ),
  info: optional(many('ИнфПолФХЖ2', infoField)),
});

/** Where every part of the model stands below Файл. */
export const actMapping: Field<Act> = object<Act>({
  number: optional(leaf(`${HEAD}/ИдентДок/@НомДокПРУ`, text)),
  date: leaf(`${HEAD}/ИдентДок/@ДатаДокПРУ`, date),
  documentName: defaulted(leaf(`${HEAD}/НаимДок/@НаимДокОпр`, text), 'Акт'),
  ...exchange,
  correction: optional(at(HEAD, olderCorrection('ПРУ'))),
  currency: currencyAt(`${HEAD}/ДенИзм`),
  heading: optional(leaf(`${FACTS}/ЗагСодОпер`, text)),
  contractor: at(`${FACTS}/Исполнитель`, party),
  customer: at(`${FACTS}/Заказчик`, party),
  basis: at(FACTS, basis),
  stateContractId: optional(leaf(`${FACTS}/ИдГосКон`, text)),
  operationKind: optional(leaf(`${FACTS}/ВидОперации`, text)),
  stages: many(`${FACTS}/ОписРабот`, stage),
  transfer: at('Документ/СодФХЖ2', transfer),
  signers: many('Документ/Подписант', olderSigner('ОснПолнПодп')),
  ...composer,
  ...information(`${FACTS}/ИнфПолФХЖ1`),
});
