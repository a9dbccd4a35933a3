import type { Tx } from '../../../storage/tx.ts';

/** A subscription as it is stored; instants in epoch milliseconds. */
export interface Subscription {
  readonly seq: number;
  readonly subscriptionId: string;
  readonly partnerId: string;
  readonly delivery: 'webhook' | 'pull';
  /** Null for pull. */
  readonly url: string | null;
  readonly types: readonly string[];
  /** Null for pull. */
  readonly signature: 'v1' | 'v1a' | null;
  readonly state: 'unverified' | 'active' | 'paused' | 'disabled' | 'ended';
  readonly reason: 'receiver-gone' | 'only-failures' | null;
  readonly label: string | null;
  /** Whether its owner may see personal data. */
  readonly personal: boolean;
  readonly verified: boolean;
  readonly secret: string | null;
  readonly secretVersion: number | null;
  readonly previousSecret: string | null;
  readonly previousSecretUntil: number | null;
  readonly failingSince: number | null;
  /** Of a pull subscription: the last event acknowledged. */
  readonly acknowledged: number;
  readonly acknowledgedAt: number | null;
  readonly revision: number;
  readonly createdAt: number;
  readonly updatedAt: number;
}

type Row = Omit<Subscription, 'types' | 'personal' | 'verified'> & {
  readonly types: string;
  readonly personal: number;
  readonly verified: number;
};

const SELECT = `SELECT seq, subscription_id AS subscriptionId, partner_id AS partnerId, delivery, url, types, signature, state,
    reason, label, personal, verified, secret, secret_version AS secretVersion, previous_secret AS previousSecret,
    previous_secret_until AS previousSecretUntil, failing_since AS failingSince, acknowledged,
    acknowledged_at AS acknowledgedAt, revision, created_at AS createdAt, updated_at AS updatedAt
  FROM events_subscription`;

const BY_ID = `${SELECT} WHERE subscription_id = ? AND state <> 'ended'`;
const OF_PARTNER = `${SELECT} WHERE partner_id = ? AND seq > ? AND updated_at > ? AND state <> 'ended' ORDER BY seq LIMIT ?`;
const SENDING = `${SELECT} WHERE delivery = 'webhook' AND state = 'active'`;
const PULLING = `${SELECT} WHERE partner_id = ? AND delivery = 'pull' AND state <> 'ended' ORDER BY seq LIMIT 2`;

export function findSubscription(tx: Tx, subscriptionId: string): Subscription | undefined {
  const row = tx.get<Row>(BY_ID, subscriptionId);
  return row && fromRow(row);
}

export function listSubscriptionsOf(tx: Tx, partnerId: string, after: number, updatedAfter: number, limit: number) {
  return tx.all<Row>(OF_PARTNER, partnerId, after, updatedAfter, limit).map(fromRow);
}

/** Webhooks of all partners that may be called now. */
export function listSending(tx: Tx): readonly Subscription[] {
  return tx.all<Row>(SENDING).map(fromRow);
}

/** Pull subscriptions of a partner, at most two: enough to know whether there is only one. */
export function listPulling(tx: Tx, partnerId: string): readonly Subscription[] {
  return tx.all<Row>(PULLING, partnerId).map(fromRow);
}

/** Writes a new subscription; `seq` is given by the store. */
/** What is the same of every subscription that has just been made. */
export function freshSubscription(now: number) {
  return {
    reason: null,
    previousSecret: null,
    previousSecretUntil: null,
    failingSince: null,
    acknowledged: 0,
    acknowledgedAt: null,
    revision: 1,
    createdAt: now,
    updatedAt: now,
  } satisfies Partial<Subscription>;
}

export function insertSubscription(tx: Tx, subscription: Omit<Subscription, 'seq'>): void {
  tx.run(
    `INSERT INTO events_subscription (subscription_id, partner_id, delivery, url, types, signature, state, reason, label,
       personal, verified, secret, secret_version, previous_secret, previous_secret_until, failing_since, acknowledged,
       acknowledged_at, revision, created_at, updated_at)
     VALUES (:subscriptionId, :partnerId, :delivery, :url, :types, :signature, :state, :reason, :label, :personal,
       :verified, :secret, :secretVersion, :previousSecret, :previousSecretUntil, :failingSince, :acknowledged,
       :acknowledgedAt, :revision, :createdAt, :updatedAt)`,
    { ...subscription, ...columnsOf(subscription) },
  );
  routeEvents(tx, subscription);
}

/** Changes a subscription, which is a new revision of it. */
export function changeSubscription(
  tx: Tx,
  subscription: Subscription,
  change: Partial<Subscription>,
  now: number,
): Subscription {
  const changed = { ...subscription, ...change, revision: subscription.revision + 1, updatedAt: now };
  const { seq, subscriptionId, partnerId, delivery, signature, createdAt, ...rest } = changed;
  tx.run(
    `UPDATE events_subscription SET url = :url, types = :types, state = :state, reason = :reason, label = :label,
       personal = :personal, verified = :verified, secret = :secret, secret_version = :secretVersion,
       previous_secret = :previousSecret, previous_secret_until = :previousSecretUntil, failing_since = :failingSince,
       acknowledged = :acknowledged, acknowledged_at = :acknowledgedAt, revision = :revision, updated_at = :updatedAt
     WHERE seq = :seq`,
    { ...rest, seq, ...columnsOf(changed) },
  );
  tx.run('DELETE FROM events_route WHERE subscription_id = ?', subscriptionId);
  routeEvents(tx, changed);
  return changed;
}

/** Notes since when a webhook has only failed: nothing its owner has changed, so no new revision. */
export function noteFailing(tx: Tx, subscriptionId: string, since: number | null): void {
  tx.run('UPDATE events_subscription SET failing_since = ? WHERE subscription_id = ?', since, subscriptionId);
}

function routeEvents(tx: Tx, { partnerId, subscriptionId, types, delivery, state }: Omit<Subscription, 'seq'>): void {
  if (delivery === 'pull' || state === 'ended') return;
  for (const type of types) {
    tx.run(
      'INSERT INTO events_route (partner_id, type, subscription_id) VALUES (?, ?, ?)',
      partnerId,
      type,
      subscriptionId,
    );
  }
}

function columnsOf({ types, personal, verified }: Pick<Subscription, 'types' | 'personal' | 'verified'>) {
  return { types: JSON.stringify(types), personal: Number(personal), verified: Number(verified) };
}

function fromRow(row: Row): Subscription {
  const types = JSON.parse(row.types) as readonly string[];
  return { ...row, types, personal: row.personal === 1, verified: row.verified === 1 };
}
