import type { WalletContext } from '../context.ts';
import type { AcquirerAnswer } from './acquirer.ts';
import type { TenderKind } from './shares.ts';

export type PaymentState =
  | 'pending'
  | 'authorized'
  | 'captured'
  | 'partially_captured'
  | 'voided'
  | 'expired'
  | 'failed'
  | 'partially_refunded'
  | 'refunded';

export interface Tender {
  readonly kind: TenderKind;
  state: 'pending' | 'held' | 'captured' | 'voided' | 'failed';
  readonly amount: number;
  captured: number;
  refunded: number;
  /** Instrument, redemption, authorization or agreement. */
  readonly source: string | null;
  /** It moves in multiples of so many kopecks. */
  readonly unit: number;
}

/** What a pending payment waits for. */
export interface Confirmation {
  readonly kind: 'qr' | 'redirect';
  readonly url: string;
  readonly expiresAt: number;
  /** What the customer's bank will say. */
  readonly failure: AcquirerAnswer['failure'];
}

export interface Payment {
  readonly id: string;
  readonly partnerId: string;
  readonly externalId: string;
  /** Hash of the content. */
  readonly fingerprint: string;
  readonly orderId: string | null;
  readonly customerId: string | null;
  state: PaymentState;
  failureCode: string | null;
  readonly amount: number;
  captured: number;
  refunded: number;
  confirmation: Confirmation | null;
  readonly expiresAt: number;
  /** The next instant at which something happens by itself. */
  dueAt: number | null;
  readonly occurredAt: number;
  readonly recordedAt: number;
  /** The order that decides over it, null when the partner does. */
  holder: string | null;
  readonly tenders: Tender[];
}

type PaymentRow = Omit<Payment, 'confirmation' | 'tenders'> & { readonly confirmation: string | null };

const COLUMNS = `id, partner_id AS partnerId, external_id AS externalId, fingerprint, order_id AS orderId,
  customer_id AS customerId, state, failure_code AS failureCode, amount, captured, refunded, confirmation,
  expires_at AS expiresAt, due_at AS dueAt, occurred_at AS occurredAt, recorded_at AS recordedAt, holder`;

const BY_ID = `SELECT ${COLUMNS} FROM wallet_payment WHERE id = ? AND partner_id = ?`;
const BY_KEY = `SELECT ${COLUMNS} FROM wallet_payment WHERE partner_id = ? AND external_id = ?`;
const DUE = `SELECT ${COLUMNS} FROM wallet_payment WHERE due_at <= ? ORDER BY due_at LIMIT ?`;
const DUE_OF_CUSTOMER = `SELECT ${COLUMNS} FROM wallet_payment WHERE customer_id = ? AND due_at <= ? ORDER BY due_at`;
const TENDERS = `SELECT kind, state, amount, captured, refunded, source, unit FROM wallet_tender
  WHERE payment_id = ? ORDER BY position`;

/** The partner's payment as it was last written; what is due may not be booked yet. */
export function findPayment(context: WalletContext, partnerId: string, id: string): Payment | undefined {
  const row = context.tx.get<PaymentRow>(BY_ID, id, partnerId);
  return row && fromRow(context, row);
}

export function findPaymentByKey(context: WalletContext, partnerId: string, externalId: string): Payment | undefined {
  const row = context.tx.get<PaymentRow>(BY_KEY, partnerId, externalId);
  return row && fromRow(context, row);
}

/** Payments that have something to be booked by now. */
export function findDuePayments(context: WalletContext, limit: number): Payment[] {
  return context.tx.all<PaymentRow>(DUE, context.now, limit).map((row) => fromRow(context, row));
}

export function findDuePaymentsOf(context: WalletContext, customerId: string): Payment[] {
  const rows = context.tx.all<PaymentRow>(DUE_OF_CUSTOMER, customerId, context.now);
  return rows.map((row) => fromRow(context, row));
}

export function insertPayment({ tx }: WalletContext, payment: Payment): void {
  tx.run(
    `INSERT INTO wallet_payment
       (id, partner_id, external_id, fingerprint, order_id, customer_id, state, failure_code, amount, captured, refunded,
        confirmation, expires_at, due_at, occurred_at, recorded_at, holder)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    payment.id,
    payment.partnerId,
    payment.externalId,
    payment.fingerprint,
    payment.orderId,
    payment.customerId,
    payment.state,
    payment.failureCode,
    payment.amount,
    payment.captured,
    payment.refunded,
    payment.confirmation === null ? null : JSON.stringify(payment.confirmation),
    payment.expiresAt,
    payment.dueAt,
    payment.occurredAt,
    payment.recordedAt,
    payment.holder,
  );
  for (const [position, tender] of payment.tenders.entries()) {
    tx.run(
      `INSERT INTO wallet_tender (payment_id, position, kind, state, amount, captured, refunded, source, unit)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      payment.id,
      position,
      tender.kind,
      tender.state,
      tender.amount,
      tender.captured,
      tender.refunded,
      tender.source,
      tender.unit,
    );
  }
}

/** Writes what may change, of the payment and of its tenders. */
export function savePayment({ tx }: WalletContext, payment: Payment): void {
  tx.run(
    `UPDATE wallet_payment SET state = ?, failure_code = ?, captured = ?, refunded = ?, confirmation = ?, due_at = ?,
       holder = ? WHERE id = ?`,
    payment.state,
    payment.failureCode,
    payment.captured,
    payment.refunded,
    payment.confirmation === null ? null : JSON.stringify(payment.confirmation),
    payment.dueAt,
    payment.holder,
    payment.id,
  );
  for (const [position, { state, captured, refunded }] of payment.tenders.entries()) {
    tx.run(
      'UPDATE wallet_tender SET state = ?, captured = ?, refunded = ? WHERE payment_id = ? AND position = ?',
      state,
      captured,
      refunded,
      payment.id,
      position,
    );
  }
}

/** The open payment a hold on points was given to, undefined when there is none. */
export function findHolderOfPoints({ tx }: WalletContext, authorizationId: string): string | undefined {
  const row = tx.get<{ id: string }>(
    `SELECT payment_id AS id FROM wallet_tender
     WHERE kind = 'points-ref' AND source = ? AND state IN ('pending', 'held') LIMIT 1`,
    authorizationId,
  );
  return row?.id;
}

function fromRow({ tx }: WalletContext, row: PaymentRow): Payment {
  const confirmation = row.confirmation === null ? null : JSON.parse(row.confirmation);
  return { ...row, confirmation, tenders: tx.all<Tender>(TENDERS, row.id) };
}
