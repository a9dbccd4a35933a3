import type { Styk } from '@styk/sdk';

const DAY_MS = 86_400_000;

/** Publishes promotions of the till that the run's baskets fall under, so that quotes have something to decide. */
export async function publishPromotions(styk: Styk, count: number, now: number): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let number = 1; number <= count; number += 1) {
    const { promotionId } = await styk.promotions.createPromotion({
      name: `styk conformance load ${number}`,
      channels: ['pos'],
      effects: [{ kind: 'percent-off', discountBp: 100 * (1 + (number % 10)) }],
      phase: 'line',
      conditions: { skus: Array.from({ length: 20 }, (_, index) => `load-${(number * 20 + index) % 500}`) },
      validity: { from: new Date(now - DAY_MS).toISOString(), to: new Date(now + DAY_MS).toISOString() },
    });
    await styk.promotions.publishPromotion(promotionId);
    ids.push(promotionId);
  }
  return ids;
}

export async function stopPromotions(styk: Styk, ids: readonly string[]): Promise<void> {
  for (const id of ids) await styk.promotions.stopPromotion(id);
}
