import { move } from './activities.ts';
import { type Card, saveCard } from './cards.ts';
import type { CardContext } from './context.ts';
import { startLife } from './life.ts';
import { cardProblems } from './problems.ts';
import { isPaidWithCard, type SaleName } from './redemptions.ts';

export interface Activation extends SaleName {
  /** Kopecks, above zero. */
  readonly amount: number;
  readonly isPaidWithGift: boolean;
  readonly occurredAt: number;
}

/** Puts money on a pending card that is up to date, in the sale that sold it. */
export function activateCard(context: CardContext, card: Card, activation: Activation): void {
  const { amount, saleRef, storeId, occurredAt } = activation;
  if (card.blocked === 1) throw cardProblems.create('card-blocked', { card: card.id });
  if (card.state !== 'pending') throw cardProblems.create('state-conflict', { card: card.id, state: card.state });
  if (activation.isPaidWithGift || isPaidWithCard(context, card.partnerId, activation)) {
    throw cardProblems.create('card-cannot-buy-card', { sale: saleRef });
  }
  if (card.faceKop !== null && card.faceKop !== amount) {
    throw cardProblems.create('face-value-mismatch', { face: card.faceKop });
  }
  startLife(context, card);
  move(context, card, 'activated', amount, { occurredAt, storeId, saleRef });
  saveCard(context, card);
}
