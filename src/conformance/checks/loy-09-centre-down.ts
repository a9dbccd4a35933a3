import type { JournalExchange } from '@styk/sdk/api/sandbox';
import type { LocalizedText } from '@styk/sdk/errors';
import { basketOf, cardOf } from './baskets.ts';
import type { Check } from './check.ts';
import { earnPoints } from './earn-points.ts';
import { bodyField, exchangesDuring } from './exchanges.ts';
import type { TestedReceipt } from './tested-till.ts';

const printLimitMs = 5_000;

/** Closes the port of the ecosystem, sells to a member who wants to redeem, and opens it again. */
export const loy09: Check = {
  id: 'LOY-09',
  async run({ ecosystem, till, rounds }) {
    const problems: LocalizedText[] = [];
    const receipts: TestedReceipt[] = [];
    for (let round = 0; round < rounds; round += 1) await earnPoints(ecosystem, cardOf(round));
    await ecosystem.gate.shut();
    for (let round = 0; round < rounds; round += 1) {
      receipts.push(await till.sell({ basket: basketOf(round), card: cardOf(round), redeem: 5 }));
    }
    const queued = await till.queueLength();
    // More than the sales may wait: a till may owe the centre something else as well.
    if (queued < rounds) {
      problems.push({
        ru: `в очереди ${queued}, а продаж ${rounds}`,
        en: `${queued} in the queue after ${rounds} sales`,
      });
    }
    let left = 0;
    const exchanges = await exchangesDuring(ecosystem, async () => {
      // Inside, because a till that notices by itself begins to send at once.
      await ecosystem.gate.open();
      left = await till.drain();
    });
    if (left !== 0) problems.push({ ru: `в очереди осталось: ${left}`, en: `left in the queue: ${left}` });
    problems.push(...receipts.flatMap(judgeReceipt), ...judgeDelivery(receipts, exchanges));
    return {
      problems,
      facts: { sales: rounds, queued, slowestMs: Math.max(...receipts.map(({ elapsedMs }) => elapsedMs)) },
    };
  },
};

function judgeReceipt({ receiptKey, elapsedMs, printedLines, pointsDiscountKop }: TestedReceipt): LocalizedText[] {
  const problems: LocalizedText[] = [];
  if (printedLines === 0) problems.push({ ru: `${receiptKey}: чек не напечатан`, en: `${receiptKey}: not printed` });
  if (elapsedMs > printLimitMs) {
    problems.push({
      ru: `${receiptKey}: чек через ${elapsedMs} мс`,
      en: `${receiptKey}: printed after ${elapsedMs} ms`,
    });
  }
  if (pointsDiscountKop > 0) {
    problems.push({
      ru: `${receiptKey}: без центра списано баллами ${pointsDiscountKop} коп.`,
      en: `${receiptKey}: ${pointsDiscountKop} kopecks were paid with points without the centre`,
    });
  }
  return problems;
}

/** Every sale arrived once, as an offline one and at its own time; nothing was held. The order is LOY-10's matter. */
function judgeDelivery(receipts: readonly TestedReceipt[], exchanges: readonly JournalExchange[]): LocalizedText[] {
  const problems: LocalizedText[] = [];
  if (exchanges.some(({ operationId }) => operationId === 'createAuthorization')) {
    problems.push({ ru: 'после связи зарезервированы баллы', en: 'points were held once the centre was back' });
  }
  const sales = exchanges.filter(
    ({ operationId, status, replayed }) => operationId === 'createSale' && status === 201 && replayed !== true,
  );
  const arrived = told(
    sales.map((sale) => [bodyField(sale, 'receiptKey'), bodyField(sale, 'occurredAt'), bodyField(sale, 'offline')]),
  );
  const expected = told(receipts.map(({ receiptKey, occurredAt }) => [receiptKey, occurredAt, true]));
  if (arrived !== expected) {
    problems.push({
      ru: `дошло: ${arrived || 'ничего'}; а должно было дойти: ${expected}`,
      en: `arrived: ${arrived || 'nothing'}; should have arrived: ${expected}`,
    });
  }
  return problems;
}

/** `fn…-fd1 2026-11-20T09:00:00.000Z offline: true`, sorted: the same moment may be written with different offsets. */
function told(sales: readonly (readonly [receiptKey: unknown, occurredAt: unknown, offline: unknown])[]): string {
  const lines = sales.map(([receiptKey, occurredAt, offline]) => {
    const at = Date.parse(String(occurredAt));
    return `${receiptKey} ${Number.isNaN(at) ? occurredAt : new Date(at).toISOString()} offline: ${offline}`;
  });
  return lines.sort().join(', ');
}
