import type { GiftCard, IssuedCard, RedemptionRefund, Redemption as RedemptionView } from '@styk/sdk/api/giftcards';
import { roubles } from '../../roubles.ts';
import { formatDay } from '../loyalty/program/calendar.ts';
import type { Card } from './cards.ts';
import type { CardContext } from './context.ts';
import type { Redemption } from './redemptions.ts';
import type { CardRefund } from './refunds.ts';
import { maskNumber, pinOf } from './secrets.ts';

export function viewCard(card: Card): GiftCard {
  return {
    cardId: card.id,
    maskedNumber: maskNumber(card.number),
    medium: card.medium,
    state: card.state !== 'closed' && card.blocked === 1 ? 'blocked' : card.state,
    balance: roubles(card.balance),
    held: roubles(card.held),
    available: roubles(card.balance - card.held),
    faceValue: card.faceKop === null ? null : roubles(card.faceKop),
    validUntil: card.validUntil === null ? null : formatDay(card.validUntil),
    ...(card.replacedBy === null ? {} : { replacedBy: card.replacedBy }),
  };
}

/** With its secrets, for the answer to whoever had it issued. */
export function viewIssued(context: CardContext, card: Card): IssuedCard {
  return { cardId: card.id, cardNumber: card.number, pin: pinOf(context, card.id) };
}

export function viewRedemption(redemption: Redemption): RedemptionView {
  return {
    redemptionId: redemption.id,
    cardId: redemption.cardId,
    state: redemption.state,
    amount: roubles(redemption.amount),
    captured: roubles(redemption.captured),
    refunded: roubles(redemption.refunded),
    ...(redemption.storeId === null ? {} : { storeId: redemption.storeId }),
    saleRef: redemption.saleRef,
    expiresAt: new Date(redemption.expiresAt).toISOString(),
    occurredAt: new Date(redemption.occurredAt).toISOString(),
    recordedAt: new Date(redemption.recordedAt).toISOString(),
  };
}

export function viewRefund(refund: CardRefund, replacement: IssuedCard | null, duplicate: boolean): RedemptionRefund {
  return {
    refundId: refund.id,
    refundKey: refund.refundKey,
    redemptionId: refund.redemptionId,
    amount: roubles(refund.amount),
    cardId: refund.cardId,
    replacement,
    duplicate,
    occurredAt: new Date(refund.occurredAt).toISOString(),
    recordedAt: new Date(refund.recordedAt).toISOString(),
  };
}
