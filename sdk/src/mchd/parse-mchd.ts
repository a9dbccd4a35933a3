import { edoErrors } from '../edo/errors.ts';
import { EdoInputError } from '../edo/findings/input-error.ts';
import { InputReport } from '../edo/findings/input-findings.ts';
import { recogniseFormat } from '../edo/formats/recognise.ts';
import { formatKey } from '../edo/formats/registry.ts';
import type { XmlLimits } from '../edo/xml/limits.ts';
import { readXml } from '../edo/xml/reader.ts';
import { withoutPrefix } from '../edo/xml/without-prefix.ts';
import { type Mchd, mchdMapping } from './model/mchd.ts';

/** A МЧД that was read. */
export interface ParsedMchd {
  /** ИдФайл. */
  readonly id: string;
  readonly mchd: Mchd;
}

/** A power of attorney is a few kilobytes; with pictures of signatures by hand it stays below a megabyte. */
export const mchdLimits: XmlLimits = {
  bytes: 4 * 1024 * 1024,
  depth: 32,
  elements: 20_000,
  attributesPerElement: 64,
  references: 20_000,
};

/**
 * Reads a МЧД into its model. Validate the file first (`validate` of `@styk/sdk/edo`): this reads, it does not judge.
 *
 * @throws edo-format-…, edo-xml-…, edo-bytes-…; EdoInputError where the model's required parts are absent.
 */
export function parseMchd(bytes: Uint8Array): ParsedMchd {
  const root = withoutPrefix(readXml(bytes, mchdLimits).root);
  const actual = formatKey(recogniseFormat(root));
  if (actual !== MCHD) throw edoErrors.create('edo-format-unexpected', { expected: MCHD, actual });
  const report = new InputReport();
  const mchd = mchdMapping.read(mchdMapping.parse(root), '', report);
  if (mchd === undefined || report.findings.length > 0) throw new EdoInputError(report.findings);
  return { id: root.attribute('ИдФайл') ?? '', mchd };
}

const MCHD = 'mchd/EMCHD_1';
