import { at, type Field, leaf, many } from '../mapping/field.ts';
import { object, optional } from '../mapping/object.ts';
import { date, text } from '../mapping/value.ts';
import { type DocumentReference, documentReference } from './reference.ts';
import { type HandedBy, handedBy } from './upd-handler.ts';

/** A thing made under a contract of work: СвПерВещи. */
export interface ThingMade {
  /** ДатаПерВещ, ISO. */
  readonly date?: string;
  /** СвПерВещ. */
  readonly note?: string;
  /** ДокПерВещ. */
  readonly document?: DocumentReference;
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
  /** СвЛицПер. */
  readonly handedBy?: HandedBy;
  /** Тран/@СвТран. */
  readonly transport?: string;
  /** Тран/@Инкотермс, three letters. */
  readonly incoterms?: string;
  /** Тран/@ВерИнкотермс, a year. */
  readonly incotermsVersion?: string;
  /** СвПерВещи. */
  readonly thingMade?: ThingMade;
}

export const transfer: Field<Transfer> = object<Transfer>({
  operation: leaf('@СодОпер', text),
  kind: optional(leaf('@ВидОпер', text)),
  date: optional(leaf('@ДатаПер', date)),
  from: optional(leaf('@ДатаНачПер', date)),
  to: optional(leaf('@ДатаОконПер', date)),
  basis: optional(many('ОснПер', documentReference)),
  handedBy: optional(at('СвЛицПер', handedBy)),
  transport: optional(leaf('Тран/@СвТран', text)),
  incoterms: optional(leaf('Тран/@Инкотермс', text)),
  incotermsVersion: optional(leaf('Тран/@ВерИнкотермс', text)),
  thingMade: optional(
    at(
      'СвПерВещи',
      object<ThingMade>({
        date: optional(leaf('@ДатаПерВещ', date)),
        note: optional(leaf('@СвПерВещ', text)),
        document: optional(at('ДокПерВещ', documentReference)),
      }),
    ),
  ),
});
