import type { EmitContext } from '../events/emit.ts';
import { type CustomerRow, touch } from './customer.ts';
import type { CustomersDependencies } from './dependencies.ts';
import { tell } from './events.ts';
import { customerProblems } from './problems.ts';

export interface MergeOutcome {
  readonly movedPoints: number;
  readonly movedDebt: number;
}

/** @throws merge-conflict */
export function requireMergeable(
  context: EmitContext,
  { membership, wallet }: CustomersDependencies,
  survivor: CustomerRow,
  duplicate: CustomerRow,
): void {
  if (survivor.customer === duplicate.customer) {
    throw conflict('same-profile');
  }
  if (survivor.state !== 'active' || duplicate.state !== 'active') {
    throw conflict('blocked');
  }
  if (membership.hasOpenHolds(context, duplicate.id) || wallet.hasOpenHolds(context, duplicate.id)) {
    throw conflict('open-holds');
  }
}

/**
 * Makes two customers one. Whatever led to the duplicate, its id and the ids merged into it before, its cards and phones,
 * leads to the survivor from now on and for ever.
 */
export function merge(
  context: EmitContext,
  { membership, wallet }: CustomersDependencies,
  partnerId: string,
  survivor: CustomerRow,
  duplicate: CustomerRow,
  evidence: 'otp' | 'operator',
): MergeOutcome {
  const { tx, now } = context;
  const moved = membership.merge(context, survivor.id, duplicate.id);
  wallet.merge(context, partnerId, survivor.id, duplicate.id);
  const to = survivor.customer;
  const from = duplicate.customer;
  tx.run('UPDATE customers_identifier SET customer = ? WHERE customer = ?', to, from);
  tx.run('UPDATE customers_consent SET customer = ? WHERE customer = ?', to, from);
  tx.run('UPDATE customers_behaviour SET customer = ? WHERE customer = ?', to, from);
  tx.run('UPDATE customers_access SET customer = ? WHERE customer = ?', to, from);
  moveSources(context, to, from);
  tx.run('DELETE FROM customers_otp WHERE customer = ?', from);
  tx.run('UPDATE customers_customer SET merged_into = ? WHERE merged_into = ?', to, from);
  tx.run('UPDATE customers_customer SET merged_into = ?, updated_at = ? WHERE customer = ?', to, now, from);
  touch(context, to);
  const told = { survivorId: survivor.id, duplicateId: duplicate.id, evidence, mergedAt: new Date(now).toISOString() };
  tell(context, survivor, partnerId, 'customer.merged', told);
  return moved;
}

/** Of two records one system has of the person the one known later stays. */
function moveSources({ tx }: EmitContext, to: number, from: number): void {
  tx.run(
    `DELETE FROM customers_source AS old WHERE customer IN (?1, ?2) AND EXISTS (
       SELECT 1 FROM customers_source AS newer
       WHERE newer.customer IN (?1, ?2) AND newer.customer <> old.customer
         AND newer.partner_id = old.partner_id AND newer.system = old.system
         AND (newer.as_of > old.as_of OR newer.as_of = old.as_of AND newer.customer = ?1))`,
    to,
    from,
  );
  tx.run('UPDATE customers_source SET customer = ? WHERE customer = ?', to, from);
}

function conflict(obstacle: 'same-profile' | 'blocked' | 'open-holds'): Error {
  return customerProblems.create('merge-conflict', { obstacle });
}
