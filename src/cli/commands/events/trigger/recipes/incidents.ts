import { openGoneReceiver } from '../gone-receiver.ts';
import type { Happened, Recipe, Recipes } from '../recipe.ts';
import type { Stage } from '../stage.ts';

const lostWebhook: Recipe = {
  does: {
    ru: 'вебхук отключён: приёмник ответил 410; затем подписка удалена',
    en: 'a webhook is switched off: its receiver answered 410; then it is deleted',
  },
  run: loseWebhook,
};

export const incidentsRecipes: Recipes = {
  'incident.opened': lostWebhook,
  'incident.resolved': lostWebhook,
};

/** Switched off the webhook is an incident, which ends with it: no broken subscription is left behind. */
async function loseWebhook(stage: Stage, happened: Happened): Promise<string> {
  const { events } = stage.styk;
  const receiver = await openGoneReceiver();
  try {
    const types = ['ticket.updated'] as const;
    const webhook = { delivery: 'webhook', url: receiver.url, types, label: 'styk events trigger' } as const;
    const { subscriptionId } = await events.createSubscription(webhook);
    await events.verifySubscription(subscriptionId);
    await events.createTestEvent(subscriptionId, { type: types[0] });
    const opened = await stage.wait(async () => (await happened()).find(({ type }) => type === 'incident.opened'));
    await events.deleteSubscription(subscriptionId);
    return opened?.subject ?? '';
  } finally {
    receiver.close();
  }
}
