import { emitEvent } from '../events/emit.ts';
import type { StockContext } from './context.ts';
import { type Level, markLevelTold } from './levels/levels.ts';
import { type LocationState, markTold } from './levels/locations.ts';

/** Older stock is stale (ST08). */
export const STALE_AFTER_MS = 300_000;

/** The longest age an event can tell. */
const LONGEST_SEC = 31_536_000;

export function isStale(asOf: number | null, now: number): boolean {
  return asOf === null || now - asOf > STALE_AFTER_MS;
}

/**
 * Tells once that nothing newer has come to a location for too long. Articles are told of one by one only while others
 * in the location are fresh; `levels` are those somebody has just looked at. What was never reported cannot get stale.
 */
export function tellStale(
  context: StockContext,
  location: string,
  { newestAsOf, toldAsOf }: Pick<LocationState, 'newestAsOf' | 'toldAsOf'>,
  levels: ReadonlyMap<string, Level>,
): void {
  if (newestAsOf === null) return;
  if (isStale(newestAsOf, context.now)) {
    if (toldAsOf === newestAsOf) return;
    emitStale(context, location, newestAsOf);
    markTold(context, location);
    return;
  }
  const stale = [...levels].filter(([, level]) => level.told === 0 && isStale(level.asOf, context.now));
  const untold = stale.filter(([, { asOf }]) => toldAsOf === null || asOf > toldAsOf);
  if (untold.length > 0) {
    emitStale(
      context,
      location,
      Math.max(...untold.map(([, { asOf }]) => asOf)),
      untold.map(([sku]) => sku),
    );
  }
  for (const [sku] of stale) markLevelTold(context, location, sku);
}

function emitStale(context: StockContext, location: string, asOf: number, skus?: readonly string[]): void {
  const data = {
    location,
    ...(skus === undefined ? {} : { skus }),
    asOf: new Date(asOf).toISOString(),
    freshnessSec: Math.min(Math.floor((context.now - asOf) / 1000), LONGEST_SEC),
    staleSince: new Date(asOf + STALE_AFTER_MS).toISOString(),
  };
  emitEvent(context, { type: 'stock.level.stale', subject: location, partnerId: context.partnerId, data });
}
