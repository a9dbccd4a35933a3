import type { StockContext } from '../context.ts';
import { findLevel, type Level, markNamed, saveLevel } from './levels.ts';
import { type LocationState, markFresh } from './locations.ts';

/** A level as it is reported, in thousandths and milliseconds. */
export interface ReportedLevel {
  readonly sku: string;
  readonly unit: string;
  readonly free: number;
  readonly watermark: number;
  readonly asOf: number;
  readonly expected?: number;
  readonly safety?: number;
  readonly restock?: { readonly at: number; readonly qty: number | null };
  /** The snapshot it comes from. */
  readonly upload?: number;
}

export type LevelVerdict = 'applied' | 'superseded' | 'level-changed';

/** What is known of an article: its level, or that a snapshot did not have it. */
type Known = Pick<Level, 'asOf' | 'watermark' | 'free'>;

/**
 * The newest `asOf` wins (ST07). Of two of one instant the one that has booked more of the journal is the later; the same
 * again is applied again, which changes nothing.
 */
function judgeLevel(known: Known | undefined, reported: ReportedLevel): LevelVerdict {
  if (known !== undefined) {
    if (reported.asOf < known.asOf) return 'superseded';
    if (reported.asOf === known.asOf && reported.watermark < known.watermark) return 'superseded';
  }
  const { expected } = reported;
  return expected !== undefined && expected !== (known?.free ?? 0) ? 'level-changed' : 'applied';
}

/** Applies one level where it is newer than what is known. */
export function applyLevel(
  context: StockContext,
  location: string,
  { snapshotAsOf }: Pick<LocationState, 'snapshotAsOf'>,
  reported: ReportedLevel,
): LevelVerdict {
  const { sku, upload } = reported;
  const level = findLevel(context, location, sku);
  const verdict = judgeLevel(level ?? absentSince(snapshotAsOf), reported);
  if (verdict !== 'applied') {
    if (upload !== undefined) markNamed(context, location, sku, upload);
    return verdict;
  }
  saveLevel(context, location, sku, {
    unit: reported.unit,
    free: reported.free,
    safety: reported.safety ?? level?.safety ?? 0,
    watermark: reported.watermark,
    asOf: reported.asOf,
    restockAt: reported.restock?.at ?? level?.restockAt ?? null,
    restockQty: reported.restock === undefined ? (level?.restockQty ?? null) : reported.restock.qty,
    upload: upload ?? level?.upload ?? null,
  });
  markFresh(context, location, reported.asOf);
  return verdict;
}

function absentSince(snapshotAsOf: number | null): Known | undefined {
  return snapshotAsOf === null ? undefined : { asOf: snapshotAsOf, watermark: 0, free: 0 };
}
