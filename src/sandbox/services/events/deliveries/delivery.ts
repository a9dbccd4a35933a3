import type { Tx } from '../../../storage/tx.ts';

/** One attempt as it is stored; the instant in epoch milliseconds. */
export interface Attempt {
  readonly at: number;
  readonly outcome: 'succeeded' | 'failed' | 'timeout' | 'refused';
  readonly status?: number;
  readonly durationMs: number;
  readonly detail?: string;
}

/** A delivery with what it needs to know of its event; instants in epoch milliseconds. */
export interface Delivery {
  readonly seq: number;
  readonly deliveryId: string;
  readonly subscriptionId: string;
  readonly eventId: string;
  readonly type: string;
  readonly subject: string;
  readonly version: number;
  readonly state: 'pending' | 'delivered' | 'dead';
  readonly attempts: readonly Attempt[];
  readonly tries: number;
  readonly nextAt: number;
  readonly replay: number;
  readonly deadAt: number | null;
  readonly recordedAt: number;
  readonly createdAt: number;
  readonly updatedAt: number;
}

type Row = Omit<Delivery, 'attempts'> & { readonly attempts: string };

/** Which deliveries of a subscription to list. */
export interface DeliveryFilter {
  readonly subscriptionId: string;
  readonly state: string | null;
  readonly eventId: string | null;
  readonly updatedAfter: number;
  readonly keptSince: number;
}

const COLUMNS = `d.seq, d.delivery_id AS deliveryId, d.subscription_id AS subscriptionId, e.event_id AS eventId, e.type, d.subject,
    e.version, d.state, d.attempts, d.tries, d.next_at AS nextAt, d.replay, d.dead_at AS deadAt,
    e.recorded_at AS recordedAt, d.created_at AS createdAt, d.updated_at AS updatedAt`;
const FROM = 'FROM events_delivery d JOIN events_event e ON e.seq = d.event_seq';

const BY_ID = `SELECT ${COLUMNS} ${FROM} WHERE d.delivery_id = ?`;
const LIST = `SELECT ${COLUMNS} ${FROM}
  WHERE d.subscription_id = :subscriptionId AND d.seq < :before AND (:state IS NULL OR d.state = :state)
    AND (:eventId IS NULL OR e.event_id = :eventId) AND d.updated_at > :updatedAfter AND e.recorded_at > :keptSince
  ORDER BY d.seq DESC LIMIT :limit`;
const DEAD = `SELECT ${COLUMNS}, e.body, e.personal_body AS personalBody ${FROM}
  WHERE d.subscription_id = ? AND d.state = 'dead' AND d.seq > ? AND e.recorded_at > ? ORDER BY d.seq LIMIT ?`;

export function findDelivery(tx: Tx, deliveryId: string): Delivery | undefined {
  const row = tx.get<Row>(BY_ID, deliveryId);
  return row && fromRow(row);
}

/** Deliveries before this one, the newest first. */
export function listDeliveriesOf(tx: Tx, filter: DeliveryFilter, before: number, limit: number): readonly Delivery[] {
  return tx.all<Row>(LIST, { ...filter, before, limit }).map(fromRow);
}

/** A delivery that was given up, with its event. */
export interface Dead extends Delivery {
  readonly body: string;
  readonly personalBody: string | null;
}

/** Dead letters after this one, the oldest first. */
export function listDead(tx: Tx, subscriptionId: string, after: number, keptSince: number, limit: number): Dead[] {
  const rows = tx.all<Row & Omit<Dead, 'attempts'>>(DEAD, subscriptionId, after, keptSince, limit);
  return rows.map((row) => ({ ...row, ...fromRow(row) }));
}

function fromRow(row: Row): Delivery {
  return { ...row, attempts: JSON.parse(row.attempts) as readonly Attempt[] };
}
