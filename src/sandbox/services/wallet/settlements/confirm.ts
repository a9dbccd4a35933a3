import type { WalletContext } from '../context.ts';
import { accountOf, clearing } from '../ledger/accounts.ts';
import { post } from '../ledger/post.ts';
import { walletProblems } from '../problems.ts';
import { disputedOf } from './disputed.ts';
import { findConfirmed, type Settlement, saveSettlement, sumUp } from './settlement.ts';
import { tellSettlement } from './tell.ts';

/** Accepts what is not disputed. The partner names the closing balance it has seen, and documents of the services. */
export function confirmSettlement(
  context: WalletContext,
  settlement: Settlement,
  closing: number,
  documentIds: readonly string[],
): Settlement {
  const { id, state, header } = settlement;
  if (header === null || (state !== 'calculated' && state !== 'disputed')) {
    throw walletProblems.create('state-conflict', { settlement: id, state });
  }
  if (closing !== header.closing) {
    throw walletProblems.create('settlement-changed', { closing: header.closing, given: closing });
  }
  if (documentIds.length > 0)
    requireSameTotal(context, settlement.partnerId, documentIds, -(header.commission + header.vat));
  const confirmed: Settlement = { ...settlement, state: 'confirmed', documentIds, confirmedAt: context.now };
  saveSettlement(context, confirmed);
  tellSettlement(context, 'settlement.confirmed', confirmed);
  return confirmed;
}

/** What the documents say together is the commission with its VAT (W08). */
function requireSameTotal(
  { room, tx }: WalletContext,
  partnerId: string,
  documentIds: readonly string[],
  expected: number,
): void {
  const given = documentIds.reduce((sum, id) => sum + (room.documentTotal(tx, partnerId, id) ?? 0), 0);
  if (given !== expected) throw walletProblems.create('document-total-mismatch', { expected, given });
}

/** Pays out, or collects, the closing balances of confirmed settlements, less what is in dispute. Returns how many. */
export function payConfirmed(context: WalletContext): number {
  const confirmed = findConfirmed(context);
  for (const settlement of confirmed) {
    const { partnerId } = settlement;
    const { closing } = settlement.header ?? sumUp(context, settlement);
    const amount = closing - disputedOf(context, settlement).net;
    const legs = [
      { account: accountOf(partnerId, 'payable'), amount: -amount },
      { account: clearing, amount },
    ];
    const operation = { partnerId, kind: 'payout', sourceId: settlement.id, reference: settlement.id } as const;
    post(context, { ...operation, occurredAt: context.now, legs });
    const paid: Settlement = { ...settlement, state: 'paid', paidAt: context.now };
    saveSettlement(context, paid);
    tellSettlement(context, 'settlement.paid', paid);
  }
  return confirmed.length;
}
