import type { Row } from '../types/report-type.ts';

/** One JSON object a line, its members in the order of the columns. */
export function writeNdjson(columns: readonly string[], rows: readonly Row[]): Uint8Array {
  const line = (row: Row) =>
    `${JSON.stringify(Object.fromEntries(columns.map((name) => [name, row[name] ?? null])))}\n`;
  return new TextEncoder().encode(rows.map(line).join(''));
}
