import type { ServiceContext } from '../../operation.ts';
import type { Zone } from '../loyalty/program/zone.ts';

/** Money that came on a card or left it. */
export interface CardMovement {
  readonly kind: 'activated' | 'redeemed' | 'refunded';
  readonly partnerId: string;
  /** The card's activity: names the movement for ever. */
  readonly activityId: string;
  readonly amount: number;
  readonly saleRef: string;
  readonly occurredAt: number;
}

export interface GiftCardDependencies {
  /** Keeps the partner's accounts: what is on cards is owed to their holders. */
  bookCardMovement(context: ServiceContext, movement: CardMovement): void;
}

/** What the room is made with. */
export interface GiftCardRoom extends GiftCardDependencies {
  /** Calendar of the programme: a card is good to the end of its last day there. */
  readonly zone: Zone;
}

/** What every function works with: the open transaction, the instant, and the room. */
export interface CardContext extends ServiceContext, GiftCardRoom {
  readonly operationId?: string;
}

/** The room over a call, a job or a seeding. */
export function openCards(
  room: GiftCardRoom,
  context: ServiceContext & { readonly operationId?: string },
): CardContext {
  const { tx, now, operationId } = context;
  const { zone, bookCardMovement } = room;
  const newId = (prefix: string) => context.newId(prefix);
  return { tx, now, newId, zone, bookCardMovement, ...(operationId === undefined ? {} : { operationId }) };
}
