import type { WalletContext } from '../context.ts';
import type { Settlement } from './settlement.ts';
import { LINE_COLUMNS, type LineRow, viewLine } from './view.ts';

const COLUMNS = [
  'lineId',
  'type',
  'state',
  'operationId',
  'reference',
  'occurredAt',
  'recordedAt',
  'businessDate',
  'grossKop',
  'feeKop',
  'vatKop',
  'netKop',
] as const;

const LINES = `SELECT ${LINE_COLUMNS} FROM wallet_line l JOIN wallet_operation o ON o.operation = l.operation
  WHERE l.settlement = ? ORDER BY l.seq`;

/** All lines as CSV: UTF-8, semicolons, a header row. The same lines give the same bytes. */
export function writeSettlementFile({ tx }: WalletContext, { settlement }: Settlement): Uint8Array {
  const rows = [COLUMNS.join(';')];
  for (const row of tx.iterate<LineRow>(LINES, settlement)) rows.push(writeRow(row));
  return Buffer.from(`${rows.join('\n')}\n`, 'utf8');
}

function writeRow(row: LineRow): string {
  const {
    lineId,
    type,
    state,
    operationId,
    reference = '',
    occurredAt,
    recordedAt,
    businessDate,
    ...sums
  } = viewLine(row);
  const kopecks = [sums.gross, sums.fee, sums.vat, sums.net].map(({ amount }) => String(amount));
  const texts = [lineId, type, state, operationId, reference, occurredAt, recordedAt, businessDate];
  return [...texts, ...kopecks].map(quote).join(';');
}

/** RFC 4180 section 2: quoted where a text would break the row. */
function quote(field: string): string {
  return /[;"\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
