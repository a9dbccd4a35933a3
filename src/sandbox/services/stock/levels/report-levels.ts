import type { LevelLine } from '@styk/sdk/api/stock';
import { findOccurredAt } from '../../../occurred-at.ts';
import { fromThousandths, toThousandths } from '../../../quantity.ts';
import { readArticle } from '../articles.ts';
import type { StockContext } from '../context.ts';
import type { StockDependencies } from '../dependencies.ts';
import type { LineRefusal } from '../line-refusals.ts';
import { applyLevel, type ReportedLevel } from './apply-level.ts';
import { findLevel } from './levels.ts';
import { readLocation } from './locations.ts';

export type LineResult = 'applied' | 'superseded' | LineRefusal;

/** Each line on its own, in the order they came. `knowsLocation` is asked for the caller, whose key may be of one store. */
export function reportLevels(
  dependencies: Pick<StockDependencies, 'findArticle'>,
  context: StockContext,
  knowsLocation: (location: string) => boolean,
  levels: readonly LevelLine[],
): readonly LineResult[] {
  const seen = new Set<string>();
  return levels.map((line) => {
    const name = JSON.stringify([line.location, line.sku]);
    if (seen.has(name)) return { code: 'duplicate', params: { sku: line.sku } };
    seen.add(name);
    const { location } = line;
    if (!knowsLocation(location)) return { code: 'location-unknown', params: { location } };
    return reportLevel(dependencies, context, line);
  });
}

function reportLevel(
  dependencies: Pick<StockDependencies, 'findArticle'>,
  context: StockContext,
  line: LevelLine,
): LineResult {
  const { sku, location, journalWatermark: watermark } = line;
  const named = readArticle(dependencies, context, sku, line.unit);
  if ('refusal' in named) return named.refusal;
  const asOf = findOccurredAt(line.asOf, context.now);
  if (asOf === undefined) return { code: 'occurred-at-out-of-range', params: { at: line.asOf } };
  const state = readLocation(context, location);
  if (watermark > state.lastSeq) return { code: 'watermark-ahead', params: { last: state.lastSeq, given: watermark } };
  const { expected, safetyStock, nextRestock } = line;
  const reported: ReportedLevel = {
    sku,
    unit: named.article.unit,
    free: toThousandths(line.freeQty),
    watermark,
    asOf,
    ...(expected === undefined ? {} : { expected: toThousandths(expected) }),
    ...(safetyStock === undefined ? {} : { safety: toThousandths(safetyStock) }),
    ...(nextRestock === undefined ? {} : { restock: readRestock(nextRestock) }),
  };
  const verdict = applyLevel(context, location, state, reported);
  if (verdict !== 'level-changed') return verdict;
  const known = fromThousandths(findLevel(context, location, sku)?.free ?? 0);
  return { code: 'level-changed', params: { sku, expected: expected ?? '', known } };
}

function readRestock({ expectedAt, qty }: NonNullable<LevelLine['nextRestock']>) {
  return { at: Date.parse(expectedAt), qty: qty === undefined ? null : toThousandths(qty) };
}
