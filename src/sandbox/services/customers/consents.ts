import type { Consent, ConsentState } from '@styk/sdk/api/customers';
import type { Tx } from '../../storage/tx.ts';
import { type EmitContext, emitEvent } from '../events/emit.ts';
import type { CustomerRow } from './customer.ts';
import { customerProblems } from './problems.ts';

export type ConsentPurpose =
  | 'loyalty-terms'
  | 'personal-data'
  | 'advertising'
  | 'personal-offers'
  | 'account-linking'
  | 'payment-instrument';

export interface ConsentRow {
  readonly seq: number;
  readonly id: string;
  readonly customer: number;
  readonly partnerId: string;
  readonly purpose: string;
  readonly textHash: string;
  readonly channel: string;
  readonly state: 'given' | 'withdrawn';
  readonly changedAt: number;
  readonly recordedAt: number;
}

export interface NewConsent {
  readonly purpose: string;
  readonly textHash: string;
  readonly channel: string;
  readonly state: 'given' | 'withdrawn';
  /** Epoch milliseconds at which it was given or withdrawn. */
  readonly changedAt: number;
  /** Where it was given, when it was given in a store. */
  readonly storeId?: string;
}

const COLUMNS = `seq, id, customer, partner_id AS partnerId, purpose, text_hash AS textHash, channel, state,
  changed_at AS changedAt, recorded_at AS recordedAt`;
const BY_ID = `SELECT ${COLUMNS} FROM customers_consent WHERE id = ?`;
const PAGE = `SELECT ${COLUMNS} FROM customers_consent
  WHERE customer = ? AND partner_id = ? AND seq > ? AND recorded_at > ? ORDER BY seq LIMIT ?`;

/** Writes a record: each consent and each withdrawal is a document of its own, and none ever changes (156-ФЗ). */
export function recordConsent(
  context: EmitContext,
  { customer, id: customerId }: Pick<CustomerRow, 'customer' | 'id'>,
  partnerId: string,
  consent: NewConsent,
): ConsentRow {
  const { tx, now } = context;
  const { purpose, textHash, channel, state, changedAt, storeId = null } = consent;
  const consentId = context.newId('cns');
  tx.run(
    `INSERT INTO customers_consent (id, customer, partner_id, store_id, purpose, text_hash, channel, state, changed_at, recorded_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    consentId,
    customer,
    partnerId,
    storeId,
    purpose,
    textHash,
    channel,
    state,
    changedAt,
    now,
  );
  const told = {
    customerId,
    consentId,
    purpose,
    state,
    textHash,
    channel,
    changedAt: new Date(changedAt).toISOString(),
  };
  emitEvent(context, { type: 'customer.consent.changed', subject: customerId, partnerId, data: told });
  const row = findConsent(tx, consentId);
  if (row === undefined) throw new Error('the consent that was just recorded is not there');
  return row;
}

export function findConsent(tx: Tx, consentId: string): ConsentRow | undefined {
  return tx.get<ConsentRow>(BY_ID, consentId);
}

/** The newest word of the customer to this partner; of two at one instant the one recorded last. */
export function consentState(tx: Tx, customer: number, partnerId: string, purpose: ConsentPurpose): ConsentState {
  const row = tx.get<{ state: 'given' | 'withdrawn' }>(
    `SELECT state FROM customers_consent WHERE customer = ? AND partner_id = ? AND purpose = ?
     ORDER BY changed_at DESC, seq DESC LIMIT 1`,
    customer,
    partnerId,
    purpose,
  );
  return row?.state ?? 'absent';
}

/** @throws consent-required */
export function requireConsent(tx: Tx, customer: number, partnerId: string, purpose: ConsentPurpose): void {
  if (consentState(tx, customer, partnerId, purpose) === 'given') return;
  throw customerProblems.create('consent-required', { purpose });
}

export function pageOfConsents(
  tx: Tx,
  customer: number,
  partnerId: string,
  after: { readonly seq: number; readonly recordedAt: number },
  limit: number,
): ConsentRow[] {
  return tx.all<ConsentRow>(PAGE, customer, partnerId, after.seq, after.recordedAt, limit);
}

export function toConsent(customerId: string, row: ConsentRow): Consent {
  const { id, purpose, textHash, channel, state, changedAt, recordedAt } = row;
  const moment = new Date(changedAt).toISOString();
  return {
    consentId: id,
    customerId,
    purpose,
    textHash,
    channel,
    givenAt: state === 'given' ? moment : null,
    withdrawnAt: state === 'withdrawn' ? moment : null,
    recordedAt: new Date(recordedAt).toISOString(),
  };
}
