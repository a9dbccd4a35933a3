import { type AccountKey, clearing, holdOf, walletOf } from '../ledger/accounts.ts';
import type { Payment } from './payment.ts';

/** Money of a payment that goes over the partner's accounts here: gift cards and points have books of their own. */
export interface MoneyParts {
  readonly wallet: number;
  readonly outside: number;
}

/** Splits kopecks by tender into the customer's wallet and banks. */
export function moneyOf({ tenders }: Payment, shares: readonly number[]): MoneyParts {
  let wallet = 0;
  let outside = 0;
  for (const [index, { kind }] of tenders.entries()) {
    const share = shares[index] ?? 0;
    if (kind === 'wallet') wallet += share;
    else if (kind !== 'gift' && kind !== 'points-ref') outside += share;
  }
  return { wallet, outside };
}

/** Where the money of a payment is taken from, or given back to. */
export function sourcesOf(
  { customerId }: Payment,
  { wallet, outside }: MoneyParts,
  direction: 'take' | 'give-back',
): { account: AccountKey; amount: number }[] {
  const sign = direction === 'take' ? 1 : -1;
  const sources = [{ account: clearing, amount: sign * outside }];
  if (customerId === null) return sources;
  const account = direction === 'take' ? holdOf(customerId) : walletOf(customerId);
  return [...sources, { account, amount: sign * wallet }];
}
