import { at, type Field, leaf, many, ownText } from '../mapping/field.ts';
import { object, optional, whole } from '../mapping/object.ts';
import { choice, coded, decimal, matching, text } from '../mapping/value.ts';
import { amountOrNone } from './amount-or-none.ts';
import { okei } from './identifiers.ts';
import { type DocumentReference, documentReference, type InfoField, infoField } from './reference.ts';
import {
  type Depreciation,
  depreciation,
  type StateSystemRecord,
  stateSystemRecord,
  type TraceableGoods,
  traceableGoods,
} from './upd-line-details.ts';
import { type VatRate, vatRateTexts } from './vat-rates.ts';

/** Unit of measure. */
export interface Unit {
  /** ОКЕИ_Тов, three or four digits: 796 piece, 166 kilogram. */
  readonly code: string;
  /** НаимЕдИзм. */
  readonly name: string;
}

/** Unit of a line; services often have only a name. */
export interface LineUnit {
  /** ОКЕИ_Тов, three or four digits. */
  readonly code?: string;
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
  readonly unit?: LineUnit;
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
  /** Акциз: СумАкциз as decimal text, or the words of БезАкциз; required with `exciseProductCode`. */
  readonly excise?: string;
  /** ДопСведТов/@ПрТовРаб. */
  readonly kind?: LineKind;
  /** ДопСведТов/@ДопПризн. */
  readonly kindNote?: string;
  /** ДопСведТов/@НадлОтп: quantity ordered. */
  readonly due?: string;
  /** ДопСведТов/@ХарактерТов. */
  readonly description?: string;
  /** ДопСведТов/@СортТов. */
  readonly grade?: string;
  /** ДопСведТов/@СерияТов. */
  readonly series?: string;
  /** ДопСведТов/@АртикулТов. */
  readonly article?: string;
  /** ДопСведТов/@КодТов. */
  readonly code?: string;
  /** ДопСведТов/@ГТИН. */
  readonly gtin?: string;
  /** ДопСведТов/@КодКат: 27 characters. */
  readonly catalogueCode?: string;
  /** ДопСведТов/@КодВидТов, 10 digits. */
  readonly tnved?: string;
  /** ДопСведТов/@КодТовОКПД2. */
  readonly okpd2?: string;
  /** ДопСведТов/@КодВидПр: kind of excisable product. */
  readonly exciseProductCode?: string;
  /** ДопСведТов/@ДопИнфПВидО: 5 characters, for special transfer documents of circumstance 10000. */
  readonly operationCode?: string;
  /** СвДТ. */
  readonly customs?: readonly CustomsEntry[];
  /** ДопСведТов/КрНаимСтрПр. */
  readonly originNames?: readonly string[];
  /** ДопСведТов/НомСредИдентТов. */
  readonly marked?: readonly MarkedGoods[];
  /** ДопСведТов/СведПрослеж. */
  readonly traceable?: readonly TraceableGoods[];
  /** ДопСведТов/СвГосСист. */
  readonly stateSystems?: readonly StateSystemRecord[];
  /** ДопСведТов/СопрДокТов. */
  readonly documents?: readonly DocumentReference[];
  /** ДопСведТов/НалУчАморт. */
  readonly depreciation?: Depreciation;
  /** ДопСведТов/СумНалВосст: tax restored on a contribution to a charter capital, or «без НДС». */
  readonly restoredVat?: string;
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

const unit = object<LineUnit>({
  code: optional(leaf('@ОКЕИ_Тов', okei)),
  name: leaf('@НаимЕдИзм', text),
});

export const updLine: Field<UpdLine> = object<UpdLine>({
  name: optional(leaf('@НаимТов', text)),
  unit: optional(whole(unit)),
  quantity: optional(leaf('@КолТов', decimal)),
  price: optional(leaf('@ЦенаТов', decimal)),
  vatRate: leaf<VatRate>('@НалСт', choice(vatRateTexts)),
  net: optional(leaf('@СтТовБезНДС', decimal)),
  vat: optional(leaf('СумНал/СумНал', decimal)),
  gross: optional(leaf('@СтТовУчНал', decimal)),
  excise: optional(at('Акциз', amountOrNone('СумАкциз', 'БезАкциз', 'без акциза'))),
  kind: optional(leaf<LineKind>('ДопСведТов/@ПрТовРаб', coded(lineKinds))),
  kindNote: optional(leaf('ДопСведТов/@ДопПризн', text)),
  due: optional(leaf('ДопСведТов/@НадлОтп', decimal)),
  description: optional(leaf('ДопСведТов/@ХарактерТов', text)),
  grade: optional(leaf('ДопСведТов/@СортТов', text)),
  series: optional(leaf('ДопСведТов/@СерияТов', text)),
  article: optional(leaf('ДопСведТов/@АртикулТов', text)),
  code: optional(leaf('ДопСведТов/@КодТов', text)),
  gtin: optional(leaf('ДопСведТов/@ГТИН', text)),
  catalogueCode: optional(leaf('ДопСведТов/@КодКат', text)),
  tnved: optional(leaf('ДопСведТов/@КодВидТов', text)),
  okpd2: optional(leaf('ДопСведТов/@КодТовОКПД2', text)),
  exciseProductCode: optional(leaf('ДопСведТов/@КодВидПр', text)),
  operationCode: optional(leaf('ДопСведТов/@ДопИнфПВидО', text)),
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
  traceable: optional(at('ДопСведТов', many('СведПрослеж', traceableGoods))),
  stateSystems: optional(at('ДопСведТов', many('СвГосСист', stateSystemRecord))),
  documents: optional(at('ДопСведТов', many('СопрДокТов', documentReference))),
  depreciation: optional(at('ДопСведТов/НалУчАморт', depreciation)),
  restoredVat: optional(at('ДопСведТов/СумНалВосст', amountOrNone('СумНал', 'БезНДС', 'без НДС'))),
  info: optional(many('ИнфПолФХЖ2', infoField)),
});
