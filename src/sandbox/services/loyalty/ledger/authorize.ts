import { split } from '@styk/sdk/money';
import { loyaltyProblems } from '../problems.ts';
import type { Program } from '../program/program.ts';
import { readBalance } from './balance.ts';
import { basketLimit, type PricedLine, redeemCaps, takesPart } from './basket.ts';
import type { LedgerContext } from './context.ts';
import { bookDue } from './due.ts';
import { type Hold, type HoldLine, placeHold } from './holds.ts';
import { type MemberAccount, saveAccount } from './member-account.ts';
import { pickInSpendOrder } from './spend-order.ts';

export interface HoldRequest {
  readonly partnerId: string;
  readonly idempotencyKey: string;
  readonly points: number;
  readonly lines: readonly PricedLine[];
  readonly receiptWidth: number;
}

/**
 * Holds points for a basket and splits their value over its lines.
 * Refuses with `insufficient-points` beyond what is available, with `redeem-limit-exceeded` beyond what the basket takes.
 */
export function authorize(ledger: LedgerContext, account: MemberAccount, request: HoldRequest): Hold {
  bookDue(ledger, account);
  const { available } = readBalance(ledger, account);
  const { points, lines } = request;
  if (points > available) throw loyaltyProblems.create('insufficient-points', { asked: points, available });
  const limit = basketLimit(ledger.program, lines);
  if (points > limit) throw loyaltyProblems.create('redeem-limit-exceeded', { asked: points, limit });

  const hold: Hold = {
    id: ledger.newId('aut'),
    partnerId: request.partnerId,
    idempotencyKey: request.idempotencyKey,
    member: account.member,
    points,
    allocations: pickInSpendOrder(ledger, account, points),
    lines: splitDiscount(ledger.program, points, lines),
    receiptWidth: request.receiptWidth,
    state: 'held',
    expiresAt: ledger.now + ledger.program.holdTtlSec * 1000,
    kept: 0,
  };
  placeHold(ledger, account, hold);
  saveAccount(ledger, account);
  return hold;
}

function splitDiscount(program: Program, points: number, lines: readonly PricedLine[]): HoldLine[] {
  const weights = lines.map((line) => (takesPart(program, line) ? line.payKop : 0));
  const discounts = split(points * program.pointValueKop, weights, redeemCaps(program, lines));
  return lines.map(({ lineId, payKop }, index) => ({ lineId, payKop, discountKop: discounts[index] ?? 0 }));
}
