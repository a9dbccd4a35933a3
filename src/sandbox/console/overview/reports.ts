import type { MadeReportList } from '@styk/sdk/api/sandbox';
import type { OperationCall, OperationResult } from '../../operation.ts';
import { newestReports, viewReport } from '../../services/reports/reports.ts';

/** The contract's limit. */
const MOST = 50;

/** Reports that were ordered, the newest first. */
export function listMadeReports({ tx, now, caller }: OperationCall): OperationResult<MadeReportList> {
  const items = newestReports(tx, caller.partnerId, MOST).map((report) => {
    const { reportId, type, format, from, to, state, rows, createdAt } = viewReport(report, now);
    return { reportId, type, format, from, to, state, rows, createdAt };
  });
  return { status: 200, body: { items } };
}
