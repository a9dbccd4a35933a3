import type { EventLogPage, LogAcknowledgement, LogPosition, ReadEventLogQuery } from '@styk/sdk/api/events';
import { validationFailed } from '../../../http/common-problems.ts';
import type { OperationCall, OperationResult } from '../../../operation.ts';
import { readPosition, writePosition } from '../log/position.ts';
import { countUnread, hasEvents, lastSeq, readLog, requireKept } from '../log/read.ts';
import { viewEvent } from '../log/view-event.ts';
import { eventProblems } from '../problems.ts';
import { requireTypes } from '../subscriptions/allowed-types.ts';
import { ownSubscription } from '../subscriptions/own.ts';
import { changeSubscription, listPulling, type Subscription } from '../subscriptions/subscription.ts';

/** Parameters of a read; the contract's defaults are filled in. */
export type LogParams = ReadEventLogQuery & { readonly limit: number };

type LogCall = Pick<OperationCall<LogParams>, 'tx' | 'caller' | 'params' | 'now'>;

export function readEventLog(call: OperationCall<LogParams>): OperationResult<EventLogPage> {
  const { tx, params, now, caller } = call;
  const { subscription, types, start } = resolveRead(call);
  const rows = readLog(tx, subscription, types, start, now, params.limit + 1);
  const shown = rows.slice(0, params.limit);
  return {
    status: 200,
    body: {
      items: shown.map((event) => viewEvent(event, caller.scopes)),
      position: writePosition(shown.at(-1)?.seq ?? start),
      more: rows.length > params.limit,
    },
  };
}

/** Whether a read would find something: what a call with `wait` waits for. Throws the refusals of the read. */
export function wouldFind(call: LogCall): boolean {
  const { subscription, types, start } = resolveRead(call);
  return hasEvents(call.tx, subscription, types, start, call.now);
}

export function acknowledgeEventLog(call: OperationCall<unknown, LogAcknowledgement>): OperationResult<LogPosition> {
  const { tx, body, now } = call;
  const subscription = pullSubscription(call, body.subscriptionId);
  const position = readPosition(body.position, lastSeq(tx));
  const { acknowledged, acknowledgedAt } = subscription;
  const isNews = position > acknowledged || acknowledgedAt === null;
  const current = isNews
    ? changeSubscription(tx, subscription, { acknowledged: position, acknowledgedAt: now }, now)
    : subscription;
  return {
    status: 200,
    body: {
      position: writePosition(current.acknowledged),
      acknowledgedAt: new Date(current.acknowledgedAt ?? now).toISOString(),
      pending: countUnread(tx, current, now).pending,
    },
  };
}

/** What a read is about and where it begins: behind `after`, or behind what was acknowledged last (E09). */
function resolveRead(call: LogCall) {
  const { tx, params, caller, now } = call;
  const subscription = pullSubscription(call, params.subscriptionId);
  const types = params.types ?? subscription.types;
  requireTypes(types, caller.scopes);
  const strange = types.find((type) => !subscription.types.includes(type));
  if (strange !== undefined) {
    const detail = { ru: `types: подписки на ${strange} нет`, en: `types: there is no subscription to ${strange}` };
    throw validationFailed([{ code: 'validation-failed', detail }]);
  }
  if (params.after === undefined) return { subscription, types, start: subscription.acknowledged };
  const start = readPosition(params.after, lastSeq(tx));
  requireKept(tx, subscription.partnerId, start, now);
  return { subscription, types, start };
}

function pullSubscription(
  call: Pick<OperationCall, 'tx' | 'caller'>,
  subscriptionId: string | undefined,
): Subscription {
  if (subscriptionId !== undefined) {
    const named = ownSubscription(call, subscriptionId);
    if (named.delivery === 'pull') return named;
    throw eventProblems.create('not-found', { id: subscriptionId });
  }
  const [only, other] = listPulling(call.tx, call.caller.partnerId);
  if (only === undefined) throw eventProblems.create('not-found', { id: 'subscriptionId' });
  if (other === undefined) return only;
  const detail = { ru: 'subscriptionId: подписок несколько', en: 'subscriptionId: there are several subscriptions' };
  throw validationFailed([{ code: 'validation-failed', detail }]);
}
