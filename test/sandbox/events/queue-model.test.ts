import { expect, test } from 'vitest';
import { claimDue } from '../../../src/sandbox/services/events/deliveries/claim.ts';
import { findDelivery } from '../../../src/sandbox/services/events/deliveries/delivery.ts';
import { recordAttempt } from '../../../src/sandbox/services/events/deliveries/record-attempt.ts';
import { requeue } from '../../../src/sandbox/services/events/deliveries/requeue.ts';
import { pauseAfter } from '../../../src/sandbox/services/events/deliveries/schedule.ts';
import { emitEvent } from '../../../src/sandbox/services/events/emit.ts';
import { eventsInvariants } from '../../../src/sandbox/services/events/invariants.ts';
import { purgeOldEvents } from '../../../src/sandbox/services/events/purge.ts';
import {
  changeSubscription,
  findSubscription,
  insertSubscription,
} from '../../../src/sandbox/services/events/subscriptions/subscription.ts';
import { sampleEvent } from '../../../src/sandbox/services/events/types/sample.ts';
import { noIncidents } from '../no-incidents.ts';
import { openEvents } from './events-harness.ts';

const TYPE = 'loyalty.points.accrued';
const OPERATIONS = 100_000;
const HOUR = 3_600_000;
const NOBODY = { subjects: () => new Set<string>() };

/** A delivery as a child would keep it: in a list, looked through from the beginning. */
interface Waiting {
  readonly id: string;
  readonly subscription: string;
  readonly subject: string;
  readonly recordedAt: number;
  rank: number;
  dead: boolean;
  tries: number;
  attempts: number;
  next: number;
}

/** Mulberry32: the same history every time. */
function randomSource(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * limit);
  };
}

test('E03, E04, E05: over 100,000 random steps what is due is what a naive list says, and the books stay right', () => {
  const { database, context, advance } = openEvents();
  const random = randomSource(20261122);
  const { tx } = database;
  const subscriptions = ['sub_a', 'sub_b'];
  for (const subscriptionId of subscriptions) {
    const now = context().now;
    insertSubscription(tx, {
      ...{ subscriptionId, partnerId: 'prt_1', delivery: 'webhook', url: 'http://127.0.0.1:1/', types: [TYPE] },
      ...{ signature: 'v1', state: 'active', reason: null, label: null, personal: false, verified: true },
      ...{ secret: 'whsec_x', secretVersion: 1, previousSecret: null, previousSecretUntil: null, failingSince: null },
      ...{ acknowledged: 0, acknowledgedAt: null, revision: 1, createdAt: now, updatedAt: now },
    });
  }
  let list: Waiting[] = [];
  const failingSince = new Map<string, number>();
  let disabled = 0;
  let died = 0;
  const { data } = sampleEvent(TYPE);
  const heads = (): Waiting[] => {
    const first = new Map<string, Waiting>();
    for (const one of list) {
      const lane = `${one.subscription} ${one.subject}`;
      if (!one.dead && one.rank < (first.get(lane)?.rank ?? Number.POSITIVE_INFINITY)) first.set(lane, one);
    }
    return [...first.values()].filter(({ next }) => next <= context().now);
  };
  const emit = () => {
    const subject = `cus_${random(6)}`;
    const { seq } = emitEvent(context(), { type: TYPE, subject, partnerId: 'prt_1', data });
    const rows = tx.all<{ id: string; subscription: string; rank: number }>(
      'SELECT delivery_id AS id, subscription_id AS subscription, seq AS rank FROM events_delivery WHERE event_seq = ?',
      seq,
    );
    expect(rows.map(({ subscription }) => subscription)).toEqual(subscriptions);
    const { now } = context();
    for (const row of rows)
      list.push({ ...row, subject, recordedAt: now, dead: false, tries: 0, attempts: 0, next: now });
  };
  const attempt = (isOutage: boolean) => {
    const due = heads();
    const claimed = claimDue(context(), NOBODY).map(({ deliveryId }) => deliveryId);
    expect(claimed.sort()).toEqual(due.map(({ id }) => id).sort());
    const one = due[random(due.length)];
    if (one === undefined) return;
    const { now } = context();
    const succeeds = !isOutage && random(10) < 6;
    const seconds = random(8) === 0 ? random(90_000) : undefined;
    recordAttempt(noIncidents, context(), {
      deliveryId: one.id,
      attempt: { at: now, outcome: succeeds ? 'succeeded' : 'failed', status: succeeds ? 204 : 500, durationMs: 1 },
      ...(seconds !== undefined && !succeeds && { retryAfter: String(seconds) }),
    });
    if (succeeds) {
      list = list.filter((other) => other !== one);
      failingSince.delete(one.subscription);
      return;
    }
    one.tries += 1;
    one.attempts += 1;
    const pause = pauseAfter(one.tries, one.id, seconds === undefined ? undefined : seconds * 1000);
    one.dead = pause === undefined;
    if (one.dead) died += 1;
    one.next = now + (pause ?? 0);
    const since = failingSince.get(one.subscription) ?? now;
    failingSince.set(one.subscription, since);
    const subscription = findSubscription(tx, one.subscription);
    expect(subscription?.state).toBe(now - since >= 120 * HOUR ? 'disabled' : 'active');
    if (subscription?.state !== 'disabled') return;
    disabled += 1;
    changeSubscription(tx, subscription, { state: 'active', reason: null }, now);
    failingSince.delete(one.subscription);
  };
  const byHand = () => {
    const one = list[random(list.length)];
    const delivery = one && findDelivery(tx, one.id);
    if (one === undefined || delivery === undefined || one.attempts > 90) return;
    if (one.recordedAt <= context().now - 30 * 24 * HOUR) {
      expect(() => requeue(context(), delivery, 'active')).toThrow('30 days');
      return;
    }
    requeue(context(), delivery, 'active');
    const lane = list.filter((other) => other.subscription === one.subscription && other.subject === one.subject);
    const ranks = lane.filter(({ dead }) => !dead).map(({ rank }) => rank);
    one.rank = (ranks.length === 0 ? delivery.seq : Math.min(...ranks)) - 1;
    if (one.dead) one.tries = 0;
    one.dead = false;
    one.next = context().now;
  };
  const purge = () => {
    purgeOldEvents.run(context());
    list = list.filter(({ recordedAt }) => recordedAt > context().now - 30 * 24 * HOUR);
  };
  for (let step = 0; step < OPERATIONS; step += 1) {
    const kind = random(1000);
    // The list is kept short, so that looking through it stays quick.
    if (kind < 300 && list.length < 60) emit();
    else if (kind < 900) attempt(step % 5000 < 1000);
    else if (kind < 930) byHand();
    else if (kind < 998) advance(random(4) === 0 ? random(20 * HOUR) : random(HOUR));
    else purge();
  }
  expect(disabled).toBeGreaterThan(0);
  expect(died).toBeGreaterThan(50);
  purge();
  for (const { check } of eventsInvariants) expect(check(context())).toEqual([]);
}, 120_000);
