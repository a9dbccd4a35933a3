import type { WalletContext } from '../context.ts';
import { walletProblems } from '../problems.ts';
import { addLine } from '../settlements/lines.ts';
import { type AccountKey, openAccount } from './accounts.ts';

/** Kinds of movements; those without a word in the contract never touch an account a partner sees. */
export type OperationKind =
  | 'capture'
  | 'refund'
  | 'points-issued'
  | 'points-redeemed'
  | 'service'
  | 'adjustment'
  | 'payout'
  | 'dispute'
  | 'hold'
  | 'release'
  | 'top-up'
  | 'merge';

export interface Leg {
  readonly account: AccountKey;
  /** Positive: the account grows. */
  readonly amount: number;
  /** Of the entry, when it is not that of the operation. */
  readonly kind?: 'commission' | 'vat';
}

export interface NewOperation {
  readonly partnerId: string;
  readonly kind: OperationKind;
  /** What brought it about; the same source and kind are posted once. */
  readonly sourceId: string;
  readonly paymentId?: string;
  /** Receipt key or order of the partner. */
  readonly reference?: string;
  readonly occurredAt: number;
  /** When the centre learned of it; now unless said. */
  readonly recordedAt?: number;
  readonly legs: readonly Leg[];
}

/**
 * Posts an operation: its legs add up to zero in every currency (W01). Whatever changes what is due to the partner
 * becomes a line of its settlement. Refuses with `insufficient-funds` what would overdraw a customer (W03).
 */
export function post(context: WalletContext, operation: NewOperation): void {
  const legs = operation.legs.filter(({ amount }) => amount !== 0);
  if (legs.length === 0) return;
  requireBalanced(operation.kind, legs);
  const { tx, now, newId } = context;
  const { recordedAt = now } = operation;
  const day = context.room.zone.dayOf(recordedAt);
  const row = tx.get<{ operation: number }>(
    `INSERT INTO wallet_operation
       (id, partner_id, kind, source_id, payment_id, reference, occurred_at, recorded_at, day)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING operation`,
    newId('op'),
    operation.partnerId,
    operation.kind,
    operation.sourceId,
    operation.paymentId ?? null,
    operation.reference ?? null,
    operation.occurredAt,
    recordedAt,
    day,
  );
  const number = Number(row?.operation);
  for (const leg of legs) {
    const account = openAccount(context, leg.account);
    tx.run(
      'INSERT INTO wallet_entry (id, operation, account, kind, amount, balance_after) VALUES (?, ?, ?, ?, ?, ?)',
      newId('ent'),
      number,
      account,
      leg.kind ?? operation.kind,
      leg.amount,
      change(context, account, leg.amount),
    );
  }
  const due = legs.filter(({ account }) => account.kind === 'payable');
  if (due.length > 0)
    addLine(context, { operation: number, partnerId: operation.partnerId, kind: operation.kind, day }, due);
}

/** Checked in the very write: nothing can come between the look and the change. */
function change({ tx, now }: WalletContext, account: number, amount: number): number {
  const row = tx.get<{ posted: number }>(
    `UPDATE wallet_account SET posted = posted + ?1, changed_at = ?2
     WHERE account = ?3 AND (no_overdraft = 0 OR posted + ?1 >= 0) RETURNING posted`,
    amount,
    now,
    account,
  );
  if (row === undefined) throw walletProblems.create('insufficient-funds');
  return row.posted;
}

function requireBalanced(kind: OperationKind, legs: readonly Leg[]): void {
  const sums = new Map<string, number>();
  for (const { account, amount } of legs) {
    sums.set(account.currency, (sums.get(account.currency) ?? 0) + amount);
  }
  if ([...sums.values()].some((sum) => sum !== 0)) throw new Error(`the legs of ${kind} do not add up to zero`);
}
