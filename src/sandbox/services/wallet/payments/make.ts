import { hash } from 'node:crypto';
import type { PaymentRequest, PaymentTenderRequest } from '@styk/sdk/api/wallet';
import { readAmount } from '../../../roubles.ts';
import type { WalletContext } from '../context.ts';
import { walletProblems } from '../problems.ts';
import type { AcquirerAnswer } from './acquirer.ts';
import { bookDueOf } from './due.ts';
import { type Confirmation, findPaymentByKey, insertPayment, type Payment, type Tender } from './payment.ts';
import { tellPayment } from './tell.ts';
import { holdTender, holdWallet } from './tenders.ts';

/** A hold lives as long as banks keep theirs. */
const HOLD_MS = 7 * 86_400_000;
/** The sandbox's customer takes so long to confirm, and has so long at most. */
const CUSTOMER_MS = 5_000;
const CONFIRM_MS = 15 * 60_000;

/** What a payment is made of. */
export interface NewPayment extends Omit<PaymentRequest, 'occurredAt' | 'returnUrl'> {
  readonly partnerId: string;
  /** The order that decides over it. */
  readonly holder?: string;
  readonly occurredAt: number;
}

/** Content of a payment, apart from where the customer comes back to. */
function paymentFingerprint({ orderId, customerId, amount, tenders, occurredAt }: NewPayment): string {
  const parts = tenders.map((tender) => [tender.kind, tender.amount.amount, sourceOf(tender)]);
  return hash('sha256', JSON.stringify([orderId ?? null, customerId ?? null, amount.amount, parts, occurredAt]));
}

/** The first payment of this key, refused with `natural-key-conflict` when it had another content. */
export function findSamePayment(context: WalletContext, request: NewPayment): Payment | undefined {
  const known = findPaymentByKey(context, request.partnerId, request.externalId);
  if (known === undefined || known.fingerprint === paymentFingerprint(request)) return known;
  throw walletProblems.create('natural-key-conflict', { key: request.externalId });
}

/** Holds every tender, all or nothing: a refusal of one undoes the others with the transaction. */
export function makePayment(context: WalletContext, request: NewPayment): Payment {
  const { partnerId, externalId, orderId = null, holder = null, occurredAt } = request;
  const amount = readAmount(request.amount);
  const tenders = request.tenders.map((tender) => toTender(context, tender));
  const sum = tenders.reduce((total, tender) => total + tender.amount, 0);
  if (sum !== amount) throw walletProblems.create('totals-mismatch', { expected: amount, given: sum });
  const { customerId } = request;
  const payer = {
    id: context.newId('pay'),
    partnerId,
    customerId: customerId === undefined ? null : (context.room.findCustomer(context.tx, customerId) ?? customerId),
    expiresAt: context.now + HOLD_MS,
    occurredAt,
  };
  if (payer.customerId !== null) bookDueOf(context, payer.customerId);
  const answers = tenders.flatMap((tender, position) => holdTender(context, payer, tender, position) ?? []);
  holdWallet(context, payer, sumOf(tenders.filter(({ kind }) => kind === 'wallet')));
  const confirmation = confirmationOf(context, payer.id, tenders, answers);
  for (const tender of tenders) tender.state = confirmation === null ? 'held' : 'pending';
  const payment: Payment = {
    ...payer,
    externalId,
    fingerprint: paymentFingerprint(request),
    orderId,
    state: confirmation === null ? 'authorized' : 'pending',
    failureCode: null,
    amount,
    captured: 0,
    refunded: 0,
    confirmation,
    dueAt: confirmation === null ? payer.expiresAt : answeredAt(context, confirmation),
    recordedAt: context.now,
    holder,
    tenders,
  };
  insertPayment(context, payment);
  if (confirmation === null) {
    const shares = tenders.map((tender) => tender.amount);
    tellPayment(context, 'payment.authorized', payment, shares);
  }
  return payment;
}

/** Null when no bank asks its customer. Of several that do, the one that refuses decides. */
function confirmationOf(
  { now }: WalletContext,
  paymentId: string,
  tenders: readonly Tender[],
  answers: readonly AcquirerAnswer[],
): Confirmation | null {
  const asking = answers.filter(({ asksCustomer }) => asksCustomer);
  if (asking.length === 0) return null;
  return {
    kind: tenders.some(({ kind }) => kind === 'sbp') ? 'qr' : 'redirect',
    url: `https://acquirer.styk.example/confirm/${paymentId}`,
    expiresAt: now + CONFIRM_MS,
    failure: asking.find(({ failure }) => failure !== null)?.failure ?? null,
  };
}

/** A customer who never answers lets the time pass. */
function answeredAt({ now }: WalletContext, { failure, expiresAt }: Confirmation): number {
  return failure === 'expired' ? expiresAt : now + CUSTOMER_MS;
}

function toTender({ room }: WalletContext, request: PaymentTenderRequest): Tender {
  const { kind } = request;
  return {
    kind,
    state: 'held',
    amount: readAmount(request.amount),
    captured: 0,
    refunded: 0,
    source: sourceOf(request),
    unit: kind === 'points-ref' ? room.points.pointValueKop : 1,
  };
}

function sourceOf(tender: PaymentTenderRequest): string | null {
  switch (tender.kind) {
    case 'wallet':
      return null;
    case 'gift':
      return tender.redemptionId ?? null;
    case 'points-ref':
      return tender.authorizationId ?? null;
    case 'credit':
      return tender.creditAgreementId ?? null;
    default:
      return tender.instrumentId ?? null;
  }
}

function sumOf(tenders: readonly Tender[]): number {
  return tenders.reduce((sum, { amount }) => sum + amount, 0);
}
