import type { LocalizedText } from '@styk/sdk/errors';
import { basketOf, cardOf } from './baskets.ts';
import type { Check } from './check.ts';
import { earnPoints } from './earn-points.ts';
import { exchangesDuring } from './exchanges.ts';
import type { TestedOrder } from './tested-till.ts';

interface Scenario {
  readonly name: LocalizedText;
  readonly expected: readonly string[];
  order(round: number): TestedOrder;
}

const scenarios: readonly Scenario[] = [
  {
    name: { ru: 'без карты', en: 'anonymous' },
    expected: [],
    order: (round) => ({ basket: basketOf(round) }),
  },
  {
    name: { ru: 'накопление', en: 'accruing' },
    expected: ['createQuote', 'createSale'],
    order: (round) => ({ basket: basketOf(round), card: cardOf(round) }),
  },
  {
    name: { ru: 'списание', en: 'redeeming' },
    expected: ['createQuote', 'createAuthorization', 'createSale'],
    order: (round) => ({ basket: basketOf(round), card: cardOf(round), redeem: 5 }),
  },
];

/** Counts the exchanges of each kind of sale while nothing is wrong. */
export const loy01: Check = {
  id: 'LOY-01',
  async run({ ecosystem, till, rounds }) {
    const problems: LocalizedText[] = [];
    let exchanges = 0;
    for (let round = 0; round < rounds; round += 1) {
      await earnPoints(ecosystem, cardOf(round));
      for (const { name, expected, order } of scenarios) {
        const made = await exchangesDuring(ecosystem, async () => {
          await till.sell(order(round));
          // A till may print first and send the sale afterwards.
          await till.drain();
        });
        const found = made.map(({ operationId, method, path }) => operationId ?? `${method} ${path}`);
        exchanges += found.length;
        if (found.join() !== expected.join()) {
          problems.push({
            ru: `${name.ru}: ${list(found)}, а должно быть ${list(expected)}`,
            en: `${name.en}: ${list(found)} instead of ${list(expected)}`,
          });
        }
      }
    }
    return { problems, facts: { sales: rounds * scenarios.length, exchanges } };
  },
};

function list(operations: readonly string[]): string {
  return operations.length === 0 ? '0' : operations.join(' → ');
}
