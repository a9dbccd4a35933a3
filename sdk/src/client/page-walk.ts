import { clientErrors } from './errors.ts';
import type { OperationDescriptor, Pagination } from './operation.ts';

type Query = Readonly<Record<string, unknown>>;

/** Finds items in the pages of one list and the way from each page to the next. */
export class PageWalk {
  /** What the first page was asked for with. */
  readonly firstQuery: Query;
  readonly #operation: OperationDescriptor;
  readonly #kind: Pagination;

  /** @throws client-not-a-list */
  constructor(operation: OperationDescriptor, query: object | undefined) {
    if (operation.pages === undefined) throw clientErrors.create('client-not-a-list', { operation: operation.id });
    this.#operation = operation;
    this.#kind = operation.pages;
    this.firstQuery = { ...query };
  }

  /** @throws client-page-malformed */
  items(page: unknown): readonly unknown[] {
    const path = this.#kind.items;
    const items = path === '' ? page : valueAt(page, path);
    if (Array.isArray(items)) return items;
    throw clientErrors.create('client-page-malformed', { operation: this.#operation.id, path: path || '.' });
  }

  /**
   * The query for the page after this one, undefined after the last.
   *
   * @throws client-cursor-repeated, client-page-malformed
   */
  next(page: unknown, query: Query): Query | undefined {
    const kind = this.#kind;
    const asked = query[kind.parameter];
    if (kind.kind === 'cursor') {
      const cursor = valueAt(page, kind.next);
      if (cursor === undefined || cursor === null || cursor === '') return undefined;
      // It would go on for ever.
      if (cursor === asked) throw clientErrors.create('client-cursor-repeated', {});
      return { ...query, [kind.parameter]: cursor };
    }
    const count = this.items(page).length;
    if (count === 0) return undefined;
    const next = kind.kind === 'page' ? Number(asked ?? kind.first) + 1 : Number(asked ?? 0) + count;
    return { ...query, [kind.parameter]: next };
  }
}

/** Follows names separated by dots. */
function valueAt(value: unknown, path: string): unknown {
  let at = value;
  for (const step of path.split('.')) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined;
    at = (at as Record<string, unknown>)[step];
  }
  return at;
}
