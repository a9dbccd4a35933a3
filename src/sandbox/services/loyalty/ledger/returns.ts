import { clawBack } from './claw-back.ts';
import type { LedgerContext } from './context.ts';
import { settleDebt } from './debt.ts';
import type { MemberAccount } from './member-account.ts';
import { restorePoints } from './restore.ts';
import { returnedShare } from './returned-share.ts';
import type { Sale } from './sales.ts';
import { addSpend } from './spend.ts';
import { tellReturn } from './tell.ts';

export interface ReturnedLine {
  readonly lineId: string;
  /** Thousandths of the unit. */
  readonly qty: number;
}

export type ReturnRefusal = 'line-unknown' | 'return-exceeds-sold';

/** What is returned of each line after this return, or why it cannot be. Changes nothing. */
export function planReturn(sale: Sale, lines: readonly ReturnedLine[]): readonly number[] | ReturnRefusal {
  const returned = [...sale.returned];
  for (const { lineId, qty } of lines) {
    const index = sale.lines.findIndex((line) => line.lineId === lineId);
    const sold = sale.lines[index];
    if (sold === undefined) return 'line-unknown';
    const total = (returned[index] ?? 0) + qty;
    if (total > sold.qty) return 'return-exceeds-sold';
    returned[index] = total;
  }
  return returned;
}

/** Points moved by a return. */
export interface ReturnOutcome {
  readonly restored: number;
  readonly clawed: number;
}

/**
 * Moves the points of a return that was planned for this sale: restores first, so that what comes back can pay for what
 * is taken. The sale is changed in memory; the caller stores it and the account.
 */
export function applyReturn(
  ledger: LedgerContext,
  account: MemberAccount,
  sale: Sale,
  returned: readonly number[],
  operationId: string,
): ReturnOutcome {
  const before = returnedShare(ledger.program, sale.lines, sale.returned);
  const after = returnedShare(ledger.program, sale.lines, returned);
  const outcome = { restored: after.restored - sale.restored, clawed: after.clawed - sale.clawed };
  const lastEntry = account.entrySeq;
  restorePoints(ledger, account, sale, outcome.restored, operationId);
  clawBack(ledger, account, sale, outcome.clawed, operationId);
  settleDebt(ledger, account, operationId);
  addSpend(ledger, account, sale.spendDay, before.paidKop - after.paidKop);
  sale.returned = returned;
  sale.restored = after.restored;
  sale.clawed = after.clawed;
  tellReturn(ledger, account, sale, operationId, outcome, lastEntry);
  return outcome;
}
