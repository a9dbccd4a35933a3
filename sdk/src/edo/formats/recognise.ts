import { edoErrors } from '../errors.ts';
import { date } from '../mapping/value.ts';
import type { XmlElement } from '../xml/element.ts';
import type { FormatIdentity, FormatInfo } from './edition.ts';
import { formats, isInForce } from './registry.ts';

/** The day a file says it was made, one of these in every format that has editions. */
const MADE_ON = ['ДатаИнфПр', 'ДатаИнфПок'];

/** Which day of several editions decides, and among which formats to look. */
export interface RecogniseOptions<Info extends FormatIdentity> {
  /** ISO; without it the day the file says it was made. */
  readonly date?: string;
  readonly among: readonly Info[];
}

/**
 * Tells the format of a document that was read: by КНД and ВерсФорм, and where there is no КНД by the prefix of ИдФайл.
 * Of several editions of a version the one of the day the file was made.
 *
 * @throws edo-format-not-recognised
 */
export function recogniseFormat(root: XmlElement): FormatInfo {
  return recogniseAmong(root, { among: formats });
}

/**
 * The same among any formats, of which the first that fits is taken.
 *
 * @throws edo-format-not-recognised
 */
export function recogniseAmong<Info extends FormatIdentity>(root: XmlElement, options: RecogniseOptions<Info>): Info {
  const { version, knd, id, madeOn } = marksOf(root);
  const candidates = options.among.filter(
    (info) =>
      (info.version === version || info.alsoVersions?.includes(version) === true) &&
      (knd === undefined || info.knd === undefined ? id.startsWith(`${info.prefix}_`) : info.knd === knd),
  );
  const date = options.date ?? madeOn ?? '';
  const found = candidates.find((info) => isInForce(info, date)) ?? candidates[0];
  if (found !== undefined) return found;
  throw edoErrors.create('edo-format-not-recognised', { root: root.name, knd: knd ?? '—', version: version || '—' });
}

/** What a document says that its format is told by. */
export interface FormatMarks {
  readonly version: string;
  readonly knd: string | undefined;
  /** ИдФайл. */
  readonly id: string;
  /** ISO day on which the file was made. */
  readonly madeOn: string | undefined;
}

/** Reads the marks; what is absent is empty. */
export function marksOf(root: XmlElement): FormatMarks {
  const content = root.child('Документ') ?? root.child('ИнфПок');
  const madeOn = MADE_ON.map((name) => content?.attribute(name)).find((text) => text !== undefined);
  return {
    version: root.attribute('ВерсФорм') ?? '',
    knd: content?.attribute('КНД'),
    id: root.attribute('ИдФайл') ?? '',
    madeOn: madeOn === undefined ? undefined : date.fromText(madeOn),
  };
}
