import { at, type Field, leaf, many, ownText } from '../mapping/field.ts';
import { object, optional } from '../mapping/object.ts';
import { choice, coded, decimal, matching, text } from '../mapping/value.ts';
import { type InfoField, infoField } from './reference.ts';
import { type VatRate, vatRateTexts } from './vat-rates.ts';

/** Unit of measure. */
export interface Unit {
  /** ОКЕИ_Тов, three or four digits: 796 piece, 166 kilogram. */
  readonly code: string;
  /** НаимЕдИзм. */
  readonly name: string;
}

/** Country of origin and customs declaration: СвДТ. */
export interface CustomsEntry {
  /** КодПроисх, ОКСМ; needs `originNames` on the line. */
  readonly country?: string;
  /** НомерДТ. */
  readonly declaration?: string;
}

/** Marked goods: НомСредИдентТов, with codes of items, of packages, or a counted quantity. */
export interface MarkedGoods {
  /** КИЗ: identification codes without the crypto tail. */
  readonly codes?: readonly string[];
  /** НомУпак. */
  readonly packages?: readonly string[];
  /** ИдентТрансУпак. */
  readonly transportPackage?: string;
  /** КолВедМарк. */
  readonly count?: string;
  /** ПрПартМарк. */
  readonly batch?: string;
}

/** What is sold, in one line: СведТов. Amounts left out are calculated; amounts given are checked. */
export interface UpdLine {
  /** НаимТов. */
  readonly name?: string;
  /** ОКЕИ_Тов and НаимЕдИзм. */
  readonly unit?: Unit;
  /** КолТов, decimal text. */
  readonly quantity?: string;
  /** ЦенаТов, decimal text: without VAT, but with VAT where the rate is a calculated one (22/122). */
  readonly price?: string;
  /** НалСт. */
  readonly vatRate: VatRate;
  /** СтТовБезНДС: quantity × price, rounded half up to kopecks. */
  readonly net?: string;
  /** СумНал/СумНал; absent for «без НДС». */
  readonly vat?: string;
  /** СтТовУчНал. */
  readonly gross?: string;
  /** ДопСведТов/@ПрТовРаб. */
  readonly kind?: LineKind;
  /** ДопСведТов/@ХарактерТов. */
  readonly description?: string;
  /** ДопСведТов/@АртикулТов. */
  readonly article?: string;
  /** ДопСведТов/@КодТов. */
  readonly code?: string;
  /** ДопСведТов/@ГТИН. */
  readonly gtin?: string;
  /** ДопСведТов/@КодВидТов, 10 digits. */
  readonly tnved?: string;
  /** ДопСведТов/@КодТовОКПД2. */
  readonly okpd2?: string;
  /** СвДТ. */
  readonly customs?: readonly CustomsEntry[];
  /** ДопСведТов/КрНаимСтрПр. */
  readonly originNames?: readonly string[];
  /** ДопСведТов/НомСредИдентТов. */
  readonly marked?: readonly MarkedGoods[];
  /** ИнфПолФХЖ2. */
  readonly info?: readonly InfoField[];
}

export type LineKind = 'goods' | 'work' | 'service' | 'right' | 'other';

const lineKinds: Readonly<Record<LineKind, string>> = { goods: '1', work: '2', service: '3', right: '4', other: '5' };

const markedGoods = object<MarkedGoods>({
  codes: optional(many('КИЗ', ownText(text))),
  packages: optional(many('НомУпак', ownText(text))),
  transportPackage: optional(leaf('@ИдентТрансУпак', text)),
  count: optional(leaf('@КолВедМарк', decimal)),
  batch: optional(leaf('@ПрПартМарк', text)),
});

const unit = object<Unit>({
  code: leaf('@ОКЕИ_Тов', matching(/^\d{3,4}$/)),
  name: leaf('@НаимЕдИзм', text),
});

/** `unit` has no element of its own: it is there when its code is. */
const unitInLine: Field<Unit> = {
  ...unit,
  parse: (element) => (element.attribute('ОКЕИ_Тов') === undefined ? undefined : unit.parse(element)),
};

export const updLine: Field<UpdLine> = object<UpdLine>({
  name: optional(leaf('@НаимТов', text)),
  unit: optional(unitInLine),
  quantity: optional(leaf('@КолТов', decimal)),
  price: optional(leaf('@ЦенаТов', decimal)),
  vatRate: leaf<VatRate>('@НалСт', choice(vatRateTexts)),
  net: optional(leaf('@СтТовБезНДС', decimal)),
  vat: optional(leaf('СумНал/СумНал', decimal)),
  gross: optional(leaf('@СтТовУчНал', decimal)),
  kind: optional(leaf<LineKind>('ДопСведТов/@ПрТовРаб', coded(lineKinds))),
  description: optional(leaf('ДопСведТов/@ХарактерТов', text)),
  article: optional(leaf('ДопСведТов/@АртикулТов', text)),
  code: optional(leaf('ДопСведТов/@КодТов', text)),
  gtin: optional(leaf('ДопСведТов/@ГТИН', matching(/^\d{14}$/))),
  tnved: optional(leaf('ДопСведТов/@КодВидТов', matching(/^\d{10}$/))),
  okpd2: optional(leaf('ДопСведТов/@КодТовОКПД2', text)),
  customs: optional(
    many(
      'СвДТ',
      object<CustomsEntry>({
        country: optional(leaf('@КодПроисх', matching(/^\d{3}$/))),
        declaration: optional(leaf('@НомерДТ', text)),
      }),
    ),
  ),
  originNames: optional(at('ДопСведТов', many('КрНаимСтрПр', ownText(text)))),
  marked: optional(at('ДопСведТов', many('НомСредИдентТов', markedGoods))),
  info: optional(many('ИнфПолФХЖ2', infoField)),
});
