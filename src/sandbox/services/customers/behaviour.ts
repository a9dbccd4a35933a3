import type { BehaviorEvent } from '@styk/sdk/api/customers';
import type { ServiceContext } from '../../operation.ts';
import type { Tx } from '../../storage/tx.ts';
import type { Deed } from './segments.ts';

/** How far back segments look, and with a margin what is read for them. */
const LOOK_BACK_MS = 400 * 86_400_000;
/** So many deeds tell enough of anybody. */
const MOST_DEEDS = 2000;

export function isKnownKey(tx: Tx, partnerId: string, eventKey: string): boolean {
  const sql = 'SELECT 1 FROM customers_behaviour WHERE partner_id = ? AND event_key = ?';
  return tx.get(sql, partnerId, eventKey) !== undefined;
}

export function insertBehaviour(
  { tx, now }: ServiceContext,
  partnerId: string,
  customer: number | null,
  event: BehaviorEvent,
  occurredAt: number,
): void {
  const { type, eventKey = null, anonymousId = null, channel = null, attributes = {} } = event;
  tx.run(
    `INSERT INTO customers_behaviour
       (partner_id, customer, anonymous_id, type, event_key, occurred_at, channel, attributes, recorded_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    partnerId,
    customer,
    anonymousId,
    type,
    eventKey,
    occurredAt,
    channel,
    JSON.stringify(attributes),
    now,
  );
}

/** What the customer did with this partner, oldest first. */
export function deedsOf(tx: Tx, customer: number, partnerId: string, now: number): Deed[] {
  const rows = tx.all<Omit<Deed, 'attributes'> & { readonly attributes: string }>(
    `SELECT type, occurred_at AS at, channel, attributes FROM customers_behaviour
     WHERE customer = ? AND partner_id = ? AND occurred_at > ? ORDER BY occurred_at DESC, seq DESC LIMIT ?`,
    customer,
    partnerId,
    now - LOOK_BACK_MS,
    MOST_DEEDS,
  );
  return rows.map((row) => ({ ...row, attributes: JSON.parse(row.attributes) as Deed['attributes'] })).reverse();
}
