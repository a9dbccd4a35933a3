// Generated from openapi/reports.yaml 1.0.0 by `npm run generate:api`. Do not edit.

import type { ApiPromise } from '../client/api-promise.ts';
import type { Caller } from '../client/caller.ts';
import type { DownloadPromise } from '../client/download-promise.ts';
import type { CallOptions } from '../client/options.ts';
import type { PagePromise } from '../client/page-promise.ts';
import { reportsOperations as operations } from './reports.operations.ts';
import type { ListReportSchedulesQuery, LongOperation, Report, ReportRequest, ReportSchedule, ReportSchedulePage, ReportScheduleRequest, ReportTypeList } from './reports.types.ts';

export type * from './reports.types.ts';

/**
 * List types of reports. `GET /reports/v1/report-types`
 *
 * Types with their version, and JSON Schemas of their parameters and rows. A new column comes with a new
 * version, never silently.
 *
 * @example
 * const reportTypes = await listReportTypes(client);
 */
export function listReportTypes(client: Caller, options?: CallOptions): ApiPromise<ReportTypeList> {
  return client.call(operations.listReportTypes, {}, options);
}

/**
 * Order a report. `POST /reports/v1/reports`
 *
 * Starts making a report over whole days of the programme. `resource` of the operation names the report.
 *
 * @throws StykApiError `report-version-unknown`, `report-parameters-invalid`, `report-period-too-long`
 * @example
 * const report = await createReport(client, {
 *   type: 'sales',
 *   format: 'csv',
 *   from: '2026-11-01',
 *   to: '2026-11-21',
 *   parameters: { storeIds: ['msk-01', 'msk-02'], channel: 'pos' },
 * });
 */
export function createReport(client: Caller, body: ReportRequest, options?: CallOptions): ApiPromise<LongOperation> {
  return client.call(operations.createReport, { body }, options);
}

/**
 * Read about a report. `GET /reports/v1/reports/{reportId}`
 *
 * State, rows, totals and digest. Files are kept for 30 days.
 *
 * @param reportId Report.
 * @throws StykApiError `not-found`
 * @example
 * const report = await getReport(client, reportId);
 */
export function getReport(client: Caller, reportId: string, options?: CallOptions): ApiPromise<Report> {
  return client.call(operations.getReport, { path: [reportId] }, options);
}

/**
 * Download a report. `GET /reports/v1/reports/{reportId}/content`
 *
 * The file in the format ordered: CSV by RFC 4180 in UTF-8 with a header row, XLSX, or one JSON object a line.
 * Money is in whole kopecks.
 *
 * @param reportId Report.
 * @throws StykApiError `not-found`, `report-not-ready`, `gone`
 * @example
 * const reportContent = await getReportContent(client, reportId);
 */
export function getReportContent(client: Caller, reportId: string, options?: CallOptions): DownloadPromise {
  return client.download(operations.getReportContent, { path: [reportId] }, options);
}

/**
 * List schedules. `GET /reports/v1/report-schedules`
 *
 * The partner's schedules, oldest first.
 *
 * @example
 * for await (const item of listReportSchedules(client)) use(item);
 */
export function listReportSchedules(client: Caller, query?: ListReportSchedulesQuery, options?: CallOptions): PagePromise<ReportSchedulePage, ReportSchedule> {
  return client.pages(operations.listReportSchedules, { query }, options);
}

/**
 * Schedule a report. `POST /reports/v1/report-schedules`
 *
 * A report for each day, week (from Monday) or calendar month that has ended. `report.ready` tells when it is
 * there.
 *
 * @throws StykApiError `report-version-unknown`, `report-parameters-invalid`, `report-period-too-long`
 * @example
 * const reportSchedule = await createReportSchedule(client, {
 *   type: 'settlement-lines',
 *   format: 'xlsx',
 *   period: 'month',
 *   dayDelay: 2,
 *   time: '06:00',
 *   parameters: {},
 * });
 */
export function createReportSchedule(client: Caller, body: ReportScheduleRequest, options?: CallOptions): ApiPromise<ReportSchedule> {
  return client.call(operations.createReportSchedule, { body }, options);
}

/**
 * End a schedule. `DELETE /reports/v1/report-schedules/{scheduleId}`
 *
 * No more reports are made; those that are made stay.
 *
 * @param scheduleId Schedule.
 * @throws StykApiError `not-found`
 * @example
 * await deleteReportSchedule(client, scheduleId);
 */
export function deleteReportSchedule(client: Caller, scheduleId: string, options?: CallOptions): ApiPromise<void> {
  return client.call(operations.deleteReportSchedule, { path: [scheduleId] }, options);
}

/**
 * Read an operation. `GET /reports/v1/operations/{operationId}`
 *
 * How far the making of a report has come.
 *
 * @param operationId Operation.
 * @throws StykApiError `not-found`
 * @example
 * const reportOperation = await getReportOperation(client, operationId);
 */
export function getReportOperation(client: Caller, operationId: string, options?: CallOptions): ApiPromise<LongOperation> {
  return client.call(operations.getReportOperation, { path: [operationId] }, options);
}

/** Styk reports, bound to a client. */
export class ReportsApi {
  readonly #client: Caller;

  constructor(client: Caller) {
    this.#client = client;
  }

  /**
   * List types of reports. `GET /reports/v1/report-types`
   *
   * Types with their version, and JSON Schemas of their parameters and rows. A new column comes with a new
   * version, never silently.
   *
   * @example
   * const reportTypes = await styk.reports.listReportTypes();
   */
  listReportTypes(options?: CallOptions): ApiPromise<ReportTypeList> {
    return listReportTypes(this.#client, options);
  }

  /**
   * Order a report. `POST /reports/v1/reports`
   *
   * Starts making a report over whole days of the programme. `resource` of the operation names the report.
   *
   * @throws StykApiError `report-version-unknown`, `report-parameters-invalid`, `report-period-too-long`
   * @example
   * const report = await styk.reports.createReport({
   *   type: 'sales',
   *   format: 'csv',
   *   from: '2026-11-01',
   *   to: '2026-11-21',
   *   parameters: { storeIds: ['msk-01', 'msk-02'], channel: 'pos' },
   * });
   */
  createReport(body: ReportRequest, options?: CallOptions): ApiPromise<LongOperation> {
    return createReport(this.#client, body, options);
  }

  /**
   * Read about a report. `GET /reports/v1/reports/{reportId}`
   *
   * State, rows, totals and digest. Files are kept for 30 days.
   *
   * @param reportId Report.
   * @throws StykApiError `not-found`
   * @example
   * const report = await styk.reports.getReport(reportId);
   */
  getReport(reportId: string, options?: CallOptions): ApiPromise<Report> {
    return getReport(this.#client, reportId, options);
  }

  /**
   * Download a report. `GET /reports/v1/reports/{reportId}/content`
   *
   * The file in the format ordered: CSV by RFC 4180 in UTF-8 with a header row, XLSX, or one JSON object a line.
   * Money is in whole kopecks.
   *
   * @param reportId Report.
   * @throws StykApiError `not-found`, `report-not-ready`, `gone`
   * @example
   * const reportContent = await styk.reports.getReportContent(reportId);
   */
  getReportContent(reportId: string, options?: CallOptions): DownloadPromise {
    return getReportContent(this.#client, reportId, options);
  }

  /**
   * List schedules. `GET /reports/v1/report-schedules`
   *
   * The partner's schedules, oldest first.
   *
   * @example
   * for await (const item of styk.reports.listReportSchedules()) use(item);
   */
  listReportSchedules(query?: ListReportSchedulesQuery, options?: CallOptions): PagePromise<ReportSchedulePage, ReportSchedule> {
    return listReportSchedules(this.#client, query, options);
  }

  /**
   * Schedule a report. `POST /reports/v1/report-schedules`
   *
   * A report for each day, week (from Monday) or calendar month that has ended. `report.ready` tells when it is
   * there.
   *
   * @throws StykApiError `report-version-unknown`, `report-parameters-invalid`, `report-period-too-long`
   * @example
   * const reportSchedule = await styk.reports.createReportSchedule({
   *   type: 'settlement-lines',
   *   format: 'xlsx',
   *   period: 'month',
   *   dayDelay: 2,
   *   time: '06:00',
   *   parameters: {},
   * });
   */
  createReportSchedule(body: ReportScheduleRequest, options?: CallOptions): ApiPromise<ReportSchedule> {
    return createReportSchedule(this.#client, body, options);
  }

  /**
   * End a schedule. `DELETE /reports/v1/report-schedules/{scheduleId}`
   *
   * No more reports are made; those that are made stay.
   *
   * @param scheduleId Schedule.
   * @throws StykApiError `not-found`
   * @example
   * await styk.reports.deleteReportSchedule(scheduleId);
   */
  deleteReportSchedule(scheduleId: string, options?: CallOptions): ApiPromise<void> {
    return deleteReportSchedule(this.#client, scheduleId, options);
  }

  /**
   * Read an operation. `GET /reports/v1/operations/{operationId}`
   *
   * How far the making of a report has come.
   *
   * @param operationId Operation.
   * @throws StykApiError `not-found`
   * @example
   * const reportOperation = await styk.reports.getReportOperation(operationId);
   */
  getReportOperation(operationId: string, options?: CallOptions): ApiPromise<LongOperation> {
    return getReportOperation(this.#client, operationId, options);
  }
}
