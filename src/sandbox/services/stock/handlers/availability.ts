import type { Availability, AvailabilityList, GetAvailabilityQuery } from '@styk/sdk/api/stock';
import type { OperationCall, OperationResult } from '../../../operation.ts';
import { fromThousandths } from '../../../quantity.ts';
import { openStock, type StockContext } from '../context.ts';
import type { StockDependencies } from '../dependencies.ts';
import { isStale, tellStale } from '../freshness.ts';
import { availableOf, findLevel, type Level } from '../levels/levels.ts';
import { type LocationState, readLocation } from '../levels/locations.ts';
import { stockProblems } from '../problems.ts';
import { settleExpired } from '../reservations/expiry.ts';
import { knowsPlace } from './places.ts';

/** What can be sold. An article or a place that the partner does not have gets no line. */
export function getAvailability(
  room: StockDependencies,
  call: OperationCall<GetAvailabilityQuery>,
): OperationResult<AvailabilityList> {
  const places = placesOf(room, call);
  const skus = [...new Set(call.params.sku)];
  settleExpired(call);
  const context = openStock(call);
  const states = places.map((location) => {
    const state = readLocation(context, location);
    const found = skus.map((sku) => [sku, findLevel(context, location, sku)] as const);
    const levels = new Map(found.flatMap(([sku, level]) => (level === undefined ? [] : [[sku, level] as const])));
    tellStale(context, location, state, levels);
    return { location, state, levels };
  });
  const items = skus.flatMap((sku) => {
    const article = room.findArticle(call.tx, context.partnerId, sku);
    return states.flatMap(({ location, state, levels }) => {
      const level = levels.get(sku);
      const unit = level?.unit ?? article?.unit;
      return unit === undefined ? [] : [viewAvailability(context, { sku, location, unit }, state, level)];
    });
  });
  return { status: 200, body: { items } };
}

function placesOf(room: StockDependencies, call: OperationCall<GetAvailabilityQuery>): readonly string[] {
  const { location, region } = call.params;
  if ((location === undefined) === (region === undefined)) throw stockProblems.create('place-required');
  const named = region === undefined ? (location ?? []) : room.locationsIn(call.tx, call.caller.partnerId, region);
  return [...new Set(named)].filter((one) => knowsPlace(room, call, one));
}

function viewAvailability(
  { now }: StockContext,
  what: Pick<Availability, 'sku' | 'location' | 'unit'>,
  { snapshotAsOf }: LocationState,
  level: Level | undefined,
): Availability {
  // A whole snapshot without the article has told that there is none.
  const asOf = level?.asOf ?? snapshotAsOf;
  const restock = level?.restockAt ?? null;
  const qty = level?.restockQty ?? null;
  return {
    ...what,
    available: fromThousandths(Math.max(availableOf(level), 0)),
    asOf: asOf === null ? null : new Date(asOf).toISOString(),
    freshnessSec: asOf === null ? null : Math.max(Math.floor((now - asOf) / 1000), 0),
    stale: isStale(asOf, now),
    ...(restock === null || restock <= now
      ? {}
      : {
          nextRestock: {
            expectedAt: new Date(restock).toISOString(),
            ...(qty === null ? {} : { qty: fromThousandths(qty) }),
          },
        }),
  };
}
