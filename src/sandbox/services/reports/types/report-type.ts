import type { ReportRequest } from '@styk/sdk/api/reports';
import type { LocalizedText } from '@styk/sdk/errors';
import type { Tx } from '../../../storage/tx.ts';

export type Cell = string | number | null;
export type Row = Readonly<Record<string, Cell>>;
export type Parameters = NonNullable<ReportRequest['parameters']>;

/** What a report is made for; instants in epoch milliseconds. */
export interface ReportScope {
  readonly tx: Tx;
  readonly partnerId: string;
  readonly start: number;
  /** First instant after the period. */
  readonly end: number;
  readonly parameters: Parameters;
}

/** One column; its kind makes the schema of the row. */
export interface Column {
  readonly kind: 'text' | 'instant' | 'integer';
  readonly nullable?: true;
  /** Summed up in `totals`. */
  readonly total?: true;
}

/** A type of report. Rows come in an order of their own, so that the same order gives the same bytes. */
export interface ReportDefinition {
  readonly type: ReportRequest['type'];
  readonly version: number;
  readonly title: LocalizedText;
  readonly maxDays: number;
  readonly scope: string;
  /** JSON Schemas of the parameters by name. */
  readonly parameters: Readonly<Record<string, object>>;
  readonly columns: Readonly<Record<string, Column>>;
  rows(scope: ReportScope): Iterable<Row>;
}

/** A list parameter as JSON for a query, null when it was not given. */
export function listParameter({ parameters }: ReportScope, name: string): string | null {
  const value = parameters[name];
  return Array.isArray(value) ? JSON.stringify(value) : null;
}

const LIST = { type: 'array', maxItems: 1000, items: { type: 'string', maxLength: 64 } };

export const storesParameter = { storeIds: LIST } as const;
