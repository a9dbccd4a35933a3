import { ApiPromise, type ApiResponse } from './api-promise.ts';
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
export class PagePromise<Page, Item> extends ApiPromise<Page> implements AsyncIterable<Item> {
  readonly #fetchPage: PageFetcher<Page>;
  readonly #walk: PageWalk;

  constructor(first: Promise<ApiResponse<Page>>, fetchPage: PageFetcher<Page>, walk: PageWalk) {
    super(first);
    first.catch(() => undefined);
    this.#fetchPage = fetchPage;
    this.#walk = walk;
  }

  /** Page after page, each fetched when it is asked for. */
  async *pages(): AsyncGenerator<Page, void, undefined> {
    let page = (await this.withResponse()).data;
    let query = this.#walk.firstQuery;
    while (true) {
      yield page;
      const next = this.#walk.next(page, query);
      if (next === undefined) return;
      query = next;
      page = (await this.#fetchPage(query)).data;
    }
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    for await (const page of this.pages()) yield* this.#walk.items(page) as readonly Item[];
  }
}
