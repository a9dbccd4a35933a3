import { isRecord } from '../../mapping/object.ts';
import { importErrors } from '../errors.ts';
import { columnField, columnFields } from './fields.ts';

/** What a user says about a table: which column means what, and what the table does not hold. */
export interface TableMapping {
  /** Heading or letter of the column by field: `{ 'line.name': 'Наименование работ', 'line.qty': 'D' }`. */
  readonly columns?: Readonly<Record<string, string>>;
  /** Values by field, for every document or line where the table has none: `{ 'seller.inn': '7701234560' }`. */
  readonly values?: Readonly<Record<string, string>>;
  /** Name of the sheet with the lines. */
  readonly sheet?: string;
  /** Number of the row with the heading. */
  readonly heading?: number;
}

const KEYS = ['columns', 'values', 'sheet', 'heading'];

/**
 * Checks a mapping from outside, such as a parsed YAML file.
 *
 * @throws edo-import-mapping-invalid
 */
export function readMapping(input: unknown): TableMapping {
  if (!isRecord(input)) throw invalid(`${KEYS.join(', ')}?`);
  const unknown = Object.keys(input).find((key) => !KEYS.includes(key));
  if (unknown !== undefined) throw invalid(`${unknown}? (${KEYS.join(', ')})`);
  const { sheet, heading } = input;
  if (sheet !== undefined && typeof sheet !== 'string') throw invalid('sheet');
  if (heading !== undefined && !(Number.isInteger(heading) && Number(heading) > 0)) throw invalid('heading');
  return {
    columns: texts(input['columns'], 'columns'),
    values: texts(input['values'], 'values'),
    ...(typeof sheet === 'string' && { sheet }),
    ...(heading !== undefined && { heading: Number(heading) }),
  };
}

function texts(input: unknown, key: string): Record<string, string> {
  if (input === undefined || input === null) return {};
  if (!isRecord(input)) throw invalid(key);
  return Object.fromEntries(
    Object.entries(input).map(([name, value]) => {
      if (columnField(name) === undefined) throw invalid(`${key}.${name}?`);
      if (typeof value !== 'string' && typeof value !== 'number') throw invalid(`${key}.${name}: ${String(value)}`);
      return [name, String(value)];
    }),
  );
}

function invalid(what: string): Error {
  const fields = columnFields.map(({ name }) => name).join(', ');
  return importErrors.create('edo-import-mapping-invalid', { what, fields });
}
