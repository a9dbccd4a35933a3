import type { SettlementLine, Settlement as SettlementView } from '@styk/sdk/api/wallet';
import { roubles } from '../../../roubles.ts';
import { formatDay } from '../../loyalty/program/calendar.ts';
import type { WalletContext } from '../context.ts';
import { disputedOf } from './disputed.ts';
import { type Settlement, sumUp } from './settlement.ts';

export function viewSettlement(context: WalletContext, settlement: Settlement): SettlementView {
  const header = settlement.header ?? sumUp(context, settlement);
  const disputed = disputedOf(context, settlement);
  return {
    settlementId: settlement.id,
    periodFrom: formatDay(settlement.fromDay),
    periodTo: formatDay(settlement.toDay),
    state: settlement.state,
    opening: roubles(settlement.opening),
    sales: roubles(header.sales),
    returns: roubles(header.returns),
    pointsIssued: roubles(header.pointsIssued),
    pointsRedeemed: roubles(header.pointsRedeemed),
    commission: roubles(header.commission),
    vat: roubles(header.vat),
    adjustments: roubles(header.adjustments),
    closing: roubles(header.closing),
    disputed: roubles(disputed.net),
    lines: header.lines,
    disputedLines: disputed.lines,
    confirmBy: instant(settlement.confirmBy),
    documentIds: settlement.documentIds,
    calculatedAt: instant(settlement.calculatedAt),
    confirmedAt: instant(settlement.confirmedAt),
    paidAt: instant(settlement.paidAt),
  };
}

/** A line with the operation behind it. */
export interface LineRow {
  readonly seq: number;
  readonly id: string;
  readonly operationId: string;
  readonly type: string;
  readonly state: string;
  readonly reference: string | null;
  readonly occurredAt: number;
  readonly recordedAt: number;
  readonly day: number;
  readonly gross: number;
  readonly fee: number;
  readonly vat: number;
}

/** Columns of `LineRow` over `wallet_line l JOIN wallet_operation o`. */
export const LINE_COLUMNS = `l.seq, l.id, o.source_id AS operationId, l.type, l.state, o.reference,
  o.occurred_at AS occurredAt, o.recorded_at AS recordedAt, o.day, l.gross, l.fee, l.vat`;

export function viewLine(row: LineRow): SettlementLine {
  return {
    lineId: row.id,
    operationId: row.operationId,
    type: row.type,
    state: row.state,
    ...(row.reference === null ? {} : { reference: row.reference }),
    occurredAt: new Date(row.occurredAt).toISOString(),
    recordedAt: new Date(row.recordedAt).toISOString(),
    businessDate: formatDay(row.day),
    gross: roubles(row.gross),
    fee: roubles(row.fee),
    vat: roubles(row.vat),
    net: roubles(row.gross + row.fee + row.vat),
  };
}

function instant(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
