import { move, note } from './activities.ts';
import { type Card, saveCard } from './cards.ts';
import type { CardContext } from './context.ts';
import { close, currentCard, release } from './due.ts';
import { cardProblems } from './problems.ts';
import {
  findRedemption,
  insertRedemption,
  isSaleOfCard,
  type Redemption,
  type SaleName,
  saveRedemption,
} from './redemptions.ts';

const HOLD_MS = 15 * 60_000;

export interface HoldRequest extends SaleName {
  /** Kopecks, above zero. */
  readonly amount: number;
  readonly occurredAt: number;
}

/** A redemption with its card, both up to date. */
export interface HeldMoney {
  readonly card: Card;
  readonly redemption: Redemption;
}

/** Holds money of a card that is up to date. The check and the hold are one write: parallel tills cannot get in between. */
export function holdMoney(context: CardContext, card: Card, request: HoldRequest): Redemption {
  const { amount, saleRef, storeId, occurredAt } = request;
  if (card.blocked === 1 && card.state !== 'closed') throw cardProblems.create('card-blocked', { card: card.id });
  if (card.state !== 'active') throw cardProblems.create('card-not-active', { card: card.id, state: card.state });
  if (isSaleOfCard(context, card.partnerId, request))
    throw cardProblems.create('card-cannot-buy-card', { sale: saleRef });
  const available = card.balance - card.held;
  if (amount > available) throw cardProblems.create('insufficient-card-balance', { asked: amount, available });
  card.held += amount;
  saveCard(context, card);
  const redemption: Redemption = {
    id: context.newId('gcr'),
    partnerId: card.partnerId,
    cardId: card.id,
    state: 'held',
    amount,
    captured: 0,
    refunded: 0,
    storeId,
    saleRef,
    paymentId: null,
    expiresAt: context.now + HOLD_MS,
    occurredAt,
    recordedAt: context.now,
  };
  insertRedemption(context, redemption);
  note(context, card, 'held', { occurredAt, storeId, saleRef, redemptionId: redemption.id });
  return redemption;
}

/** The partner's redemption and its card after everything due was booked. */
export function currentRedemption(context: CardContext, partnerId: string, id: string): HeldMoney | undefined {
  const before = findRedemption(context, partnerId, id);
  const card = before && currentCard(context, partnerId, before.cardId);
  const redemption = findRedemption(context, partnerId, id);
  return card === undefined || redemption === undefined ? undefined : { card, redemption };
}

/** Takes the hold or a part of it; the rest goes back to the card. `payment` is the payment that decides over the hold. */
export function captureMoney(
  context: CardContext,
  { card, redemption }: HeldMoney,
  amount: number,
  payment: string | null = null,
): void {
  requireHeld(redemption, payment);
  if (amount > redemption.amount) {
    throw cardProblems.create('capture-exceeds-hold', { held: redemption.amount, asked: amount });
  }
  const { id: redemptionId, saleRef, storeId } = redemption;
  const cause = { occurredAt: context.now, redemptionId, saleRef, storeId };
  card.held -= redemption.amount;
  redemption.state = 'captured';
  redemption.captured = amount;
  saveRedemption(context, redemption);
  move(context, card, 'redeemed', amount, { ...cause, soldAt: redemption.recordedAt });
  if (amount < redemption.amount) note(context, card, 'released', cause);
  if (card.balance === 0) close(context, card, context.now);
  saveCard(context, card);
}

/** Gives the hold back. One that is voided or has expired stays as it is. */
export function voidHold(context: CardContext, held: HeldMoney, payment: string | null = null): void {
  const { card, redemption } = held;
  if (redemption.state === 'voided' || redemption.state === 'expired') return;
  requireHeld(redemption, payment);
  release(context, card, redemption, 'voided', context.now);
  saveCard(context, card);
}

/** Hands a hold over to a payment, which decides over it until the given instant. */
export function handOver(context: CardContext, { redemption }: HeldMoney, payment: string, until: number): void {
  requireHeld(redemption, null);
  redemption.paymentId = payment;
  redemption.expiresAt = until;
  saveRedemption(context, redemption);
}

function requireHeld(redemption: Redemption, payment: string | null): void {
  const { id, state, paymentId } = redemption;
  if (state === 'held' && paymentId === payment) return;
  const reason = state === 'held' && paymentId !== null ? `held for ${paymentId}` : state;
  throw cardProblems.create('redemption-not-active', { redemption: id, state: reason });
}
