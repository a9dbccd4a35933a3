import type { StykEvents } from '@styk/sdk/api/events.catalogue';
import type { ProgramLevel } from '@styk/sdk/api/loyalty';
import { emitEvent } from '../../events/emit.ts';
import { type ExpiringPoints, readBalance } from './balance.ts';
import type { LedgerContext } from './context.ts';
import type { LedgerAccount, Movement } from './entries.ts';
import { lotId } from './lots.ts';
import type { MemberAccount } from './member-account.ts';
import type { Refund } from './refunds.ts';
import type { Sale } from './sales.ts';

const HOUR_MS = 3_600_000;

/** Tells the seller what a sale moved; `expiresAt` is that of its lot. */
export function tellSale(ledger: LedgerContext, account: MemberAccount, sale: Sale, expiresAt: number | null): void {
  const { id: saleId, partnerId, storeId, redeemed, accrued, lot } = sale;
  if (redeemed === 0 && accrued === 0) return;
  const who = { ...memberOf(account), available: readBalance(ledger, account).available, saleId, storeId };
  const event = { subject: account.id, partnerId };
  if (redeemed > 0) {
    const data = { ...who, points: redeemed, valueKop: redeemed * ledger.program.pointValueKop };
    emitEvent(ledger, { ...event, type: 'loyalty.points.redeemed', data });
  }
  if (accrued > 0) {
    const lots = lot === null ? [] : [viewLot(account, lot, accrued, expiresAt)];
    emitEvent(ledger, { ...event, type: 'loyalty.points.accrued', data: { ...who, points: accrued, lots } });
  }
}

/** Tells the seller what a return moved by the entries that came after `lastEntry`. */
export function tellReturn(
  ledger: LedgerContext,
  account: MemberAccount,
  { id: saleId, partnerId }: Sale,
  refundId: string,
  { restored, clawed }: Pick<Refund, 'restored' | 'clawed'>,
  lastEntry: number,
): void {
  if (restored === 0 && clawed === 0) return;
  const who = { ...memberOf(account), available: readBalance(ledger, account).available, refundId, saleId };
  const event = { subject: account.id, partnerId };
  if (restored > 0) {
    const lots = lotsMoved(ledger, account, lastEntry, refundId, 'restore');
    emitEvent(ledger, { ...event, type: 'loyalty.points.restored', data: { ...who, points: restored, lots } });
  }
  if (clawed > 0) {
    const moved = movedSince(ledger, account, lastEntry, refundId);
    const taken = (kind: Movement['kind'], from: LedgerAccount) =>
      moved.reduce((sum, entry) => sum - (entry.kind === kind && entry.account === from ? entry.points : 0), 0);
    const data = {
      ...who,
      points: clawed,
      fromLots: taken('claw-back', 'member'),
      fromExpired: taken('unexpire', 'expired'),
      debt: taken('claw-back', 'debt'),
    };
    emitEvent(ledger, { ...event, type: 'loyalty.points.clawed_back', data });
  }
}

/** Tells everybody who knows the member what burned at this instant, which may be noticed later. */
export function tellExpired(
  ledger: LedgerContext,
  account: MemberAccount,
  operationId: string,
  points: number,
  lastEntry: number,
  recordedAt: number,
): void {
  const partners = ledger.customers.partnersOf(ledger.tx, account.id);
  if (partners.length === 0) return;
  const data = {
    ...memberOf(account),
    points,
    available: readBalance(ledger, account).available,
    lots: lotsMoved(ledger, account, lastEntry, operationId, 'expire'),
    expiredAt: instant(ledger.now),
  };
  const context = { ...ledger, now: recordedAt };
  for (const partnerId of partners) {
    const event = { subject: account.id, partnerId, occurredAt: ledger.now, data };
    emitEvent(context, { ...event, type: 'loyalty.points.expired' });
  }
}

/** Tells everybody who knows the member that these points are about to burn. */
export function tellExpiring(
  ledger: LedgerContext,
  account: MemberAccount,
  { points, expiresAt }: ExpiringPoints,
): void {
  const data = {
    ...memberOf(account),
    points,
    available: readBalance(ledger, account).available,
    expiresAt: instant(expiresAt),
    daysLeft: Math.floor((expiresAt - ledger.now) / (24 * HOUR_MS)),
  };
  for (const partnerId of ledger.customers.partnersOf(ledger.tx, account.id)) {
    emitEvent(ledger, { type: 'loyalty.points.expiring', subject: account.id, partnerId, data });
  }
}

/** Tells everybody who knows the member, and the seller, that the level is not the one before. */
export function tellLevel(
  ledger: LedgerContext,
  account: MemberAccount,
  before: ProgramLevel,
  now: ProgramLevel,
  netSpendKop: number,
  seller: string | undefined,
): void {
  const data = {
    ...memberOf(account),
    programId: ledger.program.programId,
    previousLevel: before.name,
    level: now.name,
    direction: now.requiredKop > before.requiredKop ? 'up' : 'down',
    netSpendKop,
    periodEnd: instant(account.levelUntil * 24 * HOUR_MS).slice(0, 10),
    changedAt: instant(ledger.now),
  };
  const partners = new Set(ledger.customers.partnersOf(ledger.tx, account.id));
  if (seller !== undefined) partners.add(seller);
  for (const partnerId of partners) {
    emitEvent(ledger, { type: 'loyalty.level.changed', subject: account.id, partnerId, data });
  }
}

/** Tells a partner that a return waits for its sale, or has waited too long. */
export function tellWaiting(
  ledger: LedgerContext,
  type: 'loyalty.refund.parked' | 'loyalty.refund.orphaned',
  refund: Pick<Refund, 'id' | 'partnerId' | 'refundKey' | 'storeId' | 'receiptKey' | 'recordedAt'>,
): void {
  const { id: refundId, partnerId, refundKey, storeId, receiptKey, recordedAt } = refund;
  const data: StykEvents[typeof type] = {
    refundId,
    refundKey,
    storeId,
    receiptKey,
    state: type === 'loyalty.refund.parked' ? 'pending_sale' : 'orphan',
    parkedAt: instant(recordedAt),
    orphanAfter: instant(recordedAt + ledger.program.orphanAfterHours * HOUR_MS),
  };
  emitEvent(ledger, { type, subject: refundId, partnerId, data });
}

interface Moved {
  readonly kind: Movement['kind'];
  readonly account: LedgerAccount;
  readonly points: number;
  readonly lot: number | null;
  readonly expiresAt: number | null;
}

function movedSince(ledger: LedgerContext, { member }: MemberAccount, lastEntry: number, operationId: string): Moved[] {
  return ledger.tx.all<Moved>(
    `SELECT e.kind, e.account, e.points, e.lot, l.expires_at AS expiresAt FROM loyalty_entry e
       LEFT JOIN loyalty_lot l ON l.member = e.member AND l.seq = e.lot
     WHERE e.member = ? AND e.seq > ? AND e.operation_id = ? ORDER BY e.seq`,
    member,
    lastEntry,
    operationId,
  );
}

/** Lots of the member that this kind of movement went into or out of. */
function lotsMoved(
  ledger: LedgerContext,
  account: MemberAccount,
  lastEntry: number,
  operationId: string,
  kind: Movement['kind'],
) {
  return movedSince(ledger, account, lastEntry, operationId)
    .filter((entry) => entry.kind === kind && entry.account === 'member')
    .map(({ lot, points, expiresAt }) => viewLot(account, lot ?? 0, Math.abs(points), expiresAt));
}

function viewLot(account: MemberAccount, seq: number, points: number, expiresAt: number | null) {
  return { lotId: lotId(account, seq), points, expiresAt: expiresAt === null ? null : instant(expiresAt) };
}

/** A member goes by the customer's id. */
function memberOf({ id }: MemberAccount): { readonly memberId: string; readonly customerId: string } {
  return { memberId: id, customerId: id };
}

function instant(ms: number): string {
  return new Date(ms).toISOString();
}
