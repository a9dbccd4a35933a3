import { Styk } from '@styk/sdk';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loyaltyOperations } from '../../../sdk/src/api/loyalty.operations.ts';
import { requestTarget } from '../../../sdk/src/client/request-target.ts';
import { application, sendJson, startServer } from './local-server.ts';

const { listMemberLots } = loyaltyOperations;

test('a path parameter never leaves its segment and comes out as it went in', () => {
  const nasty = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('..', '.', '../..', '%2e%2e', '..%2f', 'a/b', '?x', '#y', '\\..'),
  );
  fc.assert(
    fc.property(nasty, (id) => {
      let target: string;
      try {
        target = requestTarget(listMemberLots, { path: [id] });
      } catch (error) {
        expect(error).toMatchObject({ code: 'client-path-parameter-invalid' });
        expect(['', '.', '..'].includes(id) || !id.isWellFormed()).toBe(true);
        return;
      }
      // The oracle: the URL parser of the platform, which resolves dot segments.
      const segments = new URL(target, 'http://local').pathname.split('/');
      expect(segments).toHaveLength(6);
      expect(segments.toSpliced(4, 1)).toEqual(['', 'loyalty', 'v1', 'members', 'lots']);
      expect(decodeURIComponent(segments[4] ?? '')).toBe(id);
    }),
    { numRuns: 2000 },
  );
});

test('a query comes out as it went in', () => {
  const value = fc.oneof(
    fc.string({ unit: 'binary' }).filter((text) => text.isWellFormed()),
    fc.integer(),
    fc.boolean(),
  );
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.option(value, { nil: undefined })), (query) => {
      const parsed = new URL(requestTarget(listMemberLots, { path: ['mem_1'], query }), 'http://local').searchParams;
      const given = Object.entries(query).flatMap(([name, item]) => (item === undefined ? [] : [[name, String(item)]]));
      expect([...parsed]).toEqual(given);
    }),
  );
});

test('a null, such as the cursor after the last page, is left out', () => {
  expect(requestTarget(listMemberLots, { path: ['mem_1'], query: { cursor: null, limit: 5 } })).toBe(
    '/loyalty/v1/members/mem_1/lots?limit=5',
  );
});

test('an array repeats its name', () => {
  const target = requestTarget(listMemberLots, { path: ['mem_1'], query: { state: ['a', 'b'] } });
  expect(target).toBe('/loyalty/v1/members/mem_1/lots?state=a&state=b');
});

test('a request carries the triplet, the contract’s version and the language; the caller’s headers win', async () => {
  await using server = await startServer((response) => sendJson(response, 200, application));
  await using styk = new Styk({ baseUrl: `${server.url}/gateway/`, language: 'en' });
  await styk.partners.getApplication('app_1', { ifMatch: '"v7"', headers: { 'User-Agent': 'till/3', 'x-till': '5' } });
  const [request] = server.requests;
  expect(request?.path).toBe('/gateway/partners/v1/applications/app_1');
  expect(request?.headers).toMatchObject({
    'accept-language': 'en',
    'styk-version': '1.0.0',
    'if-match': '"v7"',
    'user-agent': 'till/3',
    'x-till': '5',
    traceparent: expect.stringMatching(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/),
    'styk-operation-id': expect.stringMatching(/^op_[0-9a-f]{32}$/),
  });
  expect(request?.headers['content-type']).toBeUndefined();
  expect(request?.headers['idempotency-key']).toBeUndefined();
});

test('options of a call win over the client’s', async () => {
  await using server = await startServer((response) => sendJson(response, 200, application));
  await using styk = new Styk({ baseUrl: server.url, language: 'en', maxResponseBytes: 1_000_000 });
  await styk.partners.getApplication('app_1', { language: 'ru' });
  expect(server.requests[0]?.headers['accept-language']).toBe('ru');
  await expect(styk.partners.getApplication('app_1', { maxResponseBytes: 5 })).rejects.toMatchObject({
    code: 'client-response-too-large',
    params: { limit: 5 },
  });
});

test('bytes of an answer come through untouched', async () => {
  const bytes = Buffer.from([0x3c, 0x3f, 0xcf, 0xf0, 0x00, 0xff]);
  await using server = await startServer((response) => {
    response.writeHead(200, { 'content-type': 'application/xml' }).end(bytes);
  });
  await using styk = new Styk({ baseUrl: server.url });
  const content = await styk.edo.getTitleContent('doc_1', 1);
  expect(content).toBeInstanceOf(Uint8Array);
  expect(Buffer.from(content)).toEqual(bytes);
});

test.each([
  { idempotencyKey: 'key\r\nx-injected: 1' },
  { ifMatch: '"a"\n' },
  { headers: { 'x-till': 'касса' } },
  { headers: { 'x till': '5' } },
])('%j cannot stand in a header', async (options) => {
  await using server = await startServer((response) => sendJson(response, 200, application));
  await using styk = new Styk({ baseUrl: server.url });
  await expect(styk.partners.getApplication('app_1', options)).rejects.toMatchObject({
    code: 'client-header-invalid',
  });
  expect(server.requests).toHaveLength(0);
});

test.each(['Host', 'Content-Length', 'transfer-encoding', 'connection'])(
  'the header %s is the client’s own',
  async (name) => {
    await using server = await startServer((response) => sendJson(response, 200, application));
    await using styk = new Styk({ baseUrl: server.url });
    await expect(styk.partners.getApplication('app_1', { headers: { [name]: '5' } })).rejects.toMatchObject({
      code: 'client-header-reserved',
      params: { name: name.toLowerCase() },
    });
    expect(server.requests).toHaveLength(0);
  },
);

test('an address that was forgotten is named as such', () => {
  expect(() => new Styk({} as never)).toThrowError('The address of the environment undefined will not do');
});
