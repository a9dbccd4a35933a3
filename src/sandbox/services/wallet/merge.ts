import type { ServiceContext } from '../../operation.ts';
import { openWallet, type WalletRoom } from './context.ts';
import { balanceOf, holdOf, walletOf } from './ledger/accounts.ts';
import { post } from './ledger/post.ts';
import { bookDueOf } from './payments/due.ts';

/** What becomes of a customer's wallet when two customers turn out to be one. */
export interface WalletMerge {
  /** Whether money of the customer is put aside for a payment. */
  hasOpenHolds(context: ServiceContext, customerId: string): boolean;
  /** The survivor gets money, instruments and payments of the duplicate, and the entitlements it lacks. */
  merge(context: ServiceContext, partnerId: string, survivorId: string, duplicateId: string): void;
}

export function createWalletMerge(room: WalletRoom): WalletMerge {
  return {
    hasOpenHolds(context, customerId) {
      bookDueOf(openWallet(room, context), customerId);
      return balanceOf(context.tx, holdOf(customerId)) > 0;
    },
    merge(context, partnerId, survivorId, duplicateId) {
      const { tx, now } = context;
      const amount = balanceOf(tx, walletOf(duplicateId));
      const legs = [
        { account: walletOf(duplicateId), amount: -amount },
        { account: walletOf(survivorId), amount },
      ];
      post(openWallet(room, context), { partnerId, kind: 'merge', sourceId: duplicateId, occurredAt: now, legs });
      for (const sql of MOVES) tx.run(sql, survivorId, duplicateId);
      // Of two of a kind the survivor's own stays.
      tx.run(END_DOUBLES, now, duplicateId, survivorId);
      tx.run(MOVE_ENTITLEMENTS, survivorId, now, duplicateId);
    },
  };
}

const MOVES = [
  'UPDATE wallet_instrument SET customer_id = ? WHERE customer_id = ?',
  // Refunds go to whom the money belongs now.
  'UPDATE wallet_payment SET customer_id = ? WHERE customer_id = ?',
] as const;
const END_DOUBLES = `UPDATE wallet_entitlement SET state = 'ended', changed_at = ?1 WHERE customer_id = ?2
  AND kind IN (SELECT kind FROM wallet_entitlement WHERE customer_id = ?3)`;
const MOVE_ENTITLEMENTS = `UPDATE wallet_entitlement SET customer_id = ?1, changed_at = ?2 WHERE customer_id = ?3
  AND kind NOT IN (SELECT kind FROM wallet_entitlement WHERE customer_id = ?1)`;
