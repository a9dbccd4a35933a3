import type { PointMovement, ReadPosition, WalletContext } from '../context.ts';
import { tariffOn } from '../tariff.ts';
import { accountOf, programme } from './accounts.ts';
import { type Leg, post } from './post.ts';

/**
 * Takes the sales and returns of the loyalty programme recorded before an instant into the books, each once: the partner
 * pays for points issued at its sales and gets those redeemed there compensated (W09).
 */
export function bookPoints(context: WalletContext, partnerId: string, before: number): void {
  const from = readPosition(context, partnerId);
  const { movements, next } = context.room.readPoints(context.tx, partnerId, from, before);
  savePosition(context, partnerId, next);
  for (const movement of movements) {
    if (!isBooked(context, partnerId, movement)) bookMovement(context, partnerId, movement);
  }
}

function bookMovement(context: WalletContext, partnerId: string, movement: PointMovement): void {
  const { zone, points } = context.room;
  const { pointPriceKop } = tariffOn(zone.dayOf(movement.soldAt));
  const sign = movement.isReturn ? -1 : 1;
  const { sourceId, receiptKey: reference, occurredAt, recordedAt } = movement;
  const operation = { partnerId, sourceId, reference, occurredAt, recordedAt };
  const issued = sign * movement.issued;
  post(context, {
    ...operation,
    kind: 'points-issued',
    legs: pointLegs(partnerId, issued, -issued * pointPriceKop),
  });
  const redeemed = sign * movement.redeemed;
  post(context, {
    ...operation,
    kind: 'points-redeemed',
    legs: pointLegs(partnerId, -redeemed, redeemed * points.pointValueKop),
  });
}

/** Points that came into being at the partner, and kopecks that are due to it for that. */
export function pointLegs(partnerId: string, points: number, dueKop: number): Leg[] {
  return [
    { account: accountOf(partnerId, 'points'), amount: points },
    { account: programme('PTS'), amount: 0 - points },
    { account: accountOf(partnerId, 'payable'), amount: dueKop },
    { account: programme('RUB'), amount: 0 - dueKop },
  ];
}

function isBooked({ tx }: WalletContext, partnerId: string, { sourceId }: PointMovement): boolean {
  const row = tx.get(
    `SELECT 1 FROM wallet_operation
     WHERE partner_id = ? AND kind IN ('points-issued', 'points-redeemed') AND source_id = ?`,
    partnerId,
    sourceId,
  );
  return row !== undefined;
}

function readPosition({ tx }: WalletContext, partnerId: string): ReadPosition {
  const row = tx.get<ReadPosition>(
    'SELECT sale_seq AS saleSeq, refund_seq AS refundSeq FROM wallet_points_read WHERE partner_id = ?',
    partnerId,
  );
  return row ?? { saleSeq: 0, refundSeq: 0 };
}

function savePosition({ tx }: WalletContext, partnerId: string, { saleSeq, refundSeq }: ReadPosition): void {
  tx.run(
    'INSERT OR REPLACE INTO wallet_points_read (partner_id, sale_seq, refund_seq) VALUES (?, ?, ?)',
    partnerId,
    saleSeq,
    refundSeq,
  );
}
