import type { Migration } from '../../storage/migrations.ts';

/*
 * What an order consists of is JSON: it is always read and written as a whole. Beside it stands what is searched by.
 * `changed` numbers all changes of all orders, so that lists in the order of change have stable pages.
 */
const orders = `
CREATE TABLE orders_order (
  id TEXT PRIMARY KEY,
  partner_id TEXT NOT NULL,
  external_id TEXT,
  fingerprint TEXT NOT NULL,
  courier_id TEXT,
  state TEXT NOT NULL CHECK (state IN ('new', 'accepted', 'assembling', 'ready', 'in_delivery', 'delivered', 'cancelled',
    'partially_returned', 'returned')),
  fulfilment_kind TEXT NOT NULL,
  version INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  changed INTEGER NOT NULL UNIQUE,
  -- When time brings something about for it.
  due_at INTEGER,
  recipient_code TEXT NOT NULL,
  code_tries INTEGER NOT NULL,
  code_locked_until INTEGER,
  content TEXT NOT NULL,
  recorded_at INTEGER NOT NULL,
  UNIQUE (partner_id, external_id)
) STRICT;
CREATE INDEX orders_order_changes ON orders_order (partner_id, changed);
CREATE INDEX orders_order_courier ON orders_order (courier_id, changed) WHERE courier_id IS NOT NULL;
CREATE INDEX orders_order_due ON orders_order (due_at) WHERE due_at IS NOT NULL;
CREATE TABLE orders_preview (
  order_id TEXT NOT NULL REFERENCES orders_order (id),
  hash TEXT NOT NULL,
  -- Of the order it was computed for.
  revision INTEGER NOT NULL,
  valid_until INTEGER NOT NULL,
  PRIMARY KEY (order_id, hash)
) STRICT, WITHOUT ROWID;
CREATE TABLE orders_return (
  id TEXT PRIMARY KEY,
  partner_id TEXT NOT NULL,
  order_id TEXT NOT NULL REFERENCES orders_order (id),
  state TEXT NOT NULL CHECK (state IN ('awaiting_delivery', 'requested', 'approved', 'partially_approved', 'refused', 'refunded')),
  changed INTEGER NOT NULL UNIQUE,
  content TEXT NOT NULL,
  recorded_at INTEGER NOT NULL
) STRICT;
CREATE INDEX orders_return_changes ON orders_return (partner_id, changed);
CREATE INDEX orders_return_of_order ON orders_return (order_id);
CREATE TABLE orders_counter (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;
`;

/* Who still waits for something: a customer cannot be forgotten before. */
const unfinished = `
CREATE INDEX orders_order_unfinished ON orders_order (json_extract(content, '$.customerId'))
  WHERE state IN ('new', 'accepted', 'assembling', 'ready', 'in_delivery');
`;

export const migrations: readonly Migration[] = [
  { name: 'orders', sql: orders },
  { name: 'unfinished-orders', sql: unfinished },
];
