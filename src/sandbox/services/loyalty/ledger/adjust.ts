import { loyaltyProblems } from '../problems.ts';
import { lotExpiry } from '../program/lot-life.ts';
import { readBalance } from './balance.ts';
import type { LedgerContext } from './context.ts';
import { settleDebt } from './debt.ts';
import { bookDue } from './due.ts';
import { post } from './entries.ts';
import { burnDeadLots } from './expiry.ts';
import { addLot, changeLot, isDead } from './lots.ts';
import { type MemberAccount, saveAccount } from './member-account.ts';
import { type Allocation, pickInSpendOrder } from './spend-order.ts';

/** What a correction did. */
export interface Adjusted {
  /** Null when points were taken. */
  readonly lot: number | null;
  readonly consumed: readonly Allocation[];
  readonly available: number;
}

/** Points to give or to take. */
export interface Correction {
  /** Negative to take. */
  readonly points: number;
  /** For points given: when they expire, the programme's life unless said, and since when they count as earned, now unless said. */
  readonly expiresAt?: number;
  readonly earnedAt?: number;
}

/**
 * Gives points in a lot of their own, or takes them in spend order. Refuses with `insufficient-points` beyond what is
 * available.
 */
export function adjust(
  ledger: LedgerContext,
  account: MemberAccount,
  operationId: string,
  correction: Correction,
): Adjusted {
  const { points } = correction;
  bookDue(ledger, account);
  const lot = points > 0 ? give(ledger, account, operationId, correction) : null;
  const consumed = points < 0 ? take(ledger, account, operationId, -points) : [];
  saveAccount(ledger, account);
  return { lot, consumed, available: readBalance(ledger, account).available };
}

function give(ledger: LedgerContext, account: MemberAccount, operationId: string, correction: Correction): number {
  const { program, zone, now } = ledger;
  const { points, earnedAt = now } = correction;
  const expiresAt = correction.expiresAt ?? lotExpiry(program.lotLife, earnedAt, zone);
  const lot = addLot(ledger, account, {
    points,
    earnedAt,
    activeAt: earnedAt,
    expiresAt,
    source: 'adjustment',
    saleId: null,
  });
  post(ledger, account, operationId, { kind: 'adjust', from: 'issued', to: 'member', points, lot });
  // What is told of very late may be dead already.
  if (isDead({ expiresAt }, now)) burnDeadLots(ledger, account, operationId);
  settleDebt(ledger, account, operationId);
  return lot;
}

function take(
  ledger: LedgerContext,
  account: MemberAccount,
  operationId: string,
  points: number,
): readonly Allocation[] {
  const { available } = readBalance(ledger, account);
  if (points > available) throw loyaltyProblems.create('insufficient-points', { asked: points, available });
  const consumed = pickInSpendOrder(ledger, account, points);
  for (const [lot, taken] of consumed) {
    changeLot(ledger, account, lot, { remaining: -taken });
    post(ledger, account, operationId, { kind: 'adjust', from: 'member', to: 'issued', points: taken, lot });
  }
  return consumed;
}
