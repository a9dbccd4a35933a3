import type { FaultRule, JournalExchange } from '@styk/sdk/api/sandbox';
import type { LocalizedText } from '@styk/sdk/errors';
import { type Ecosystem, stage } from '../ecosystem/ecosystem.ts';
import { basketOf, cardOf } from './baskets.ts';
import type { Check } from './check.ts';
import { bodyField } from './exchanges.ts';
import { attemptsOf, judgeKeys } from './judge-keys.ts';

/** A customer waits no longer for the receipt. */
const printLimitMs = 5_000;
/** More than one call of a client is likely to retry by itself. */
const lossesLater = 4;

/** Loses every answer to a sale until the receipt is printed, then lets the till finish. */
export const loy08: Check = {
  id: 'LOY-08',
  async run({ ecosystem, till, clock, rounds }) {
    const problems: LocalizedText[] = [];
    let slowestMs = 0;
    for (let round = 0; round < rounds; round += 1) {
      await ecosystem.setFaults(loseAnswer());
      // A till that waits for the answer would wait for ever.
      const printed = new AbortController();
      const healing = clock.sleep(printLimitMs + 500, printed.signal).then(
        () => ecosystem.setFaults(),
        () => undefined,
      );
      const receipt = await till.sell({ basket: basketOf(round), card: cardOf(round) }).finally(() => printed.abort());
      await healing;
      const { receiptKey } = receipt;
      // A till that prints first sends the sale only now: it has to lose an answer as well.
      await ecosystem.setFaults(...((await isSent(ecosystem, receiptKey)) ? [] : [loseAnswer(lossesLater)]));
      const left = await till.drain();
      await ecosystem.setFaults();
      slowestMs = Math.max(slowestMs, receipt.elapsedMs);
      const { items } = await ecosystem.styk.loyalty.listSales({ storeId: stage.storeId, receiptKey });
      problems.push(...judgeReceipt(receipt), ...judgeSale(receiptKey, items.length, left));
    }
    const exchanges = await ecosystem.exchangesAfter(0);
    const sales = exchanges.filter(({ operationId }) => operationId === 'createSale');
    for (const [receipt, attempts] of Map.groupBy(sales, receiptKeyOf)) {
      if (attempts.some(({ status }) => status === 201)) continue;
      problems.push({
        ru: `чек ${receipt}: попыток ${attempts.length}, но ответа касса не дождалась`,
        en: `receipt ${receipt}: ${attempts.length} attempts, but the till never waited for an answer`,
      });
    }
    const attempts = attemptsOf(sales);
    return { problems: [...problems, ...judgeKeys(attempts)], facts: { attempts: attempts.length, slowestMs } };
  },
};

function loseAnswer(times?: number): FaultRule {
  return { operationId: 'createSale', effect: 'drop-after-commit', ...(times && { times }) };
}

async function isSent(ecosystem: Ecosystem, receiptKey: string): Promise<boolean> {
  const exchanges = await ecosystem.exchangesAfter(0);
  return exchanges.some((exchange) => exchange.operationId === 'createSale' && receiptKeyOf(exchange) === receiptKey);
}

function judgeReceipt({ elapsedMs, printedLines }: { elapsedMs: number; printedLines: number }): LocalizedText[] {
  const problems: LocalizedText[] = [];
  if (elapsedMs > printLimitMs) {
    problems.push({
      ru: `чек через ${elapsedMs} мс, а не за 5 с`,
      en: `the receipt took ${elapsedMs} ms, not 5 s at most`,
    });
  }
  if (printedLines === 0) problems.push({ ru: 'чек не напечатан', en: 'the receipt was not printed' });
  return problems;
}

function judgeSale(receiptKey: string, sales: number, left: number): LocalizedText[] {
  const problems: LocalizedText[] = [];
  if (sales !== 1) {
    problems.push({ ru: `чек ${receiptKey}: продаж ${sales}`, en: `receipt ${receiptKey}: ${sales} sales` });
  }
  if (left !== 0) problems.push({ ru: `в очереди осталось: ${left}`, en: `left in the queue: ${left}` });
  return problems;
}

function receiptKeyOf(sale: JournalExchange): string {
  return String(bodyField(sale, 'receiptKey') ?? '?');
}
