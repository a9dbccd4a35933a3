import { loyaltyProblems } from '../problems.ts';
import { lotExpiry } from '../program/lot-life.ts';
import { readBalance } from './balance.ts';
import type { LedgerContext } from './context.ts';
import { settleDebt } from './debt.ts';
import { bookDue } from './due.ts';
import { post } from './entries.ts';
import { addLot, changeLot } from './lots.ts';
import { type MemberAccount, saveAccount } from './member-account.ts';
import { type Allocation, pickInSpendOrder } from './spend-order.ts';

/** What a correction did. */
export interface Adjusted {
  /** Null when points were taken. */
  readonly lot: number | null;
  readonly consumed: readonly Allocation[];
  readonly available: number;
}

/**
 * Gives points in a lot of their own, or takes them in spend order. `expiresAt` is for points given; the programme's life
 * unless said. Refuses with `insufficient-points` beyond what is available.
 */
export function adjust(
  ledger: LedgerContext,
  account: MemberAccount,
  operationId: string,
  points: number,
  expiresAt: number | undefined,
): Adjusted {
  bookDue(ledger, account);
  const lot = points > 0 ? give(ledger, account, operationId, points, expiresAt) : null;
  const consumed = points < 0 ? take(ledger, account, operationId, -points) : [];
  saveAccount(ledger, account);
  return { lot, consumed, available: readBalance(ledger, account).available };
}

function give(
  ledger: LedgerContext,
  account: MemberAccount,
  operationId: string,
  points: number,
  until: number | undefined,
): number {
  const { now, program, zone } = ledger;
  const expiresAt = until ?? lotExpiry(program.lotLife, now, zone);
  const lot = addLot(ledger, account, {
    points,
    earnedAt: now,
    activeAt: now,
    expiresAt,
    source: 'adjustment',
    saleId: null,
  });
  post(ledger, account, operationId, { kind: 'adjust', from: 'issued', to: 'member', points, lot });
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
