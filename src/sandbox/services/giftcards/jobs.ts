import type { Job } from '../../operation.ts';
import { findCard } from './cards.ts';
import { type CardContext, type GiftCardRoom, openCards } from './context.ts';
import { bookDue } from './due.ts';
import { forgetOldTries } from './pin-tries.ts';

/** Cards are read in portions, so that the whole programme never stands in memory. */
const PORTION = 1000;

export function giftCardJobs(room: GiftCardRoom): Readonly<Record<string, Job>> {
  return {
    'gift-cards': {
      schedule: 'nightly',
      run(context) {
        const cards = openCards(room, context);
        return { ...bookAll(cards), tries: forgetOldTries(cards) };
      },
    },
  };
}

/** Ends holds that ran out and closes cards after their last day. They were not good before either. */
function bookAll(context: CardContext): { readonly holds: number; readonly cards: number } {
  let holds = 0;
  let cards = 0;
  for (;;) {
    const due = context.tx.all<{ id: string; partnerId: string }>(
      `SELECT id, partner_id AS partnerId FROM giftcards_card WHERE state <> 'closed' AND expires_at <= ?1
       UNION
       SELECT card_id, partner_id FROM giftcards_redemption WHERE state = 'held' AND expires_at <= ?1
       LIMIT ?2`,
      context.now,
      PORTION,
    );
    for (const { id, partnerId } of due) {
      const card = findCard(context, partnerId, id);
      if (card === undefined) continue;
      const booked = bookDue(context, card);
      holds += booked.holds;
      cards += booked.cards;
    }
    if (due.length < PORTION) return { holds, cards };
  }
}
