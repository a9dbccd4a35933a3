import type { OperationHandler } from '../../../operation.ts';
import { createReport, getReport, getReportContent, getReportOperation, listReportTypes } from './reports.ts';
import { createReportSchedule, deleteReportSchedule, listReportSchedules } from './schedules.ts';

/** The operations of the contract, by operationId. `wake` is called when a report was ordered. */
export function reportsHandlers(wake: () => void): Readonly<Record<string, OperationHandler>> {
  return {
    listReportTypes,
    createReport: (call) => createReport(wake, call),
    getReport,
    getReportContent,
    getReportOperation,
    listReportSchedules,
    createReportSchedule,
    deleteReportSchedule,
  };
}
