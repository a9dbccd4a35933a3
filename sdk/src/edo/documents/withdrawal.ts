import { type Finding, finding } from '../findings/finding.ts';
import { inputFindings } from '../findings/input-findings.ts';
import type { FormatInfo } from '../formats/edition.ts';
import { findFormat } from '../formats/registry.ts';

const CODE = 'input-format-withdrawn';

/** The warning about a document dated (ISO) after the last day of its format; none where there is nothing to warn about. */
export function withdrawalOf({ validTo, replacedBy, order }: FormatInfo, date = ''): readonly Finding[] {
  if (validTo === undefined || replacedBy === undefined || date <= validTo) return [];
  const replacement = findFormat(replacedBy).prefix;
  return [finding(CODE, inputFindings[CODE], { date, order, validTo, replacement })];
}
