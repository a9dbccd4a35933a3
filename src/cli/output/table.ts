import type { LocalizedText } from '@styk/sdk/errors';
import { displayWidth } from './display-width.ts';

export interface TableColumn<Row> {
  readonly title: LocalizedText;
  value(row: Row): string | number;
  readonly align?: 'left' | 'right';
}

/** Aligned columns two spaces apart; the last one is not padded, so that lines have no spaces at their end. */
export function renderTable<Row>(
  columns: readonly TableColumn<Row>[],
  rows: readonly Row[],
  title: (column: TableColumn<Row>) => string,
): string {
  const lines = [columns.map(title), ...rows.map((row) => columns.map((column) => String(column.value(row))))];
  const widths = columns.map((_, index) => Math.max(...lines.map((cells) => displayWidth(cells[index] ?? ''))));
  return lines
    .map((cells) =>
      cells
        .map((cell, index) => pad(cell, widths[index] ?? 0, columns[index]?.align ?? 'left'))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Adds spaces until the text takes `width` columns. */
export function pad(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const space = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return align === 'left' ? text + space : space + text;
}
