import type { ServiceContext } from '../../operation.ts';
import { ProblemError } from '../../problems.ts';
import type { Tx } from '../../storage/tx.ts';
import type { EmitContext } from '../events/emit.ts';
import { attach } from './attach.ts';
import { recordConsent } from './consents.ts';
import { type CustomerRow, findCustomer } from './customer.ts';
import { consentedPartners } from './events.ts';
import { digest, type IdentifierKey } from './identifier-key.ts';
import { issueOtp, type OtpVerdict, tryOtp } from './otp.ts';
import { type NewCustomer, registerCustomer } from './register.ts';

/** What the application of a customer shows as a QR code: this and the customer id. */
const QR_PREFIX = 'styk:';

export interface KnownCustomer {
  /** After all merges. */
  readonly customerId: string;
  /** Whether the identifier, or the customer as a whole, is out of use. */
  readonly isBlocked: boolean;
}

/** Every till asks this first; an identifier goes with its customer when that one is merged. */
const HOLDER = `SELECT c.id AS customerId, i.state = 'active' AND c.state = 'active' AS usable
  FROM customers_identifier i JOIN customers_customer c ON c.customer = i.customer WHERE i.kind = ? AND i.hash = ?`;

/** The customer behind what was shown at a till, undefined when nobody is. */
export function identifyCustomer(tx: Tx, key: IdentifierKey, partnerId = ''): KnownCustomer | undefined {
  const { kind, value } = key;
  if (kind === 'qr' && value.startsWith(QR_PREFIX)) {
    const row = findCustomer(tx, value.slice(QR_PREFIX.length));
    return row === undefined || row.state === 'erased'
      ? undefined
      : { customerId: row.id, isBlocked: row.state !== 'active' };
  }
  const holder = tx.get<{ customerId: string; usable: 0 | 1 }>(HOLDER, kind, digest(key, partnerId));
  return holder && { customerId: holder.customerId, isBlocked: holder.usable === 0 };
}

/** The id a customer goes by now; the given one where no such customer is known. */
function survivorOf(tx: Tx, customerId: string): string {
  return findCustomer(tx, customerId)?.id ?? customerId;
}

/** Masked name for a screen. */
function displayNameOf(tx: Tx, customerId: string): string {
  return findCustomer(tx, customerId)?.displayName ?? '***';
}

/** Partners that know the customer; nobody where no such customer is known. */
function partnersOf(tx: Tx, customerId: string): readonly string[] {
  const row = findCustomer(tx, customerId);
  return row === undefined ? [] : consentedPartners(tx, row.customer);
}

/** What other domains ask of the customers, as one thing to be handed to them. */
export const customerDirectory = {
  identify: identifyCustomer,
  survivorOf,
  displayNameOf,
  partnersOf,
  register: (context: EmitContext, partnerId: string, person: NewCustomer): string =>
    registerCustomer(context, partnerId, person).customer.id,
  /** False when the card belongs to somebody else or is out of use. */
  attachCard(context: EmitContext, partnerId: string, customerId: string, card: string): boolean {
    try {
      attach(context, knownCustomer(context.tx, customerId), partnerId, { kind: 'card', value: card });
      return true;
    } catch (error) {
      if (error instanceof ProblemError) return false;
      throw error;
    }
  },
  /** A consent given at a till, just now. */
  recordConsent(context: EmitContext, partnerId: string, customerId: string, consent: ConsentAtTill): void {
    const given = { ...consent, channel: 'pos', state: 'given', changedAt: context.now } as const;
    recordConsent(context, knownCustomer(context.tx, customerId), partnerId, given);
  },
  issueOtp: (context: ServiceContext, customerId: string, phone: string): string =>
    issueOtp(context, knownCustomer(context.tx, customerId), phone),
  tryOtp: (context: ServiceContext, customerId: string, code: string): OtpVerdict =>
    tryOtp(context, knownCustomer(context.tx, customerId), code),
};

interface ConsentAtTill {
  readonly purpose: string;
  readonly textHash: string;
  readonly storeId: string;
}

/** @throws Error for an id that was never given: the domains pass on ids they have got from here. */
function knownCustomer(tx: Tx, customerId: string): CustomerRow {
  const row = findCustomer(tx, customerId);
  if (row === undefined) throw new Error(`no customer ${customerId}`);
  return row;
}
