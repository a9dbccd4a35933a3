import type { Entitlement as EntitlementView } from '@styk/sdk/api/wallet';
import { addMonths } from '../../loyalty/program/calendar.ts';
import type { WalletContext } from '../context.ts';
import { walletProblems } from '../problems.ts';

/** Something a customer's subscription grants, counted by calendar months of the programme. */
export interface Entitlement {
  readonly seq: number;
  readonly id: string;
  readonly customerId: string;
  readonly kind: string;
  readonly subscription: string;
  readonly state: 'active' | 'suspended' | 'ended';
  /** Null without limit. */
  readonly quota: number | null;
  readonly used: number;
  /** First day of the period, and the first one after it. */
  readonly periodFrom: number;
  readonly periodUntil: number;
}

export interface EntitlementUse {
  readonly partnerId: string;
  readonly quantity: number;
  readonly orderRef: string | null;
  readonly occurredAt: number;
}

const DAY_MS = 86_400_000;

const COLUMNS = `seq, id, customer_id AS customerId, kind, subscription, state, quota, used, period_from AS periodFrom,
  period_until AS periodUntil`;
const BY_ID = `SELECT ${COLUMNS} FROM wallet_entitlement WHERE id = ?`;
const PAGE = `SELECT ${COLUMNS} FROM wallet_entitlement
  WHERE customer_id = ?1 AND (?2 IS NULL OR kind = ?2) AND seq > ?3 AND changed_at > ?4 ORDER BY seq LIMIT ?5`;

/** With the count of the present month. */
export function findEntitlement(context: WalletContext, id: string): Entitlement | undefined {
  const row = context.tx.get<Entitlement>(BY_ID, id);
  if (row === undefined) return undefined;
  startMonth(context, row.customerId);
  return context.tx.get<Entitlement>(BY_ID, id);
}

export interface EntitlementFilter {
  readonly kind: string | null;
  readonly after: number;
  readonly changedAfter: number;
}

export function listEntitlementRows(
  context: WalletContext,
  customerId: string,
  { kind, after, changedAfter }: EntitlementFilter,
  limit: number,
): Entitlement[] {
  startMonth(context, customerId);
  return context.tx.all<Entitlement>(PAGE, customerId, kind, after, changedAfter, limit);
}

/** Adds an entitlement; false when the customer has one of this kind. */
export function addEntitlement(
  context: WalletContext,
  facts: Pick<Entitlement, 'customerId' | 'kind' | 'subscription' | 'quota'>,
): boolean {
  const { from, until } = monthOf(context);
  const { changes } = context.tx.run(
    `INSERT INTO wallet_entitlement
       (id, customer_id, kind, subscription, state, quota, used, period_from, period_until, changed_at)
     VALUES (?, ?, ?, ?, 'active', ?, 0, ?, ?, ?) ON CONFLICT DO NOTHING`,
    context.newId('enl'),
    facts.customerId,
    facts.kind,
    facts.subscription,
    facts.quota,
    from,
    until,
    context.now,
  );
  return changes === 1;
}

/** Takes from the quota; the check and the write are one. Returns the id of the use. */
export function useEntitlement(context: WalletContext, entitlement: Entitlement, use: EntitlementUse): string {
  const { tx, now } = context;
  const { id, state, quota, used } = entitlement;
  if (state !== 'active') throw walletProblems.create('entitlement-not-active', { entitlement: id, state });
  const { changes } = tx.run(
    `UPDATE wallet_entitlement SET used = used + ?1, changed_at = ?2
     WHERE id = ?3 AND (quota IS NULL OR used + ?1 <= quota)`,
    use.quantity,
    now,
    id,
  );
  if (changes === 0) {
    throw walletProblems.create('entitlement-exhausted', { left: (quota ?? 0) - used, asked: use.quantity });
  }
  const useId = context.newId('use');
  tx.run(
    `INSERT INTO wallet_use (id, entitlement_id, partner_id, quantity, order_ref, period_from, occurred_at, recorded_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    useId,
    id,
    use.partnerId,
    use.quantity,
    use.orderRef,
    entitlement.periodFrom,
    use.occurredAt,
    now,
  );
  return useId;
}

export function viewEntitlement({ room }: WalletContext, entitlement: Entitlement): EntitlementView {
  const { quota, used } = entitlement;
  return {
    entitlementId: entitlement.id,
    customerId: entitlement.customerId,
    kind: entitlement.kind,
    subscription: entitlement.subscription,
    state: entitlement.state,
    quota,
    used,
    remaining: quota === null ? null : quota - used,
    periodEnd: new Date(room.zone.startOfDay(entitlement.periodUntil)).toISOString(),
  };
}

/** The count starts anew at the instant the month does, however late anyone looks. */
function startMonth(context: WalletContext, customerId: string): void {
  const { from, until } = monthOf(context);
  context.tx.run(
    `UPDATE wallet_entitlement SET used = 0, period_from = ?1, period_until = ?2, changed_at = ?3
     WHERE customer_id = ?4 AND period_until <= ?1`,
    from,
    until,
    context.now,
    customerId,
  );
}

function monthOf({ room, now }: WalletContext): { readonly from: number; readonly until: number } {
  const today = room.zone.dayOf(now);
  const from = today - new Date(today * DAY_MS).getUTCDate() + 1;
  return { from, until: addMonths(from, 1) };
}
