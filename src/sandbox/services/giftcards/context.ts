import type { Draw } from '../../chance.ts';
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
  /** Of a refund: what was taken from the card by then and had not come back. */
  readonly taken: number;
  /** When the sale was made that the movement belongs to. */
  readonly soldAt: number;
}

/** What the room is made with. */
export interface GiftCardRoom {
  /** Keeps the partner's accounts: what is on cards is owed to their holders. */
  bookCardMovement(context: ServiceContext, movement: CardMovement): void;
  /** What the key of the PINs is drawn from. */
  readonly draw: Draw;
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
  const { zone, bookCardMovement, draw } = room;
  const newId = (prefix: string) => context.newId(prefix);
  return { tx, now, newId, draw, zone, bookCardMovement, ...(operationId === undefined ? {} : { operationId }) };
}
