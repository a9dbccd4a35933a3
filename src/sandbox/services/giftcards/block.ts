import type { CardBlockRequest } from '@styk/sdk/api/giftcards';
import { roubles } from '../../roubles.ts';
import { emitEvent } from '../events/emit.ts';
import { note } from './activities.ts';
import { type Card, saveCard } from './cards.ts';
import type { CardContext } from './context.ts';
import { cardProblems } from './problems.ts';

/** Stops activation and new holds of a card that is up to date. Holds already made may still be captured. */
export function blockCard(context: CardContext, card: Card, reason: CardBlockRequest['reason']): void {
  if (card.state === 'closed') throw cardProblems.create('state-conflict', { card: card.id, state: card.state });
  if (card.blocked === 1) return;
  card.blocked = 1;
  saveCard(context, card);
  note(context, card, 'blocked', { occurredAt: context.now });
  emitEvent(context, {
    type: 'giftcard.blocked',
    subject: card.id,
    partnerId: card.partnerId,
    data: { cardId: card.id, reason, balance: roubles(card.balance), blockedAt: new Date(context.now).toISOString() },
  });
}

/** Gives the card back the state it had; one that is not blocked stays as it is. */
export function unblockCard(context: CardContext, card: Card): void {
  if (card.state === 'closed') throw cardProblems.create('state-conflict', { card: card.id, state: card.state });
  if (card.blocked === 0) return;
  card.blocked = 0;
  saveCard(context, card);
  note(context, card, 'unblocked', { occurredAt: context.now });
}
