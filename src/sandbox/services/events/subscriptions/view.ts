import type { Subscription as SubscriptionView } from '@styk/sdk/api/events';
import type { Language, LocalizedText } from '@styk/sdk/errors';
import type { Tx } from '../../../storage/tx.ts';
import { countUnread } from '../log/read.ts';
import type { Subscription } from './subscription.ts';

const REASONS: Readonly<Record<NonNullable<Subscription['reason']>, LocalizedText>> = {
  'receiver-gone': { ru: 'Приёмник ответил 410: его больше нет', en: 'The receiver answered 410: it is gone' },
  'only-failures': { ru: 'Пять дней ни одной удачной доставки', en: 'Nothing but failures for five days' },
};

/** What waits for a subscriber, and since when. */
interface Waiting {
  readonly pending: number;
  readonly oldest: number | null;
}

/** The subscription as the contract shows it, without its secrets. */
export function viewSubscription(
  tx: Tx,
  subscription: Subscription,
  now: number,
  language: Language,
): SubscriptionView {
  const { subscriptionId, delivery, url, types, signature, secretVersion, previousSecretUntil: until } = subscription;
  const { state, reason, label } = subscription;
  const { pending, oldest } =
    delivery === 'pull' ? countUnread(tx, subscription, now) : countWaiting(tx, subscriptionId);
  return {
    subscriptionId,
    delivery,
    ...(url !== null && { url }),
    types: [...types],
    format: 'cloudevents-json',
    ...(signature !== null && { signature }),
    ...(secretVersion !== null && { secretVersion }),
    ...(until !== null && until > now && { previousSecretUntil: new Date(until).toISOString() }),
    state,
    ...(reason !== null && { reason: REASONS[reason][language] }),
    ...(label !== null && { label }),
    pending,
    ...(oldest !== null && { oldestPendingAt: new Date(oldest).toISOString() }),
    createdAt: new Date(subscription.createdAt).toISOString(),
    updatedAt: new Date(subscription.updatedAt).toISOString(),
  };
}

function countWaiting(tx: Tx, subscriptionId: string): Waiting {
  const row = tx.get<Waiting>(
    `SELECT count(*) AS pending, min(created_at) AS oldest FROM events_delivery
     WHERE subscription_id = ? AND state = 'pending'`,
    subscriptionId,
  );
  return row ?? { pending: 0, oldest: null };
}
