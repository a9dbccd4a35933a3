import type { Tx } from '../../../storage/tx.ts';
import type { WalletContext } from '../context.ts';

export type Currency = 'RUB' | 'PTS';

/** Accounts every partner has. What is positive there is: due to the partner, kept from it, or owed to holders of cards. */
export const PARTNER_ACCOUNTS = [
  { kind: 'payable', currency: 'RUB' },
  { kind: 'receivable', currency: 'RUB' },
  { kind: 'commission', currency: 'RUB' },
  { kind: 'vat', currency: 'RUB' },
  { kind: 'gift-card-liability', currency: 'RUB' },
  { kind: 'suspense', currency: 'RUB' },
  { kind: 'points', currency: 'PTS' },
] as const;

type PartnerAccountKind = (typeof PARTNER_ACCOUNTS)[number]['kind'];

/** Owner of the other side: banks and acquirers, and the loyalty programme. */
const ECOSYSTEM = 'ecosystem';

/** Names an account; it is opened when it is first needed. */
export interface AccountKey {
  readonly owner: string;
  readonly kind: PartnerAccountKind | 'wallet' | 'hold' | 'clearing' | 'programme';
  readonly currency: Currency;
}

export const accountOf = (partnerId: string, kind: PartnerAccountKind): AccountKey => ({
  owner: partnerId,
  kind,
  currency: kind === 'points' ? 'PTS' : 'RUB',
});
export const walletOf = (customerId: string): AccountKey => ({ owner: customerId, kind: 'wallet', currency: 'RUB' });
export const holdOf = (customerId: string): AccountKey => ({ owner: customerId, kind: 'hold', currency: 'RUB' });
export const clearing: AccountKey = { owner: ECOSYSTEM, kind: 'clearing', currency: 'RUB' };
export const programme = (currency: Currency): AccountKey => ({ owner: ECOSYSTEM, kind: 'programme', currency });

/** The number of the account, which is opened when it is not there yet. Only customers' money cannot be overdrawn. */
export function openAccount(context: WalletContext, { owner, kind, currency }: AccountKey): number {
  const known = context.tx.get<{ account: number }>(
    'SELECT account FROM wallet_account WHERE owner = ? AND kind = ? AND currency = ?',
    owner,
    kind,
    currency,
  );
  if (known !== undefined) return known.account;
  const row = context.tx.get<{ account: number }>(
    `INSERT INTO wallet_account (id, owner, kind, currency, no_overdraft, posted, changed_at)
     VALUES (?, ?, ?, ?, ?, 0, ?) RETURNING account`,
    context.newId('acc'),
    owner,
    kind,
    currency,
    kind === 'wallet' || kind === 'hold' ? 1 : 0,
    context.now,
  );
  return Number(row?.account);
}

/** What is posted on the account; zero for one that nothing has needed yet. */
export function balanceOf(tx: Tx, { owner, kind, currency }: AccountKey): number {
  const row = tx.get<{ posted: number }>(
    'SELECT posted FROM wallet_account WHERE owner = ? AND kind = ? AND currency = ?',
    owner,
    kind,
    currency,
  );
  return row?.posted ?? 0;
}
