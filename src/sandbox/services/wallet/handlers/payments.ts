import type {
  PaymentCapture,
  PaymentRefundRequest,
  PaymentRefund as PaymentRefundView,
  PaymentRequest,
  Payment as PaymentView,
} from '@styk/sdk/api/wallet';
import { found } from '../../../found.ts';
import { readOccurredAt } from '../../../occurred-at.ts';
import type { OperationCall, OperationResult } from '../../../operation.ts';
import { readAmount, roubles } from '../../../roubles.ts';
import type { WalletContext, WalletRoom } from '../context.ts';
import { capturePayment as capture, voidPayment as release } from '../payments/capture.ts';
import { bookDue, currentPayment } from '../payments/due.ts';
import { findSamePayment, makePayment } from '../payments/make.ts';
import type { Payment } from '../payments/payment.ts';
import { findRefundByKey, refundPayment as giveBack, type PaymentRefund } from '../payments/refund.ts';
import { viewPayment } from '../payments/view.ts';
import { walletProblems } from '../problems.ts';
import { openBooks } from '../settlements/books.ts';
import { requireCustomer } from './wallets.ts';

interface PaymentParams {
  readonly paymentId: string;
}

export function createPayment(
  room: WalletRoom,
  call: OperationCall<unknown, PaymentRequest>,
): OperationResult<PaymentView> {
  const { body, caller } = call;
  const context = openBooks(room, call, call.caller.partnerId);
  const request = { ...body, partnerId: caller.partnerId, occurredAt: Date.parse(body.occurredAt) };
  const known = findSamePayment(context, request);
  if (known !== undefined) {
    bookDue(context, known);
    return { status: 201, body: viewPayment(known, true) };
  }
  readOccurredAt(body.occurredAt, call.now);
  if (body.customerId !== undefined) requireCustomer(context, body.customerId);
  return { status: 201, body: viewPayment(makePayment(context, request), false) };
}

export function getPayment(room: WalletRoom, call: OperationCall<PaymentParams>): OperationResult<PaymentView> {
  return { status: 200, body: viewPayment(requirePayment(openBooks(room, call, call.caller.partnerId), call), false) };
}

export function capturePayment(
  room: WalletRoom,
  call: OperationCall<PaymentParams, PaymentCapture | undefined>,
): OperationResult<PaymentView> {
  const context = openBooks(room, call, call.caller.partnerId);
  const payment = requireFree(requirePayment(context, call));
  const asked = call.body?.amount;
  capture(context, payment, asked === undefined ? payment.amount : readAmount(asked));
  return { status: 200, body: viewPayment(payment, false) };
}

export function voidPayment(room: WalletRoom, call: OperationCall<PaymentParams>): OperationResult<PaymentView> {
  const context = openBooks(room, call, call.caller.partnerId);
  const payment = requireFree(requirePayment(context, call));
  release(context, payment);
  return { status: 200, body: viewPayment(payment, false) };
}

export function refundPayment(
  room: WalletRoom,
  call: OperationCall<PaymentParams, PaymentRefundRequest>,
): OperationResult<PaymentRefundView> {
  const { body, caller } = call;
  const context = openBooks(room, call, call.caller.partnerId);
  const payment = requirePayment(context, call);
  const known = findRefundByKey(context, caller.partnerId, body.refundKey);
  if (known !== undefined) {
    requireSameRefund(known, payment, body);
    return { status: 201, body: viewRefund(known, true) };
  }
  const occurredAt = readOccurredAt(body.occurredAt, call.now);
  requireFree(payment);
  const { refundKey } = body;
  const refund = giveBack(context, payment, { refundKey, amount: readAmount(body.amount), occurredAt });
  return { status: 201, body: viewRefund(refund, false) };
}

function requirePayment<Body>(context: WalletContext, { params, caller }: OperationCall<PaymentParams, Body>): Payment {
  return found(currentPayment(context, caller.partnerId, params.paymentId), params.paymentId);
}

/** A payment behind an order moves with the order alone. */
function requireFree(payment: Payment): Payment {
  const { id, holder } = payment;
  if (holder === null) return payment;
  throw walletProblems.create('payment-state-conflict', { payment: id, state: `held for ${holder}` });
}

function requireSameRefund(known: PaymentRefund, payment: Payment, body: PaymentRefundRequest): void {
  const isSame =
    known.paymentId === payment.id &&
    known.amount === body.amount.amount &&
    known.occurredAt === Date.parse(body.occurredAt);
  if (!isSame) throw walletProblems.create('natural-key-conflict', { key: known.refundKey });
}

function viewRefund(refund: PaymentRefund, duplicate: boolean): PaymentRefundView {
  return {
    refundId: refund.id,
    refundKey: refund.refundKey,
    paymentId: refund.paymentId,
    state: 'succeeded',
    amount: roubles(refund.amount),
    tenders: refund.tenders,
    duplicate,
    occurredAt: new Date(refund.occurredAt).toISOString(),
    recordedAt: new Date(refund.recordedAt).toISOString(),
  };
}
