import { hash } from 'node:crypto';
import type { ServiceContext } from '../../operation.ts';
import type { CustomerRow } from './customer.ts';

const TRIES = 5;
const LIFE_MS = 5 * 60_000;

type Owner = Pick<CustomerRow, 'customer' | 'id'>;

/**
 * Makes a one-time password of four digits and forgets the one before. The same phone at the same instant of the
 * sandbox's clock gets the same code, so that a test under a frozen clock can be repeated.
 */
export function issueOtp({ tx, now }: ServiceContext, owner: Owner, phone: string): string {
  const code = String(Number.parseInt(hash('sha256', `${phone}@${now}`).slice(0, 12), 16) % 10_000).padStart(4, '0');
  tx.run(
    'INSERT OR REPLACE INTO customers_otp (customer, hash, tries_left, expires_at) VALUES (?, ?, ?, ?)',
    owner.customer,
    digest(owner, code),
    TRIES,
    now + LIFE_MS,
  );
  return code;
}

/** What a try has brought: the code is right, or wrong with so many tries left, or there is none any more. */
export type OtpVerdict = 'right' | { readonly triesLeft: number } | 'expired';

/** Tries a code and uses it up when it is right. A wrong try is counted, so the caller must let the transaction commit. */
export function tryOtp({ tx, now }: ServiceContext, owner: Owner, code: string): OtpVerdict {
  const row = tx.get<{ hash: string; triesLeft: number; expiresAt: number }>(
    'SELECT hash, tries_left AS triesLeft, expires_at AS expiresAt FROM customers_otp WHERE customer = ?',
    owner.customer,
  );
  if (row === undefined || row.expiresAt <= now || row.triesLeft === 0) return 'expired';
  if (row.hash === digest(owner, code)) {
    tx.run('DELETE FROM customers_otp WHERE customer = ?', owner.customer);
    return 'right';
  }
  tx.run('UPDATE customers_otp SET tries_left = tries_left - 1 WHERE customer = ?', owner.customer);
  return { triesLeft: row.triesLeft - 1 };
}

function digest(owner: Owner, code: string): string {
  return hash('sha256', `${owner.id}:${code}`);
}
