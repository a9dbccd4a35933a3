import type { Recipes } from '../recipe.ts';
import { CARD, type Stage } from '../stage.ts';

const DAY_MS = 86_400_000;

type Set = <Body extends object>(body: Body) => Body;

export const promotionsRecipes: Recipes = {
  'promotion.published': {
    does: { ru: 'акция: скидка 10 %', en: 'a promotion: 10 % off' },
    run: (stage) => publish(stage, (body) => stage.set(body)),
  },
  'promotion.stopped': {
    does: { ru: 'акция и её остановка', en: 'a promotion is published and stopped' },
    async run(stage) {
      const promotionId = await publish(stage, (body) => body);
      await stage.styk.promotions.stopPromotion(promotionId);
      return promotionId;
    },
  },
  'promotion.budget.low': {
    does: {
      ru: 'акция с бюджетом 10 ₽ и продажа, которая его исчерпает',
      en: 'a promotion with a budget of 10 roubles, and a sale that uses it up',
    },
    async run(stage) {
      const sku = stage.unique('sku');
      const limits = { channels: ['pos'], caps: { budgetKop: 1000 }, conditions: { skus: [sku] } } as const;
      const promotionId = await publish(stage, (draft) => stage.set({ ...draft, ...limits }));
      const till = { storeId: stage.storeId, posId: 'pos-1', occurredAt: await stage.at(), identifier: CARD };
      const line = { lineId: '1', sku, qty: '1', unit: 'pcs', priceKop: 10_000, payKop: 10_000 };
      const { quoteId, linePrices } = await stage.styk.loyalty.createQuote({ ...till, lines: [line] });
      const payKop = linePrices?.[0]?.payKop ?? line.payKop;
      await stage.styk.loyalty.createSale({
        ...till,
        ...(quoteId === undefined ? {} : { quoteId }),
        receiptKey: stage.unique('receipt'),
        lines: [{ ...line, payKop }],
        totals: { linesKop: payKop, pointsDiscountKop: 0, payableKop: payKop },
        tenders: [{ kind: 'card', amountKop: payKop }],
      });
      return promotionId;
    },
  },
};

async function publish(stage: Stage, set: Set): Promise<string> {
  const now = await stage.now();
  const draft = set({
    name: 'Скидка 10 %',
    channels: ['web'],
    effects: [{ kind: 'percent-off', discountBp: 1000 }],
    phase: 'line',
    validity: { from: new Date(now).toISOString(), to: new Date(now + 30 * DAY_MS).toISOString() },
  } as const);
  const { promotionId } = await stage.styk.promotions.createPromotion(draft);
  await stage.styk.promotions.publishPromotion(promotionId);
  return promotionId;
}
