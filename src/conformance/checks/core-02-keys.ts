import type { LocalizedText } from '@styk/sdk/errors';
import { basketOf, cardOf, partOf } from './baskets.ts';
import type { Check } from './check.ts';
import { earnPoints } from './earn-points.ts';
import { attemptsOf, judgeKeys } from './judge-keys.ts';

/** More answers are lost than one call of a client is likely to retry, so that the retries of the queue are seen too. */
const losses = 4;

/** Loses answers of every creating call and compares keys with contents over all attempts. */
export const core02: Check = {
  id: 'CORE-02',
  async run({ ecosystem, till, rounds }) {
    const lose = (operationId: string) => ({ operationId, effect: 'drop-after-commit', times: losses }) as const;
    for (let round = 0; round < rounds; round += 1) {
      const basket = basketOf(round);
      const card = cardOf(round);
      await earnPoints(ecosystem, card);
      await ecosystem.setFaults(lose('createAuthorization'), lose('createSale'));
      const { receiptKey } = await till.sell({ basket, card, redeem: 5 });
      await till.drain();
      await ecosystem.setFaults(lose('createRefund'));
      await till.giveBack(receiptKey, partOf(basket));
      await till.drain();
      await ecosystem.setFaults();
    }
    const attempts = attemptsOf(await ecosystem.exchangesAfter(0));
    return {
      problems: [
        ...judgeKeys(attempts),
        ...notRepeated('createSale', attempts),
        ...notRepeated('createRefund', attempts),
      ],
      facts: { attempts: attempts.length, keys: new Set(attempts.map(({ key }) => key)).size },
    };
  },
};

/** A call that was made only once shows nothing about its retries: its answer was lost, and nobody asked again. */
function notRepeated(operation: string, attempts: ReturnType<typeof attemptsOf>): readonly LocalizedText[] {
  const made = attempts.filter(({ call }) => call.startsWith(`${operation} `));
  if (made.length > 1) return [];
  return [
    {
      ru: `${operation}: ответ потерян, попыток всего ${made.length}`,
      en: `${operation}: the answer was lost, but there were only ${made.length} attempts`,
    },
  ];
}
