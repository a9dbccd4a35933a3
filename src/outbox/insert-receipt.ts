import { randomUUID } from 'node:crypto';
import type { BadReceipt, Receipt } from '../receipts/receipt.ts';
import type { OutboxDatabase } from './database.ts';
import { itemError } from './item.ts';

const INSERT_RECEIPT = `INSERT INTO item
  (source, lines, kind, natural_key, sale_key, idempotency_key, request, state, attempts, created_at)
  VALUES (?, ?, ?, ?, ?, ?, ?, 'queued', 0, ?)`;

const INSERT_BAD = `INSERT INTO item (source, lines, kind, state, attempts, error, created_at, settled_at)
  VALUES (?, ?, 'bad', 'rejected', 0, ?, ?, ?)`;

/** Puts a receipt in as queued, with its key, or as rejected where it could not be read. Returns the item's number. */
export function insertReceipt(
  database: OutboxDatabase,
  source: number,
  receipt: Receipt | BadReceipt,
  now: number,
): number {
  const lines = JSON.stringify(receipt.lines);
  if (receipt.kind === 'bad') {
    return database.run(INSERT_BAD, source, lines, JSON.stringify(itemError(receipt.error)), now, now);
  }
  const { kind, naturalKey, saleKey, request } = receipt;
  const key = randomUUID();
  return database.run(INSERT_RECEIPT, source, lines, kind, naturalKey, saleKey, key, JSON.stringify(request), now);
}
