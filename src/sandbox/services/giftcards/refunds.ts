import { move, note } from './activities.ts';
import { type Card, saveCard } from './cards.ts';
import type { CardContext } from './context.ts';
import { currentCard } from './due.ts';
import { issueCard } from './issue.ts';
import { startLife } from './life.ts';
import { cardProblems } from './problems.ts';
import type { HeldMoney } from './redeem.ts';
import { saveRedemption } from './redemptions.ts';

export interface CardRefund {
  readonly id: string;
  readonly partnerId: string;
  /** Unique for the partner for ever. */
  readonly refundKey: string;
  readonly redemptionId: string;
  readonly amount: number;
  /** The card that got the money. */
  readonly cardId: string;
  /** Whether that card was issued for it. */
  readonly replacement: 0 | 1;
  readonly occurredAt: number;
  readonly recordedAt: number;
}

export type RefundOrder = Pick<CardRefund, 'refundKey' | 'amount' | 'occurredAt'>;

const BY_KEY = `SELECT id, partner_id AS partnerId, refund_key AS refundKey, redemption_id AS redemptionId, amount,
    card_id AS cardId, replacement, occurred_at AS occurredAt, recorded_at AS recordedAt
  FROM giftcards_refund WHERE partner_id = ? AND refund_key = ?`;

export function findRefundByKey({ tx }: CardContext, partnerId: string, refundKey: string): CardRefund | undefined {
  return tx.get<CardRefund>(BY_KEY, partnerId, refundKey);
}

/** Puts captured money back: on the same card, or on a new one when that is closed. */
export function refundMoney(context: CardContext, { card, redemption }: HeldMoney, order: RefundOrder): CardRefund {
  const { id: redemptionId, partnerId, saleRef, storeId, state } = redemption;
  if (state !== 'captured') {
    throw cardProblems.create('redemption-not-captured', { redemption: redemptionId, state });
  }
  const left = redemption.captured - redemption.refunded;
  if (order.amount > left) throw cardProblems.create('refund-exceeds-captured', { left, asked: order.amount });
  redemption.refunded += order.amount;
  saveRedemption(context, redemption);

  const id = context.newId('rfd');
  const last = successorOf(context, card);
  const target = last.state === 'closed' ? replace(context, last, id, order.occurredAt) : last;
  const { occurredAt } = order;
  const cause = { occurredAt, storeId, saleRef, redemptionId, refundId: id };
  move(context, target, 'refunded', order.amount, { ...cause, taken: left, soldAt: redemption.recordedAt });
  saveCard(context, target);
  const refund: CardRefund = {
    ...order,
    id,
    partnerId,
    redemptionId,
    cardId: target.id,
    replacement: target === last ? 0 : 1,
    recordedAt: context.now,
  };
  insertRefund(context, refund);
  return refund;
}

/** The card that stands in for this one today, itself when it was never replaced. */
function successorOf(context: CardContext, card: Card): Card {
  let last = card;
  while (last.replacedBy !== null) {
    const next = currentCard(context, card.partnerId, last.replacedBy);
    if (next === undefined) break;
    last = next;
  }
  return last;
}

function replace(context: CardContext, card: Card, refundId: string, occurredAt: number): Card {
  const { partnerId, medium } = card;
  const successor = issueCard(context, { partnerId, ref: null, medium, faceKop: null, fixedUntil: null });
  startLife(context, successor);
  card.replacedBy = successor.id;
  saveCard(context, card);
  note(context, card, 'replaced', { occurredAt, refundId });
  return successor;
}

function insertRefund({ tx }: CardContext, refund: CardRefund): void {
  tx.run(
    `INSERT INTO giftcards_refund
       (id, partner_id, refund_key, redemption_id, amount, card_id, replacement, occurred_at, recorded_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    refund.id,
    refund.partnerId,
    refund.refundKey,
    refund.redemptionId,
    refund.amount,
    refund.cardId,
    refund.replacement,
    refund.occurredAt,
    refund.recordedAt,
  );
}
