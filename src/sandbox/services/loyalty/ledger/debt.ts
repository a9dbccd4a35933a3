import type { LedgerContext } from './context.ts';
import { post } from './entries.ts';
import { changeLot } from './lots.ts';
import type { MemberAccount } from './member-account.ts';
import { pickInSpendOrder } from './spend-order.ts';

/** Pays the debt with whatever has become available: debt and available points never stand side by side (L04). */
export function settleDebt(ledger: LedgerContext, account: MemberAccount, operationId: string): void {
  if (account.debt === 0) return;
  for (const [lot, points] of pickInSpendOrder(ledger, account, account.debt)) {
    changeLot(ledger, account, lot, { remaining: -points });
    post(ledger, account, operationId, { kind: 'settle-debt', from: 'member', to: 'debt', points, lot });
    account.debt -= points;
  }
}
