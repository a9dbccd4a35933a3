import type { WalletContext } from '../context.ts';
import type { Settlement } from './settlement.ts';

/** Lines in dispute, and their net sum, which stands on the suspense account. */
export function disputedOf(
  { tx }: WalletContext,
  { settlement }: Settlement,
): { readonly lines: number; readonly net: number } {
  const row = tx.get<{ lines: number; net: number }>(
    `SELECT count(*) AS lines, coalesce(sum(gross + fee + vat), 0) AS net
     FROM wallet_line WHERE settlement = ? AND state = 'disputed'`,
    settlement,
  );
  return row ?? { lines: 0, net: 0 };
}
