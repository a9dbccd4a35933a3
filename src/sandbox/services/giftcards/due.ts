import { note } from './activities.ts';
import { type Card, findCard, saveCard } from './cards.ts';
import type { CardContext } from './context.ts';
import { findOverdue, type Redemption, saveRedemption } from './redemptions.ts';

/** What booking found to do. */
export interface Booked {
  readonly holds: number;
  readonly cards: number;
}

/** The partner's card with everything booked that time has brought about: this is how every operation gets it. */
export function currentCard(context: CardContext, partnerId: string, id: string): Card | undefined {
  const card = findCard(context, partnerId, id);
  if (card !== undefined) bookDue(context, card);
  return card;
}

/**
 * Ends the holds that ran out and closes the card after its last day, in the order it happened. A hold taken in time is
 * honoured within its own life, so a closed card may still have one.
 */
export function bookDue(context: CardContext, card: Card): Booked {
  const overdue = findOverdue(context, card.id);
  const closesAt =
    card.state !== 'closed' && card.expiresAt !== null && card.expiresAt <= context.now ? card.expiresAt : null;
  for (const hold of overdue) {
    if (closesAt !== null && closesAt <= hold.expiresAt) close(context, card, closesAt);
    release(context, card, hold, 'expired', hold.expiresAt);
  }
  if (closesAt !== null) close(context, card, closesAt);
  if (overdue.length > 0 || closesAt !== null) saveCard(context, card);
  return { holds: overdue.length, cards: closesAt === null ? 0 : 1 };
}

/** Gives held money back to the card. The caller saves the card. */
export function release(
  context: CardContext,
  card: Card,
  hold: Redemption,
  state: 'voided' | 'expired',
  occurredAt: number,
): void {
  card.held -= hold.amount;
  hold.state = state;
  saveRedemption(context, hold);
  const { id: redemptionId, saleRef, storeId } = hold;
  note(context, card, 'released', { occurredAt, redemptionId, saleRef, storeId });
}

/** The card is used up or over. What is still on it stays there: it is owed to the holder. */
export function close(context: CardContext, card: Card, occurredAt: number): void {
  if (card.state === 'closed') return;
  card.state = 'closed';
  note(context, card, 'closed', { occurredAt });
}
