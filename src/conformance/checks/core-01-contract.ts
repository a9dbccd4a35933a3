import type { JournalExchange } from '@styk/sdk/api/sandbox';
import type { LocalizedText } from '@styk/sdk/errors';
import { basketOf, cardOf, partOf } from './baskets.ts';
import type { Check } from './check.ts';
import { earnPoints } from './earn-points.ts';

/** A long list of the same mistake helps nobody. */
const shown = 20;

/** Plays every kind of operation and looks at all requests of the run, those of other checks included. */
export const core01: Check = {
  id: 'CORE-01',
  async run({ ecosystem, till, rounds, earlier }) {
    for (let round = 0; round < rounds; round += 1) {
      const basket = basketOf(round);
      const card = cardOf(round);
      await earnPoints(ecosystem, card);
      await till.sell({ basket, card });
      const { receiptKey } = await till.sell({ basket, card, redeem: 5 });
      await till.giveBack(receiptKey, partOf(basket));
      await till.drain();
    }
    const own = await ecosystem.exchangesAfter(0);
    const exchanges = [...earlier, ...own];
    const violations = exchanges.flatMap(violationsOf);
    return {
      problems: [...violations.slice(0, shown), ...neverMade(own)],
      facts: { requests: exchanges.length, violations: violations.length },
    };
  },
};

const operations = ['createQuote', 'createAuthorization', 'createSale', 'createRefund'];

/** Who sends nothing sends nothing wrong: such a program shows nothing. */
function neverMade(exchanges: readonly JournalExchange[]): readonly LocalizedText[] {
  const missing = operations.filter((name) => exchanges.every(({ operationId }) => operationId !== name));
  return missing.map((name) => ({
    ru: `${name}: касса ни разу не сделала этот вызов, судить не о чем`,
    en: `${name}: the till never made this call, so there is nothing to judge`,
  }));
}

function violationsOf(exchange: JournalExchange): readonly LocalizedText[] {
  const { operationId, method, path, requestViolations } = exchange;
  if (operationId === null) {
    return [{ ru: `${method} ${path}: такой операции в контракте нет`, en: `${method} ${path} is in no contract` }];
  }
  return requestViolations.map(({ pointer, detail }) => {
    const text = `${operationId} ${pointer}: ${detail}`;
    return { ru: text, en: text };
  });
}
