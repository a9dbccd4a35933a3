import type { Replay, ReplayRequest } from '@styk/sdk/api/events';
import { invalid } from '../../../http/invalid-body.ts';
import type { OperationCall, OperationResult } from '../../../operation.ts';
import { queueDelivery } from '../lanes.ts';
import { eventProblems } from '../problems.ts';
import { keptSince } from '../retention.ts';
import { ownWebhook, type SubscriptionParams } from '../subscriptions/own.ts';

/** Queues events once more, as they were: the receiver takes them for duplicates (E10). */
export function replaySubscription(call: OperationCall<SubscriptionParams, ReplayRequest>): OperationResult<Replay> {
  const { tx, body, params, now } = call;
  const { subscriptionId, partnerId, types: subscribed, state } = ownWebhook(call, params.subscriptionId);
  if (state !== 'active' && state !== 'paused') {
    throw eventProblems.create('state-conflict', {
      why: { ru: 'Подписка не проверена или отключена', en: 'The subscription is not verified or is disabled' },
    });
  }
  const { types = subscribed } = body;
  const strange = types.find((type) => !subscribed.includes(type));
  if (strange !== undefined) throw eventProblems.create('event-type-unknown', { type: strange });
  const to = instant(body.to, '/to') ?? now;
  const from = instant(body.from, '/from') ?? keptSince(now) + 1;
  if (from <= keptSince(now)) throw eventProblems.create('replay-window-exceeded');
  if (from > to) throw invalid('/from', { ru: 'позже, чем to', en: 'later than to' });
  const events = tx.all<{ eventSeq: number; subject: string }>(
    `SELECT seq AS eventSeq, subject FROM events_event
     WHERE partner_id = ? AND recorded_at BETWEEN ? AND ? AND audience IN ('', ?)
       AND type IN (SELECT value FROM json_each(?)) ORDER BY seq`,
    partnerId,
    from,
    to,
    subscriptionId,
    JSON.stringify(types),
  );
  for (const event of events) queueDelivery(call, { ...event, subscriptionId, replay: true });
  const range = { from: new Date(from).toISOString(), to: new Date(to).toISOString() };
  return { status: 200, body: { events: events.length, ...range } };
}

function instant(text: string | undefined, pointer: string): number | undefined {
  if (text === undefined) return undefined;
  const value = Date.parse(text);
  // The contract lets a leap second in.
  if (Number.isNaN(value)) throw invalid(pointer, { ru: 'такого момента нет', en: 'there is no such instant' });
  return value;
}
