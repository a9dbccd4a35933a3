import type { Heading } from '../columns/heading.ts';
import type { TableMapping } from '../columns/mapping.ts';
import type { SourcePlace } from '../findings.ts';
import { type Cell, columnName, type Table, type TableRow } from '../tables/table.ts';

/** A cell and where it stands. */
export interface FieldCell {
  readonly cell: Cell;
  readonly place: SourcePlace;
}

/** Cells by field: of a row, or of all rows of a document. */
export interface FieldCells {
  get(field: string): FieldCell | undefined;
  /** The place of the whole. */
  readonly place: SourcePlace;
}

/** A dash says that there is nothing; of a rate it says «без НДС». */
const NOTHING = /^[-–—−]+$/;

/** The cells of one row under a heading. */
export class RowCells implements FieldCells {
  readonly place: SourcePlace;
  readonly row: TableRow;
  readonly #heading: Heading;

  constructor(row: TableRow, heading: Heading, { sheet }: Table, file: string | undefined) {
    this.row = row;
    this.#heading = heading;
    this.place = { ...(file !== undefined && { file }), ...(sheet !== undefined && { sheet }), row: row.number };
  }

  get(field: string): FieldCell | undefined {
    const column = this.#heading.columns.get(field);
    const cell = column === undefined ? undefined : this.row.cells[column];
    if (column === undefined || cell === undefined || (NOTHING.test(cell.text) && field !== 'line.vatRate'))
      return undefined;
    const heading = this.#heading.texts[column] ?? '';
    return { cell, place: { ...this.place, column: columnName(column), heading } };
  }
}

/** Values that the user gave for what a table does not hold. */
export function withValues(cells: FieldCells, { values = {} }: TableMapping): FieldCells {
  return {
    place: cells.place,
    get(field) {
      const found = cells.get(field);
      const value = values[field];
      if (found !== undefined || value === undefined) return found;
      return { cell: { text: value }, place: { heading: field } };
    },
  };
}
