import type { Job, ServiceContext } from '../../operation.ts';
import { playErps } from './erp/play.ts';
import { STALE_AFTER_MS, tellStale } from './freshness.ts';
import { settleExpired } from './reservations/expiry.ts';
import { forgetUploads } from './snapshots/uploads.ts';

/** A finished snapshot can be asked about for so long. */
const UPLOADS_KEPT_MS = 72 * 3_600_000;

/** What time has ended since somebody looked: reservations, and the freshness of locations. */
export function settleDue(context: ServiceContext): { readonly reservations: number; readonly stale: number } {
  const { tx, now } = context;
  const reservations = settleExpired(context);
  const stale = tx.all<{ partnerId: string; location: string; newestAsOf: number; toldAsOf: number | null }>(
    `SELECT partner_id AS partnerId, location, newest_as_of AS newestAsOf, told_as_of AS toldAsOf FROM stock_location
     WHERE newest_as_of < ? AND told_as_of IS NOT newest_as_of`,
    now - STALE_AFTER_MS,
  );
  for (const { partnerId, location, ...state } of stale) {
    const stock = { tx, now, newId: (prefix: string) => context.newId(prefix), partnerId };
    tellStale(stock, location, state, new Map());
  }
  return { reservations, stale: stale.length };
}

/** Work that the passing of days brings about. All of it finds nothing to do the second time. */
export const stockJobs: Readonly<Record<string, Job>> = {
  erp: { schedule: 'on-demand', run: (context) => ({ snapshots: playErps(context) }) },
  stock: {
    schedule: 'nightly',
    run: (context) => ({ ...settleDue(context), uploads: forgetUploads(context.tx, context.now - UPLOADS_KEPT_MS) }),
  },
};
