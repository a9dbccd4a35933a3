import { hash } from 'node:crypto';
import type { LongOperation, Report as ReportAnswer, ReportRequest, ReportTypeList } from '@styk/sdk/api/reports';
import { found } from '../../../found.ts';
import type { OperationCall, OperationResult } from '../../../operation.ts';
import { dayNumber, programZone } from '../days.ts';
import { parametersInvalid, requireType } from '../orders.ts';
import { reportProblems } from '../problems.ts';
import { findByOperation, findReport, queueReport, readContent, viewOperation, viewReport } from '../reports.ts';
import { reportDefinitions, viewType } from '../types/catalogue.ts';

interface ReportParams {
  readonly reportId: string;
}

const MEDIA_TYPES = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ndjson: 'application/x-ndjson',
};

export function listReportTypes({ language }: OperationCall): OperationResult<ReportTypeList> {
  return { status: 200, body: { items: reportDefinitions().map((one) => viewType(one, language)) } };
}

export function createReport(
  wake: () => void,
  call: OperationCall<unknown, ReportRequest>,
): OperationResult<LongOperation> {
  const { tx, now, body, caller } = call;
  const { type, format, from, to, parameters = {} } = body;
  const { version, maxDays } = requireType(caller, body);
  const days = dayNumber(to) - dayNumber(from) + 1;
  if (!(days > 0)) throw parametersInvalid(type, `to ${to} < from ${from}`);
  if (dayNumber(to) > programZone().dayOf(now)) {
    throw parametersInvalid(type, `to: ${to}`);
  }
  if (days > maxDays) throw reportProblems.create('report-period-too-long', { days, most: maxDays });
  const { operationId } = queueReport(call, caller.partnerId, { type, version, format, from, to, parameters }, null);
  call.afterCommit(wake);
  const report = found(findByOperation(tx, caller.partnerId, operationId), operationId);
  return { status: 202, headers: { location: `/operations/${operationId}` }, body: viewOperation(report) };
}

export function getReport({ tx, now, params, caller }: OperationCall<ReportParams>): OperationResult<ReportAnswer> {
  const report = found(findReport(tx, caller.partnerId, params.reportId), params.reportId);
  return { status: 200, body: viewReport(report, now) };
}

export function getReportContent({ tx, now, params, caller }: OperationCall<ReportParams>): OperationResult {
  const { reportId } = params;
  const { state, order, expiresAt } = found(findReport(tx, caller.partnerId, reportId), reportId);
  if (state === 'queued') throw reportProblems.create('report-not-ready', { report: reportId });
  const bytes = readContent(tx, reportId);
  if (bytes === null || (expiresAt !== null && expiresAt <= now)) {
    const until = new Date(expiresAt ?? now).toISOString();
    throw reportProblems.create('gone', { report: reportId, until });
  }
  const { type, format, from, to } = order;
  const headers = {
    'content-type': MEDIA_TYPES[format],
    'content-digest': `sha-256=:${hash('sha256', bytes, 'base64')}:`,
    'content-disposition': `attachment; filename="${type}-${from}-${to}.${format}"`,
  };
  return { status: 200, headers, bytes };
}

export function getReportOperation({
  tx,
  params,
  caller,
}: OperationCall<{ readonly operationId: string }>): OperationResult<LongOperation> {
  const report = found(findByOperation(tx, caller.partnerId, params.operationId), params.operationId);
  return { status: 200, body: viewOperation(report) };
}
