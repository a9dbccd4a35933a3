import type { ServiceContext } from '../../../operation.ts';
import type { EventsDependencies } from '../dependencies.ts';
import { changeSubscription, type Subscription } from '../subscriptions/subscription.ts';

const TEXT = 'Исправьте приёмник и включите подписку: накопленное не потеряно и будет доставлено.';

const TITLES = {
  'receiver-gone': 'Вебхук отключён: приёмник ответил 410',
  'only-failures': 'Вебхук отключён: пять дней ни одной удачной доставки',
} satisfies Record<NonNullable<Subscription['reason']>, string>;

/**
 * Stops calling a webhook and opens an incident of its owner, which lasts until the webhook may be called again.
 * What was not delivered waits: nothing is deleted (E06).
 */
export function disableWebhook(
  { incidents }: EventsDependencies,
  context: ServiceContext,
  subscription: Subscription,
  reason: NonNullable<Subscription['reason']>,
): void {
  if (subscription.state !== 'active') return;
  const { tx, now } = context;
  changeSubscription(tx, subscription, { state: 'disabled', reason, failingSince: null }, now);
  incidents.open(context, {
    partnerId: subscription.partnerId,
    about: subscription.subscriptionId,
    severity: 'major',
    components: ['events'],
    title: TITLES[reason],
    text: TEXT,
    startedAt: subscription.failingSince ?? now,
  });
}
