import type { LocalizedText } from '@styk/sdk/errors';
import { type Ecosystem, stage } from '../ecosystem/ecosystem.ts';
import { basketOf, cardOf, partOf } from './baskets.ts';
import type { Check } from './check.ts';

/** Loses the answer three times after the commit and counts what there is afterwards. */
export const core03: Check = {
  id: 'CORE-03',
  async run({ ecosystem, till, rounds }) {
    const problems: LocalizedText[] = [];
    const facts = { sales: 0, refunds: 0, lots: 0 };
    for (let round = 0; round < rounds; round += 1) {
      const basket = basketOf(round);
      const card = cardOf(round);
      const before = await count(ecosystem, card);
      await ecosystem.setFaults({ operationId: 'createSale', effect: 'drop-after-commit', times: 3 });
      const { receiptKey } = await till.sell({ basket, card });
      const leftOfSale = await till.drain();
      await ecosystem.setFaults({ operationId: 'createRefund', effect: 'drop-after-commit', times: 3 });
      await till.giveBack(receiptKey, partOf(basket));
      const leftOfRefund = await till.drain();
      await ecosystem.setFaults();
      const after = await count(ecosystem, card);
      const made = { sales: after.sales - before.sales, refunds: after.refunds - before.refunds };
      // A basket too small to earn anything makes no lot, so that there may be fewer lots than sales.
      const lots = after.lots - before.lots;
      problems.push(
        ...expectOne('продаж', 'sales', made.sales),
        ...expectOne('возвратов', 'refunds', made.refunds),
        ...(lots > 1 ? expectOne('партий баллов', 'lots of points', lots) : []),
        ...expectEmpty(leftOfSale + leftOfRefund),
      );
      facts.sales += made.sales;
      facts.refunds += made.refunds;
      facts.lots += lots;
    }
    return { problems, facts: { rounds, ...facts } };
  },
};

async function count({ styk, now }: Ecosystem, card: string): Promise<Record<'sales' | 'refunds' | 'lots', number>> {
  const { customerId } = (
    await styk.loyalty.createQuote({
      identifier: { kind: 'card', value: card },
      storeId: stage.storeId,
      posId: 'pos-2',
      occurredAt: now(),
    })
  ).member;
  const [sales, refunds, lots] = await Promise.all([
    Array.fromAsync(styk.loyalty.listSales({ limit: 200 })),
    Array.fromAsync(styk.loyalty.listRefunds({ limit: 200 })),
    Array.fromAsync(styk.loyalty.listMemberLots(customerId, { limit: 200 })),
  ]);
  return { sales: sales.length, refunds: refunds.length, lots: lots.length };
}

function expectOne(ru: string, en: string, found: number): readonly LocalizedText[] {
  return found === 1 ? [] : [{ ru: `${ru}: ${found}, а должно быть 1`, en: `${en}: ${found} instead of 1` }];
}

function expectEmpty(left: number): readonly LocalizedText[] {
  return left === 0 ? [] : [{ ru: `в очереди осталось: ${left}`, en: `left in the queue: ${left}` }];
}
