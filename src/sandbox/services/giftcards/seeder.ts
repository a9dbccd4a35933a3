import type { Seeder } from '../../operation.ts';
import { activateCard } from './activate.ts';
import { blockCard } from './block.ts';
import { findCardByNumber } from './cards.ts';
import { type GiftCardRoom, openCards } from './context.ts';
import { issueCard } from './issue.ts';

/** PIN of all test cards. */
const TEST_PIN = '4821';

/** Test cards, known to whoever writes a till against the sandbox. Their numbers fail Luhn: none is ever issued. */
const TEST_CARDS = [
  { number: '9990000000000017', state: 'active', kopecks: 100_000 },
  { number: '9990000000000025', state: 'pending', kopecks: 0 },
  { number: '9990000000000033', state: 'blocked', kopecks: 50_000 },
] as const;

export function giftCardSeeder(room: GiftCardRoom): Seeder {
  return {
    seed(context, { partnerId }) {
      const cards = openCards(room, context);
      let made = 0;
      for (const { number, state, kopecks } of TEST_CARDS) {
        if (findCardByNumber(cards, partnerId, number) !== undefined) continue;
        const secrets = { number, pin: TEST_PIN };
        const card = issueCard(cards, {
          partnerId,
          ref: null,
          medium: 'digital',
          faceKop: null,
          fixedUntil: null,
          secrets,
        });
        made += 1;
        if (state === 'pending') continue;
        const sale = { saleRef: `test-${number}`, storeId: null, isPaidWithGift: false, occurredAt: cards.now };
        activateCard(cards, card, { ...sale, amount: kopecks });
        if (state === 'blocked') blockCard(cards, card, 'requested');
      }
      return { cards: made };
    },
  };
}
