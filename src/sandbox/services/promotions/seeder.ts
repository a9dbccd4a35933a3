import type { Seeder } from '../../operation.ts';
import { TEST_ARTICLES } from '../../test-articles.ts';
import { offerParticipation } from './offers/stored.ts';

const DAY_MS = 86_400_000;
const SHARE_BP = 4000;
const BUDGET_KOP = 30_000_000;

/** One offer that waits for an answer. No promotion is in force: what a basket gets is what its partner decides. */
export const promotionSeeder: Seeder = {
  seed(context, { partnerId }) {
    const { tx, now } = context;
    if (tx.get('SELECT 1 FROM promotions_offer WHERE partner_id = ? LIMIT 1', partnerId) !== undefined) {
      return { offers: 0 };
    }
    const [tea] = TEST_ARTICLES;
    offerParticipation(
      context,
      {
        partnerId,
        definition: {
          name: 'Чай недели',
          channels: ['pos', 'web', 'app'],
          conditions: { skus: tea === undefined ? [] : [tea.sku] },
          effects: [{ kind: 'percent-off', discountBp: 1500 }],
          phase: 'line',
          caps: { budgetKop: BUDGET_KOP },
        },
        validFrom: now,
        validTo: now + 30 * DAY_MS,
        partnerShareBp: SHARE_BP,
      },
      {
        text: 'Скидка 15 % на чай в течение 30 дней; партнёр финансирует 40 % скидки, но не более 120 000 ₽.',
        deadline: now + 7 * DAY_MS,
      },
    );
    return { offers: 1 };
  },
};
