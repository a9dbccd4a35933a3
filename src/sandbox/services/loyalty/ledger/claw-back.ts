import type { LedgerContext } from './context.ts';
import { settleDebt } from './debt.ts';
import { refreshDue } from './due.ts';
import { post } from './entries.ts';
import { changeLot, isDead, loadLot } from './lots.ts';
import type { MemberAccount } from './member-account.ts';
import type { Sale } from './sales.ts';
import { pickInSpendOrder } from './spend-order.ts';

/**
 * Takes back points a sale had brought: from its own lot; from what of that lot has already burned, since nobody is
 * charged for points that had expired; from other live lots; and what is missing then becomes a debt, or is borne by
 * the programme.
 */
export function clawBack(
  ledger: LedgerContext,
  account: MemberAccount,
  sale: Sale,
  points: number,
  operationId: string,
): void {
  if (points === 0) return;
  let missing = takeFromOwnLot(ledger, account, sale, points, operationId);
  for (const [lot, taken] of pickInSpendOrder(ledger, account, missing)) {
    changeLot(ledger, account, lot, { remaining: -taken });
    post(ledger, account, operationId, { kind: 'claw-back', from: 'member', to: 'issued', points: taken, lot });
    missing -= taken;
  }
  if (missing > 0) takeFromNowhere(ledger, account, missing, operationId);
}

/** Returns what is still missing. A lot that is not active yet is its sale's own all the same. */
function takeFromOwnLot(
  ledger: LedgerContext,
  account: MemberAccount,
  sale: Sale,
  points: number,
  operationId: string,
): number {
  if (sale.lot === null) return points;
  const lot = loadLot(ledger, account, sale.lot);
  const alive = isDead(lot, ledger.now) ? 0 : Math.min(points, lot.remaining - lot.held);
  const burned = Math.min(points - alive, lot.burned);
  changeLot(ledger, account, lot.seq, { remaining: -alive, burned: -burned });
  const back = { to: 'issued', lot: lot.seq } as const;
  if (alive > 0) post(ledger, account, operationId, { ...back, kind: 'claw-back', from: 'member', points: alive });
  if (burned > 0) post(ledger, account, operationId, { ...back, kind: 'unexpire', from: 'expired', points: burned });
  return points - alive - burned;
}

function takeFromNowhere(ledger: LedgerContext, account: MemberAccount, points: number, operationId: string): void {
  const isDebt = ledger.program.clawback === 'debt';
  const from = isDebt ? 'debt' : 'writeoff';
  post(ledger, account, operationId, { kind: 'claw-back', from, to: 'issued', points, lot: null });
  if (!isDebt) return;
  account.debt += points;
  settleDebt(ledger, account, operationId);
  // Points that wait for their activation pay the debt at that moment.
  refreshDue(ledger, account);
}
