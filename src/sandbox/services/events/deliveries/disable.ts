import type { ServiceContext } from '../../../operation.ts';
import { emitEvent } from '../emit.ts';
import { changeSubscription, type Subscription } from '../subscriptions/subscription.ts';

const TITLES = {
  'receiver-gone': 'Вебхук отключён: приёмник ответил 410',
  'only-failures': 'Вебхук отключён: пять дней ни одной удачной доставки',
} satisfies Record<NonNullable<Subscription['reason']>, string>;

/**
 * Stops calling a webhook and tells its owner by an incident, which other subscriptions of the partner and the log show.
 * What was not delivered waits: nothing is deleted (E06).
 */
export function disableWebhook(
  context: ServiceContext,
  subscription: Subscription,
  reason: NonNullable<Subscription['reason']>,
): void {
  if (subscription.state !== 'active') return;
  const { tx, now } = context;
  changeSubscription(tx, subscription, { state: 'disabled', reason, failingSince: null }, now);
  const incidentId = context.newId('inc');
  emitEvent(context, {
    type: 'incident.opened',
    subject: incidentId,
    partnerId: subscription.partnerId,
    data: {
      incidentId,
      state: 'opened',
      severity: 'major',
      components: ['events'],
      title: TITLES[reason],
      startedAt: new Date(subscription.failingSince ?? now).toISOString(),
    },
  });
}
