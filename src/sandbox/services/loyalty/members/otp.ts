import { hash } from 'node:crypto';
import type { LedgerContext } from '../ledger/context.ts';
import type { MemberAccount } from '../ledger/member-account.ts';

const TRIES = 5;
const LIFE_MS = 5 * 60_000;

/**
 * Makes a one-time password of four digits and forgets the one before. The same phone at the same instant of the
 * sandbox's clock gets the same code, so that a test under a frozen clock can be repeated.
 */
export function issueOtp(ledger: LedgerContext, account: MemberAccount, phone: string): string {
  const code = String(Number.parseInt(hash('sha256', `${phone}@${ledger.now}`).slice(0, 12), 16) % 10_000).padStart(
    4,
    '0',
  );
  ledger.tx.run(
    'INSERT OR REPLACE INTO loyalty_otp (member, hash, tries_left, expires_at) VALUES (?, ?, ?, ?)',
    account.member,
    digest(account, code),
    TRIES,
    ledger.now + LIFE_MS,
  );
  return code;
}

/** What a try has brought: the code is right, or wrong with so many tries left, or there is none any more. */
export type OtpVerdict = 'right' | { readonly triesLeft: number } | 'expired';

/** Tries a code. A wrong try is counted, so the caller must let the transaction commit. */
export function tryOtp(ledger: LedgerContext, account: MemberAccount, code: string): OtpVerdict {
  const row = ledger.tx.get<{ hash: string; triesLeft: number; expiresAt: number }>(
    'SELECT hash, tries_left AS triesLeft, expires_at AS expiresAt FROM loyalty_otp WHERE member = ?',
    account.member,
  );
  if (row === undefined || row.expiresAt <= ledger.now || row.triesLeft === 0) return 'expired';
  if (row.hash === digest(account, code)) {
    ledger.tx.run('DELETE FROM loyalty_otp WHERE member = ?', account.member);
    ledger.tx.run('UPDATE loyalty_member SET verified = 1 WHERE member = ?', account.member);
    return 'right';
  }
  ledger.tx.run('UPDATE loyalty_otp SET tries_left = tries_left - 1 WHERE member = ?', account.member);
  return { triesLeft: row.triesLeft - 1 };
}

function digest(account: MemberAccount, code: string): string {
  return hash('sha256', `${account.id}:${code}`);
}
