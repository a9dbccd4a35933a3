import { ApiPromise, type ApiResponse } from './api-promise.ts';
import { clientErrors } from './errors.ts';

/** The form of every page: items and where the next page begins, null after the last. */
export interface CursorPage<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

/** Fetches the page at a cursor. */
export type PageFetcher<Page> = (cursor: string) => Promise<ApiResponse<Page>>;

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
export class PagePromise<Page extends CursorPage<Item>, Item> extends ApiPromise<Page> implements AsyncIterable<Item> {
  readonly #fetchPage: PageFetcher<Page>;

  constructor(first: Promise<ApiResponse<Page>>, fetchPage: PageFetcher<Page>) {
    super(first);
    first.catch(() => undefined);
    this.#fetchPage = fetchPage;
  }

  /** Page after page, each fetched when it is asked for. */
  async *pages(): AsyncGenerator<Page, void, undefined> {
    let page = (await this.withResponse()).data;
    while (true) {
      yield page;
      const cursor = page.nextCursor;
      if (cursor === null) return;
      page = (await this.#fetchPage(cursor)).data;
      // It would go on for ever.
      if (page.nextCursor === cursor) throw clientErrors.create('client-cursor-repeated', {});
    }
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    for await (const page of this.pages()) yield* page.items;
  }
}
