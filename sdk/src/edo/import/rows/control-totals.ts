import { Decimal } from '../../../money/decimal.ts';
import { type Amounts, KOPECKS, type LineFigures, lineAmounts, totalAmounts } from '../../documents/amounts.ts';
import type { UpdLine } from '../../documents/upd-line.ts';
import { readNumber } from '../values/number.ts';
import type { Draft } from './draft.ts';
import type { FieldCell, FieldCells } from './row-cells.ts';
import type { RowKind } from './row-kind.ts';

/** A line that was read, with the document it belongs to. */
export interface PlacedLine {
  readonly row: number;
  readonly line: Partial<UpdLine>;
  readonly draft: Draft;
}

/** A row of totals and how many lines stand above it. */
export interface TotalRow {
  readonly cells: FieldCells;
  readonly kind: Extract<RowKind, 'total' | 'tax-total'>;
  readonly linesAbove: number;
}

const SUMS = { 'line.net': 'net', 'line.vat': 'vat', 'line.gross': 'gross' } as const;

/**
 * Compares totals with the lines above them: those since the last total, those of the document, or all of the table,
 * since people put subtotals and grand totals under one word. A line that cannot be reckoned hinders the comparison.
 */
export function checkTotals(lines: readonly PlacedLine[], totals: readonly TotalRow[]): void {
  let since = 0;
  let last = 0;
  for (const { cells, kind, linesAbove } of totals) {
    if (linesAbove > last) since = last;
    last = linesAbove;
    const above = lines.slice(0, linesAbove);
    const document = above.at(-1)?.draft;
    if (document === undefined) continue;
    const scopes = [above.slice(since), above.filter(({ draft }) => draft === document), above];
    const sums = scopes.map(totalsOf);
    const rows = `${above[since]?.row ?? 0}–${above.at(-1)?.row ?? 0}`;
    for (const [field, column] of Object.entries(SUMS)) {
      const found = cells.get(field);
      if (found === undefined) continue;
      compare(
        found,
        sums.map((sum) => sum?.[kind === 'tax-total' ? 'vat' : column]),
        rows,
        document,
      );
    }
  }
}

function compare(found: FieldCell, sums: readonly (Decimal | undefined)[], rows: string, draft: Draft): void {
  const heading = found.place.heading ?? '';
  const read = readNumber(found.cell);
  if ('problem' in read) {
    // «X» in a total of a column that is not summed, and «без НДС», are no numbers and mean none.
    if (/^(?:[xх]|без\s*ндс)$/i.test(found.cell.text)) return;
    draft.add('import-total-unclear', { heading, value: found.cell.text }, '/totals', found.place);
    return;
  }
  const given = Decimal.of(read.value);
  if (sums.some((sum) => sum === undefined || sum.equals(given))) return;
  const reckoned = sums[0]?.toFixed(KOPECKS) ?? '';
  draft.add('import-total-differs', { heading, given: read.value, reckoned, rows }, '/totals', found.place);
}

/** Undefined where a line cannot be reckoned. Lines without tax count as none. */
function totalsOf(lines: readonly PlacedLine[]): Record<keyof Amounts, Decimal> | undefined {
  const amounts: Amounts[] = [];
  for (const { line } of lines) {
    if (line.vatRate === undefined) return undefined;
    const reckoned = lineAmounts(line as LineFigures);
    if (reckoned.gross === undefined) return undefined;
    amounts.push(reckoned);
  }
  return { net: Decimal.zero, vat: Decimal.zero, gross: Decimal.zero, ...totalAmounts(amounts) };
}
