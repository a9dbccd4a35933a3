import type { PaymentRefundTender } from '@styk/sdk/api/wallet';
import { roubles } from '../../../roubles.ts';
import type { WalletContext } from '../context.ts';
import { accountOf, walletOf } from '../ledger/accounts.ts';
import { pointLegs } from '../ledger/points.ts';
import { post } from '../ledger/post.ts';
import { saleLegs } from '../ledger/sales.ts';
import { walletProblems } from '../problems.ts';
import { refusePartOfPoint, stateConflict } from './capture.ts';
import { moneyOf, sourcesOf } from './money.ts';
import { type Payment, savePayment, type Tender } from './payment.ts';
import { shareOut } from './shares.ts';
import { tellPayment } from './tell.ts';

export interface PaymentRefund {
  readonly id: string;
  readonly partnerId: string;
  /** Unique for the partner for ever. */
  readonly refundKey: string;
  readonly paymentId: string;
  readonly amount: number;
  readonly tenders: readonly PaymentRefundTender[];
  readonly occurredAt: number;
  readonly recordedAt: number;
}

export type RefundOrder = Pick<PaymentRefund, 'refundKey' | 'amount' | 'occurredAt'>;

const BY_KEY = `SELECT id, partner_id AS partnerId, refund_key AS refundKey, payment_id AS paymentId, amount, tenders,
    occurred_at AS occurredAt, recorded_at AS recordedAt
  FROM wallet_refund WHERE partner_id = ? AND refund_key = ?`;

export function findRefundByKey(
  { tx }: WalletContext,
  partnerId: string,
  refundKey: string,
): PaymentRefund | undefined {
  const row = tx.get<Omit<PaymentRefund, 'tenders'> & { tenders: string }>(BY_KEY, partnerId, refundKey);
  return row && { ...row, tenders: JSON.parse(row.tenders) };
}

const REFUNDABLE = new Set<Payment['state']>(['captured', 'partially_captured', 'partially_refunded']);

/** Gives captured money of a payment that is up to date back, each tender its share, against the order of taking (W04). */
export function refundPayment(context: WalletContext, payment: Payment, order: RefundOrder): PaymentRefund {
  if (!REFUNDABLE.has(payment.state)) throw stateConflict(payment);
  const left = payment.captured - payment.refunded;
  if (order.amount > left) throw walletProblems.create('refund-exceeds-captured', { left, asked: order.amount });
  const sharers = payment.tenders.map(({ kind, captured, refunded, unit }) => ({
    kind,
    room: captured - refunded,
    unit,
  }));
  return refundShares(context, payment, shareOut(order.amount, sharers, 'give-back') ?? refusePartOfPoint(), order);
}

/**
 * Gives each tender back what is said, kopecks in the order of the tenders; points are whole. With `toWalletOf` the money
 * of all of them goes to that customer's wallet.
 */
export function refundShares(
  context: WalletContext,
  payment: Payment,
  shares: readonly number[],
  order: RefundOrder,
  toWalletOf?: string,
): PaymentRefund {
  const { id: paymentId, partnerId } = payment;
  const id = context.newId('rfd');
  refundMoney(context, payment, shares, { ...order, id }, toWalletOf);
  for (const [index, tender] of payment.tenders.entries()) {
    const share = shares[index] ?? 0;
    const part = { id: `${id}-${index}`, kopecks: share, occurredAt: order.occurredAt };
    if (share > 0 && toWalletOf === undefined) giveBack(context, payment, tender, part);
    else if (share > 0) payOut(context, payment, tender, part, toWalletOf ?? '');
    tender.refunded += share;
  }
  payment.refunded += order.amount;
  payment.state = payment.refunded === payment.captured ? 'refunded' : 'partially_refunded';
  savePayment(context, payment);
  const tenders = payment.tenders
    .map(({ kind }, index) => ({ kind, amount: roubles(shares[index] ?? 0) }))
    .filter(({ amount }) => amount.amount > 0);
  const refund = { ...order, id, partnerId, paymentId, tenders, recordedAt: context.now };
  insertRefund(context, refund);
  tellPayment(context, 'payment.refunded', payment, shares);
  return refund;
}

/** What one tender gets. */
interface RefundPart {
  /** Unique for ever. */
  readonly id: string;
  readonly kopecks: number;
  readonly occurredAt: number;
}

/** Gift cards and points, which have books of their own. */
function giveBack(
  context: WalletContext,
  { id: paymentId, partnerId, externalId: reference }: Payment,
  { kind, source, unit, refunded }: Tender,
  { id: refundId, kopecks, occurredAt }: RefundPart,
): void {
  const { gifts, points } = context.room;
  if (source === null) return;
  if (kind === 'gift') gifts.refund(context, partnerId, source, refundId, kopecks);
  if (kind !== 'points-ref') return;
  const count = kopecks / unit;
  points.restore(context, partnerId, source, refunded / unit, count);
  const legs = pointLegs(partnerId, count, -kopecks);
  post(context, { partnerId, kind: 'points-redeemed', sourceId: refundId, paymentId, reference, occurredAt, legs });
}

/** What a gift card or points paid, out of the partner's pocket: the card and the points stay spent. */
function payOut(
  context: WalletContext,
  { id: paymentId, partnerId, externalId: reference, recordedAt: soldAt }: Payment,
  { kind, captured, refunded }: Tender,
  { id: sourceId, kopecks, occurredAt }: RefundPart,
  customerId: string,
): void {
  if (kind !== 'gift' && kind !== 'points-ref') return;
  const before = captured - refunded;
  const account = walletOf(customerId);
  const legs =
    kind === 'gift'
      ? saleLegs(context, {
          partnerId,
          from: [{ account, amount: -kopecks }],
          before,
          after: before - kopecks,
          soldAt,
        })
      : [
          { account, amount: kopecks },
          { account: accountOf(partnerId, 'payable'), amount: -kopecks },
        ];
  post(context, { partnerId, kind: 'refund', sourceId, paymentId, reference, occurredAt, legs });
}

function refundMoney(
  context: WalletContext,
  payment: Payment,
  shares: readonly number[],
  { id: sourceId, occurredAt }: RefundOrder & { readonly id: string },
  toWalletOf: string | undefined,
): void {
  const { id: paymentId, partnerId, externalId: reference, recordedAt: soldAt, tenders } = payment;
  const money = moneyOf(payment, shares);
  const stands = moneyOf(
    payment,
    tenders.map(({ captured, refunded }) => captured - refunded),
  );
  const before = stands.wallet + stands.outside;
  const after = before - money.wallet - money.outside;
  const from =
    toWalletOf === undefined
      ? sourcesOf(payment, money, 'give-back')
      : [{ account: walletOf(toWalletOf), amount: after - before }];
  const legs = saleLegs(context, { partnerId, from, before, after, soldAt });
  post(context, { partnerId, kind: 'refund', sourceId, paymentId, reference, occurredAt, legs });
}

function insertRefund({ tx }: WalletContext, refund: PaymentRefund): void {
  tx.run(
    `INSERT INTO wallet_refund (id, partner_id, refund_key, payment_id, amount, tenders, occurred_at, recorded_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    refund.id,
    refund.partnerId,
    refund.refundKey,
    refund.paymentId,
    refund.amount,
    JSON.stringify(refund.tenders),
    refund.occurredAt,
    refund.recordedAt,
  );
}
