import { edoErrors } from '../errors.ts';
import type { XmlElement } from '../xml/element.ts';
import { type FormatInfo, formats } from './registry.ts';

/**
 * Tells the format of a document that was read: by КНД and ВерсФорм, and where there is no КНД by the prefix of ИдФайл.
 *
 * @throws edo-format-not-recognised
 */
export function recogniseFormat(root: XmlElement): FormatInfo {
  const version = root.attribute('ВерсФорм') ?? '';
  const knd = root.child('Документ')?.attribute('КНД');
  const id = root.attribute('ИдФайл') ?? '';
  const found = formats.find(
    (info) => info.version === version && (knd === undefined ? id.startsWith(`${info.prefix}_`) : info.knd === knd),
  );
  if (found !== undefined) return found;
  throw edoErrors.create('edo-format-not-recognised', { root: root.name, knd: knd ?? '—', version: version || '—' });
}
