import type { JournalExchange } from '@styk/sdk/api/sandbox';
import { type Page, readSequenceCursor, toPage } from '../pagination.ts';
import { openDatabase } from '../storage/database.ts';
import { type ExchangeRecord, type JournalRow, type TracedExchange, toExchange, toRow } from './exchange-record.ts';
import { filterValues, type JournalFilter, MATCHES } from './filter.ts';

/** What was said on the wire. Tells a partner what really happened, and the conformance runner what to judge. */
export interface Journal {
  record(exchange: ExchangeRecord): void;
  /** Oldest first, unless the newest are asked for; all, unless a filter says which. */
  page(
    limit: number,
    cursor: string | undefined,
    order?: 'oldest' | 'newest',
    filter?: JournalFilter,
  ): Page<JournalExchange>;
  /** Exchanges of one trace that this partner's calls made, oldest first. */
  trace(traceId: string, partnerId: string, limit: number): readonly TracedExchange[];
  /** The newest exchanges without their bodies, newest first. */
  recent(limit: number): readonly JournalExchange[];
  /** Partners that have called one of these operations since then (epoch milliseconds), by id. */
  callersOf(operationIds: readonly string[], since: number): readonly string[];
  /** Calls the listener with every exchange from now on, soon after it ended. Returns how to stop. */
  subscribe(listener: (exchange: JournalExchange) => void): () => void;
  clear(): void;
  close(): void;
}

export interface JournalOptions {
  /** Absolute path or `:memory:`. */
  readonly file: string;
  /** How many exchanges are kept; the oldest go first. */
  readonly capacity: number;
}

const migrations = [
  {
    name: 'exchanges',
    sql: `CREATE TABLE journal_exchange (
            seq INTEGER PRIMARY KEY, facts TEXT NOT NULL, request_body TEXT, response_body TEXT
          ) STRICT;`,
  },
  {
    name: 'traces',
    sql: `ALTER TABLE journal_exchange ADD COLUMN trace_id TEXT;
          ALTER TABLE journal_exchange ADD COLUMN partner_id TEXT;
          ALTER TABLE journal_exchange ADD COLUMN call_id TEXT;
          CREATE INDEX journal_exchange_trace ON journal_exchange (trace_id, seq) WHERE partner_id IS NOT NULL;`,
  },
];

const INSERT = `INSERT INTO journal_exchange (seq, facts, request_body, response_body, trace_id, partner_id, call_id)
  VALUES (?, ?, ?, ?, ?, ?, ?)`;
const COLUMNS = 'seq, facts, request_body AS requestBody, response_body AS responseBody';

const OLDEST = `SELECT ${COLUMNS} FROM journal_exchange WHERE seq > :position AND ${MATCHES} ORDER BY seq LIMIT :limit`;
const NEWEST = `SELECT ${COLUMNS} FROM journal_exchange WHERE seq < :position AND ${MATCHES} ORDER BY seq DESC LIMIT :limit`;

const CALLERS = `SELECT DISTINCT partner_id AS partnerId FROM journal_exchange
  WHERE partner_id IS NOT NULL AND json_extract(facts, '$.operationId') IN (SELECT value FROM json_each(?))
    AND json_extract(facts, '$.at') >= ? ORDER BY partner_id`;

/** Exchanges gathered before they are written together. */
const BATCH = 256;
const DELAY_MS = 100;

/**
 * A file of its own at `synchronous = NORMAL`: nobody is promised that a journal survives a power loss, and the commits
 * that partners wait for must not grow by it.
 */
export function openJournal(options: JournalOptions): Journal {
  const database = openDatabase({
    file: options.file,
    durability: 'normal',
    migrations: [{ service: 'journal', migrations }],
  });
  let last = database.tx.get<{ seq: number }>('SELECT coalesce(max(seq), 0) AS seq FROM journal_exchange')?.seq ?? 0;
  const listeners = new Set<(exchange: JournalExchange) => void>();
  let waiting: ExchangeRecord[] = [];
  let timer: NodeJS.Timeout | undefined;

  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    if (waiting.length === 0) return;
    const rows = waiting.map((exchange) => {
      last += 1;
      const { traceId, partnerId, callId } = exchange;
      return { seq: last, ...toRow(exchange), place: [traceId ?? null, partnerId, callId] as const };
    });
    waiting = [];
    database.transaction((tx) => {
      for (const { seq, facts, requestBody, responseBody, place } of rows) {
        tx.run(INSERT, seq, facts, requestBody, responseBody, ...place);
      }
      tx.run('DELETE FROM journal_exchange WHERE seq <= ?', last - options.capacity);
    });
    if (listeners.size === 0) return;
    for (const row of rows) for (const listener of listeners) listener(toExchange(row));
  };

  return {
    record(exchange) {
      waiting.push(exchange);
      if (waiting.length >= BATCH) flush();
      else timer ??= setTimeout(flush, DELAY_MS).unref();
    },
    page(limit, cursor, order = 'oldest', filter = {}) {
      flush();
      const position = readSequenceCursor(cursor);
      const start = order === 'newest' && position === 0 ? Number.MAX_SAFE_INTEGER : position;
      const values = { ...filterValues(filter), position: start, limit: limit + 1 };
      const rows = database.tx.all<JournalRow>(order === 'oldest' ? OLDEST : NEWEST, values);
      return toPage(rows, limit, (row) => row.seq, toExchange);
    },
    trace(traceId, partnerId, limit) {
      flush();
      const rows = database.tx.all<JournalRow & { callId: string }>(
        `SELECT ${COLUMNS}, call_id AS callId FROM journal_exchange
         WHERE trace_id = ? AND partner_id = ? AND partner_id IS NOT NULL ORDER BY seq LIMIT ?`,
        traceId,
        partnerId,
        limit,
      );
      return rows.map(({ callId, ...row }) => ({ ...toExchange(row), callId }));
    },
    recent(limit) {
      flush();
      const rows = database.tx.all<JournalRow>(
        `SELECT seq, facts, NULL AS requestBody, NULL AS responseBody FROM journal_exchange ORDER BY seq DESC LIMIT ?`,
        limit,
      );
      return rows.map(toExchange);
    },
    callersOf(operationIds, since) {
      flush();
      const rows = database.tx.all<{ partnerId: string }>(
        CALLERS,
        JSON.stringify(operationIds),
        new Date(since).toISOString(),
      );
      return rows.map(({ partnerId }) => partnerId);
    },
    subscribe(listener) {
      flush();
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    clear() {
      flush();
      database.transaction((tx) => tx.run('DELETE FROM journal_exchange'));
    },
    close() {
      flush();
      database.close();
    },
  };
}
