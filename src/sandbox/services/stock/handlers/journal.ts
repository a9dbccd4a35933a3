import type { JournalAck, JournalPage, JournalPosition, ListStockJournalQuery } from '@styk/sdk/api/stock';
import { commonProblems } from '../../../http/common-problems.ts';
import type { OperationCall, OperationResult } from '../../../operation.ts';
import { type PageParams, readSequenceCursor, toPage } from '../../../pagination.ts';
import { openStock } from '../context.ts';
import type { StockDependencies } from '../dependencies.ts';
import { readJournal } from '../journal.ts';
import { acknowledge, readLocation } from '../levels/locations.ts';
import { stockProblems } from '../problems.ts';
import { settleExpired } from '../reservations/expiry.ts';
import { knowsPlace } from './places.ts';

type JournalQuery = ListStockJournalQuery & PageParams;

export function listStockJournal(
  room: StockDependencies,
  call: OperationCall<JournalQuery>,
): OperationResult<JournalPage> {
  const { location, after = 0, limit, cursor } = call.params;
  if (!knowsPlace(room, call, location)) throw commonProblems.create('not-found', { path: location });
  settleExpired(call);
  const context = openStock(call);
  const { ackedSeq, lastSeq } = readLocation(context, location);
  const rows = readJournal(context, location, Math.max(after, readSequenceCursor(cursor)), limit + 1);
  const page = toPage(
    rows,
    limit,
    ({ seq }) => seq,
    (entry) => entry,
  );
  return { status: 200, body: { ...page, acknowledgedSeq: ackedSeq, lastSeq } };
}

export function ackStockJournal(
  room: StockDependencies,
  call: OperationCall<unknown, JournalAck>,
): OperationResult<JournalPosition> {
  const { location, seq } = call.body;
  if (!knowsPlace(room, call, location)) throw commonProblems.create('not-found', { path: location });
  const context = openStock(call);
  const { lastSeq } = readLocation(context, location);
  if (seq > lastSeq) throw stockProblems.create('watermark-ahead', { location, last: lastSeq, given: seq });
  acknowledge(context, location, seq);
  const { ackedSeq } = readLocation(context, location);
  return { status: 200, body: { location, acknowledgedSeq: ackedSeq, lastSeq } };
}
