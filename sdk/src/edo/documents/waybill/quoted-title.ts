import { type Field, leaf } from '../../mapping/field.ts';
import { object } from '../../mapping/object.ts';
import { base64, date, text } from '../../mapping/value.ts';
import { clockTime } from './moment.ts';

/** A file of an exchange as a title names it. */
export interface QuotedTitle {
  /** ИдФайл…: its id, the name without extension. */
  readonly id: string;
  /** ДатФайл…: the day it was made, ISO. */
  readonly madeOn: string;
  /** ВрФайл…: ЧЧ:ММ:СС. */
  readonly madeAt: string;
  /** ЭП: base64 of its detached signature; there is room for one. */
  readonly signature: string;
}

/** @param names how the names of the attributes end: of ИдФайл, of ДатФайл and ВрФайл */
export function quotedTitle(names: { readonly id: string; readonly made: string }): Field<QuotedTitle> {
  return object<QuotedTitle>({
    id: leaf(`@ИдФайл${names.id}`, text),
    madeOn: leaf(`@ДатФайл${names.made}`, date),
    madeAt: leaf(`@ВрФайл${names.made}`, clockTime),
    signature: leaf('@ЭП', base64),
  });
}
