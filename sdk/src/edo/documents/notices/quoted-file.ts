import { type Field, leaf, many, ownText } from '../../mapping/field.ts';
import { object } from '../../mapping/object.ts';
import { base64, date, text, time } from '../../mapping/value.ts';

/** The file a notice is about: СведПолФайл, СведОтпрФайл, СведАнФайл. Taken from that file where it is given. */
export interface QuotedFile {
  /** ИмяПолФайла, ИмяОтпрФайла, ИмяАнФайла: ИдФайл of a formal document, the name of any other. */
  readonly id: string;
  /** ЭППолФайл, ЭПОтпрФайл, ЭЦПАнФайл: every signature of the file, base64 of the detached CMS. */
  readonly signatures: readonly string[];
}

export function quotedFile(name: string, signature: string): Field<QuotedFile> {
  return object<QuotedFile>({ id: leaf(`@${name}`, text), signatures: many(signature, ownText(base64)) });
}

/** A moment as a notice says it, in the local time of who made it. */
export interface NoticeMoment {
  /** ДатаПол, ДатаОтпр, ISO. */
  readonly date: string;
  /** ВремяПол, ВремяОтпр, ЧЧ:ММ:СС. */
  readonly time: string;
}

/** `suffix` ends the names of its attributes. */
export function noticeMoment(suffix: 'Пол' | 'Отпр'): Field<NoticeMoment> {
  return object<NoticeMoment>({ date: leaf(`@Дата${suffix}`, date), time: leaf(`@Время${suffix}`, time) });
}
