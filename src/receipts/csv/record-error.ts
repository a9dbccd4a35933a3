import type { StykError } from '@styk/sdk/errors';
import { receiptsErrors } from '../errors.ts';
import { RECORD_LIMIT } from '../limits.ts';
import type { CsvHeader } from './header.ts';
import type { CsvRecord } from './read-records.ts';

/** What makes the record useless as a whole; undefined where its cells can be looked at one by one. */
export function recordError(record: CsvRecord, header: CsvHeader, file: string): StykError | undefined {
  const context = { at: { file, line: record.line } };
  switch (record.fault?.kind) {
    case 'too-long':
      return receiptsErrors.create('receipts-line-too-long', { limit: RECORD_LIMIT }, context);
    case 'encoding':
      return receiptsErrors.create('receipts-encoding-wrong', {}, context);
    case 'quote':
      return receiptsErrors.create('receipts-quote-wrong', { cell: record.fault.cell }, context);
    case undefined:
      if (record.cells.length === header.width) return undefined;
      return receiptsErrors.create(
        'receipts-cell-count',
        { found: record.cells.length, expected: header.width },
        context,
      );
  }
}
