import type { LocalizedText } from '../../../errors/index.ts';
import { columnName, type Table } from '../tables/table.ts';
import { columnFields } from './fields.ts';
import type { Heading } from './heading.ts';
import type { TableMapping } from './mapping.ts';

/** How a sheet was understood, column by column. */
export interface SheetExplanation {
  readonly sheet?: string;
  /** `lines`: rows are lines of documents; `codes`: marking codes of lines that stand on another sheet. */
  readonly holds: 'lines' | 'codes';
  /** Number of the heading's row. */
  readonly heading: number;
  readonly columns: readonly {
    /** A, B, C … */
    readonly column: string;
    readonly heading: string;
    /** Absent where the column is not used. */
    readonly field?: string;
    readonly title?: LocalizedText;
  }[];
  /** Values by field that hold for every row. */
  readonly values: Readonly<Record<string, string>>;
  /** Rows below the heading that hold neither a line nor totals: signatures, remarks, numbers of columns. */
  readonly skipped: readonly number[];
}

export function explainSheet(
  { sheet }: Table,
  heading: Heading,
  holds: SheetExplanation['holds'],
  { values = {} }: TableMapping,
): Omit<SheetExplanation, 'skipped'> {
  const fields = new Map([...heading.columns].map(([field, column]) => [column, field]));
  return {
    ...(sheet !== undefined && { sheet }),
    holds,
    heading: heading.row,
    columns: heading.texts.flatMap((text, index) => {
      const field = columnFields.find(({ name }) => name === fields.get(index));
      if (text === '' && field === undefined) return [];
      const used = field === undefined ? {} : { field: field.name, title: field.title };
      return [{ column: columnName(index), heading: text, ...used }];
    }),
    values,
  };
}
