import { roubles } from '../../roubles.ts';
import { emitEvent } from '../events/emit.ts';
import type { Card } from './cards.ts';
import type { CardContext, CardMovement } from './context.ts';

export type ActivityKind =
  | CardMovement['kind']
  | 'issued'
  | 'held'
  | 'released'
  | 'blocked'
  | 'unblocked'
  | 'replaced'
  | 'closed';

/** What an activity belongs to. */
export interface ActivityCause {
  readonly occurredAt: number;
  readonly storeId?: string | null;
  readonly saleRef?: string;
  readonly redemptionId?: string;
  readonly refundId?: string;
}

/** Writes on a card what happened without money coming or going. The card is as it is after it. */
export function note(context: CardContext, card: Card, kind: ActivityKind, cause: ActivityCause): string {
  return insert(context, card, kind, 0, cause);
}

export interface MoveCause extends ActivityCause {
  readonly saleRef: string;
  readonly taken?: number;
  readonly soldAt?: number;
}

/** Moves money on the card or off it, writes it there and in the partner's accounts, and tells about it. */
export function move(
  context: CardContext,
  card: Card,
  kind: CardMovement['kind'],
  kopecks: number,
  cause: MoveCause,
): void {
  const change = kind === 'redeemed' ? -kopecks : kopecks;
  card.balance += change;
  const activityId = insert(context, card, kind, change, cause);
  const { occurredAt, saleRef, storeId, redemptionId, taken = 0, soldAt = context.now } = cause;
  context.bookCardMovement(context, {
    kind,
    partnerId: card.partnerId,
    activityId,
    amount: kopecks,
    saleRef,
    occurredAt,
    taken,
    soldAt,
  });
  emitEvent(context, {
    type: `giftcard.${kind}`,
    subject: card.id,
    partnerId: card.partnerId,
    occurredAt,
    data: {
      cardId: card.id,
      activityId,
      kind,
      amount: roubles(kopecks),
      balance: roubles(card.balance),
      saleRef,
      ...(redemptionId === undefined ? {} : { redemptionId }),
      ...(storeId == null ? {} : { storeId }),
      occurredAt: new Date(occurredAt).toISOString(),
    },
  });
}

function insert(
  { tx, newId, now }: CardContext,
  card: Card,
  kind: ActivityKind,
  amount: number,
  { occurredAt, storeId = null, saleRef, redemptionId, refundId }: ActivityCause,
): string {
  const id = newId('gca');
  tx.run(
    `INSERT INTO giftcards_activity
       (id, card_id, partner_id, kind, amount, balance_after, redemption_id, refund_id, store_id, sale_ref, occurred_at, recorded_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    card.id,
    card.partnerId,
    kind,
    amount,
    card.balance,
    redemptionId ?? null,
    refundId ?? null,
    storeId,
    saleRef ?? null,
    occurredAt,
    now,
  );
  return id;
}
