import { validationFailed } from './http/common-problems.ts';

/** Parameters of an operation that pages; the contract's default has filled in the limit. */
export interface PageParams {
  readonly limit: number;
  readonly cursor?: string;
}

/** Of an operation that also lists only what has changed. */
export interface ChangesParams {
  readonly updatedAfter?: string;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

/**
 * One page out of rows read with `LIMIT limit + 1`: the row beyond the limit only tells that there is a next page.
 * `positionOf` names the row after which the next page begins, best a sequence number, so that inserts do not shift pages.
 */
export function toPage<Row, Item>(
  rows: readonly Row[],
  limit: number,
  positionOf: (row: Row) => string | number,
  toItem: (row: Row) => Item,
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { items: shown.map(toItem), nextCursor: more ? encodeCursor(positionOf(last)) : null };
}

/** The position behind a cursor as text; undefined for the first page. */
export function readCursor(cursor: string | undefined): string | undefined {
  if (cursor === undefined) return undefined;
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  if (text.startsWith('p:')) return text.slice(2);
  throw unknownCursor();
}

/** The same for positions that are sequence numbers; 0 for the first page. */
export function readSequenceCursor(cursor: string | undefined): number {
  const position = readCursor(cursor) ?? '0';
  if (/^\d{1,15}$/.test(position)) return Number(position);
  throw unknownCursor();
}

/** Epoch milliseconds after which changes are asked for; before everything when none are. */
export function readUpdatedAfter({ updatedAfter }: ChangesParams): number {
  if (updatedAfter === undefined) return -1;
  const instant = Date.parse(updatedAfter);
  if (!Number.isNaN(instant)) return instant;
  // The contract lets a leap second in.
  const detail = { ru: 'updatedAfter: такого момента нет', en: 'updatedAfter: there is no such instant' };
  throw validationFailed([{ code: 'validation-failed', detail }]);
}

function encodeCursor(position: string | number): string {
  return Buffer.from(`p:${position}`, 'utf8').toString('base64url');
}

function unknownCursor(): Error {
  const detail = { ru: 'cursor: такой страницы не было', en: 'cursor: there was no such page' };
  return validationFailed([{ code: 'validation-failed', detail }]);
}
