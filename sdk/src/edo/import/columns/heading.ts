import { importErrors } from '../errors.ts';
import { columnName, type Table, type TableRow } from '../tables/table.ts';
import { columnFields } from './fields.ts';
import type { TableMapping } from './mapping.ts';
import { normaliseHeading } from './normalise.ts';

/** Rows from the top among which the heading is looked for: forms have their parties above it. */
export const SEARCHED_ROWS = 60;

/** A row that names fewer is no heading. */
const FEWEST_FIELDS = 2;

/** What a table was understood as. */
export interface Heading {
  /** Number of the row; of a heading in two rows, of the lower one. */
  readonly row: number;
  /** Column by field. */
  readonly columns: ReadonlyMap<string, number>;
  /** Texts of all columns. */
  readonly texts: readonly string[];
}

/**
 * The heading a mapping names, or the row that names most fields; undefined where none names two.
 *
 * @param lenient of a sheet that may not be meant, columns that the mapping names may be absent.
 */
export function findHeading(table: Table, mapping: TableMapping, lenient = false): Heading | undefined {
  const wanted = table.rows.flatMap(({ number }, index) =>
    mapping.heading === undefined ? (index < SEARCHED_ROWS ? [index] : []) : number === mapping.heading ? [index] : [],
  );
  const candidates = wanted
    .flatMap((index) => headingsAt(table, index))
    .map((heading) => withGivenColumns(heading, mapping));
  const least = mapping.heading === undefined ? FEWEST_FIELDS : 0;
  const size = Math.max(least, ...candidates.map(({ columns }) => columns.size));
  const best = candidates.find(({ columns }) => columns.size === size);
  if (best !== undefined && !lenient) refuseUnknownColumns(best, mapping);
  return best;
}

/** The row alone and, where a merged cell goes over several of its columns, together with the next one. */
function headingsAt({ rows, spanning }: Table, index: number): Heading[] {
  const row = rows[index];
  const below = rows[index + 1];
  if (row === undefined) return [];
  const single = headingOf(row.number, textsOf(row));
  if (below === undefined || !spanning.has(row.number)) return [single];
  const upper = textsOf(row);
  const lower = textsOf(below);
  const length = Math.max(upper.length, lower.length);
  const both = Array.from({ length }, (_, column) => {
    const parts = [upper[column] ?? '', lower[column] ?? ''].filter((text) => text !== '');
    return [...new Set(parts)].join(' ');
  });
  return [single, headingOf(below.number, both)];
}

function textsOf(row: TableRow): string[] {
  return Array.from(row.cells, (cell) => cell?.text ?? '');
}

function headingOf(row: number, texts: readonly string[]): Heading {
  const keys = texts.map(normaliseHeading);
  const columns = new Map<string, number>();
  const taken = new Set<number>();
  for (const { name, aliases } of columnFields) {
    for (const alias of aliases) {
      const key = normaliseHeading(alias);
      const column = keys.findIndex((text, index) => text === key && !taken.has(index));
      if (column < 0) continue;
      columns.set(name, column);
      taken.add(column);
      break;
    }
  }
  return { row, columns, texts };
}

/** What the mapping says goes before what headings say. */
function withGivenColumns(heading: Heading, { columns: given = {} }: TableMapping): Heading {
  const chosen = new Map(Object.entries(given).map(([field, column]) => [field, columnOf(heading, column)]));
  for (const [field, column] of chosen) if (column < 0) chosen.delete(field);
  const taken = new Set(chosen.values());
  const found = [...heading.columns].filter(([field, column]) => !chosen.has(field) && !taken.has(column));
  return { ...heading, columns: new Map([...found, ...chosen]) };
}

/** @throws edo-import-column-unknown */
function refuseUnknownColumns(heading: Heading, { columns: given = {} }: TableMapping): void {
  for (const [field, column] of Object.entries(given)) {
    if (columnOf(heading, column) >= 0) continue;
    const known = heading.texts.filter((text) => text !== '').join(', ');
    throw importErrors.create('edo-import-column-unknown', { field, column, known });
  }
}

/** A heading by its text; else a column by its letters; −1 for neither. */
function columnOf({ texts }: Heading, column: string): number {
  const key = normaliseHeading(column);
  const byText = texts.findIndex((text) => normaliseHeading(text) === key);
  return byText >= 0 ? byText : texts.findIndex((_, index) => columnName(index) === column.toUpperCase());
}
