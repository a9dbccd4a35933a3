import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { RefundRequest, SaleRequest } from '@styk/sdk/api/loyalty';

/** What the till owes to the centre. `release` gives back a hold whose answer was lost. */
export type Message =
  | { readonly kind: 'sale'; readonly body: SaleRequest }
  | { readonly kind: 'refund'; readonly body: RefundRequest }
  | { readonly kind: 'release'; readonly body: { readonly authorizeKey: string } };

interface EntryFacts {
  readonly seq: number;
  /** Idempotency key: made once, sent with every attempt for ever. */
  readonly key: string;
  /** When it happened in the store; the body of a sale or refund says the same. */
  readonly occurredAt: string;
}

export type QueueEntry = Message & EntryFacts;

/** An entry the centre will not take: `code` says why. */
export interface Refusal extends Pick<EntryFacts, 'key' | 'occurredAt'> {
  readonly kind: Message['kind'];
  readonly code: string;
}

/**
 * Outbox of the till. An entry is stored before its first attempt and its body never changes afterwards: the same key
 * with another body would be refused by the centre.
 */
export class OfflineQueue {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  add<Added extends Message>(message: Added, occurredAt: string): Added & EntryFacts {
    const key = randomUUID();
    const { lastInsertRowid } = this.#database
      .prepare('INSERT INTO queue (kind, key, body, occurred_at) VALUES (?, ?, ?, ?)')
      .run(message.kind, key, JSON.stringify(message.body), occurredAt);
    return { ...message, seq: Number(lastInsertRowid), key, occurredAt };
  }

  /** Everything not answered yet, in the order it happened. */
  pending(): QueueEntry[] {
    const rows = this.#database
      .prepare("SELECT seq, kind, key, body, occurred_at FROM queue WHERE state = 'pending' ORDER BY seq")
      .all();
    return rows.map((row) => toEntry(row as unknown as Row));
  }

  get length(): number {
    return Number(this.#database.prepare("SELECT count(*) AS n FROM queue WHERE state = 'pending'").get()?.['n']);
  }

  /** What the centre refused, and why; a person has to look at it. */
  refusals(): Refusal[] {
    const rows = this.#database
      .prepare(
        "SELECT kind, key, occurred_at AS occurredAt, refusal AS code FROM queue WHERE state = 'refused' ORDER BY seq",
      )
      .all();
    return rows as unknown as Refusal[];
  }

  noteAttempt(seq: number): void {
    this.#database.prepare('UPDATE queue SET attempts = attempts + 1 WHERE seq = ?').run(seq);
  }

  /** Nothing of an answered entry is kept: it names a card, and the centre knows all of it. */
  markAnswered(seq: number): void {
    this.#database.prepare('DELETE FROM queue WHERE seq = ?').run(seq);
  }

  markRefused(seq: number, code: string): void {
    this.#database.prepare("UPDATE queue SET state = 'refused', refusal = ? WHERE seq = ?").run(code, seq);
  }
}

interface Row {
  readonly seq: number;
  readonly kind: Message['kind'];
  readonly key: string;
  readonly body: string;
  readonly occurred_at: string;
}

function toEntry({ seq, kind, key, body, occurred_at }: Row): QueueEntry {
  // Only `add` writes bodies, and it writes them beside the kind they belong to.
  return { kind, body: JSON.parse(body), seq, key, occurredAt: occurred_at } as QueueEntry;
}
