import { StykError } from '@styk/sdk/errors';
import { RECORD_LIMIT } from '../limits.ts';
import { readLines, type TextLine } from '../lines.ts';
import { type BadReceipt, badReceipt, type Receipt } from '../receipt.ts';
import { buildRefund } from './build-refund.ts';
import { buildSale } from './build-sale.ts';
import { groupRows, type RowGroup } from './group-rows.ts';
import { readHeader } from './header.ts';
import { readRecords } from './read-records.ts';
import { linesOf } from './receipt-rows.ts';

/**
 * Reads receipts from the bytes of a CSV (RFC 4180, `,` or `;`), one receipt in memory at a time.
 * @throws StykError `receipts-header-missing`, `receipts-columns-wrong`
 */
export async function* readCsv(source: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<Receipt | BadReceipt> {
  const lines = readLines(source, RECORD_LIMIT);
  const first = await lines.next();
  const header = readHeader(first.done ? '' : first.value.text, file);
  const records = readRecords(lines as AsyncIterable<TextLine>, header.delimiter, RECORD_LIMIT);
  for await (const group of groupRows(records, header, file)) yield buildReceipt(group);
}

function buildReceipt({ kind, rows, fault }: RowGroup): Receipt | BadReceipt {
  if (fault !== undefined) return badReceipt(linesOf(rows), fault.error, fault.raw);
  try {
    return kind === 'refund' ? buildRefund(rows) : buildSale(rows);
  } catch (error) {
    if (!(error instanceof StykError)) throw error;
    const faulty = rows.find(({ line }) => line === error.at?.line) ?? rows[0];
    return badReceipt(linesOf(rows), error, faulty.raw);
  }
}
