import type { ImportFinding } from '../findings.ts';
import { importFinding } from '../findings.ts';
import type { FieldCell, RowCells } from './row-cells.ts';

/** Fields by which a row of codes names its line; every one that it fills has to agree. */
const KEYS = [
  'doc.number',
  'doc.date',
  'buyer.inn',
  'line.number',
  'line.article',
  'line.code',
  'line.gtin',
  'line.name',
];

/** A line with its cells, and the codes that a further sheet gives it. */
export interface CodedLine {
  /** Cells of the row, and of the document for what only its first row says. */
  readonly get: (field: string) => FieldCell | undefined;
  readonly row: number;
  readonly codes: FieldCell[];
}

/** Gives the codes of a further sheet to the lines they belong to; what belongs to none or to several is a finding. */
export function assignCodes(rows: readonly RowCells[], lines: readonly CodedLine[]): ImportFinding[] {
  const byKey = new Map<string, Map<string, CodedLine[]>>();
  return rows.flatMap((row) => {
    const found = row.get('line.kiz');
    if (found === undefined) return [];
    const fields = KEYS.filter((field) => row.get(field) !== undefined);
    const key = keyOf(fields, (field) => row.get(field));
    const index = indexOf(fields, lines, byKey);
    const fitting = fields.length === 0 ? [] : (index.get(key) ?? []);
    const [line] = fitting;
    if (line === undefined) return [importFinding('import-codes-without-line', { key }, undefined, found.place)];
    if (fitting.length > 1) {
      const which = fitting.map((one) => one.row).join(', ');
      return [importFinding('import-codes-ambiguous', { key, rows: which }, undefined, found.place)];
    }
    line.codes.push(found);
    return [];
  });
}

function indexOf(
  fields: readonly string[],
  lines: readonly CodedLine[],
  indexes: Map<string, Map<string, CodedLine[]>>,
): Map<string, CodedLine[]> {
  const name = fields.join(' ');
  let index = indexes.get(name);
  if (index === undefined) {
    index = Map.groupBy(lines, (line) => keyOf(fields, line.get));
    indexes.set(name, index);
  }
  return index;
}

function keyOf(fields: readonly string[], get: CodedLine['get']): string {
  return fields.map((field) => get(field)?.cell.text.trim().toLowerCase() ?? '').join(' · ');
}
