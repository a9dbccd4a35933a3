import { type Field, leaf, many } from '../../mapping/field.ts';
import { object, optional } from '../../mapping/object.ts';
import { choice, decimal, matching, text } from '../../mapping/value.ts';
import { okei } from '../identifiers.ts';
import { type Accounts, accounts } from '../orders-2015/common.ts';
import { type InfoField, infoField } from '../reference.ts';
import type { Unit } from '../upd-line.ts';
import { type VatRate, vatRateTexts } from '../vat-rates.ts';

/** Goods handed over, in one line: СвТов. Its number (НомТов) is its place. Amounts left out are calculated, given ones checked. */
export interface Torg12Line {
  /** НаимТов. */
  readonly name?: string;
  /** ХарактерТов. */
  readonly description?: string;
  /** СортТов. */
  readonly grade?: string;
  /** АртикулТов. */
  readonly article?: string;
  /** КодТов. */
  readonly code?: string;
  /** ОКЕИ_Тов and НаимЕдИзм. */
  readonly unit: Unit;
  /** ВидУпак. */
  readonly packaging?: string;
  /** Место: how much is in one package. */
  readonly perPackage?: string;
  /** КолМест: number of packages, a whole number. */
  readonly packages?: string;
  /** Брутто: weight with packages. */
  readonly grossWeight?: string;
  /** НадлОтп: quantity to be released. */
  readonly due?: string;
  /** НеттоПередано: quantity, or net weight, handed over. */
  readonly quantity: string;
  /** Цена, without VAT unless the rate is a calculated one (20/120). */
  readonly price?: string;
  /** НалСт; the format knows 0, 10, 18 and 20 %, their calculated rates, «без НДС» and the tax agent. */
  readonly vatRate?: VatRate;
  /** СтБезНДС: quantity × price, rounded half up to kopecks. */
  readonly net?: string;
  /** СумНДС. */
  readonly vat?: string;
  /** СтУчНДС. */
  readonly gross?: string;
  /** КорСчДебет and КорСчКредит. */
  readonly accounts?: Accounts;
  /** ИнфПолФХЖ2. */
  readonly info?: readonly InfoField[];
}

const unit = object<Unit>({ code: leaf('@ОКЕИ_Тов', okei), name: leaf('@НаимЕдИзм', text) });

export const torg12Line: Field<Torg12Line> = object<Torg12Line>({
  name: optional(leaf('@НаимТов', text)),
  description: optional(leaf('@ХарактерТов', text)),
  grade: optional(leaf('@СортТов', text)),
  article: optional(leaf('@АртикулТов', text)),
  code: optional(leaf('@КодТов', text)),
  unit,
  packaging: optional(leaf('@ВидУпак', text)),
  perPackage: optional(leaf('@Место', decimal)),
  packages: optional(leaf('@КолМест', matching(/^\d{1,12}$/))),
  grossWeight: optional(leaf('@Брутто', decimal)),
  due: optional(leaf('@НадлОтп', decimal)),
  quantity: leaf('@НеттоПередано', decimal),
  price: optional(leaf('@Цена', decimal)),
  vatRate: optional(leaf<VatRate>('@НалСт', choice(vatRateTexts))),
  net: optional(leaf('@СтБезНДС', decimal)),
  vat: optional(leaf('@СумНДС', decimal)),
  gross: optional(leaf('@СтУчНДС', decimal)),
  accounts: optional(accounts('КорСч')),
  info: optional(many('ИнфПолФХЖ2', infoField)),
});
