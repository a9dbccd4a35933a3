/** What a cell holds. */
export interface Cell {
  /** As a person sees it, as far as that can be told; numbers with a point. */
  readonly text: string;
  /**
   * The decimal number behind it, where the program that wrote the table knows that it is one: a cell of a workbook.
   * It has lost leading zeros, and digits beyond the fifteenth.
   */
  readonly number?: string;
  /** ISO day, where a workbook shows the number as a date. */
  readonly date?: string;
  /** The number is shown as a percentage. */
  readonly percent?: boolean;
  /** `#Н/Д` and its like. */
  readonly failed?: boolean;
}

export interface TableRow {
  /** From 1, as the program that wrote the table shows it; in a CSV the line on which the record begins. */
  readonly number: number;
  /** By column, from 0; absent where a cell is empty. */
  readonly cells: readonly (Cell | undefined)[];
}

export interface Table {
  /** Name of the sheet; a CSV has none. */
  readonly sheet?: string;
  /** Rows that hold anything. */
  readonly rows: readonly TableRow[];
  /** Rows in which a merged cell goes over several columns: a heading of two rows can begin there. */
  readonly spanning: ReadonlySet<number>;
}

/** Name of a column: A, B, …, Z, AA. */
export function columnName(index: number): string {
  let name = '';
  for (let rest = index; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    name = String.fromCharCode(65 + (rest % 26)) + name;
  }
  return name;
}

/** `AB12` → column 27, row 12; undefined for what is no address. */
export function parseAddress(address: string): { column: number; row: number } | undefined {
  const [, letters = '', digits = ''] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(address) ?? [];
  if (letters === '') return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { column: column - 1, row: Number(digits) };
}
