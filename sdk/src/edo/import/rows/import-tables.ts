import { explainSheet, type SheetExplanation } from '../columns/explain.ts';
import { findHeading, type Heading, SEARCHED_ROWS } from '../columns/heading.ts';
import type { TableMapping } from '../columns/mapping.ts';
import { importErrors } from '../errors.ts';
import type { ImportedDocument } from '../imported-document.ts';
import type { Table } from '../tables/table.ts';
import { checkTotals, type PlacedLine, type TotalRow } from './control-totals.ts';
import { Draft } from './draft.ts';
import { DocumentCells, groupRows } from './group-rows.ts';
import { assignCodes, type CodedLine } from './marking-codes.ts';
import { readDocument } from './read-document.ts';
import { readLine } from './read-line.ts';
import { RowCells, withValues } from './row-cells.ts';
import { holdsCode, kindOfRow } from './row-kind.ts';

export interface ImportedTables {
  readonly documents: readonly ImportedDocument[];
  readonly explanation: readonly SheetExplanation[];
}

interface ReadSheet {
  readonly table: Table;
  readonly heading: Heading;
}

/**
 * Documents of a table: one sheet of lines, and further sheets of marking codes.
 *
 * @throws edo-import-heading-missing, edo-import-empty, edo-import-column-unknown, edo-import-sheet-unknown
 */
export function importTables(
  tables: readonly Table[],
  mapping: TableMapping,
  file: string | undefined,
): ImportedTables {
  const { lines: main, codes } = chooseSheets(tables, mapping);
  const rows = main.table.rows
    .filter(({ number }) => number > main.heading.row)
    .map((row) => new RowCells(row, main.heading, main.table, file));
  const kinds = rows.map((row, index) => kindOfRow(row, index === 0));
  const lineRows = rows.filter((_, index) => kinds[index] === 'line');
  if (lineRows.length === 0) throw importErrors.create('edo-import-empty', {});

  const groups = groupRows(lineRows).map((group) => ({ ...group, draft: new Draft() }));
  const coded = new Map<RowCells, CodedLine>();
  for (const { rows: own, draft } of groups) {
    const document = new DocumentCells({ rows: own }, draft);
    for (const row of own) {
      coded.set(row, {
        row: row.row.number,
        codes: [],
        get: (field) => row.get(field) ?? (field.startsWith('line.') ? undefined : document.get(field)),
      });
    }
  }
  const stray = codes.flatMap(({ table, heading }) =>
    assignCodes(
      table.rows
        .filter(({ number }) => number > heading.row)
        .map((row) => new RowCells(row, heading, table, file))
        .filter(holdsCode),
      [...coded.values()],
    ),
  );

  const placed = new Map<RowCells, PlacedLine>();
  const documents = groups.map(({ rows: own, draft }) => {
    const lines = own.map((row, index) => {
      const codesOfLine = coded.get(row)?.codes ?? [];
      const line = readLine(withValues(row, mapping), index, draft, codesOfLine);
      placed.set(row, { row: row.row.number, line, draft });
      return line;
    });
    const cells = withValues(new DocumentCells({ rows: own }, draft), mapping);
    return { document: readDocument(cells, lines, draft), source: rowsText(own), draft };
  });

  const inOrder = lineRows.flatMap((row) => placed.get(row) ?? []);
  checkTotals(inOrder, totalRows(rows, kinds));
  groups[0]?.draft.findings.push(...stray);
  return {
    documents: documents.map(({ document, source, draft }) => ({
      document,
      source,
      findings: draft.findings,
      placeOf: (pointer) => draft.placeOf(pointer),
    })),
    explanation: [
      { ...explainSheet(main.table, main.heading, 'lines', mapping), skipped: skippedRows(rows, kinds) },
      ...codes.map(({ table, heading }) => ({ ...explainSheet(table, heading, 'codes', {}), skipped: [] })),
    ],
  };
}

function totalRows(rows: readonly RowCells[], kinds: readonly string[]): TotalRow[] {
  let linesAbove = 0;
  return rows.flatMap((cells, index) => {
    const kind = kinds[index];
    if (kind === 'line') linesAbove += 1;
    return kind === 'total' || kind === 'tax-total' ? [{ cells, kind, linesAbove }] : [];
  });
}

function skippedRows(rows: readonly RowCells[], kinds: readonly string[]): number[] {
  return rows.flatMap(({ row }, index) => (kinds[index] === 'other' ? [row.number] : []));
}

/** The sheet whose heading names most fields of lines; others count only where they hold marking codes. */
function chooseSheets(tables: readonly Table[], mapping: TableMapping): { lines: ReadSheet; codes: ReadSheet[] } {
  const { sheet } = mapping;
  if (sheet !== undefined && !tables.some((table) => table.sheet === sheet)) {
    const known = tables.map((table) => table.sheet ?? '').join(', ');
    throw importErrors.create('edo-import-sheet-unknown', { sheet, known });
  }
  const found = tables.flatMap((table) => {
    const own = sheet === undefined || table.sheet === sheet;
    const heading = findHeading(table, own ? mapping : {}, true);
    return heading === undefined ? [] : [{ table, heading }];
  });
  const [lines] = found
    .filter(({ table, heading }) => (sheet === undefined ? holdsLines(heading) : table.sheet === sheet))
    .sort((a, b) => b.heading.columns.size - a.heading.columns.size);
  if (lines === undefined) throw importErrors.create('edo-import-heading-missing', { rows: SEARCHED_ROWS });
  const codes = found.filter(
    ({ table, heading }) => table !== lines.table && heading.columns.has('line.kiz') && !holdsLines(heading),
  );
  // Of the sheet that is meant every column the user named has to be there.
  findHeading(lines.table, mapping);
  return { lines, codes };
}

const AMOUNTS = ['line.price', 'line.priceIncl', 'line.net', 'line.gross'];

function holdsLines({ columns }: Heading): boolean {
  const isNamed = ['line.name', 'line.article', 'line.code'].some((field) => columns.has(field));
  return isNamed && AMOUNTS.some((field) => columns.has(field));
}

function rowsText(rows: readonly RowCells[]): string {
  const [first = 0, ...rest] = rows.map(({ row }) => row.number);
  const last = rest.at(-1);
  return last === undefined ? `row ${first}` : `rows ${first}–${last}`;
}
