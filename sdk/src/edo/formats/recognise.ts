import { edoErrors } from '../errors.ts';
import type { XmlElement } from '../xml/element.ts';
import type { FormatInfo } from './edition.ts';
import { formats, isInForce } from './registry.ts';

/** The day a file says it was made, one of these in every format that has editions. */
const MADE_ON = ['ДатаИнфПр', 'ДатаИнфПок'];

/**
 * Tells the format of a document that was read: by КНД and ВерсФорм, and where there is no КНД by the prefix of ИдФайл.
 * Of several editions of a version the one of the day the file was made.
 *
 * @throws edo-format-not-recognised
 */
export function recogniseFormat(root: XmlElement): FormatInfo {
  const version = root.attribute('ВерсФорм') ?? '';
  const content = root.child('Документ') ?? root.child('ИнфПок');
  const knd = content?.attribute('КНД');
  const id = root.attribute('ИдФайл') ?? '';
  const candidates = formats.filter(
    (info) =>
      (info.version === version || info.alsoVersions?.includes(version) === true) &&
      (knd === undefined || info.knd === undefined ? id.startsWith(`${info.prefix}_`) : info.knd === knd),
  );
  const madeOn = MADE_ON.map((name) => content?.attribute(name)).find((date) => date !== undefined);
  const date = madeOn?.split('.').reverse().join('-') ?? '';
  const found = candidates.find((info) => isInForce(info, date)) ?? candidates[0];
  if (found !== undefined) return found;
  throw edoErrors.create('edo-format-not-recognised', { root: root.name, knd: knd ?? '—', version: version || '—' });
}
