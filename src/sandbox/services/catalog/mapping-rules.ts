import type { MappingRow } from '@styk/sdk/api/catalog';
import type { ErrorParams } from '@styk/sdk/errors';
import { findEcosystemArticle } from './articles.ts';
import { gtinCheckDigit, isGtin } from './gtin.ts';

export interface MappingFault {
  readonly code: 'duplicate' | 'unknown-sku' | 'unit-mismatch' | 'gtin-checksum';
  readonly params: ErrorParams;
}

/**
 * What is wrong with each row, undefined for good ones; at most one thing a row. An article may stand in a batch once:
 * the first row counts, the others are duplicates of it.
 */
export function checkMappings(rows: readonly MappingRow[]): (MappingFault | undefined)[] {
  const seen = new Set<string>();
  return rows.map((row) => {
    const isRepeated = seen.has(row.partnerSku);
    seen.add(row.partnerSku);
    return isRepeated ? { code: 'duplicate', params: { sku: row.partnerSku } } : checkRow(row);
  });
}

function checkRow({ ecosystemSku, unit, gtin }: MappingRow): MappingFault | undefined {
  const article = findEcosystemArticle(ecosystemSku);
  if (article === undefined) return { code: 'unknown-sku', params: { sku: ecosystemSku } };
  if (article.unit !== unit) {
    return { code: 'unit-mismatch', params: { sku: ecosystemSku, unit: article.unit, given: unit } };
  }
  if (gtin === undefined || isGtin(gtin)) return undefined;
  return { code: 'gtin-checksum', params: { given: gtin.slice(-1), expected: gtinCheckDigit(gtin) } };
}
