import type { ReportSchedule, ReportSchedulePage, ReportScheduleRequest } from '@styk/sdk/api/reports';
import { found } from '../../../found.ts';
import type { OperationCall, OperationResult } from '../../../operation.ts';
import { type PageParams, readSequenceCursor, toPage } from '../../../pagination.ts';
import { requireType } from '../orders.ts';
import { reportProblems } from '../problems.ts';
import { deleteSchedule, insertSchedule, listScheduleRows, settleSchedules, viewSchedule } from '../schedules.ts';

/** Days of the longest of such periods. */
const LONGEST = { day: 1, week: 7, month: 31 };

export function createReportSchedule(
  call: OperationCall<unknown, ReportScheduleRequest>,
): OperationResult<ReportSchedule> {
  const { body, caller } = call;
  const { type, format, period, dayDelay = 0, time, parameters = {} } = body;
  const { version, maxDays } = requireType(caller, body);
  const days = LONGEST[period];
  if (days > maxDays) throw reportProblems.create('report-period-too-long', { days, most: maxDays });
  const plan = { type, version, format, period, dayDelay, time, parameters };
  return { status: 201, body: viewSchedule(insertSchedule(call, caller.partnerId, plan)) };
}

export function listReportSchedules(call: OperationCall<PageParams>): OperationResult<ReportSchedulePage> {
  const { tx, params, caller } = call;
  settleSchedules(call);
  const rows = listScheduleRows(tx, caller.partnerId, readSequenceCursor(params.cursor), params.limit + 1);
  return { status: 200, body: toPage(rows, params.limit, ({ seq }) => seq, viewSchedule) };
}

export function deleteReportSchedule(call: OperationCall<{ readonly scheduleId: string }>): OperationResult {
  const { tx, params, caller } = call;
  settleSchedules(call);
  found(deleteSchedule(tx, caller.partnerId, params.scheduleId) || undefined, params.scheduleId);
  return { status: 204 };
}
