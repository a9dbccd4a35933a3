import { loyaltyProblems } from '../problems.ts';
import type { LedgerContext } from './context.ts';
import { bookDue } from './due.ts';
import { loadAccount, type MemberAccount, saveAccount } from './member-account.ts';
import { findParkedRefunds, insertRefund, type Refund, settleParkedRefund } from './refunds.ts';
import { applyReturn, planReturn } from './returns.ts';
import { type Sale, saveReturned } from './sales.ts';
import { tellWaiting } from './tell.ts';

/** What a caller says of a return. */
export type RefundRequest = Pick<
  Refund,
  'partnerId' | 'refundKey' | 'fingerprint' | 'kind' | 'storeId' | 'receiptKey' | 'lines' | 'occurredAt'
>;

const NOTHING_MOVED = { restored: 0, clawed: 0, debt: 0, refusal: null } as const;

/** Returns lines of a known sale. Refuses with `line-unknown` or `return-exceeds-sold` before anything moves. */
export function refundSale(ledger: LedgerContext, sale: Sale, request: RefundRequest): Refund {
  const returned = planReturn(sale, request.lines);
  if (typeof returned === 'string') throw loyaltyProblems.create(returned, { sale: sale.id });
  const account = loadAccount(ledger, sale.member);
  bookDue(ledger, account);
  const id = ledger.newId('rfd');
  const outcome = applyReturn(ledger, account, sale, returned, id);
  saveReturned(ledger, sale);
  saveAccount(ledger, account);
  const refund: Refund = {
    ...request,
    ...outcome,
    id,
    state: 'applied',
    saleId: sale.id,
    debt: account.debt,
    refusal: null,
    recordedAt: ledger.now,
  };
  insertRefund(ledger, refund);
  return refund;
}

/** Keeps a return whose sale has not come yet. It moves nothing. */
export function parkRefund(ledger: LedgerContext, request: RefundRequest): Refund {
  const refund: Refund = {
    ...request,
    ...NOTHING_MOVED,
    id: ledger.newId('rfd'),
    state: 'pending_sale',
    saleId: null,
    recordedAt: ledger.now,
  };
  insertRefund(ledger, refund);
  tellWaiting(ledger, 'loyalty.refund.parked', refund);
  return refund;
}

/** Applies the returns that came before this sale, in their order. The sale and the account are changed in memory. */
export function applyParkedRefunds(ledger: LedgerContext, account: MemberAccount, sale: Sale): void {
  for (const refund of findParkedRefunds(ledger, sale.partnerId, sale.storeId, sale.receiptKey)) {
    const returned = planReturn(sale, refund.lines);
    const settled: Partial<Refund> =
      typeof returned === 'string'
        ? { state: 'refused', refusal: returned }
        : { state: 'applied', ...applyReturn(ledger, account, sale, returned, refund.id) };
    settleParkedRefund(ledger, { ...refund, ...settled, saleId: sale.id, debt: account.debt });
  }
}
