import type { JournalExchange } from '@styk/sdk/api/sandbox';
import { type Page, readSequenceCursor, toPage } from '../pagination.ts';
import { openDatabase } from '../storage/database.ts';
import { type ExchangeRecord, type JournalRow, toExchange, toRow } from './exchange-record.ts';

/** What was said on the wire. Tells a partner what really happened, and the conformance runner what to judge. */
export interface Journal {
  record(exchange: ExchangeRecord): void;
  /** Oldest first. */
  page(limit: number, cursor: string | undefined): Page<JournalExchange>;
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
];

const INSERT = 'INSERT INTO journal_exchange (seq, facts, request_body, response_body) VALUES (?, ?, ?, ?)';

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
      return { seq: last, ...toRow(exchange) };
    });
    waiting = [];
    database.transaction((tx) => {
      for (const { seq, facts, requestBody, responseBody } of rows) {
        tx.run(INSERT, seq, facts, requestBody, responseBody);
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
    page(limit, cursor) {
      flush();
      const rows = database.tx.all<JournalRow>(
        `SELECT seq, facts, request_body AS requestBody, response_body AS responseBody
         FROM journal_exchange WHERE seq > ? ORDER BY seq LIMIT ?`,
        readSequenceCursor(cursor),
        limit + 1,
      );
      return toPage(rows, limit, (row) => row.seq, toExchange);
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
