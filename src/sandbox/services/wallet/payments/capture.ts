import { validationFailed } from '../../../http/common-problems.ts';
import type { WalletContext } from '../context.ts';
import { pointLegs } from '../ledger/points.ts';
import { post } from '../ledger/post.ts';
import { saleLegs } from '../ledger/sales.ts';
import { walletProblems } from '../problems.ts';
import { moneyOf, sourcesOf } from './money.ts';
import { type Payment, savePayment } from './payment.ts';
import { shareOut } from './shares.ts';
import { tellPayment } from './tell.ts';
import { releaseAll, releaseWallet } from './tenders.ts';

/** Takes the hold of a payment that is up to date, or a part of it, in the fixed order; the rest goes back at once (W02). */
export function capturePayment(context: WalletContext, payment: Payment, amount: number): void {
  if (payment.state !== 'authorized') throw stateConflict(payment);
  if (amount > payment.amount) {
    throw walletProblems.create('capture-exceeds-hold', { held: payment.amount, asked: amount });
  }
  const sharers = payment.tenders.map(({ kind, amount: room, unit }) => ({ kind, room, unit }));
  captureShares(context, payment, shareOut(amount, sharers, 'take') ?? refusePartOfPoint());
}

/** Takes of each tender of an authorized payment what is said, kopecks in the order of the tenders; points are whole. */
export function captureShares(context: WalletContext, payment: Payment, shares: readonly number[]): void {
  const amount = shares.reduce((sum, share) => sum + share, 0);
  for (const [index, tender] of payment.tenders.entries()) {
    const share = shares[index] ?? 0;
    captureTender(context, payment, index, share);
    tender.captured = share;
    tender.state = share > 0 ? 'captured' : 'voided';
  }
  captureMoney(context, payment, shares);
  payment.captured = amount;
  payment.state = amount === payment.amount ? 'captured' : 'partially_captured';
  payment.dueAt = null;
  savePayment(context, payment);
  tellPayment(context, 'payment.captured', payment, shares);
}

/** Gives every tender back. A payment that is voided or has expired stays as it is. */
export function voidPayment(context: WalletContext, payment: Payment): void {
  if (payment.state === 'voided' || payment.state === 'expired') return;
  if (payment.state !== 'authorized' && payment.state !== 'pending') throw stateConflict(payment);
  releaseAll(context, payment, 'voided');
  payment.state = 'voided';
  payment.confirmation = null;
  payment.dueAt = null;
  savePayment(context, payment);
}

export function stateConflict({ id, state }: Payment): Error {
  return walletProblems.create('payment-state-conflict', { payment: id, state });
}

/** The sum cannot be reached: the only money left is on points, and a point is worth more. */
export function refusePartOfPoint(): never {
  const detail = {
    ru: 'баллы не делятся: нужно целое число баллов',
    en: 'points are whole: a part of one cannot move',
  };
  throw validationFailed([{ pointer: '/amount/amount', code: 'validation-failed', detail }]);
}

function captureTender(context: WalletContext, payment: Payment, index: number, kopecks: number): void {
  const { gifts, points } = context.room;
  const { id, partnerId } = payment;
  const tender = payment.tenders[index];
  if (tender === undefined || tender.source === null) return;
  if (tender.kind === 'gift') {
    if (kopecks > 0) gifts.capture(context, partnerId, tender.source, id, kopecks);
    else gifts.release(context, partnerId, tender.source, id);
  }
  if (tender.kind !== 'points-ref') return;
  if (kopecks === 0) {
    points.release(context, partnerId, tender.source);
    return;
  }
  const count = kopecks / tender.unit;
  if (!points.capture(context, partnerId, tender.source, count)) throw stateConflict(payment);
  post(context, {
    partnerId,
    kind: 'points-redeemed',
    sourceId: tender.source,
    paymentId: id,
    reference: payment.externalId,
    occurredAt: context.now,
    legs: pointLegs(partnerId, 0 - count, kopecks),
  });
}

function captureMoney(context: WalletContext, payment: Payment, shares: readonly number[]): void {
  const { id, partnerId, externalId, recordedAt } = payment;
  const money = moneyOf(payment, shares);
  const legs = saleLegs(context, {
    partnerId,
    from: sourcesOf(payment, money, 'take'),
    before: 0,
    after: money.wallet + money.outside,
    soldAt: recordedAt,
  });
  const operation = { partnerId, sourceId: id, paymentId: id, reference: externalId, occurredAt: context.now };
  post(context, { ...operation, kind: 'capture', legs });
  const held = moneyOf(
    payment,
    payment.tenders.map(({ amount }) => amount),
  );
  releaseWallet(context, payment, held.wallet - money.wallet);
}
