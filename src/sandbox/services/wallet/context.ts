import type { ServiceContext } from '../../operation.ts';
import type { Tx } from '../../storage/tx.ts';
import type { Zone } from '../loyalty/program/zone.ts';

/** Money on a gift card that was held by the partner's till for a payment. */
export interface GiftTenders {
  /** Kopecks of an active hold, which from now on is the payment's until the given instant. */
  handOver(context: ServiceContext, partnerId: string, redemptionId: string, paymentId: string, until: number): number;
  capture(context: ServiceContext, partnerId: string, redemptionId: string, paymentId: string, kopecks: number): void;
  release(context: ServiceContext, partnerId: string, redemptionId: string, paymentId: string): void;
  refund(context: ServiceContext, partnerId: string, redemptionId: string, refundId: string, kopecks: number): void;
}

/** Points that were held by an authorization of the loyalty programme for a payment. */
export interface PointTenders {
  /** Kopecks a point is worth when it pays. */
  readonly pointValueKop: number;
  /** Points of an active hold, which is kept until the given instant. */
  keep(context: ServiceContext, partnerId: string, authorizationId: string, until: number): number;
  /** False when the hold is no longer active. */
  capture(context: ServiceContext, partnerId: string, authorizationId: string, points: number): boolean;
  release(context: ServiceContext, partnerId: string, authorizationId: string): void;
  /** Gives points of a captured hold back, after `before` of them. */
  restore(context: ServiceContext, partnerId: string, authorizationId: string, before: number, points: number): void;
}

/** Points a sale or a return of the programme has moved. */
export interface PointMovement {
  /** Sale or refund. */
  readonly sourceId: string;
  readonly isReturn: boolean;
  readonly issued: number;
  readonly redeemed: number;
  readonly receiptKey: string;
  readonly occurredAt: number;
  readonly recordedAt: number;
  /** When the sale was recorded: what is returned is returned at its price. */
  readonly soldAt: number;
}

/** How far the programme has been read. */
export interface ReadPosition {
  readonly saleSeq: number;
  readonly refundSeq: number;
}

export interface WalletDependencies {
  readonly gifts: GiftTenders;
  readonly points: PointTenders;
  /** Movements of the partner recorded before an instant that lie behind the position, and the next position. */
  readPoints(
    tx: Tx,
    partnerId: string,
    from: ReadPosition,
    before: number,
  ): { readonly movements: Iterable<PointMovement>; readonly next: ReadPosition };
  /** Partners with sales or returns in the programme. */
  partnersWithPoints(tx: Tx): readonly string[];
  /** The id a customer goes by now, undefined when nobody has this id. */
  findCustomer(tx: Tx, customerId: string): string | undefined;
  /** The customer behind the test card with this number. */
  findTestCustomer(tx: Tx, partnerId: string, number: number): string | undefined;
  /** Whether the customer consents to paying here with what is kept for it; by that very consent, when it is named. */
  consentsToPay(tx: Tx, partnerId: string, customerId: string, consentId?: string): boolean;
  /** Kopecks a document of the partner is about, undefined when it has no such document. */
  documentTotal(tx: Tx, partnerId: string, documentId: string): number | undefined;
}

/** What the room is made with. */
export interface WalletRoom extends WalletDependencies {
  /** Calendar of the programme, by which business dates go. */
  readonly zone: Zone;
}

/** What every function works with: the open transaction, the instant, and the room. */
export interface WalletContext extends ServiceContext {
  readonly room: WalletRoom;
  readonly operationId?: string;
}

/** The room over a call, a job or a seeding. */
export function openWallet(
  room: WalletRoom,
  context: ServiceContext & { readonly operationId?: string },
): WalletContext {
  const { tx, now, operationId } = context;
  const newId = (prefix: string) => context.newId(prefix);
  return { tx, now, newId, room, ...(operationId === undefined ? {} : { operationId }) };
}
