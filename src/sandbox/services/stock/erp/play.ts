import type { ServiceContext } from '../../../operation.ts';
import type { StockContext } from '../context.ts';
import { applyLevel } from '../levels/apply-level.ts';
import { acknowledge, readLocation } from '../levels/locations.ts';
import { dueErps, type Erp, saveErp } from './settings.ts';

/** Sends the snapshots that are due. Of those a moved clock has skipped only the last one is sent: it says it all. */
export function playErps(context: ServiceContext): number {
  const due = dueErps(context.tx, context.now);
  for (const erp of due) {
    const missed = Math.floor((context.now - erp.nextAt) / erp.everyMs);
    const at = erp.nextAt + missed * erp.everyMs;
    const stock = { tx: context.tx, now: context.now, newId: context.newId, partnerId: erp.partnerId };
    const sent = sendAll(stock, erp, at);
    saveErp(context.tx, { ...erp, ...sent, nextAt: at + erp.everyMs });
  }
  return due.length;
}

/** The locations the ERP keeps. */
export function erpStores({ tx, partnerId }: StockContext, storeIds: Erp['storeIds']): readonly string[] {
  if (storeIds !== null) return storeIds;
  const rows = tx.all<{ location: string }>(
    'SELECT DISTINCT location FROM stock_level WHERE partner_id = ? ORDER BY location',
    partnerId,
  );
  return rows.map(({ location }) => location);
}

function sendAll(stock: StockContext, erp: Erp, at: number): Pick<Erp, 'bookedSeq' | 'snapshots'> {
  const locations = erpStores(stock, erp.storeIds);
  const times = snapshotTimes(erp, at);
  let bookedSeq = erp.bookedSeq;
  for (const location of locations) {
    for (const asOf of times) bookedSeq = Math.max(bookedSeq, sendSnapshot(stock, location, asOf, asOf - erp.delayMs));
  }
  return { bookedSeq, snapshots: erp.snapshots + locations.length * times.length };
}

/** For which instants the stock is told, in the order of telling. */
function snapshotTimes({ disorder, everyMs }: Erp, at: number): readonly number[] {
  switch (disorder) {
    case 'late':
      return [at - everyMs];
    case 'duplicate':
      return [at, at];
    case 'reorder':
      return [at, at - everyMs];
    default:
      return [at];
  }
}

interface ToldLevel {
  readonly sku: string;
  readonly unit: string;
  readonly free: number;
}

/** ERP's stock as it stood when everything recorded up to `bookedTo` was booked; gives the last number booked. */
function sendSnapshot(stock: StockContext, location: string, asOf: number, bookedTo: number): number {
  const { tx, partnerId } = stock;
  const booked = tx.get<{ seq: number }>(
    'SELECT coalesce(max(seq), 0) AS seq FROM stock_journal WHERE partner_id = ? AND location = ? AND recorded_at <= ?',
    partnerId,
    location,
    bookedTo,
  );
  const watermark = booked?.seq ?? 0;
  // A level says what was free once the journal was booked up to its watermark; what lies between the two marks is the difference.
  const levels = tx.all<ToldLevel>(
    `SELECT sku, unit, max(0, free
         - (SELECT coalesce(sum(effect), 0) FROM stock_journal j WHERE j.partner_id = l.partner_id
             AND j.location = l.location AND j.sku = l.sku AND j.seq > l.watermark AND j.seq <= ?3)
         + (SELECT coalesce(sum(effect), 0) FROM stock_journal j WHERE j.partner_id = l.partner_id
             AND j.location = l.location AND j.sku = l.sku AND j.seq > ?3 AND j.seq <= l.watermark)) AS free
     FROM stock_level l WHERE partner_id = ?1 AND location = ?2`,
    partnerId,
    location,
    watermark,
  );
  const state = readLocation(stock, location);
  for (const { sku, unit, free } of levels) applyLevel(stock, location, state, { sku, unit, free, watermark, asOf });
  acknowledge(stock, location, watermark);
  return watermark;
}
