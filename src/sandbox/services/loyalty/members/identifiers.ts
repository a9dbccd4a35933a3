import { hash } from 'node:crypto';
import type { Identifier } from '@styk/sdk/api/loyalty';
import type { LedgerContext } from '../ledger/context.ts';
import { findAccountById, loadAccount, type MemberAccount } from '../ledger/member-account.ts';

/** What the application of a member shows as a QR code: this and the customer id. */
const QR_PREFIX = 'styk:';

export interface Identified {
  readonly account: MemberAccount;
  /** Whether the identifier, or the member as a whole, is blocked. */
  readonly isBlocked: boolean;
}

/** The member behind what was shown at the till, undefined when nobody is. */
export function identify(ledger: LedgerContext, { kind, value }: Identifier): Identified | undefined {
  if (kind === 'qr') {
    const account = value.startsWith(QR_PREFIX) ? findAccountById(ledger, value.slice(QR_PREFIX.length)) : undefined;
    return account && { account, isBlocked: account.state === 'blocked' };
  }
  const row = ledger.tx.get<{ member: number; state: string }>(
    'SELECT member, state FROM loyalty_identifier WHERE kind = ? AND hash = ?',
    kind,
    digest(kind, value),
  );
  if (row === undefined) return undefined;
  const account = loadAccount(ledger, row.member);
  return { account, isBlocked: row.state === 'blocked' || account.state === 'blocked' };
}

/** Gives the member a card or a phone. False when it already belongs to somebody. */
export function attachIdentifier(
  ledger: LedgerContext,
  account: MemberAccount,
  kind: 'card' | 'phone',
  value: string,
): boolean {
  const { changes } = ledger.tx.run(
    `INSERT INTO loyalty_identifier (kind, hash, member, state) VALUES (?, ?, ?, 'active') ON CONFLICT DO NOTHING`,
    kind,
    digest(kind, value),
    account.member,
  );
  return changes === 1;
}

/** Blocks a lost card; the member's other identifiers go on working. */
export function blockIdentifier(ledger: LedgerContext, kind: 'card' | 'phone', value: string): void {
  ledger.tx.run(
    `UPDATE loyalty_identifier SET state = 'blocked' WHERE kind = ? AND hash = ?`,
    kind,
    digest(kind, value),
  );
}

/**
 * Keeps numbers out of the file, its dumps and what is printed of it. It is no protection against trying all numbers,
 * which a sandbox with test data does not need.
 */
function digest(kind: 'card' | 'phone', value: string): string {
  return hash('sha256', `${kind}:${value}`);
}
