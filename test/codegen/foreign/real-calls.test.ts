import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { type OperationDescriptor, StykApiError } from '@styk/sdk';
import type { DomainSchemas } from '@styk/sdk/client';
import { contractValidation } from '@styk/sdk/validation';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeSdk } from '../../../src/codegen/foreign/write-sdk.ts';
import { packageRoot } from '../../../src/installation/package-root.ts';
import { type Answer, type LocalServer, sendJson, startServer } from '../../sdk/client/local-server.ts';
import { shopNames, shopSdk } from './shop.ts';

/** What the generated client looks like to this test: its types are proved elsewhere. */
interface ShopClient {
  readonly orders: Readonly<Record<string, (...given: unknown[]) => Promise<unknown> & AsyncIterable<unknown>>>;
  readonly filesPictures: Readonly<
    Record<string, (...given: unknown[]) => Promise<unknown> & { stream(): ReadableStream<Uint8Array> }>
  >;
  call(operation: OperationDescriptor, input: object): Promise<unknown>;
  close(): Promise<void>;
}

const folder = mkdtempSync(join(tmpdir(), 'styk-shop-'));
const answers: Record<string, Answer> = {};
let server: LocalServer;
let client: ShopClient;
/** One that compares what comes with the contract. */
let strict: ShopClient;

const json =
  (value: unknown, status = 200): Answer =>
  (response) =>
    sendJson(response, status, value);

const empty: Answer = (response) => void response.writeHead(204).end();

beforeAll(async () => {
  server = await startServer((response, request, index) => {
    const answer = answers[`${request.method} ${request.path.split('?')[0]}`] ?? json({}, 404);
    return answer(response, request, index);
  });
  symlinkSync(join(packageRoot(), 'node_modules'), join(folder, 'node_modules'));
  await writeSdk(join(folder, 'sdk'), (await shopSdk({ names: shopNames, schemas: true })).files);
  const { ShopClient: Made } = (await import(join(folder, 'sdk/index.ts'))) as {
    readonly ShopClient: new (options: object) => ShopClient;
  };
  const { schemas } = (await import(join(folder, 'sdk/schemas.ts'))) as { readonly schemas: DomainSchemas };
  const options = { baseUrl: server.url, auth: { key: 'secret-key' }, retry: { maxRetries: 0 } };
  client = new Made(options);
  strict = new Made({ ...options, validation: contractValidation({ schemas: [schemas], mode: 'throw' }) });
});

afterAll(async () => {
  await Promise.all([client.close(), strict.close()]);
  await server[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

const headers = { 'X-Request-Source': 'till' };

test('query in every style, headers, a key, and page after page', async () => {
  const page = (data: unknown[], next: string | null) => ({ data, paging: { next_page_token: next } });
  answers['GET /shop/v2/orders'] = (response, { path }) =>
    sendJson(response, 200, path.includes('page_token') ? page([{ id: '2' }], null) : page([{ id: '1' }], 'a b'));
  const query = { state: ['new', 'paid'], filter: { from: 'x y' }, day: '2026-11-22', where: { a: '1' } };
  const orders = await Array.fromAsync(client.orders.listOrders?.(query, { headers }) ?? []);
  expect(orders).toEqual([{ id: '1' }, { id: '2' }]);
  const [first, second] = server.requests.map(({ path }) => new URL(`http://a${path}`).searchParams);
  const asked = { state: 'new,paid', 'filter[from]': 'x y', day: '2026-11-22', where: '{"a":"1"}' };
  expect(Object.fromEntries(first ?? [])).toEqual(asked);
  expect(Object.fromEntries(second ?? [])).toEqual({ ...asked, page_token: 'a b' });
  expect(server.requests[0]?.headers).toMatchObject({ 'x-request-source': 'till', 'x-key': 'secret-key' });
  expect(server.requests[0]?.headers).not.toHaveProperty('styk-version');
});

test('path parameters stay inside their segments', async () => {
  answers['GET /shop/v2/orders/a%2Fb/lines/7'] = json({ sku: 's' });
  expect(await client.orders.getLine?.('a/b', 7)).toEqual({ sku: 's' });
});

test('a query that stands in the path goes before that of the call', async () => {
  answers['GET /v2/pets'] = json([]);
  const operation = { id: 'x', method: 'GET', basePath: '', path: '/v2/pets?beta=true', pathParams: [] } as const;
  const rest = { queryParams: ['page'], body: null, response: 'json', idempotencyKey: false } as const;
  const descriptor = { ...operation, ...rest, security: [], problems: [], version: '1' };
  await client.call(descriptor, {});
  await client.call(descriptor, { query: { page: 2 } });
  expect(server.requests.slice(-2).map(({ path }) => path)).toEqual([
    '/v2/pets?beta=true',
    '/v2/pets?beta=true&page=2',
  ]);
});

test('a JSON body, an answer without one, and a refusal with the body of the contract', async () => {
  answers['POST /shop/v2/orders'] = empty;
  expect(await client.orders.createOrder?.({ id: '1', state: 'new' }, { headers })).toBeUndefined();
  expect(JSON.parse(server.requests.at(-1)?.body ?? '')).toEqual({ id: '1', state: 'new' });
  answers['POST /shop/v2/orders'] = json({ fields: ['id'] }, 422);
  const error = await client.orders.createOrder?.({ id: '' }, { headers }).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(StykApiError);
  expect(error).toMatchObject({ status: 422, body: { fields: ['id'] } });
});

test('files in a form, bytes up and down', async () => {
  answers['POST /shop/v2/pictures'] = (response) =>
    void response.writeHead(200, { 'content-type': 'text/plain' }).end('two');
  const picture = { content: Uint8Array.of(1, 2, 3), filename: 'a.png', contentType: 'image/png' };
  expect(await client.filesPictures.addPictures?.({ picture, more: ['x'], about: { title: 'Т' } })).toBe('two');
  const sent = server.requests.at(-1);
  const contentType = sent?.headers['content-type'] ?? '';
  const form = await new Response(sent?.bytes ?? null, { headers: { 'content-type': contentType } }).formData();
  const file = form.get('picture') as File;
  const content = [...new Uint8Array(await file.arrayBuffer())];
  expect([file.name, file.type, content]).toEqual(['a.png', 'image/png', [1, 2, 3]]);
  expect(await new Response(form.get('about')).json()).toEqual({ title: 'Т' });

  answers['PUT /shop/v2/files/a.png'] = empty;
  await client.filesPictures.deleteOperation?.('a.png', Uint8Array.of(9));
  expect([...(server.requests.at(-1)?.bytes ?? [])]).toEqual([9]);
  answers['GET /shop/v2/files/a.png'] = (response) => void response.writeHead(200).end(Buffer.from([7, 8]));
  const bytes = await client.filesPictures.getFile?.('a.png');
  expect(Buffer.from(bytes as Uint8Array)).toEqual(Buffer.from([7, 8]));
  const streamed = client.filesPictures.getFile?.('a.png').stream();
  expect([...(await buffer(streamed ?? new ReadableStream()))]).toEqual([7, 8]);
});

test('a form with a list in a style of its own', async () => {
  answers['POST /shop/v2/search'] = json({});
  await client.filesPictures.search?.({ words: ['a', 'b'], limit: 3 });
  const sent = new URLSearchParams(server.requests.at(-1)?.body);
  expect(Object.fromEntries(sent)).toEqual({ words: 'a b', limit: '3' });
});

test('schemas of the contract find out an answer that is not as promised', async () => {
  answers['GET /shop/v2/orders/1/lines/1'] = json({ sku: 's', price: { currency: 'RUB' } });
  expect(await strict.orders.getLine?.('1', 1)).toEqual({ sku: 's', price: { currency: 'RUB' } });
  answers['GET /shop/v2/orders/1/lines/1'] = json({ sku: 5 });
  const error = await strict.orders.getLine?.('1', 1).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ code: expect.stringContaining('client-'), operation: 'getLine' });
});
