import type { OperationDescriptor } from '../../client/operation.ts';
import { refuse } from '../refusal.ts';
import type { JsonObject } from './shaper.ts';

const DEFAULT_LIMIT = 50;

export interface Page {
  readonly items: readonly JsonObject[];
  /** Where the next page begins; null after the last. */
  readonly next: string | null;
}

/** The items a call asks for: filtered by the parameters that name one of their fields, cut to a page. */
export function pageOf(items: readonly JsonObject[], { pages }: OperationDescriptor, query: URLSearchParams): Page {
  const found = items.filter((item) => isAskedFor(item, query));
  if (pages === undefined) return { items: found, next: null };
  const limit = Number(query.get('limit') ?? DEFAULT_LIMIT);
  const start = startOf(pages, query.get(pages.parameter), limit);
  const end = start + limit;
  return { items: found.slice(start, end), next: end < found.length ? cursorOf(end) : null };
}

function isAskedFor(item: JsonObject, query: URLSearchParams): boolean {
  return [...query].every(([name, value]) => {
    const own = item[name];
    return own === undefined || own === null || typeof own === 'object' || String(own) === value;
  });
}

function startOf(pages: NonNullable<OperationDescriptor['pages']>, value: string | null, limit: number): number {
  if (value === null) return 0;
  if (pages.kind === 'page') return (Number(value) - pages.first) * limit;
  if (pages.kind === 'offset') return Number(value);
  const [, at] = /^from-(\d+)$/.exec(value) ?? [];
  if (at === undefined) throw refuse(422, 'validation-failed', { detail: 'cursor' });
  return Number(at);
}

function cursorOf(at: number): string {
  return `from-${at}`;
}
