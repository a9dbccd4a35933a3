import { type Field, leaf } from '../mapping/field.ts';
import { object, optional } from '../mapping/object.ts';
import { date, decimal, text } from '../mapping/value.ts';
import { threeDigits } from './identifiers.ts';

/** ДенИзм. */
export interface Currency {
  /** КодОКВ. */
  readonly code: string;
  /** НаимОКВ. */
  readonly name: string;
  /** КурсВал. */
  readonly rate?: string;
}

export const currency: Field<Currency> = object<Currency>({
  code: leaf('@КодОКВ', threeDigits),
  name: leaf('@НаимОКВ', text),
  rate: optional(leaf('@КурсВал', decimal)),
});

/** A payment the invoice refers to: СвПРД. */
export interface Payment {
  /** НомерПРД. */
  readonly number?: string;
  /** ДатаПРД, ISO. */
  readonly date?: string;
  /** СуммаПРД. */
  readonly amount?: string;
}

export const payment: Field<Payment> = object<Payment>({
  number: optional(leaf('@НомерПРД', text)),
  date: optional(leaf('@ДатаПРД', date)),
  amount: optional(leaf('@СуммаПРД', decimal)),
});

/** ИспрДок: this document corrects an earlier one and keeps its number and date. */
export interface Correction {
  /** НомИспр, from 1. */
  readonly number: string;
  /** ДатаИспр, ISO. */
  readonly date: string;
}

export const correction: Field<Correction> = object<Correction>({
  number: leaf('@НомИспр', text),
  date: leaf('@ДатаИспр', date),
});

/** Kind of an obligation: ВидОбяз. */
export interface Obligation {
  /** КодВидОбяз. */
  readonly code?: string;
  /** НаимВидОбяз. */
  readonly name?: string;
}

export const obligation: Field<Obligation> = object<Obligation>({
  code: optional(leaf('@КодВидОбяз', text)),
  name: optional(leaf('@НаимВидОбяз', text)),
});

/** What the seller says of a state contract for the treasury: ИнфПродЗаГоскКазн. */
export interface SellerTreasury {
  /** ДатаГосКонт, ISO. */
  readonly contractDate: string;
  /** НомерГосКонт. */
  readonly contractNumber: string;
  /** ЛицСчетПрод, 11 characters. */
  readonly account?: string;
  /** КодПродБюджКласс, 20 characters. */
  readonly budgetCode?: string;
  /** КодЦелиПрод, 20 characters. */
  readonly purposeCode?: string;
  /** КодКазначПрод. */
  readonly treasuryCode?: string;
  /** НаимКазначПрод. */
  readonly treasury?: string;
}

export const sellerTreasury: Field<SellerTreasury> = object<SellerTreasury>({
  contractDate: leaf('@ДатаГосКонт', date),
  contractNumber: leaf('@НомерГосКонт', text),
  account: optional(leaf('@ЛицСчетПрод', text)),
  budgetCode: optional(leaf('@КодПродБюджКласс', text)),
  purposeCode: optional(leaf('@КодЦелиПрод', text)),
  treasuryCode: optional(leaf('@КодКазначПрод', text)),
  treasury: optional(leaf('@НаимКазначПрод', text)),
});

/** ВсегоОпл. */
export interface UpdTotals {
  /** СтТовБезНДСВсего. */
  readonly net?: string;
  /** СумНалВсего/СумНал; absent where every line is «без НДС». */
  readonly vat?: string;
  /** СтТовУчНалВсего. */
  readonly gross?: string;
  /** КолНеттоВс; never calculated: a sum of pieces and kilograms says nothing. */
  readonly quantity?: string;
}

export const updTotals: Field<UpdTotals> = object<UpdTotals>({
  net: optional(leaf('@СтТовБезНДСВсего', decimal)),
  vat: optional(leaf('СумНалВсего/СумНал', decimal)),
  gross: optional(leaf('@СтТовУчНалВсего', decimal)),
  quantity: optional(leaf('@КолНеттоВс', decimal)),
});
