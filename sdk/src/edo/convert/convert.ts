import { edoErrors } from '../errors.ts';
import { recogniseFormat } from '../formats/recognise.ts';
import { formatKey } from '../formats/registry.ts';
import { readXml } from '../xml/reader.ts';
import type { Conversion, ConversionTarget } from './conversion.ts';
import { type LiftedSeller, liftUpd } from './lift-upd.ts';
import { type LiftedBuyer, liftUpdBuyer } from './lift-upd-buyer.ts';
import { convertTorg12 } from './torg12-to-upd.ts';
import { correctionDraft } from './upd-to-correction.ts';

/** What can be lifted to the version in force. */
export const liftedFrom = [
  'upd-seller/5.01',
  'upd-seller/5.02',
  'upd-buyer/5.01',
  'upd-buyer/5.02',
] as const satisfies readonly (LiftedSeller | LiftedBuyer)[];

/** What is made of what. */
const sources: Readonly<Record<ConversionTarget, readonly string[]>> = {
  upd: ['torg12-seller/5.01'],
  '5.03': liftedFrom,
  correction: ['upd-seller/5.03'],
};

/**
 * Makes another document of a file: a УПД of function ДОП of a ТОРГ-12, a title of УПД 5.03 of one of 5.01 or 5.02, the
 * draft of a correction of a УПД 5.03. What comes out are data for a new document, with a report of what could not be carried.
 *
 * @param fileName where the source tells its participants in its name only (УПД 5.02) and ИдФайл is not of the form.
 * @throws edo-convert-unsupported; edo-format-…, edo-xml-…, edo-bytes-…; EdoInputError where a ТОРГ-12 or УПД 5.03 lacks
 *   what its own model requires.
 */
export async function convertDocument(
  bytes: Uint8Array,
  target: ConversionTarget,
  fileName?: string,
): Promise<Conversion> {
  const { root } = readXml(bytes);
  const from = formatKey(recogniseFormat(root));
  const known = sources[target];
  if (!known.includes(from)) {
    throw edoErrors.create('edo-convert-unsupported', { from, target, known: known.join(', ') });
  }
  if (target === 'upd') return convertTorg12(root, fileName);
  if (target === 'correction') return correctionDraft(bytes, fileName);
  return isBuyer(from) ? liftUpdBuyer(from, root, fileName) : liftUpd(from as LiftedSeller, root, fileName);
}

function isBuyer(from: string): from is LiftedBuyer {
  return from.startsWith('upd-buyer/');
}
