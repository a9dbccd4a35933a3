import type { LongOperation, Report as ReportAnswer, ReportRequest } from '@styk/sdk/api/reports';
import type { ServiceContext } from '../../operation.ts';
import type { Tx } from '../../storage/tx.ts';

/** An order with its version and parameters settled. */
export type Order = Required<ReportRequest>;

/** A report without its file; instants in epoch milliseconds. */
export interface Report {
  readonly reportId: string;
  readonly operationId: string;
  readonly partnerId: string;
  readonly order: Order;
  readonly scheduleId: string | null;
  readonly state: 'queued' | 'succeeded';
  readonly rows: number | null;
  readonly totals: Readonly<Record<string, number>> | null;
  readonly sha256: string | null;
  readonly size: number | null;
  readonly createdAt: number;
  readonly finishedAt: number | null;
  readonly expiresAt: number | null;
}

type Row = Omit<Report, 'order' | 'totals'> & { readonly request: string; readonly totals: string | null };

const SELECT = `SELECT report_id AS reportId, operation_id AS operationId, partner_id AS partnerId, request,
  schedule_id AS scheduleId, state, rows, totals, sha256, size, created_at AS createdAt, finished_at AS finishedAt,
  expires_at AS expiresAt FROM reports_report`;
const BY_ID = `${SELECT} WHERE report_id = ? AND partner_id = ?`;
const BY_OPERATION = `${SELECT} WHERE operation_id = ? AND partner_id = ?`;
const NEWEST = `${SELECT} WHERE partner_id = ? ORDER BY seq DESC LIMIT ?`;
const QUEUED = `${SELECT} WHERE state = 'queued' ORDER BY seq LIMIT 1`;

export function findReport(tx: Tx, partnerId: string, reportId: string): Report | undefined {
  return fromRow(tx.get<Row>(BY_ID, reportId, partnerId));
}

export function findByOperation(tx: Tx, partnerId: string, operationId: string): Report | undefined {
  return fromRow(tx.get<Row>(BY_OPERATION, operationId, partnerId));
}

export function newestReports(tx: Tx, partnerId: string, limit: number): Report[] {
  return tx.all<Row>(NEWEST, partnerId, limit).flatMap((row) => fromRow(row) ?? []);
}

/** The next report to make. */
export function nextQueued(tx: Tx): Report | undefined {
  return fromRow(tx.get<Row>(QUEUED));
}

/** Orders a report; the background work makes it. Returns its id and that of the operation. */
export function queueReport(context: ServiceContext, partnerId: string, order: Order, scheduleId: string | null) {
  const { tx, now } = context;
  const ids = { reportId: context.newId('rep'), operationId: context.newId('opr') };
  tx.run(
    `INSERT INTO reports_report (report_id, operation_id, partner_id, request, schedule_id, state, created_at)
     VALUES (?, ?, ?, ?, ?, 'queued', ?)`,
    ids.reportId,
    ids.operationId,
    partnerId,
    JSON.stringify(order),
    scheduleId,
    now,
  );
  return ids;
}

export function readContent(tx: Tx, reportId: string): Uint8Array | null {
  const row = tx.get<{ content: Uint8Array | null }>(
    'SELECT content FROM reports_report WHERE report_id = ?',
    reportId,
  );
  return row?.content ?? null;
}

export function viewReport(report: Report, now: number): ReportAnswer {
  const { reportId, order, scheduleId, rows, totals, size, sha256, finishedAt, expiresAt } = report;
  return {
    ...order,
    reportId,
    scheduleId,
    rows,
    totals,
    size,
    sha256,
    state: expiresAt !== null && expiresAt <= now ? 'expired' : report.state,
    createdAt: new Date(report.createdAt).toISOString(),
    finishedAt: finishedAt === null ? null : new Date(finishedAt).toISOString(),
    expiresAt: expiresAt === null ? null : new Date(expiresAt).toISOString(),
    problem: null,
  };
}

export function viewOperation({ operationId, reportId, state, createdAt, finishedAt }: Report): LongOperation {
  return {
    operationId,
    state,
    createdAt: new Date(createdAt).toISOString(),
    progress: state === 'succeeded' ? 100 : 0,
    resource: `/reports/${reportId}`,
    ...(finishedAt === null ? {} : { finishedAt: new Date(finishedAt).toISOString() }),
  };
}

function fromRow(row: Row | undefined): Report | undefined {
  if (row === undefined) return undefined;
  const { request, totals, ...facts } = row;
  return { ...facts, order: JSON.parse(request), totals: totals === null ? null : JSON.parse(totals) };
}
