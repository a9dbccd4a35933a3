import { type Field, leaf, many, ownText } from '../../mapping/field.ts';
import { object, optional } from '../../mapping/object.ts';
import { base64, date, text, time } from '../../mapping/value.ts';

/** The first title as the second one quotes it; taken from its file where that is given. */
export interface OlderAnsweredTitle {
  /** ИдФайлИнфПр, ИдФайлИнфИсп. */
  readonly id: string;
  /** ДатаФайлИнфПр, ДатаФайлИнфИсп: the day the file was made, ISO. */
  readonly madeOn?: string;
  /** ВремФайлИнфПр, ВремФайлИнфИсп: ЧЧ:ММ:СС. */
  readonly madeAt?: string;
  /** ЭП: every signature of the file, base64 of the detached CMS. */
  readonly signatures: readonly string[];
  /** НаимДокОпрПр, НаимДокОпрИсп. */
  readonly documentName: string;
  /** НомДокПТПр, НомДокПРУИсп. */
  readonly number?: string;
  /** ДатаДокПТПр, ДатаДокПРУИсп, ISO. */
  readonly date: string;
}

/** Where a format quotes the first title, below Документ. */
interface Places {
  /** Element with the file and its signatures. */
  readonly file: string;
  /** Element with the document's name, number and date. */
  readonly content: string;
  /** Ends the names of the attributes of both: Пр or Исп. */
  readonly by: 'Пр' | 'Исп';
  /** What the names of number and date end in before that. */
  readonly document: 'ПТ' | 'ПРУ';
}

export function answeredTitle({ file, content, by, document }: Places): Field<OlderAnsweredTitle> {
  return object<OlderAnsweredTitle>({
    id: leaf(`${file}/@ИдФайлИнф${by}`, text),
    madeOn: optional(leaf(`${file}/@ДатаФайлИнф${by}`, date)),
    madeAt: optional(leaf(`${file}/@ВремФайлИнф${by}`, time)),
    signatures: many(`${file}/ЭП`, ownText(base64)),
    documentName: leaf(`${content}/@НаимДокОпр${by}`, text),
    number: optional(leaf(`${content}/@НомДок${document}${by}`, text)),
    date: leaf(`${content}/@ДатаДок${document}${by}`, date),
  });
}
