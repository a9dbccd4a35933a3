import type { ServiceContext } from '../../operation.ts';
import { ProblemError } from '../../problems.ts';
import { roubles } from '../../roubles.ts';
import type { WalletContext, WalletRoom } from './context.ts';
import { accountOf, walletOf } from './ledger/accounts.ts';
import { post } from './ledger/post.ts';
import { captureShares, voidPayment } from './payments/capture.ts';
import { currentPayment } from './payments/due.ts';
import { makePayment, type NewPayment } from './payments/make.ts';
import { findPayment, type Payment, savePayment } from './payments/payment.ts';
import { refundShares } from './payments/refund.ts';
import type { TenderKind } from './payments/shares.ts';
import { openBooks } from './settlements/books.ts';

/** Kopecks of an order that one kind of tender of a payment has to do with. */
export interface PaidPart {
  readonly kind: TenderKind;
  readonly amountKop: number;
}

/** Who pays what. */
export interface PaidOrder {
  readonly id: string;
  readonly partnerId: string;
  readonly customerId: string;
  readonly occurredAt: number;
}

/** The payment that decides over what a tender of an order named. */
export interface TakenPayment {
  readonly paymentId: string;
  readonly expiresAt: number;
}

/** What became of a part of a payment, kopecks. */
export interface PartFigures {
  readonly kind: TenderKind;
  readonly held: number;
  readonly captured: number;
  readonly refunded: number;
}

type CallContext = ServiceContext & { readonly operationId?: string };

/** What orders ask of payments, inside their own transactions. */
export interface PaymentsForOrders {
  /** Kopecks a point is worth: points move whole. */
  readonly pointValueKop: number;
  /**
   * Takes over a payment the partner made, or makes one of a hold on a gift card or on points. From now on only the order
   * moves it. Returns what it holds in all when that is not what the order says, undefined when there is no such hold.
   */
  take(
    context: CallContext,
    order: PaidOrder,
    ref: string,
    parts: readonly PaidPart[],
  ): TakenPayment | { readonly heldKop: number } | undefined;
  /** Takes the money of an order's payment; what no part names goes back. */
  capture(context: CallContext, partnerId: string, paymentId: string, parts: readonly PaidPart[]): void;
  /** Gives a hold back; one that ran out has nothing to give any more. */
  release(context: CallContext, partnerId: string, paymentId: string): void;
  /** Gives captured money back: to where it came from, or to the customer's wallet. */
  refund(
    context: CallContext,
    partnerId: string,
    paymentId: string,
    part: PaidPart & { readonly refundKey: string; readonly toWalletOf?: string },
  ): void;
  /** Pays what the buyer paid in cash into their wallet, on the partner's account. */
  payIntoWallet(
    context: CallContext,
    partnerId: string,
    customerId: string,
    money: { readonly amountKop: number; readonly sourceId: string },
  ): void;
  /** State of a payment and of its parts as they were last written. */
  read(context: ServiceContext, partnerId: string, paymentId: string): readonly PartFigures[] | undefined;
}

export function createPaymentsForOrders(room: WalletRoom): PaymentsForOrders {
  const open = (context: CallContext, partnerId: string, paymentId: string) => {
    const books = openBooks(room, context, partnerId);
    const payment = currentPayment(books, partnerId, paymentId);
    if (payment === undefined) throw new Error(`the order's payment ${paymentId} is gone`);
    return { books, payment };
  };
  return {
    pointValueKop: room.points.pointValueKop,
    take(context, order, ref, parts) {
      const books = openBooks(room, context, order.partnerId);
      const payment = currentPayment(books, order.partnerId, ref) ?? makeOfHold(books, order, ref, parts);
      if (payment?.state !== 'authorized' || (payment.holder ?? order.id) !== order.id) return undefined;
      if (!isSameMoney(payment, parts)) return { heldKop: payment.amount };
      payment.holder = order.id;
      savePayment(books, payment);
      return { paymentId: payment.id, expiresAt: payment.expiresAt };
    },
    capture(context, partnerId, paymentId, parts) {
      const { books, payment } = open(context, partnerId, paymentId);
      const shares = sharesOf(payment, parts, ({ amount }) => amount);
      if (shares.some((share) => share > 0)) captureShares(books, payment, shares);
      else voidPayment(books, payment);
    },
    release(context, partnerId, paymentId) {
      const { books, payment } = open(context, partnerId, paymentId);
      voidPayment(books, payment);
    },
    refund(context, partnerId, paymentId, { refundKey, toWalletOf, ...part }) {
      const { books, payment } = open(context, partnerId, paymentId);
      const shares = sharesOf(payment, [part], ({ captured, refunded }) => captured - refunded);
      const order = { refundKey, amount: part.amountKop, occurredAt: context.now };
      refundShares(books, payment, shares, order, toWalletOf && ownerOf(books, toWalletOf));
    },
    payIntoWallet(context, partnerId, customerId, { amountKop, sourceId }) {
      const books = openBooks(room, context, partnerId);
      const legs = [
        { account: accountOf(partnerId, 'payable'), amount: -amountKop },
        { account: walletOf(ownerOf(books, customerId)), amount: amountKop },
      ];
      post(books, { partnerId, kind: 'adjustment', sourceId, occurredAt: context.now, legs });
    },
    read(context, partnerId, paymentId) {
      const { tx, now } = context;
      const payment = findPayment({ tx, now, newId: (prefix) => context.newId(prefix), room }, partnerId, paymentId);
      return payment?.tenders.map(({ kind, state, amount, captured, refunded }) => ({
        kind,
        held: state === 'held' ? amount : 0,
        captured,
        refunded,
      }));
    },
  };
}

/** A payment of one hold, undefined when it holds nothing for anybody. */
function makeOfHold(
  books: WalletContext,
  { id, partnerId, customerId, occurredAt }: PaidOrder,
  ref: string,
  [part, another]: readonly PaidPart[],
): Payment | undefined {
  if (part === undefined || another !== undefined || part.amountKop === 0) return undefined;
  const amount = roubles(part.amountKop);
  const source = part.kind === 'gift' ? { redemptionId: ref } : { authorizationId: ref };
  if (part.kind !== 'gift' && part.kind !== 'points-ref') return undefined;
  const tenders: NewPayment['tenders'] = [{ kind: part.kind, amount, ...source }];
  const request = { partnerId, externalId: `${id}/${ref}`, orderId: id, customerId, holder: id, amount, tenders };
  try {
    return makePayment(books, { ...request, occurredAt });
  } catch (error) {
    // Another sum is the order's mistake; everything else means that there is no such hold.
    if (!(error instanceof ProblemError) || error.code === 'totals-mismatch') throw error;
    return undefined;
  }
}

function isSameMoney({ tenders }: Payment, parts: readonly PaidPart[]): boolean {
  const sums = new Map<string, number>();
  for (const { kind, amount } of tenders) sums.set(kind, (sums.get(kind) ?? 0) + amount);
  for (const { kind, amountKop } of parts) sums.set(kind, (sums.get(kind) ?? 0) - amountKop);
  return [...sums.values()].every((sum) => sum === 0);
}

/** Kopecks by tender of the payment: those of a kind take their part one after another, each up to its room. */
function sharesOf(
  { tenders }: Payment,
  parts: readonly PaidPart[],
  roomOf: (tender: Payment['tenders'][number]) => number,
): readonly number[] {
  const left = new Map<string, number>();
  for (const { kind, amountKop } of parts) left.set(kind, (left.get(kind) ?? 0) + amountKop);
  const shares = tenders.map((tender) => {
    const share = Math.min(left.get(tender.kind) ?? 0, roomOf(tender));
    left.set(tender.kind, (left.get(tender.kind) ?? 0) - share);
    return share;
  });
  if ([...left.values()].some((rest) => rest > 0))
    throw new RangeError('the payment has no room for what the order says');
  return shares;
}

/** The id a customer goes by now. */
function ownerOf({ room, tx }: WalletContext, customerId: string): string {
  return room.findCustomer(tx, customerId) ?? customerId;
}
