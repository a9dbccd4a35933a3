import type { SnapshotLine } from '@styk/sdk/api/stock';
import type { ServiceContext } from '../../../operation.ts';
import { toThousandths } from '../../../quantity.ts';
import { readArticle } from '../articles.ts';
import type { StockContext } from '../context.ts';
import type { StockDependencies } from '../dependencies.ts';
import { applyLevel } from '../levels/apply-level.ts';
import { findLevel, markNamed, saveLevel } from '../levels/levels.ts';
import { type LocationState, markFresh, readLocation } from '../levels/locations.ts';
import type { LineRefusal } from '../line-refusals.ts';
import { findRunning, readChunk, type StoredRejection, saveProgress, type Upload } from './uploads.ts';

/** Lines a transaction: a few milliseconds, so that reservations hardly wait (ST09). */
const PIECE = 250;

/** The contract keeps so many refused lines, and numbers lines up to so far. */
const REJECTIONS_KEPT = 1000;
const LAST_LINE = 999_999;

/**
 * Does the next piece of the snapshot that is being applied; false when there is none. Where it stands is written
 * in the same transaction, so that a kill between two pieces neither loses nor repeats anything.
 */
export function applyPiece(dependencies: StockDependencies, context: ServiceContext): boolean {
  const upload = findRunning(context.tx);
  if (upload === undefined) return false;
  const { tx, now } = context;
  const stock = { tx, now, newId: (prefix: string) => context.newId(prefix), partnerId: upload.partnerId };
  saveProgress(tx, upload.nextChunk < upload.chunks ? applyLines(dependencies, stock, upload) : sweep(stock, upload));
  return true;
}

function applyLines(dependencies: StockDependencies, context: StockContext, upload: Upload): Upload {
  const chunk = readChunk(context.tx, upload.seq, upload.nextChunk);
  const piece = chunk.slice(upload.nextLine, upload.nextLine + PIECE);
  const state = readLocation(context, upload.location);
  const count = { applied: upload.applied, superseded: upload.superseded, rejected: upload.rejected };
  const rejections: StoredRejection[] = [...upload.rejections];
  for (const line of piece) {
    const number = count.applied + count.superseded + count.rejected;
    const result = applyLine(dependencies, context, upload, state, line);
    if (typeof result === 'string') {
      count[result] += 1;
      continue;
    }
    count.rejected += 1;
    if (rejections.length < REJECTIONS_KEPT && number <= LAST_LINE) {
      rejections.push({ line: number, key: line.sku, ...result });
    }
  }
  const isDone = upload.nextLine + piece.length >= chunk.length;
  const place = isDone
    ? { nextChunk: upload.nextChunk + 1, nextLine: 0 }
    : { nextChunk: upload.nextChunk, nextLine: upload.nextLine + piece.length };
  return { ...upload, ...count, ...place, rejections };
}

function applyLine(
  dependencies: StockDependencies,
  context: StockContext,
  upload: Upload,
  state: LocationState,
  line: SnapshotLine,
): 'applied' | 'superseded' | LineRefusal {
  const { sku, safetyStock } = line;
  if (findLevel(context, upload.location, sku)?.upload === upload.seq) return { code: 'duplicate', params: { sku } };
  const named = readArticle(dependencies, context, sku, line.unit);
  if ('refusal' in named) {
    markNamed(context, upload.location, sku, upload.seq);
    return named.refusal;
  }
  const verdict = applyLevel(context, upload.location, state, {
    sku,
    unit: named.article.unit,
    free: toThousandths(line.freeQty),
    watermark: upload.watermark,
    asOf: upload.asOf,
    upload: upload.seq,
    ...(safetyStock === undefined ? {} : { safety: toThousandths(safetyStock) }),
  });
  return verdict === 'applied' ? verdict : 'superseded';
}

/** Empties the articles that the snapshot does not name and nobody has reported since. */
function sweep(context: StockContext, upload: Upload): Upload {
  const { tx, partnerId } = context;
  const { location, seq, asOf, watermark } = upload;
  const rows = tx.all<{ sku: string; named: number | null; asOf: number }>(
    `SELECT sku, upload AS named, as_of AS asOf FROM stock_level
     WHERE partner_id = ? AND location = ? AND sku > ? ORDER BY sku LIMIT ?`,
    partnerId,
    location,
    upload.sweptTo ?? '',
    PIECE,
  );
  for (const { sku, ...row } of rows) {
    const level = row.named === seq || row.asOf >= asOf ? undefined : findLevel(context, location, sku);
    if (level !== undefined) saveLevel(context, location, sku, { ...level, free: 0, watermark, asOf });
  }
  const last = rows.at(-1);
  if (last !== undefined && rows.length === PIECE) return { ...upload, sweptTo: last.sku };
  markFresh(context, location, asOf);
  const state = upload.rejected === 0 ? 'succeeded' : 'partially_succeeded';
  return { ...upload, state, finishedAt: context.now };
}
