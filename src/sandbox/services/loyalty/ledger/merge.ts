import type { LedgerContext } from './context.ts';
import { afterRelease, refreshDue } from './due.ts';
import { post } from './entries.ts';
import { raiseLevel } from './levels.ts';
import { type MemberAccount, saveAccount } from './member-account.ts';
import { addSpend, netSpend } from './spend.ts';
import type { Allocation } from './spend-order.ts';

export interface Merged {
  readonly movedPoints: number;
  readonly movedDebt: number;
}

/**
 * Puts all of one account onto another (L29): lots with every date they have, debt, spend, and what refers to them. Lots
 * keep their order after those the survivor had, so that the spend order is earned time, then old number. Everything due
 * must have been booked for both, and the duplicate must have no active hold.
 */
export function mergeAccounts(ledger: LedgerContext, survivor: MemberAccount, duplicate: MemberAccount): Merged {
  const operationId = ledger.newId('mrg');
  const movedPoints = moveLots(ledger, survivor, duplicate, operationId);
  const movedDebt = duplicate.debt;
  moveDebt(ledger, survivor, duplicate, operationId);
  moveSpend(ledger, survivor, duplicate);
  if (duplicate.level > survivor.level) {
    survivor.level = duplicate.level;
    survivor.levelUntil = duplicate.levelUntil;
  }
  raiseLevel(ledger, survivor, netSpend(ledger, survivor, ledger.zone.dayOf(ledger.now)));
  afterRelease(ledger, survivor);
  refreshDue(ledger, duplicate);
  saveAccount(ledger, survivor);
  saveAccount(ledger, duplicate);
  return { movedPoints, movedDebt };
}

/** The points leave one account's books as if never issued and are issued on the other: the totals of both stay. */
function moveLots(
  ledger: LedgerContext,
  survivor: MemberAccount,
  duplicate: MemberAccount,
  operationId: string,
): number {
  const { tx } = ledger;
  const offset = survivor.lotSeq;
  const lots = tx.all<{ seq: number; points: number }>(
    'SELECT seq, remaining AS points FROM loyalty_lot WHERE member = ? AND remaining > 0 ORDER BY seq',
    duplicate.member,
  );
  // Entries of a lot stay under the number it had when they were written; both numbers end with their own sums.
  for (const { seq, points } of lots) {
    post(ledger, duplicate, operationId, { kind: 'merge', from: 'member', to: 'issued', points, lot: seq });
    post(ledger, survivor, operationId, { kind: 'merge', from: 'issued', to: 'member', points, lot: seq + offset });
  }
  const { member } = survivor;
  tx.run('UPDATE loyalty_lot SET member = ?, seq = seq + ? WHERE member = ?', member, offset, duplicate.member);
  survivor.balance = undefined;
  duplicate.balance = undefined;
  tx.run('UPDATE loyalty_sale SET member = ?, lot = lot + ? WHERE member = ?', member, offset, duplicate.member);
  tx.run('UPDATE loyalty_quote SET member = ? WHERE member = ?', member, duplicate.member);
  moveHolds(ledger, survivor, duplicate, offset);
  survivor.lotSeq += duplicate.lotSeq;
  return lots.reduce((sum, { points }) => sum + points, 0);
}

/** Ended holds as well: a return looks into them for the lots its points came from. */
function moveHolds(ledger: LedgerContext, survivor: MemberAccount, duplicate: MemberAccount, offset: number): void {
  const holds = ledger.tx.all<{ id: string; allocations: string }>(
    'SELECT id, allocations FROM loyalty_hold WHERE member = ?',
    duplicate.member,
  );
  for (const { id, allocations } of holds) {
    const moved = (JSON.parse(allocations) as Allocation[]).map(([lot, points]) => [lot + offset, points]);
    ledger.tx.run(
      'UPDATE loyalty_hold SET member = ?, allocations = ? WHERE id = ?',
      survivor.member,
      JSON.stringify(moved),
      id,
    );
  }
}

function moveDebt(ledger: LedgerContext, survivor: MemberAccount, duplicate: MemberAccount, operationId: string): void {
  const points = duplicate.debt;
  if (points === 0) return;
  post(ledger, duplicate, operationId, { kind: 'merge', from: 'issued', to: 'debt', points, lot: null });
  post(ledger, survivor, operationId, { kind: 'merge', from: 'debt', to: 'issued', points, lot: null });
  duplicate.debt = 0;
  survivor.debt += points;
}

function moveSpend(ledger: LedgerContext, survivor: MemberAccount, duplicate: MemberAccount): void {
  const { tx } = ledger;
  const days = tx.all<{ day: number; kopecks: number }>(
    'SELECT day, net_kop AS kopecks FROM loyalty_spend WHERE member = ?',
    duplicate.member,
  );
  for (const { day, kopecks } of days) addSpend(ledger, survivor, day, kopecks);
  tx.run('DELETE FROM loyalty_spend WHERE member = ?', duplicate.member);
  duplicate.netSpend = undefined;
}
