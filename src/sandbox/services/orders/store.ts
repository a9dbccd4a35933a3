import type { Tx } from '../../storage/tx.ts';
import type { OrdersContext } from './context.ts';
import { dueAt } from './deadlines.ts';
import type { OrderContent, StoredOrder } from './order.ts';

type OrderRow = Omit<StoredOrder, 'content'> & { readonly content: string; readonly changed: number };

const COLUMNS = `id, partner_id AS partnerId, external_id AS externalId, fingerprint, courier_id AS courierId, state, version,
  revision, recipient_code AS recipientCode, code_tries AS codeTries, code_locked_until AS codeLockedUntil, content,
  recorded_at AS recordedAt, changed`;
const BY_ID = `SELECT ${COLUMNS} FROM orders_order WHERE id = ?`;
const BY_EXTERNAL = `SELECT ${COLUMNS} FROM orders_order WHERE partner_id = ? AND external_id = ?`;
const DUE = `SELECT ${COLUMNS} FROM orders_order WHERE due_at <= ? ORDER BY due_at, id LIMIT ?`;
const UNFINISHED = `SELECT 1 FROM orders_order WHERE json_extract(content, '$.customerId') = ?
  AND state IN ('new', 'accepted', 'assembling', 'ready', 'in_delivery') LIMIT 1`;
const PAGE = `SELECT ${COLUMNS} FROM orders_order
  WHERE (partner_id = ?1 AND ?2 IS NULL OR courier_id = ?2) AND changed > ?3 AND recorded_at > ?4
    AND (?5 IS NULL OR state = ?5) AND (?6 IS NULL OR external_id = ?6) AND (?7 IS NULL OR fulfilment_kind = ?7)
  ORDER BY changed LIMIT ?8`;

export function findOrder(tx: Tx, id: string): StoredOrder | undefined {
  return toOrder(tx.get<OrderRow>(BY_ID, id));
}

export function findByExternalId(tx: Tx, partnerId: string, externalId: string): StoredOrder | undefined {
  return toOrder(tx.get<OrderRow>(BY_EXTERNAL, partnerId, externalId));
}

/** Whether the customer, by this id, still waits for an order of anybody. */
export function hasUnfinishedOrder(tx: Tx, customerId: string): boolean {
  return tx.get(UNFINISHED, customerId) !== undefined;
}

/** Orders of anybody for which time has brought something about. */
export function listDueOrders({ tx, now }: Pick<OrdersContext, 'tx' | 'now'>, limit: number): readonly StoredOrder[] {
  return tx.all<OrderRow>(DUE, now, limit).flatMap((row) => toOrder(row) ?? []);
}

export interface OrderFilter {
  readonly partnerId: string;
  /** Set for a courier, who sees the orders assigned to them and no others. */
  readonly courierId: string | null;
  readonly after: number;
  readonly updatedAfter: number;
  readonly state: string | null;
  readonly externalId: string | null;
  readonly fulfilmentKind: string | null;
  readonly limit: number;
}

export interface ListedOrder {
  readonly order: StoredOrder;
  readonly changed: number;
}

export function listOrders(tx: Tx, filter: OrderFilter): readonly ListedOrder[] {
  const rows = tx.all<OrderRow>(
    PAGE,
    filter.partnerId,
    filter.courierId,
    filter.after,
    filter.updatedAfter,
    filter.state,
    filter.externalId,
    filter.fulfilmentKind,
    filter.limit,
  );
  return rows.flatMap((row) => {
    const order = toOrder(row);
    return order === undefined ? [] : [{ order, changed: row.changed }];
  });
}

/** Writes an order, new or changed, as its next revision. */
export function saveOrder({ tx, now }: OrdersContext, order: StoredOrder): StoredOrder {
  const saved = { ...order, revision: order.revision + 1, recordedAt: now };
  const { content } = saved;
  tx.run(
    `INSERT INTO orders_order (id, partner_id, external_id, fingerprint, courier_id, state, fulfilment_kind, version,
       revision, changed, due_at, recipient_code, code_tries, code_locked_until, content, recorded_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET courier_id = excluded.courier_id, state = excluded.state,
       fulfilment_kind = excluded.fulfilment_kind, version = excluded.version, revision = excluded.revision,
       changed = excluded.changed, due_at = excluded.due_at, code_tries = excluded.code_tries,
       code_locked_until = excluded.code_locked_until, content = excluded.content, recorded_at = excluded.recorded_at`,
    saved.id,
    saved.partnerId,
    saved.externalId,
    saved.fingerprint,
    saved.courierId,
    saved.state,
    content.fulfilment.kind,
    saved.version,
    saved.revision,
    nextChange(tx),
    dueAt(saved, now),
    saved.recipientCode,
    saved.codeTries,
    saved.codeLockedUntil,
    JSON.stringify(content),
    now,
  );
  return saved;
}

/** Counts the tries of the recipient's code; that is no change of the order. */
export function saveCodeTries(tx: Tx, { id }: StoredOrder, tries: number, lockedUntil: number | null): void {
  tx.run('UPDATE orders_order SET code_tries = ?, code_locked_until = ? WHERE id = ?', tries, lockedUntil, id);
}

/** The next number of a change, of orders and returns alike. */
export function nextChange(tx: Tx): number {
  const row = tx.get<{ value: number }>(
    `INSERT INTO orders_counter (name, value) VALUES ('changed', 1)
     ON CONFLICT DO UPDATE SET value = value + 1 RETURNING value`,
  );
  return Number(row?.value);
}

function toOrder(row: OrderRow | undefined): StoredOrder | undefined {
  if (row === undefined) return undefined;
  const { content, changed: _, ...rest } = row;
  return { ...rest, content: JSON.parse(content) as OrderContent };
}

/** All orders of everybody, one by one. */
export function* iterateOrders(tx: Tx): Generator<StoredOrder> {
  for (const row of tx.iterate<OrderRow>(`SELECT ${COLUMNS} FROM orders_order ORDER BY changed`)) {
    const order = toOrder(row);
    if (order !== undefined) yield order;
  }
}
