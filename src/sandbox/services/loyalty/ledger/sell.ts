import { lotExpiry } from '../program/lot-life.ts';
import { type Accrual, accrue, type DiscountedLine } from './accrual.ts';
import type { LedgerContext } from './context.ts';
import { settleDebt } from './debt.ts';
import { post } from './entries.ts';
import { burnDeadLots } from './expiry.ts';
import { captureHold, type Hold } from './holds.ts';
import { levelOf, raiseLevel } from './levels.ts';
import { addLot, isDead } from './lots.ts';
import { type MemberAccount, saveAccount } from './member-account.ts';
import { applyParkedRefunds } from './refund.ts';
import { insertSale, type Sale, type SoldLine } from './sales.ts';
import { addSpend, netSpend } from './spend.ts';
import { tellSale } from './tell.ts';

export type LineToSell = DiscountedLine & Pick<SoldLine, 'sku' | 'qty'>;

export interface Receipt extends Pick<Sale, 'partnerId' | 'storeId' | 'receiptKey' | 'fingerprint' | 'occurredAt'> {
  readonly lines: readonly LineToSell[];
  /** Points that promotions bring beyond the programme's own, by line. */
  readonly bonusByLine?: readonly number[];
}

/**
 * Registers a receipt that is not known yet: captures the hold, which the caller has found to be active, accrues, settles
 * the debt, raises the level and applies returns that came first. `answerOf` makes the answer out of the finished sale;
 * it is stored with it. Everything due must have been booked.
 */
export function sell<Answer>(
  ledger: LedgerContext,
  account: MemberAccount,
  receipt: Receipt,
  hold: Hold | undefined,
  answerOf: (sale: Sale) => Answer,
): Answer {
  const id = ledger.newId('sal');
  if (hold !== undefined) captureHold(ledger, account, hold, id);

  const rateBp = levelOf(ledger, account.level).baseRateBp;
  const accrual = withBonus(accrue(ledger.program, rateBp, receipt.lines), receipt.bonusByLine);
  const lot = accrual.points > 0 ? giveLot(ledger, account, accrual.points, receipt.occurredAt, id) : undefined;
  settleDebt(ledger, account, id);

  const sale: Sale = {
    id,
    partnerId: receipt.partnerId,
    storeId: receipt.storeId,
    receiptKey: receipt.receiptKey,
    fingerprint: receipt.fingerprint,
    member: account.member,
    holdId: hold?.id ?? null,
    lot: lot?.seq ?? null,
    lines: receipt.lines.map(({ lineId, sku, qty, payKop, discountKop }, index) => {
      return { lineId, sku, qty, payKop, discountKop, accrued: accrual.byLine[index] ?? 0 };
    }),
    accrued: accrual.points,
    redeemed: hold?.points ?? 0,
    spendDay: ledger.zone.dayOf(receipt.occurredAt),
    occurredAt: receipt.occurredAt,
    recordedAt: ledger.now,
    returned: receipt.lines.map(() => 0),
    restored: 0,
    clawed: 0,
  };
  tellSale(ledger, account, sale, lot?.expiresAt ?? null);
  raiseBySpend(ledger, account, sale);
  applyParkedRefunds(ledger, account, sale);
  const answer = answerOf(sale);
  insertSale(ledger, sale, answer);
  saveAccount(ledger, account);
  return answer;
}

function withBonus({ points, byLine }: Accrual, bonus: readonly number[] = []): Accrual {
  return {
    points: bonus.reduce((sum, one) => sum + one, points),
    byLine: byLine.map((own, index) => own + (bonus[index] ?? 0)),
  };
}

function giveLot(
  ledger: LedgerContext,
  account: MemberAccount,
  points: number,
  occurredAt: number,
  saleId: string,
): { readonly seq: number; readonly expiresAt: number | null } {
  const { program, zone, now } = ledger;
  // A till's clock may run ahead; nothing is earned in the future (L26).
  const earnedAt = Math.min(occurredAt, now);
  const activeAt = earnedAt + program.activationDelaySec * 1000;
  const expiresAt = lotExpiry(program.lotLife, earnedAt, zone);
  const seq = addLot(ledger, account, { points, earnedAt, activeAt, expiresAt, source: 'sale', saleId });
  post(ledger, account, saleId, { kind: 'accrue', from: 'issued', to: 'member', points, lot: seq });
  // A sale sent very late may bring points that are dead already.
  if (isDead({ expiresAt }, now)) burnDeadLots(ledger, account, saleId);
  return { seq, expiresAt };
}

function raiseBySpend(ledger: LedgerContext, account: MemberAccount, sale: Sale): void {
  const paidKop = sale.lines.reduce((sum, line) => sum + line.payKop - line.discountKop, 0);
  addSpend(ledger, account, sale.spendDay, paidKop);
  raiseLevel(ledger, account, netSpend(ledger, account, ledger.zone.dayOf(ledger.now)), sale.partnerId);
}
