import { expect, test } from 'vitest';
import { activateCard } from '../../../src/sandbox/services/giftcards/activate.ts';
import { currentCard } from '../../../src/sandbox/services/giftcards/due.ts';
import { issueCard } from '../../../src/sandbox/services/giftcards/issue.ts';
import { captureMoney, currentRedemption, holdMoney } from '../../../src/sandbox/services/giftcards/redeem.ts';
import { refundMoney } from '../../../src/sandbox/services/giftcards/refunds.ts';
import { CardHarness } from './card-harness.ts';

/** A card with a hold, a payment and a refund. */
function someBooks(): CardHarness {
  const harness = new CardHarness();
  harness.database.transaction(() => {
    const context = harness.context();
    const wanted = { partnerId: 'p', ref: 'r', medium: 'digital', faceKop: null, fixedUntil: null } as const;
    const card = issueCard(context, wanted);
    const sale = { storeId: null, occurredAt: 0 };
    activateCard(context, card, { ...sale, saleRef: 's1', amount: 1000, isPaidWithGift: false });
    holdMoney(context, card, { ...sale, saleRef: 's2', amount: 100 });
    const { id } = holdMoney(context, card, { ...sale, saleRef: 's3', amount: 400 });
    const held = () => currentRedemption(context, 'p', id);
    const before = held();
    if (before !== undefined) captureMoney(context, before, 300);
    const after = held();
    if (after !== undefined) refundMoney(context, after, { refundKey: 'k', amount: 50, occurredAt: 0 });
  });
  return harness;
}

test.each([
  'UPDATE giftcards_card SET balance = balance - 1',
  'UPDATE giftcards_card SET held = held + 1',
  'UPDATE giftcards_card SET held = balance + 1',
  "UPDATE giftcards_redemption SET state = 'voided' WHERE state = 'held'",
  'UPDATE giftcards_redemption SET refunded = refunded + 1',
  'UPDATE giftcards_redemption SET captured = 1',
  'DROP TRIGGER giftcards_activity_never_goes; DELETE FROM giftcards_activity WHERE amount > 0',
])('W10 notices: %s', (damage) => {
  const harness = someBooks();
  expect(harness.violations()).toEqual([]);
  const { tx } = harness.database;
  tx.run('PRAGMA ignore_check_constraints = ON');
  for (const statement of damage.split('; ')) tx.run(statement);
  expect(harness.violations()).not.toEqual([]);
});

test.each([
  ['UPDATE giftcards_card SET balance = -1', 'CHECK'],
  ['UPDATE giftcards_card SET held = balance + 1', 'CHECK'],
  ['UPDATE giftcards_activity SET amount = 0', 'append-only'],
  ['DELETE FROM giftcards_activity', 'append-only'],
])('W10: the database itself refuses: %s', (sql, reason) => {
  expect(() => someBooks().database.tx.run(sql)).toThrow(reason);
});

test('a card is another partner’s secret', () => {
  const harness = someBooks();
  const row = harness.database.tx.get<{ id: string }>('SELECT id FROM giftcards_card');
  expect(currentCard(harness.context(), 'p', String(row?.id))).toBeDefined();
  expect(currentCard(harness.context(), 'q', String(row?.id))).toBeUndefined();
});
