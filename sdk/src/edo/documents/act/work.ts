import { type Field, leaf, many } from '../../mapping/field.ts';
import { object, optional, whole } from '../../mapping/object.ts';
import { choice, decimal, text } from '../../mapping/value.ts';
import { okei } from '../identifiers.ts';
import { type Accounts, accounts } from '../orders-2015/common.ts';
import { type InfoField, infoField } from '../reference.ts';
import { type VatRate, vatRateTexts } from '../vat-rates.ts';

/** Unit of measure of works: either part may be left out. */
export interface WorkUnit {
  /** ОКЕИ. */
  readonly code?: string;
  /** НаимЕдИзм. */
  readonly name?: string;
}

/** A work done or a service rendered: Работа. Its number (Номер) is its place. Amounts left out are calculated, given ones checked. */
export interface Work {
  /** НаимРабот. */
  readonly name?: string;
  /** Описание, up to 10,000 characters. */
  readonly description?: string;
  /** ОКЕИ and НаимЕдИзм. */
  readonly unit?: WorkUnit;
  /** Количество. */
  readonly quantity?: string;
  /** Цена, without VAT unless the rate is a calculated one (20/120). */
  readonly price?: string;
  /** НалСт; the format knows 0, 10, 18 and 20 %, their calculated rates and «без НДС». */
  readonly vatRate?: VatRate;
  /** СтоимБезНДС: quantity × price, rounded half up to kopecks. */
  readonly net?: string;
  /** СумНДС. */
  readonly vat?: string;
  /** СтоимУчНДС. */
  readonly gross?: string;
  /** КоррСчДебет and КоррСчКредит. */
  readonly accounts?: Accounts;
  /** ИнфПолеОписРабот, up to 20. */
  readonly info?: readonly InfoField[];
}

const unit = whole(object<WorkUnit>({ code: optional(leaf('@ОКЕИ', okei)), name: optional(leaf('@НаимЕдИзм', text)) }));

export const work: Field<Work> = object<Work>({
  name: optional(leaf('@НаимРабот', text)),
  description: optional(leaf('Описание', text)),
  unit: optional(unit),
  quantity: optional(leaf('@Количество', decimal)),
  price: optional(leaf('@Цена', decimal)),
  vatRate: optional(leaf<VatRate>('@НалСт', choice(vatRateTexts))),
  net: optional(leaf('@СтоимБезНДС', decimal)),
  vat: optional(leaf('@СумНДС', decimal)),
  gross: optional(leaf('@СтоимУчНДС', decimal)),
  accounts: optional(accounts('КоррСч')),
  info: optional(many('ИнфПолеОписРабот', infoField)),
});
