import type { XmlElement } from '../../../xml/element.ts';
import type { TableLimits } from '../../limits.ts';
import { refuseAbove } from '../refuse-above.ts';
import { type Cell, parseAddress, type Table } from '../table.ts';
import { readCell, type WorkbookFacts } from './cell.ts';
import { type MergedCells, readMergedCells } from './merged-cells.ts';
import { childrenOf } from './parts.ts';

/** Cells of a sheet by row number; counted, since a merged cell fills as many as it covers. */
class Grid {
  readonly rows = new Map<number, (Cell | undefined)[]>();
  readonly #limits: TableLimits;
  readonly #count: (cells: number) => void;

  constructor(limits: TableLimits, count: (cells: number) => void) {
    this.#limits = limits;
    this.#count = count;
  }

  set(row: number, column: number, cell: Cell): void {
    refuseAbove(this.#limits, 'columns', column + 1);
    refuseAbove(this.#limits, 'cellLength', cell.text.length);
    let cells = this.rows.get(row);
    if (cells === undefined) {
      cells = [];
      this.rows.set(row, cells);
      refuseAbove(this.#limits, 'rows', this.rows.size);
    }
    this.#count(1);
    cells[column] = cell;
  }
}

/**
 * The cells of a sheet; what a merged cell holds stands in every cell it covers, of rows that hold anything else.
 *
 * @param elements the rows, and at the end the sheet without them
 * @param count told of each filled cell, so that all sheets together keep to a limit.
 */
export function readSheet(
  elements: Iterator<XmlElement, XmlElement | undefined>,
  sheet: string,
  facts: WorkbookFacts,
  limits: TableLimits,
  count: (cells: number) => void,
): Table {
  const grid = new Grid(limits, count);
  let number = 0;
  let next = elements.next();
  for (; next.done !== true; next = elements.next()) {
    const row = next.value;
    number = Number(row.attribute('r') ?? number + 1);
    let column = -1;
    for (const element of childrenOf(row, 'c')) {
      column = parseAddress(element.attribute('r') ?? '')?.column ?? column + 1;
      const cell = readCell(element, facts);
      if (cell !== undefined) grid.set(number, column, cell);
    }
  }
  const spanning = spread(readMergedCells(next.value), grid);
  const rows = [...grid.rows].sort(([a], [b]) => a - b);
  return { sheet, rows: rows.map(([row, cells]) => ({ number: row, cells })), spanning };
}

/** Fills merged cells; returns the rows in which one goes over several columns. */
function spread(merged: readonly MergedCells[], grid: Grid): ReadonlySet<number> {
  const filledRows = [...grid.rows.keys()].sort((a, b) => a - b);
  const spanning = new Set<number>();
  for (const { left, right, top, bottom } of merged) {
    const cell = grid.rows.get(top)?.[left];
    if (cell === undefined) continue;
    if (right > left) spanning.add(top);
    for (let index = firstFrom(filledRows, top); ; index++) {
      const row = filledRows[index];
      if (row === undefined || row > bottom) break;
      for (let column = left; column <= right; column++) grid.set(row, column, cell);
    }
  }
  return spanning;
}

/** The first place in a sorted list with at least this value. */
function firstFrom(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
