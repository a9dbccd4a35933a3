import type { PaymentTender, Payment as PaymentView } from '@styk/sdk/api/wallet';
import { roubles } from '../../../roubles.ts';
import type { Payment, Tender } from './payment.ts';

export function viewPayment(payment: Payment, duplicate: boolean): PaymentView {
  const { confirmation } = payment;
  return {
    paymentId: payment.id,
    externalId: payment.externalId,
    ...(payment.orderId === null ? {} : { orderId: payment.orderId }),
    customerId: payment.customerId,
    state: payment.state,
    ...(payment.failureCode === null ? {} : { failureCode: payment.failureCode }),
    ...(confirmation === null
      ? {}
      : {
          confirmation: {
            kind: confirmation.kind,
            url: confirmation.url,
            expiresAt: new Date(confirmation.expiresAt).toISOString(),
          },
        }),
    amount: roubles(payment.amount),
    captured: roubles(payment.captured),
    refunded: roubles(payment.refunded),
    tenders: payment.tenders.map(viewTender),
    expiresAt: new Date(payment.expiresAt).toISOString(),
    duplicate,
    occurredAt: new Date(payment.occurredAt).toISOString(),
    recordedAt: new Date(payment.recordedAt).toISOString(),
  };
}

/** Name of the field that says where a tender's money is. */
const SOURCES = {
  card: 'instrumentId',
  sbp: 'instrumentId',
  gift: 'redemptionId',
  'points-ref': 'authorizationId',
  credit: 'creditAgreementId',
} as const;

function viewTender({ kind, state, amount, captured, refunded, source }: Tender): PaymentTender {
  return {
    kind,
    state,
    amount: roubles(amount),
    captured: roubles(captured),
    refunded: roubles(refunded),
    ...(kind === 'wallet' || source === null ? {} : { [SOURCES[kind]]: source }),
  };
}
