import { roubles } from '../../../roubles.ts';
import { emitEvent } from '../../events/emit.ts';
import type { WalletContext } from '../context.ts';
import type { Payment } from './payment.ts';

/** Tells what became of a payment. `shares` are kopecks of this event by tender, in the order of the payment's tenders. */
export function tellPayment(
  context: WalletContext,
  type: 'payment.authorized' | 'payment.captured' | 'payment.refunded' | 'payment.failed',
  payment: Payment,
  shares: readonly number[],
): void {
  const isFailure = type === 'payment.failed';
  const moved = payment.tenders
    .map(({ kind }, index) => ({ kind, amount: shares[index] ?? 0 }))
    .filter(({ amount }) => amount > 0);
  emitEvent(context, {
    type,
    subject: payment.id,
    partnerId: payment.partnerId,
    data: {
      paymentId: payment.id,
      ...(payment.orderId === null ? {} : { orderId: payment.orderId }),
      state: payment.state,
      amount: roubles(isFailure ? payment.amount : moved.reduce((sum, { amount }) => sum + amount, 0)),
      authorized: roubles(isFailure ? 0 : payment.amount),
      captured: roubles(payment.captured),
      refunded: roubles(payment.refunded),
      ...(isFailure
        ? {}
        : { tenders: moved.slice(0, 10).map(({ kind, amount }) => ({ kind, amount: roubles(amount) })) }),
      ...(payment.failureCode === null ? {} : { failureCode: payment.failureCode }),
      occurredAt: new Date(context.now).toISOString(),
    },
  });
}
