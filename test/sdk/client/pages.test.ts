import { type Pagination, Styk } from '@styk/sdk';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ForeignClient, operation } from './foreign-client.ts';
import { type LocalServer, problem, sendJson, startServer } from './local-server.ts';

const stores = Array.from({ length: 7 }, (_, index) => ({ storeId: `store-${index}` }));

/** Pages through `stores`; the cursor is the index of the next item. */
function servePages(size: number): Promise<LocalServer> {
  return startServer((response, { path }) => {
    const start = Number(new URL(path, 'http://local').searchParams.get('cursor') ?? 0);
    const next = start + size;
    sendJson(response, 200, {
      items: stores.slice(start, next),
      nextCursor: next < stores.length ? String(next) : null,
    });
  });
}

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const collected: Item[] = [];
  for await (const item of items) collected.push(item);
  return collected;
}

test('for await gives every item once and in order, whatever the size of the page', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 9 }), async (size) => {
      await using server = await servePages(size);
      await using styk = new Styk({ baseUrl: server.url, throttle: false });
      const items = await collect(styk.partners.listStores('prt_1', { limit: size }));
      expect(items).toEqual(stores);
      expect(server.requests).toHaveLength(Math.ceil(stores.length / size));
    }),
    { numRuns: 9 },
  );
});

test('awaited it is the first page; every page keeps the query', async () => {
  await using server = await servePages(3);
  await using styk = new Styk({ baseUrl: server.url });
  const page = await styk.partners.listStores('prt_1', { limit: 3 });
  expect(page).toEqual({ items: stores.slice(0, 3), nextCursor: '3' });
  const sizes: number[] = [];
  for await (const { items } of styk.partners.listStores('prt_1', { limit: 3 }).pages()) sizes.push(items.length);
  expect(sizes).toEqual([3, 3, 1]);
  expect(server.requests.slice(1).map(({ path }) => path.split('?')[1])).toEqual([
    'limit=3',
    'limit=3&cursor=3',
    'limit=3&cursor=6',
  ]);
});

test('pages are fetched when they are asked for', async () => {
  await using server = await servePages(3);
  await using styk = new Styk({ baseUrl: server.url });
  for await (const store of styk.partners.listStores('prt_1')) if (store.storeId === 'store-2') break;
  expect(server.requests).toHaveLength(1);
});

test('a page that fails throws inside the loop', async () => {
  await using server = await startServer((response, _request, index) =>
    index === 0
      ? sendJson(response, 200, { items: stores, nextCursor: 'next' })
      : sendJson(response, 403, problem(403, 'scope-missing', false)),
  );
  await using styk = new Styk({ baseUrl: server.url });
  const seen: string[] = [];
  const loop = async (): Promise<void> => {
    for await (const { storeId } of styk.partners.listStores('prt_1')) seen.push(storeId);
  };
  await expect(loop()).rejects.toMatchObject({ code: 'scope-missing' });
  expect(seen).toHaveLength(stores.length);
});

test('a cursor that leads to itself ends the loop with an error', async () => {
  await using server = await startServer((response) => sendJson(response, 200, { items: [], nextCursor: 'same' }));
  await using styk = new Styk({ baseUrl: server.url });
  await expect(collect(styk.partners.listStores('prt_1'))).rejects.toMatchObject({
    code: 'client-cursor-repeated',
  });
});

test('the failure of a first page waits for whoever iterates later', async () => {
  await using server = await startServer((response) => sendJson(response, 403, problem(403, 'scope-missing', false)));
  await using styk = new Styk({ baseUrl: server.url });
  const stores = styk.partners.listStores('prt_1');
  // Vitest fails a run in which a rejection stays unhandled.
  await expect.poll(() => server.requests.length).toBe(1);
  await new Promise((resolve) => setTimeout(resolve, 50));
  await expect(collect(stores)).rejects.toMatchObject({ code: 'scope-missing' });
});

const rows = Array.from({ length: 7 }, (_, id) => ({ id }));

test.each<{ name: string; pages: Pagination; answer: (query: URLSearchParams) => unknown; requests: string[] }>([
  {
    name: 'a cursor deep inside the answer, empty after the last page',
    pages: { kind: 'cursor', parameter: 'starting.after', items: 'result.data', next: 'meta.paging.next' },
    answer(query) {
      const start = Number(query.get('starting.after') ?? 0);
      const next = start + 3 < rows.length ? String(start + 3) : '';
      return { result: { data: rows.slice(start, start + 3) }, meta: { paging: { next } } };
    },
    requests: ['size=3', 'size=3&starting.after=3', 'size=3&starting.after=6'],
  },
  {
    name: 'page numbers from 1 until an empty page',
    pages: { kind: 'page', parameter: 'page', items: '', first: 1 },
    answer: (query) => rows.slice((Number(query.get('page') ?? 1) - 1) * 3).slice(0, 3),
    requests: ['size=3', 'size=3&page=2', 'size=3&page=3', 'size=3&page=4'],
  },
  {
    name: 'an offset that counts items',
    pages: { kind: 'offset', parameter: 'offset', items: 'rows' },
    answer: (query) => ({ rows: rows.slice(Number(query.get('offset') ?? 0)).slice(0, 3) }),
    requests: ['size=3', 'size=3&offset=3', 'size=3&offset=6', 'size=3&offset=7'],
  },
])('lists of other contracts: $name', async ({ pages, answer, requests }) => {
  await using server = await startServer((response, { path }) =>
    sendJson(response, 200, answer(new URL(path, 'http://local').searchParams)),
  );
  await using client = new ForeignClient({ baseUrl: server.url });
  const list = client.pages<unknown, { id: number }>(operation({ pages }), { query: { size: 3 } });
  expect(await collect(list)).toEqual(rows);
  expect(server.requests.map(({ path }) => path.split('?')[1])).toEqual(requests);
});

test('the walk begins where the caller begins', async () => {
  await using server = await startServer((response, { path }) =>
    sendJson(response, 200, path.endsWith('=5') ? [{ id: 5 }] : []),
  );
  await using client = new ForeignClient({ baseUrl: server.url });
  const pages = { kind: 'page', parameter: 'p', items: '', first: 0 } as const;
  expect(await collect(client.pages(operation({ pages }), { query: { p: 5 } }))).toEqual([{ id: 5 }]);
  expect(server.requests.map(({ path }) => path.split('?')[1])).toEqual(['p=5', 'p=6']);
});

test('an answer that holds no list is not mistaken for the end', async () => {
  await using server = await startServer((response) => sendJson(response, 200, { data: null }));
  await using client = new ForeignClient({ baseUrl: server.url });
  const pages = { kind: 'offset', parameter: 'o', items: 'data' } as const;
  await expect(collect(client.pages(operation({ pages }), {}))).rejects.toMatchObject({
    code: 'client-page-malformed',
    params: { operation: 'doThing', path: 'data' },
  });
});

test('an operation that is no list is not walked', async () => {
  await using client = new ForeignClient({ baseUrl: 'http://127.0.0.1:1' });
  expect(() => client.pages(operation(), {})).toThrowError(expect.objectContaining({ code: 'client-not-a-list' }));
});
