import type { OperationCall } from '../../../operation.ts';
import { eventProblems } from '../problems.ts';
import { findSubscription, type Subscription } from './subscription.ts';

/** A subscription named in the path. */
export interface SubscriptionParams {
  readonly subscriptionId: string;
}

/** The caller's subscription; that of another partner looks as if it did not exist. */
export function ownSubscription(call: Pick<OperationCall, 'tx' | 'caller'>, subscriptionId: string): Subscription {
  const subscription = findSubscription(call.tx, subscriptionId);
  if (subscription?.partnerId === call.caller.partnerId) return subscription;
  throw eventProblems.create('not-found', { id: subscriptionId });
}

/** The same, for what only webhooks can do. */
export function ownWebhook(
  call: Pick<OperationCall, 'tx' | 'caller'>,
  subscriptionId: string,
): Subscription & { readonly url: string } {
  const subscription = ownSubscription(call, subscriptionId);
  const { url } = subscription;
  if (url !== null) return { ...subscription, url };
  throw eventProblems.create('state-conflict', {
    why: { ru: 'У подписки на чтение журнала нет доставок', en: 'A pull subscription has no deliveries' },
  });
}
