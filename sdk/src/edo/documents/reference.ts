import { type Field, leaf, many } from '../mapping/field.ts';
import { object, optional } from '../mapping/object.ts';
import { date, text } from '../mapping/value.ts';
import { type DocumentAuthor, documentAuthor } from './document-author.ts';

/** Another document: РеквДокТип. */
export interface DocumentReference {
  /** РеквНаимДок. */
  readonly name: string;
  /** РеквНомерДок. */
  readonly number: string;
  /** РеквДатаДок, ISO. */
  readonly date: string;
  /** РеквИдФайлДок. */
  readonly fileId?: string;
  /** РеквИдДок: id of the document itself. */
  readonly documentId?: string;
  /** РИдСистХранД: the system that keeps it. */
  readonly store?: string;
  /** РеквУРЛСистДок: where that system tells about it. */
  readonly storeUrl?: string;
  /** РеквИдРекСост: who composed it. */
  readonly authors?: readonly DocumentAuthor[];
  /** РеквДопСведДок. */
  readonly note?: string;
}

export const documentReference: Field<DocumentReference> = object<DocumentReference>({
  name: leaf('@РеквНаимДок', text),
  number: leaf('@РеквНомерДок', text),
  date: leaf('@РеквДатаДок', date),
  fileId: optional(leaf('@РеквИдФайлДок', text)),
  documentId: optional(leaf('@РеквИдДок', text)),
  store: optional(leaf('@РИдСистХранД', text)),
  storeUrl: optional(leaf('@РеквУРЛСистДок', text)),
  authors: optional(many('РеквИдРекСост', documentAuthor)),
  note: optional(leaf('@РеквДопСведДок', text)),
});

/** A named text the parties agreed on: ТекстИнф. */
export interface InfoField {
  /** Идентиф. */
  readonly id: string;
  /** Значен. */
  readonly value: string;
}

export const infoField: Field<InfoField> = object<InfoField>({
  id: leaf('@Идентиф', text),
  value: leaf('@Значен', text),
});

export const infoFields: Field<readonly InfoField[]> = many('ТекстИнф', infoField);
