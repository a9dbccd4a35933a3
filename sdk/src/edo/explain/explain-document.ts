import { chooseFormat, type FormatChoice } from '../formats/choose-format.ts';
import type { DocumentKind, FormatIdentity } from '../formats/edition.ts';
import { marksOf } from '../formats/recognise.ts';
import { findAmong, findFormat, formats } from '../formats/registry.ts';
import { documentFacts } from '../rules/facts.ts';
import type { XmlElement } from '../xml/element.ts';
import type { XmlLimits } from '../xml/limits.ts';
import { readXml } from '../xml/reader.ts';
import { editionReasons } from './edition-reasons.ts';
import { rateReasons, ratesOn } from './rate-reasons.ts';
import { type Reason, reason } from './reason.ts';
import { functionReasons, titleReasons } from './title-reasons.ts';

/** Documents whose lines name rates of VAT. */
const TAXED: ReadonlySet<DocumentKind> = new Set(['upd', 'correction', 'torg12', 'act']);

/** What a document is, and why it is taken for that. */
export interface DocumentExplanation {
  readonly format: Pick<FormatIdentity, 'id' | 'prefix' | 'version' | 'edition'>;
  readonly reasons: readonly Reason[];
}

/**
 * Says why a document is of its format, edition, title and rates.
 *
 * @throws edo-format-…, edo-xml-…, edo-bytes-… where that cannot be told
 */
export async function explainDocument(
  bytes: Uint8Array,
  choice: FormatChoice & { readonly limits?: XmlLimits } = {},
): Promise<DocumentExplanation> {
  const { root } = readXml(bytes, choice.limits);
  const { info } = await chooseFormat(root, choice);
  const date = choice.date ?? marksOf(root).madeOn;
  const builtIn = formats.find((one) => one === info);
  const facts = documentFacts(root);
  return {
    format: keyOf(info),
    reasons: [
      formatReason(root, info, choice.format),
      ...editionReasons(info, date),
      ...(builtIn === undefined ? [] : titleReasons(builtIn)),
      ...functionReasons(facts.function),
      ...rateReasons(facts),
    ],
  };
}

/**
 * Says in which format and edition a title is made on a day (ISO), and which rates are in force on it.
 *
 * @param id of the format, `upd-seller`
 * @throws edo-format-unknown, edo-format-not-in-force, edo-format-withdrawn
 */
export function explainTitle(id: string, date: string): DocumentExplanation {
  const info = findAmong(formats, findFormat(id).id, date);
  const { version } = info;
  const chosen = reason('format', texts.inForce, { date, title: info.title, id, version });
  return {
    format: keyOf(info),
    reasons: [
      chosen,
      ...editionReasons(info, date),
      ...titleReasons(info),
      ...(TAXED.has(info.document) ? [ratesOn(date)] : []),
    ],
  };
}

function keyOf({ id, prefix, version, edition }: FormatIdentity): DocumentExplanation['format'] {
  return { id, prefix, version, edition };
}

function formatReason(root: XmlElement, info: FormatIdentity, named: string | undefined): Reason {
  const { knd, version } = marksOf(root);
  const params = { named: named ?? '', knd: knd ?? '', version, prefix: info.prefix, title: info.title, id: info.id };
  if (named !== undefined) return reason('format', texts.named, params);
  return reason('format', knd === undefined || info.knd === undefined ? texts.byPrefix : texts.byKnd, params);
}

const texts = {
  named: { ru: 'Формат назван явно ({named}): {title}', en: 'The format is named ({named}): {title}' },
  byKnd: {
    ru: 'Документ/@КНД = {knd} и Файл/@ВерсФорм = {version}: {title}, формат {id} {version}',
    en: 'Документ/@КНД = {knd} and Файл/@ВерсФорм = {version}: {title}, format {id} {version}',
  },
  byPrefix: {
    ru: 'ИдФайл начинается с {prefix}, Файл/@ВерсФорм = {version}: {title}, формат {id} {version}',
    en: 'ИдФайл begins with {prefix}, Файл/@ВерсФорм = {version}: {title}, format {id} {version}',
  },
  inForce: {
    ru: 'Документ от {date} составляют по формату {id} {version}: {title}',
    en: 'A document of {date} is made in the format {id} {version}: {title}',
  },
} as const;
