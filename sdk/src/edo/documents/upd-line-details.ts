import { type Field, leaf, many, ownText } from '../mapping/field.ts';
import { object, optional } from '../mapping/object.ts';
import { decimal, text } from '../mapping/value.ts';
import { okei } from './identifiers.ts';

/** A fixed asset handed over, for its new owner's depreciation: НалУчАморт. */
export interface Depreciation {
  /** АмГруппа. */
  readonly group: string;
  /** КодОКОФ. */
  readonly okof: string;
  /** СрПолИспОС: useful life as the seller set it, months. */
  readonly usefulLife: string;
  /** ФактСрокИсп: how long the seller has used it, months. */
  readonly used: string;
}

export const depreciation: Field<Depreciation> = object<Depreciation>({
  group: leaf('@АмГруппа', text),
  okof: leaf('@КодОКОФ', text),
  usefulLife: leaf('@СрПолИспОС', text),
  used: leaf('@ФактСрокИсп', text),
});

/** Traceable goods: СведПрослеж; they set N2 of the file name. */
export interface TraceableGoods {
  /** НомТовПрослеж: РНПТ, 25–29 characters. */
  readonly number: string;
  /** ЕдИзмПрослеж, ОКЕИ. */
  readonly unitCode: string;
  /** НаимЕдИзмПрослеж. */
  readonly unitName: string;
  /** КолВЕдПрослеж. */
  readonly quantity: string;
  /** СтТовБезНДСПрослеж: value without tax, roubles. */
  readonly net: string;
  /** ДопИнфПрослеж. */
  readonly note?: string;
}

export const traceableGoods: Field<TraceableGoods> = object<TraceableGoods>({
  number: leaf('@НомТовПрослеж', text),
  unitCode: leaf('@ЕдИзмПрослеж', okei),
  unitName: leaf('@НаимЕдИзмПрослеж', text),
  quantity: leaf('@КолВЕдПрослеж', decimal),
  net: leaf('@СтТовБезНДСПрослеж', decimal),
  note: optional(leaf('@ДопИнфПрослеж', text)),
});

/** Goods kept account of in a state system, such as ЕГАИС or ФГИС: СвГосСист. */
export interface StateSystemRecord {
  /** НаимГосСист. */
  readonly system: string;
  /** ИдНомУчетЕд: ids of the units of account there. */
  readonly ids: readonly string[];
  /** УчетЕд. */
  readonly unit?: string;
  /** ИнаяИнф. */
  readonly note?: string;
}

export const stateSystemRecord: Field<StateSystemRecord> = object<StateSystemRecord>({
  system: leaf('@НаимГосСист', text),
  ids: many('ИдНомУчетЕд', ownText(text)),
  unit: optional(leaf('@УчетЕд', text)),
  note: optional(leaf('@ИнаяИнф', text)),
});
