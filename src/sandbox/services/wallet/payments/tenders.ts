import { found } from '../../../found.ts';
import { validationFailed } from '../../../http/common-problems.ts';
import type { WalletContext } from '../context.ts';
import { holdOf, walletOf } from '../ledger/accounts.ts';
import { type Leg, post } from '../ledger/post.ts';
import { walletProblems } from '../problems.ts';
import { type AcquirerAnswer, askAcquirer, lends } from './acquirer.ts';
import { findInstrument } from './instruments.ts';
import { findHolderOfPoints, type Payment, type Tender } from './payment.ts';

/** Of a payment that is being made, what its tenders need. */
export type Payer = Pick<Payment, 'id' | 'partnerId' | 'customerId' | 'expiresAt' | 'occurredAt'>;

/** Holds the money of a tender, or refuses. Returns what the customer's bank says where it was asked. */
export function holdTender(
  context: WalletContext,
  payer: Payer,
  tender: Tender,
  position: number,
): AcquirerAnswer | undefined {
  const { gifts, points } = context.room;
  const { id, partnerId, expiresAt } = payer;
  switch (tender.kind) {
    case 'wallet':
      requireConsent(context, partnerId, requireCustomer(payer));
      return undefined;
    case 'credit': {
      const agreement = requireSource(tender, position, 'creditAgreementId');
      if (!lends(agreement)) throw walletProblems.create('instrument-declined', { source: agreement });
      return undefined;
    }
    case 'gift': {
      const redemption = requireSource(tender, position, 'redemptionId');
      requireSum(tender, gifts.handOver(context, partnerId, redemption, id, expiresAt));
      return undefined;
    }
    case 'points-ref': {
      const authorization = requireSource(tender, position, 'authorizationId');
      const holder = findHolderOfPoints(context, authorization);
      if (holder !== undefined)
        throw walletProblems.create('authorization-not-active', { authorization, payment: holder });
      requireSum(tender, points.keep(context, partnerId, authorization, expiresAt) * points.pointValueKop);
      return undefined;
    }
    default:
      return askBank(context, payer, tender.kind, requireSource(tender, position, 'instrumentId'));
  }
}

/** Puts the wallet's part of a payment aside, all of its tenders at once. */
export function holdWallet(
  context: WalletContext,
  { id, partnerId, customerId, occurredAt }: Payer,
  kopecks: number,
): void {
  if (customerId === null || kopecks === 0) return;
  const legs: Leg[] = [
    { account: walletOf(customerId), amount: -kopecks },
    { account: holdOf(customerId), amount: kopecks },
  ];
  post(context, { partnerId, kind: 'hold', sourceId: id, paymentId: id, occurredAt, legs });
}

/** Gives the wallet back what was put aside and is not taken. */
export function releaseWallet(context: WalletContext, payment: Payment, kopecks: number): void {
  const { id, partnerId, customerId } = payment;
  if (customerId === null || kopecks === 0) return;
  const legs: Leg[] = [
    { account: holdOf(customerId), amount: -kopecks },
    { account: walletOf(customerId), amount: kopecks },
  ];
  post(context, { partnerId, kind: 'release', sourceId: id, paymentId: id, occurredAt: context.now, legs });
}

/** Gives back everything a payment holds; its tenders end in the given state. The caller saves the payment. */
export function releaseAll(context: WalletContext, payment: Payment, state: 'voided' | 'failed'): void {
  const { gifts, points } = context.room;
  const { id, partnerId, tenders } = payment;
  for (const tender of tenders) {
    if (tender.kind === 'gift' && tender.source !== null) gifts.release(context, partnerId, tender.source, id);
    if (tender.kind === 'points-ref' && tender.source !== null) points.release(context, partnerId, tender.source);
    tender.state = state;
  }
  const inWallet = tenders.filter(({ kind }) => kind === 'wallet').reduce((sum, { amount }) => sum + amount, 0);
  releaseWallet(context, payment, inWallet);
}

function askBank(
  context: WalletContext,
  payer: Payer,
  kind: 'card' | 'sbp',
  source: string,
): AcquirerAnswer | undefined {
  const instrument = found(findInstrument(context, payer.partnerId, source), source);
  const isTheirs = payer.customerId === null || payer.customerId === instrument.customerId;
  if (instrument.kind !== kind || !isTheirs) throw walletProblems.create('instrument-declined', { source });
  requireConsent(context, payer.partnerId, instrument.customerId);
  const answer = askAcquirer(kind, instrument.token);
  if (answer === undefined || answer.asksCustomer || answer.failure === null) return answer;
  if (answer.failure === 'insufficient-funds') throw walletProblems.create('insufficient-funds');
  throw walletProblems.create('instrument-declined', { source });
}

export function requireConsent(context: WalletContext, partnerId: string, customerId: string): void {
  if (!context.room.consentsToPay(context.tx, partnerId, customerId)) throw walletProblems.create('consent-required');
}

function requireSum({ amount }: Tender, held: number): void {
  if (held !== amount) throw walletProblems.create('totals-mismatch', { expected: held, given: amount });
}

function requireCustomer({ customerId }: Payer): string {
  return customerId ?? missing('/customerId');
}

function requireSource({ source }: Tender, position: number, field: string): string {
  return source ?? missing(`/tenders/${position}/${field}`);
}

function missing(pointer: string): never {
  const detail = { ru: 'нужно для этого вида оплаты', en: 'is needed for this kind of tender' };
  throw validationFailed([{ pointer, code: 'validation-failed', detail }]);
}
