import { note } from './activities.ts';
import { type Card, countIssued, insertCard, type Medium } from './cards.ts';
import type { CardContext } from './context.ts';
import { cardNumber, hashPin, pinOf } from './secrets.ts';

export interface NewCard {
  readonly partnerId: string;
  /** Null for a card issued in place of another. */
  readonly ref: string | null;
  readonly medium: Medium;
  readonly faceKop: number | null;
  /** Last day of use, null for the usual life. */
  readonly fixedUntil: number | null;
  /** Given for cards that have to be known beforehand, such as test cards. */
  readonly secrets?: { readonly number: string; readonly pin: string };
}

/** Makes a pending card. Its PIN can be told with `pinOf`, except of a card whose secrets were given. */
export function issueCard(context: CardContext, wanted: NewCard): Card {
  const { secrets, ...facts } = wanted;
  const id = context.newId('gcd');
  const pinSalt = context.newId('slt');
  const card: Card = {
    ...facts,
    id,
    number: secrets?.number ?? cardNumber(countIssued(context) + 1),
    pinSalt,
    pinHash: hashPin(secrets?.pin ?? pinOf(context, id), pinSalt),
    state: 'pending',
    blocked: 0,
    validUntil: null,
    expiresAt: wanted.fixedUntil === null ? null : context.zone.startOfDay(wanted.fixedUntil + 1),
    balance: 0,
    held: 0,
    replacedBy: null,
  };
  insertCard(context, card);
  note(context, card, 'issued', { occurredAt: context.now });
  return card;
}
