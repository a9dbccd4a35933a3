import type { WalletContext } from '../context.ts';
import { findDuePaymentsOf, findPayment, type Payment, savePayment } from './payment.ts';
import { tellPayment } from './tell.ts';
import { releaseAll } from './tenders.ts';

/** The partner's payment with everything booked that time has brought about: this is how every operation gets it. */
export function currentPayment(context: WalletContext, partnerId: string, id: string): Payment | undefined {
  const payment = findPayment(context, partnerId, id);
  if (payment !== undefined) bookDue(context, payment);
  return payment;
}

/** The customer's answer to a pending payment, and the end of a hold that nobody captured: each at its instant. */
export function bookDue(context: WalletContext, payment: Payment): void {
  while (payment.dueAt !== null && payment.dueAt <= context.now) {
    if (payment.state === 'pending') answer(context, payment);
    else expire(context, payment);
    savePayment(context, payment);
  }
}

/** The same for everything a customer has paid with: what ran out is in the wallet again. */
export function bookDueOf(context: WalletContext, customerId: string): void {
  for (const payment of findDuePaymentsOf(context, customerId)) bookDue(context, payment);
}

function answer(context: WalletContext, payment: Payment): void {
  const failure = payment.confirmation?.failure ?? null;
  payment.confirmation = null;
  if (failure !== null) {
    releaseAll(context, payment, 'failed');
    payment.state = 'failed';
    payment.failureCode = failure;
    payment.dueAt = null;
    tellPayment(context, 'payment.failed', payment, []);
    return;
  }
  for (const tender of payment.tenders) tender.state = 'held';
  payment.state = 'authorized';
  payment.dueAt = payment.expiresAt;
  tellPayment(
    context,
    'payment.authorized',
    payment,
    payment.tenders.map(({ amount }) => amount),
  );
}

function expire(context: WalletContext, payment: Payment): void {
  releaseAll(context, payment, 'voided');
  payment.state = 'expired';
  payment.dueAt = null;
}
