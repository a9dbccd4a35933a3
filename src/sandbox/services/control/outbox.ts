import type { OutboxMessage } from '@styk/sdk/api/sandbox';
import { type Page, readSequenceCursor, toPage } from '../../pagination.ts';
import type { Migration } from '../../storage/migrations.ts';
import type { Tx } from '../../storage/tx.ts';

export const outboxMigration: Migration = {
  name: 'outbox',
  sql: `CREATE TABLE control_message (
          seq INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, channel TEXT NOT NULL, customer_id TEXT, text TEXT NOT NULL
        ) STRICT;`,
};

export interface Message {
  readonly channel: 'sms';
  readonly customerId: string | null;
  readonly text: string;
}

/** Puts a message to a person where a test can read it, for instance a one-time password; nothing leaves the machine. */
export function postMessage(tx: Tx, now: number, message: Message): void {
  tx.run(
    'INSERT INTO control_message (at, channel, customer_id, text) VALUES (?, ?, ?, ?)',
    now,
    message.channel,
    message.customerId,
    message.text,
  );
}

interface MessageRow {
  readonly seq: number;
  readonly at: number;
  readonly channel: string;
  readonly customerId: string | null;
  readonly text: string;
}

export function listMessages(tx: Tx, limit: number, cursor: string | undefined): Page<OutboxMessage> {
  const rows = tx.all<MessageRow>(
    'SELECT seq, at, channel, customer_id AS customerId, text FROM control_message WHERE seq > ? ORDER BY seq LIMIT ?',
    readSequenceCursor(cursor),
    limit + 1,
  );
  return toPage(
    rows,
    limit,
    (row) => row.seq,
    (row) => ({ ...row, at: new Date(row.at).toISOString() }),
  );
}
