/** What a table from outside may cost. Every limit is exceeded with edo-import-limit. */
export interface TableLimits {
  /** Of the file. */
  readonly bytes: number;
  /** Unpacked bytes of a workbook's parts together. */
  readonly unpackedBytes: number;
  readonly sheets: number;
  /** Rows of one sheet that hold anything. */
  readonly rows: number;
  readonly columns: number;
  /** Cells of all sheets that hold anything, merged ones counted as often as they are shown. */
  readonly cells: number;
  /** Characters of one cell; Excel itself stops at 32,767. */
  readonly cellLength: number;
}

export const defaultTableLimits: TableLimits = {
  bytes: 100 * 1024 * 1024,
  unpackedBytes: 512 * 1024 * 1024,
  sheets: 100,
  rows: 200_000,
  columns: 500,
  cells: 4_000_000,
  cellLength: 1_000_000,
};
