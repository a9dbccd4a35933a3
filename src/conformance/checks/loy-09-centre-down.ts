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
    if (queued !== rounds) {
      problems.push({
        ru: `в очереди ${queued}, а продаж ${rounds}`,
        en: `${queued} in the queue after ${rounds} sales`,
      });
    }
    await ecosystem.gate.open();
    let left = 0;
    const exchanges = await exchangesDuring(ecosystem, async () => {
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

/** Every sale arrived once, in order, as an offline one and at its own time; nothing was held. */
function judgeDelivery(receipts: readonly TestedReceipt[], exchanges: readonly JournalExchange[]): LocalizedText[] {
  const problems: LocalizedText[] = [];
  if (exchanges.some(({ operationId }) => operationId === 'createAuthorization')) {
    problems.push({ ru: 'после связи зарезервированы баллы', en: 'points were held once the centre was back' });
  }
  const sales = exchanges.filter(
    ({ operationId, status, replayed }) => operationId === 'createSale' && status === 201 && replayed !== true,
  );
  const arrived = sales.map((sale) => [
    bodyField(sale, 'receiptKey'),
    Date.parse(String(bodyField(sale, 'occurredAt'))),
    bodyField(sale, 'offline'),
  ]);
  const expected = receipts.map(({ receiptKey, occurredAt }) => [receiptKey, Date.parse(occurredAt), true]);
  if (JSON.stringify(arrived) !== JSON.stringify(expected)) {
    problems.push({
      ru: `дошло ${JSON.stringify(arrived)}, а должно было ${JSON.stringify(expected)} (чек, время, offline)`,
      en: `${JSON.stringify(arrived)} arrived instead of ${JSON.stringify(expected)} (receipt, time, offline)`,
    });
  }
  return problems;
}
