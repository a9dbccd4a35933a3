import type { LedgerContext } from './context.ts';
import { post } from './entries.ts';
import { changeLot } from './lots.ts';
import { type MemberAccount, noteDue } from './member-account.ts';
import type { Allocation } from './spend-order.ts';

/** A line of the basket a hold was made for, with its share of the discount. */
export interface HoldLine {
  readonly lineId: string;
  readonly payKop: number;
  readonly discountKop: number;
}

export interface Hold {
  readonly id: string;
  readonly partnerId: string;
  readonly idempotencyKey: string;
  readonly member: number;
  readonly points: number;
  /** Lots in the order they are consumed. */
  readonly allocations: readonly Allocation[];
  readonly lines: readonly HoldLine[];
  /** Characters in a line of the till's printer. */
  readonly receiptWidth: number;
  readonly state: HoldState;
  readonly expiresAt: number;
  /** 1 when a payment keeps it: the till can neither sell with it nor give it up. */
  readonly kept: 0 | 1;
}

export type HoldState = 'held' | 'captured' | 'voided' | 'expired';

type HoldRow = Omit<Hold, 'allocations' | 'lines'> & Record<'allocations' | 'lines', string>;

const COLUMNS = `id, partner_id AS partnerId, idempotency_key AS idempotencyKey, member, points, allocations, lines,
  receipt_width AS receiptWidth, state, expires_at AS expiresAt, kept`;

const BY_ID = `SELECT ${COLUMNS} FROM loyalty_hold WHERE id = ? AND partner_id = ?`;
const LAST_BY_KEY = `SELECT ${COLUMNS} FROM loyalty_hold WHERE partner_id = ? AND idempotency_key = ? ORDER BY id DESC LIMIT 1`;

/** The partner's hold as it was last booked: one past its time may still be called held. */
export function findHold(ledger: LedgerContext, partnerId: string, id: string): Hold | undefined {
  const row = ledger.tx.get<HoldRow>(BY_ID, id, partnerId);
  return row === undefined ? undefined : fromRow(row);
}

export function findHoldByKey(ledger: LedgerContext, partnerId: string, idempotencyKey: string): Hold | undefined {
  const row = ledger.tx.get<HoldRow>(LAST_BY_KEY, partnerId, idempotencyKey);
  return row === undefined ? undefined : fromRow(row);
}

/** Marks the points of the hold in their lots. They were picked a moment ago in the same transaction. */
export function placeHold(ledger: LedgerContext, account: MemberAccount, hold: Hold): void {
  for (const [lot, points] of hold.allocations) changeLot(ledger, account, lot, { held: points });
  ledger.tx.run(
    `INSERT INTO loyalty_hold
       (id, partner_id, idempotency_key, member, points, allocations, lines, receipt_width, state, expires_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    hold.id,
    hold.partnerId,
    hold.idempotencyKey,
    hold.member,
    hold.points,
    JSON.stringify(hold.allocations),
    JSON.stringify(hold.lines),
    hold.receiptWidth,
    hold.state,
    hold.expiresAt,
  );
  noteDue(account, hold.expiresAt);
}

/** Turns held points into redeemed ones. */
export function captureHold(ledger: LedgerContext, account: MemberAccount, hold: Hold, operationId: string): void {
  for (const [lot, points] of hold.allocations) {
    changeLot(ledger, account, lot, { remaining: -points, held: -points });
    post(ledger, account, operationId, { kind: 'redeem', from: 'member', to: 'redeemed', points, lot });
  }
  setState(ledger, hold.id, 'captured');
}

/** Gives the points back to their lots. The caller burns what has died meanwhile and settles the debt. */
export function releaseHold(
  ledger: LedgerContext,
  account: MemberAccount,
  hold: Pick<Hold, 'id' | 'allocations'>,
  state: 'voided' | 'expired',
): void {
  for (const [lot, points] of hold.allocations) changeLot(ledger, account, lot, { held: -points });
  setState(ledger, hold.id, state);
}

/** Ends the member's holds whose time has passed. Returns how many. */
export function releaseExpiredHolds(ledger: LedgerContext, account: MemberAccount): number {
  const expired = ledger.tx.all<{ id: string; allocations: string }>(
    `SELECT id, allocations FROM loyalty_hold WHERE member = ? AND state = 'held' AND expires_at <= ? ORDER BY id`,
    account.member,
    ledger.now,
  );
  for (const { id, allocations } of expired) {
    releaseHold(ledger, account, { id, allocations: JSON.parse(allocations) }, 'expired');
  }
  return expired.length;
}

function setState(ledger: LedgerContext, id: string, state: HoldState): void {
  ledger.tx.run('UPDATE loyalty_hold SET state = ? WHERE id = ?', state, id);
}

function fromRow(row: HoldRow): Hold {
  return { ...row, allocations: JSON.parse(row.allocations), lines: JSON.parse(row.lines) };
}
