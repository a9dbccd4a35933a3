import type { WalletContext } from '../context.ts';
import type { Leg, OperationKind } from '../ledger/post.ts';
import { settlementFor } from './settlement-for.ts';

/** What a line says of an operation. */
interface LineSubject {
  /** Number of the operation. */
  readonly operation: number;
  readonly partnerId: string;
  readonly kind: OperationKind;
  readonly day: number;
}

/** Kinds with a type of their own; everything else is an adjustment. */
const TYPES: Readonly<Partial<Record<OperationKind, string>>> = {
  capture: 'sale',
  refund: 'return',
  'points-issued': 'points-issued',
  'points-redeemed': 'points-redeemed',
  service: 'service',
};

/** Adds an operation to the settlement of its day. `due` are its legs on the partner's payable account. */
export function addLine(
  context: WalletContext,
  { operation, partnerId, kind, day }: LineSubject,
  due: readonly Leg[],
): void {
  const sum = (wanted: Leg['kind']) =>
    due.filter((leg) => leg.kind === wanted).reduce((total, { amount }) => total + amount, 0);
  context.tx.run(
    `INSERT INTO wallet_line (id, settlement, operation, type, state, gross, fee, vat, changed_at)
     VALUES (?, ?, ?, ?, 'accepted', ?, ?, ?, ?)`,
    context.newId('stn'),
    settlementFor(context, partnerId, day).settlement,
    operation,
    TYPES[kind] ?? 'adjustment',
    sum(undefined),
    sum('commission'),
    sum('vat'),
    context.now,
  );
}
