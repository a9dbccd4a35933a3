/** How a cell shows what it holds; the order is that of the styles in the workbook. */
export const cellStyles = ['plain', 'text', 'number', 'money', 'date', 'heading'] as const;
export type CellStyle = (typeof cellStyles)[number];

/** A drop-down of a column: texts of a range on another sheet, such as `Списки!$A$2:$A$9`. */
export interface ListValidation {
  readonly source: string;
  /** Whether anything else is refused. */
  readonly strict: boolean;
}

export interface SheetColumn {
  /** In characters. */
  readonly width: number;
  readonly style: CellStyle;
  readonly list?: ListValidation;
  /** Shown beside a cell that is chosen, up to 255 characters. */
  readonly note?: string;
}

export interface SheetContent {
  readonly name: string;
  readonly hidden?: boolean;
  readonly columns: readonly SheetColumn[];
  readonly headings: readonly string[];
  /** Numbers as numbers, everything else as text; a date as the serial number of its day. */
  readonly rows: readonly (readonly (string | number)[])[];
}
