import { type ApiPromise, type ApiResponse, apiPromise } from './api-promise.ts';
import type { PageWalk } from './page-walk.ts';

/** Fetches the page that this query asks for. */
export type PageFetcher<Page> = (query: object) => Promise<ApiResponse<Page>>;

/**
 * The first page when awaited, all items when iterated:
 *
 * ```ts
 * const page = await styk.loyalty.listMemberLots(memberId);
 * for await (const lot of styk.loyalty.listMemberLots(memberId)) { … }
 * for await (const page of styk.loyalty.listMemberLots(memberId).pages()) { … }
 * ```
 *
 * The first page is fetched at once. A list changes nothing, so its failure may wait for whoever iterates later, and is
 * lost when nobody does.
 */
export interface PagePromise<Page, Item> extends ApiPromise<Page>, AsyncIterable<Item> {
  /** Page after page, each fetched when it is asked for. */
  pages(): AsyncGenerator<Page, void, undefined>;
  [Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined>;
}

export function pagePromise<Page, Item>(
  first: Promise<ApiResponse<Page>>,
  fetchPage: PageFetcher<Page>,
  walk: PageWalk,
): PagePromise<Page, Item> {
  const promise = apiPromise(first);
  promise.catch(() => undefined);
  const pages = (): AsyncGenerator<Page, void, undefined> => walkPages(first, fetchPage, walk);
  return Object.assign(promise, { pages, [Symbol.asyncIterator]: () => walkItems<Page, Item>(pages(), walk) });
}

async function* walkPages<Page>(
  first: Promise<ApiResponse<Page>>,
  fetchPage: PageFetcher<Page>,
  walk: PageWalk,
): AsyncGenerator<Page, void, undefined> {
  let page = (await first).data;
  let query = walk.firstQuery;
  while (true) {
    yield page;
    const next = walk.next(page, query);
    if (next === undefined) return;
    query = next;
    page = (await fetchPage(query)).data;
  }
}

async function* walkItems<Page, Item>(
  pages: AsyncIterable<Page>,
  walk: PageWalk,
): AsyncGenerator<Item, void, undefined> {
  for await (const page of pages) yield* walk.items(page) as readonly Item[];
}
