import type { Tx } from '../../../storage/tx.ts';
import { eventProblems } from '../problems.ts';
import { keptSince } from '../retention.ts';
import type { Subscription } from '../subscriptions/subscription.ts';

/** An event on the log, as it was delivered. */
export interface LoggedEvent {
  readonly seq: number;
  readonly body: string;
  readonly personalBody: string | null;
}

const VISIBLE = `FROM events_event
  WHERE partner_id = ?1 AND seq > ?2 AND recorded_at > ?3 AND audience IN ('', ?4)
    AND type IN (SELECT value FROM json_each(?5))`;

const READ = `SELECT seq, body, personal_body AS personalBody ${VISIBLE} ORDER BY seq LIMIT ?6`;
const COUNT = `SELECT count(*) AS pending, min(recorded_at) AS oldest ${VISIBLE}`;
const ANY = `SELECT 1 ${VISIBLE} LIMIT 1`;

type Values = readonly [string, number, number, string, string];

function valuesOf(subscription: Subscription, types: readonly string[], after: number, now: number): Values {
  const { partnerId, subscriptionId } = subscription;
  return [partnerId, after, keptSince(now), subscriptionId, JSON.stringify(types)];
}

/** Events of these types behind a place, in the order they were recorded. */
export function readLog(
  tx: Tx,
  subscription: Subscription,
  types: readonly string[],
  after: number,
  now: number,
  limit: number,
): readonly LoggedEvent[] {
  return tx.all<LoggedEvent>(READ, ...valuesOf(subscription, types, after, now), limit);
}

export function hasEvents(
  tx: Tx,
  subscription: Subscription,
  types: readonly string[],
  after: number,
  now: number,
): boolean {
  return tx.get(ANY, ...valuesOf(subscription, types, after, now)) !== undefined;
}

/** What a pull subscription has not acknowledged yet. */
export function countUnread(tx: Tx, subscription: Subscription, now: number) {
  const { acknowledged, types } = subscription;
  const row = tx.get<{ pending: number; oldest: number | null }>(
    COUNT,
    ...valuesOf(subscription, types, acknowledged, now),
  );
  return row ?? { pending: 0, oldest: null };
}

/** Number of the last event ever recorded, of any partner. */
export function lastSeq(tx: Tx): number {
  return Number(tx.get<{ seq: number }>("SELECT seq FROM sqlite_sequence WHERE name = 'events_event'")?.seq ?? 0);
}

/** Throws `gone` when events of this partner behind the place are kept no longer. */
export function requireKept(tx: Tx, partnerId: string, after: number, now: number): void {
  const floor = tx.get<{ seq: number }>('SELECT seq FROM events_floor WHERE partner_id = ?', partnerId)?.seq ?? 0;
  const next = tx.get<{ recordedAt: number }>(
    'SELECT recorded_at AS recordedAt FROM events_event WHERE partner_id = ? AND seq > ? ORDER BY seq LIMIT 1',
    partnerId,
    after,
  );
  // The purge comes by night, so what is past its time may still be there.
  if (after < floor || (next !== undefined && next.recordedAt <= keptSince(now))) throw eventProblems.create('gone');
}

/** The event with this number. */
export function readEvent(tx: Tx, seq: number): LoggedEvent {
  const event = tx.get<LoggedEvent>(
    'SELECT seq, body, personal_body AS personalBody FROM events_event WHERE seq = ?',
    seq,
  );
  if (event === undefined) throw new Error(`event ${seq} is missing`);
  return event;
}
