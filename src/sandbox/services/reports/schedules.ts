import type { ReportSchedule, ReportScheduleRequest } from '@styk/sdk/api/reports';
import type { ServiceContext } from '../../operation.ts';
import type { Tx } from '../../storage/tx.ts';
import { programZone } from './days.ts';
import { queueReport } from './reports.ts';
import { nextDue } from './schedules-rule.ts';

/** A schedule with its version and parameters settled. */
export type Plan = Required<ReportScheduleRequest>;

/** A schedule; instants in epoch milliseconds. */
export interface Schedule {
  readonly seq: number;
  readonly scheduleId: string;
  readonly partnerId: string;
  readonly plan: Plan;
  readonly nextAt: number;
  readonly lastReportId: string | null;
  readonly createdAt: number;
}

type Row = Omit<Schedule, 'plan'> & { readonly request: string };

const SELECT = `SELECT seq, schedule_id AS scheduleId, partner_id AS partnerId, request, next_at AS nextAt,
  last_report_id AS lastReportId, created_at AS createdAt FROM reports_schedule`;
const LIST = `${SELECT} WHERE partner_id = ? AND seq > ? ORDER BY seq LIMIT ?`;
const DUE = `${SELECT} WHERE next_at <= ? ORDER BY next_at, seq`;

/** Reports that one schedule catches up on at a time, after the clock was moved far. */
const MOST_MISSED = 400;

export function insertSchedule(context: ServiceContext, partnerId: string, plan: Plan): Schedule {
  const { tx, now } = context;
  const scheduleId = context.newId('sch');
  const nextAt = nextDue(plan, programZone(), now).at;
  const row = tx.get<{ seq: number }>(
    `INSERT INTO reports_schedule (schedule_id, partner_id, request, next_at, created_at) VALUES (?, ?, ?, ?, ?)
     RETURNING seq`,
    scheduleId,
    partnerId,
    JSON.stringify(plan),
    nextAt,
    now,
  );
  return { seq: Number(row?.seq), scheduleId, partnerId, plan, nextAt, lastReportId: null, createdAt: now };
}

export function listScheduleRows(tx: Tx, partnerId: string, after: number, limit: number): Schedule[] {
  return tx.all<Row>(LIST, partnerId, after, limit).map(fromRow);
}

export function deleteSchedule(tx: Tx, partnerId: string, scheduleId: string): boolean {
  const sql = 'DELETE FROM reports_schedule WHERE schedule_id = ? AND partner_id = ?';
  return tx.run(sql, scheduleId, partnerId).changes > 0;
}

/** Orders what schedules had to order by now: one report for each period that has ended. Returns how many. */
export function settleSchedules(context: ServiceContext): number {
  const { tx, now } = context;
  const zone = programZone();
  let ordered = 0;
  for (const schedule of tx.all<Row>(DUE, now).map(fromRow)) {
    const { scheduleId, partnerId, plan } = schedule;
    const { period: _, dayDelay: __, time: ___, ...what } = plan;
    let { nextAt, lastReportId } = schedule;
    for (let missed = 0; nextAt <= now && missed < MOST_MISSED; missed += 1) {
      const { from, to } = nextDue(plan, zone, nextAt - 1);
      lastReportId = queueReport({ ...context, now: nextAt }, partnerId, { ...what, from, to }, scheduleId).reportId;
      nextAt = nextDue(plan, zone, nextAt).at;
      ordered += 1;
    }
    tx.run(
      'UPDATE reports_schedule SET next_at = ?, last_report_id = ? WHERE schedule_id = ?',
      nextAt,
      lastReportId,
      scheduleId,
    );
  }
  return ordered;
}

export function viewSchedule({ scheduleId, plan, nextAt, lastReportId, createdAt }: Schedule): ReportSchedule {
  return {
    ...plan,
    scheduleId,
    nextAt: new Date(nextAt).toISOString(),
    lastReportId,
    createdAt: new Date(createdAt).toISOString(),
  };
}

function fromRow({ request, ...row }: Row): Schedule {
  return { ...row, plan: JSON.parse(request) };
}
