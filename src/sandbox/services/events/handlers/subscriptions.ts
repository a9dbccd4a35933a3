import type {
  SubscriptionCreated,
  SubscriptionPage,
  SubscriptionPatch,
  SubscriptionRequest,
  SubscriptionSecret,
  Subscription as SubscriptionView,
} from '@styk/sdk/api/events';
import { entityTag, requireMatch } from '../../../entity-tag.ts';
import type { OperationCall, OperationResult } from '../../../operation.ts';
import {
  type ChangesParams,
  type PageParams,
  readSequenceCursor,
  readUpdatedAfter,
  toPage,
} from '../../../pagination.ts';
import type { EventsDependencies } from '../dependencies.ts';
import { PERSONAL_DATA_SCOPE } from '../personal-data.ts';
import { eventProblems } from '../problems.ts';
import { requireTypes } from '../subscriptions/allowed-types.ts';
import { ensureSigningKey, newWebhookSecret, ROTATION_MS } from '../subscriptions/keys.ts';
import { ownSubscription, ownWebhook, type SubscriptionParams } from '../subscriptions/own.ts';
import { requireReceiverUrl } from '../subscriptions/receiver-url.ts';
import { endRepaired } from '../subscriptions/repaired.ts';
import {
  changeSubscription,
  freshSubscription,
  insertSubscription,
  listSubscriptionsOf,
  type Subscription,
} from '../subscriptions/subscription.ts';
import { viewSubscription } from '../subscriptions/view.ts';

export function listSubscriptions(call: OperationCall<PageParams & ChangesParams>): OperationResult<SubscriptionPage> {
  const { tx, caller, params, now, language } = call;
  const { limit, cursor } = params;
  const after = readSequenceCursor(cursor);
  const rows = listSubscriptionsOf(tx, caller.partnerId, after, readUpdatedAfter(params), limit + 1);
  const page = toPage(
    rows,
    limit,
    (row) => row.seq,
    (row) => viewSubscription(tx, row, now, language),
  );
  return { status: 200, body: page };
}

export function createSubscription(
  call: OperationCall<unknown, SubscriptionRequest>,
): OperationResult<SubscriptionCreated> {
  const { tx, caller, body, now, language } = call;
  const { delivery, types, label = null } = body;
  requireTypes(types, caller.scopes);
  const isWebhook = delivery === 'webhook';
  const url = isWebhook && body.url !== undefined ? body.url : null;
  if (url !== null) requireReceiverUrl(url);
  const signature = isWebhook ? (body.signature ?? 'v1') : null;
  if (signature === 'v1a') ensureSigningKey(call);
  const secret = signature === 'v1' ? newWebhookSecret(call.draw) : null;
  const subscription: Omit<Subscription, 'seq'> = {
    ...freshSubscription(now),
    subscriptionId: call.newId('sub'),
    partnerId: caller.partnerId,
    delivery,
    url,
    types,
    signature,
    state: isWebhook ? 'unverified' : 'active',
    label,
    personal: caller.scopes.includes(PERSONAL_DATA_SCOPE),
    verified: !isWebhook,
    secret,
    secretVersion: secret === null ? null : 1,
  };
  insertSubscription(tx, subscription);
  const view = viewSubscription(tx, { ...subscription, seq: 0 }, now, language);
  return {
    status: 201,
    headers: { etag: entityTag(1) },
    body: secret === null ? view : { ...view, secret },
  };
}

export function getSubscription(call: OperationCall<SubscriptionParams>): OperationResult<SubscriptionView> {
  return answer(call, ownSubscription(call, call.params.subscriptionId));
}

export function updateSubscription(
  room: EventsDependencies,
  call: OperationCall<SubscriptionParams & { readonly 'If-Match'?: string }, SubscriptionPatch>,
): OperationResult<SubscriptionView> {
  const { tx, caller, body, params, now } = call;
  const subscription = ownSubscription(call, params.subscriptionId);
  requireMatch(params['If-Match'], entityTag(subscription.revision));
  const { url, types, label, state } = body;
  if (types !== undefined) requireTypes(types, caller.scopes);
  if (url !== undefined) {
    ownWebhook(call, params.subscriptionId);
    requireReceiverUrl(url);
  }
  const moved = url !== undefined && url !== subscription.url;
  const verified = subscription.verified && !moved;
  const change = {
    ...(url !== undefined && { url, verified }),
    ...(types !== undefined && { types, personal: caller.scopes.includes(PERSONAL_DATA_SCOPE) }),
    ...(label !== undefined && { label }),
    ...(moved && { state: 'unverified' as const, reason: null, failingSince: null }),
    ...(state !== undefined && stateChange(state, verified)),
  };
  const changed = changeSubscription(tx, subscription, change, now);
  endRepaired(room, call, changed);
  return answer(call, changed);
}

/** Ends a subscription: what waits for it is not sent any more, and stays on the log. */
export function deleteSubscription(room: EventsDependencies, call: OperationCall<SubscriptionParams>): OperationResult {
  const { tx, params, now } = call;
  const subscription = ownSubscription(call, params.subscriptionId);
  const ended = changeSubscription(tx, subscription, { state: 'ended', secret: null, previousSecret: null }, now);
  endRepaired(room, call, ended);
  tx.run('DELETE FROM events_lane WHERE subscription_id = ?', subscription.subscriptionId);
  return { status: 204 };
}

export function rotateSubscriptionSecret(call: OperationCall<SubscriptionParams>): OperationResult<SubscriptionSecret> {
  const { tx, params, now } = call;
  const subscription = ownWebhook(call, params.subscriptionId);
  const { secret: previousSecret, secretVersion: version } = subscription;
  if (previousSecret === null || version === null) {
    throw eventProblems.create('state-conflict', {
      why: {
        ru: 'Подпись v1a делается ключами экосистемы, секрета у подписки нет',
        en: 'v1a is signed with keys of the ecosystem; the subscription has no secret',
      },
    });
  }
  const secret = newWebhookSecret(call.draw);
  const until = now + ROTATION_MS;
  const secretVersion = version + 1;
  const change = { secret, secretVersion, previousSecret, previousSecretUntil: until };
  changeSubscription(tx, subscription, change, now);
  return { status: 200, body: { secret, secretVersion, previousSecretUntil: new Date(until).toISOString() } };
}

function stateChange(state: 'active' | 'paused', verified: boolean): Partial<Subscription> {
  if (state === 'active' && !verified) {
    throw eventProblems.create('state-conflict', {
      why: { ru: 'Сначала приёмник нужно проверить: :verify', en: 'The receiver has to be verified first: :verify' },
    });
  }
  return { state, reason: null, failingSince: null };
}

function answer(call: OperationCall, subscription: Subscription): OperationResult<SubscriptionView> {
  const { tx, now, language } = call;
  return {
    status: 200,
    headers: { etag: entityTag(subscription.revision) },
    body: viewSubscription(tx, subscription, now, language),
  };
}
