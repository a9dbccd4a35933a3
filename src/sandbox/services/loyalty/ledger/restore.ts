import type { LedgerContext } from './context.ts';
import { post } from './entries.ts';
import { addLot, changeLot, isDead, loadLot } from './lots.ts';
import { type MemberAccount, noteDue } from './member-account.ts';
import type { Sale } from './sales.ts';
import type { Allocation } from './spend-order.ts';

const DAY_MS = 86_400_000;

/**
 * Gives redeemed points of a sale back: the last consumed lot first, each to its own lot with its own expiry, and to a
 * grace lot where that lot has died (L19).
 */
export function restorePoints(
  ledger: LedgerContext,
  account: MemberAccount,
  sale: Sale,
  points: number,
  operationId: string,
): void {
  if (points === 0) return;
  restoreConsumed(ledger, account, consumedBy(ledger, sale), sale.restored, points, operationId);
}

/** Gives points back to the lots they were consumed from, after `already` of them. */
export function restoreConsumed(
  ledger: LedgerContext,
  account: MemberAccount,
  consumed: readonly Allocation[],
  already: number,
  points: number,
  operationId: string,
): void {
  for (const [seq, back] of partsToRestore(consumed, already, points)) {
    const lot = restoreInto(ledger, account, seq, back);
    post(ledger, account, operationId, { kind: 'restore', from: 'redeemed', to: 'member', points: back, lot });
  }
}

/** Returns the lot that took the points. */
function restoreInto(ledger: LedgerContext, account: MemberAccount, seq: number, points: number): number {
  const origin = loadLot(ledger, account, seq);
  if (!isDead(origin, ledger.now)) {
    changeLot(ledger, account, seq, { remaining: points });
    noteDue(account, origin.expiresAt);
    return seq;
  }
  return addLot(ledger, account, {
    points,
    earnedAt: ledger.now,
    activeAt: ledger.now,
    expiresAt: ledger.now + ledger.program.restoreGraceDays * DAY_MS,
    source: 'grace',
    saleId: null,
  });
}

/** The next points to restore after `already` of them, walking the consumption backwards. */
function partsToRestore(consumed: readonly Allocation[], already: number, points: number): Allocation[] {
  const parts: Allocation[] = [];
  let skip = already;
  let missing = points;
  for (const [lot, taken] of consumed.toReversed()) {
    const skipped = Math.min(skip, taken);
    skip -= skipped;
    const back = Math.min(taken - skipped, missing);
    missing -= back;
    if (back > 0) parts.push([lot, back]);
  }
  return parts;
}

function consumedBy(ledger: LedgerContext, sale: Sale): readonly Allocation[] {
  const row = ledger.tx.get<{ allocations: string }>('SELECT allocations FROM loyalty_hold WHERE id = ?', sale.holdId);
  return row === undefined ? [] : JSON.parse(row.allocations);
}
