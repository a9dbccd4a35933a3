import { expect, test } from 'vitest';
import type { Defect } from '../../../src/sandbox/core.ts';
import type { OperationCall } from '../../../src/sandbox/operation.ts';
import { defineProblems } from '../../../src/sandbox/problems.ts';
import { addStore } from '../../../src/sandbox/services/partners/stores.ts';
import { newStore, STORES, servicesWith, startClient } from '../harness.ts';

const undeclared = defineProblems({
  'never-declared': { status: 409, title: { ru: 'х', en: 'x' }, detail: { ru: 'х', en: 'x' } },
});

test.each([
  ['a body that breaks the schema', () => ({ status: 201, body: { storeId: 7 } }), '/storeId'],
  ['a status the contract does not have', () => ({ status: 202, body: {} }), ''],
  [
    'a problem code the operation does not list',
    () => {
      throw undeclared.create('never-declared');
    },
    '/code',
  ],
])('%s is our defect: 500, told in the journal, nothing kept', async (_, misbehave, pointer) => {
  const services = servicesWith({
    createStore({ tx, caller, body }: OperationCall<unknown, never>) {
      addStore(tx, caller.partnerId, body);
      return misbehave();
    },
  });
  const told: Defect[] = [];
  const onDefect = (defect: Defect) => told.push(defect);
  const { call, postStore, sandbox } = await startClient({ services, expectDefects: true, onDefect });
  const answer = await postStore(newStore('shop-1'));
  expect([answer.status, answer.json.code]).toEqual([500, 'internal']);
  expect((await call('GET', STORES)).text).not.toContain('shop-1');
  expect(sandbox.defects()).toHaveLength(1);
  expect(told).toEqual(sandbox.defects());
  expect(told[0]?.operationId).toBe('createStore');
  const { items } = (await call('GET', '/sandbox/v1/journal?limit=200')).json;
  const exchange = items.find((item: { operationId: string }) => item.operationId === 'createStore');
  expect(exchange.responseViolations.map((violation: { pointer: string }) => violation.pointer)).toContain(pointer);
});

test('an operation of the contract that nobody has made says so', async () => {
  const { call } = await startClient({ services: servicesWith({}) });
  const answer = await call('GET', '/loyalty/v1/programs/prg_main');
  expect([answer.status, answer.json.code]).toEqual([501, 'operation-not-implemented']);
});

test('an unknown field is named by its pointer, in the language of the caller', async () => {
  const { call } = await startClient();
  const body = { ...newStore('shop-1'), adress: 'x' };
  const english = await call('POST', STORES, { body, key: 'key-00001' });
  const russian = await call('POST', STORES, {
    body,
    key: 'key-00001',
    headers: { 'accept-language': 'de, ru;q=0.9, en;q=0.1' },
  });
  expect([english.status, english.json.code, english.json.errors]).toEqual([
    422,
    'unknown-field',
    [{ pointer: '/adress', code: 'unknown-field', detail: 'there is no such field' }],
  ]);
  expect(russian.json.title).toBe('Неизвестное поле');
  expect(russian.headers.get('content-language')).toBe('ru');
});

test('every violation of a body is listed with its pointer', async () => {
  const { postStore } = await startClient();
  const answer = await postStore({ storeId: '', name: 5, posIds: ['a', 'a'] });
  expect(answer.json.code).toBe('validation-failed');
  const pointers = answer.json.errors.map((error: { pointer: string }) => error.pointer);
  expect(new Set(pointers)).toEqual(new Set(['/storeId', '/name', '/posIds', '/timezone']));
  const [first] = answer.json.errors;
  expect(answer.json.detail).toBe(
    `Violations: ${answer.json.errors.length}; the first: ${first.pointer}: ${first.detail}`,
  );
});

test.each([
  ['malformed JSON', '{"storeId":', 400, 'malformed-request'],
  ['nothing', '', 415, 'unsupported-media-type'],
  ['a JSON bomb', '['.repeat(100_000), 400, 'malformed-request'],
  ['bytes that are not UTF-8', Uint8Array.of(0x22, 0xff, 0x22), 400, 'malformed-request'],
  ['more than a mebibyte', `"${'x'.repeat(1_100_000)}"`, 413, 'payload-too-large'],
])('%s is refused', async (_, raw, status, code) => {
  const { call } = await startClient();
  const type = raw === '' ? {} : { 'content-type': 'application/json' };
  const answer = await call('POST', STORES, { raw, key: 'key-00001', headers: type });
  expect([answer.status, answer.json.code]).toEqual([status, code]);
});

test('a body of another media type is refused', async () => {
  const { call } = await startClient();
  const answer = await call('POST', STORES, { raw: '<a/>', key: 'key-00001', headers: { 'content-type': 'text/xml' } });
  expect([answer.status, answer.json.code]).toEqual([415, 'unsupported-media-type']);
});

test.each([
  ['limit=0', 'validation-failed'],
  ['limit=abc', 'validation-failed'],
  ['limt=5', 'unknown-field'],
  ['cursor=zzz', 'validation-failed'],
])('query %s is refused', async (query, code) => {
  const { call } = await startClient();
  const answer = await call('GET', `${STORES}?${query}`);
  expect([answer.status, answer.json.code]).toEqual([422, code]);
});

test('pages follow one another without gaps or repeats', async () => {
  const { call, postStore } = await startClient();
  for (let index = 0; index < 7; index += 1) await postStore(newStore(`shop-${index}`));
  const whole = (await call('GET', `${STORES}?limit=200`)).json.items;
  const pages: unknown[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: { items: unknown[]; nextCursor: string | null } = (
      await call('GET', `${STORES}?limit=2${cursor && `&cursor=${cursor}`}`)
    ).json;
    pages.push(...page.items);
    cursor = page.nextCursor;
  }
  expect(pages).toEqual(whole);
});

test('unknown paths, other methods, HEAD and OPTIONS are answered sanely', async () => {
  const { call } = await startClient();
  expect((await call('GET', '/nowhere')).json.code).toBe('not-found');
  const wrong = await call('DELETE', '/sandbox/v1/health');
  expect([wrong.status, wrong.json.code, wrong.headers.get('allow')]).toEqual([
    405,
    'method-not-allowed',
    'GET, HEAD, OPTIONS',
  ]);
  expect((await call('OPTIONS', '/sandbox/v1/clock')).headers.get('allow')).toBe('GET, PUT, HEAD, OPTIONS');
  const head = await call('HEAD', '/sandbox/v1/health');
  expect([head.status, head.text]).toEqual([200, '']);
});

test('the triplet comes back', async () => {
  const { call } = await startClient();
  const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
  const answer = await call('GET', '/nowhere', { headers: { traceparent, 'styk-operation-id': 'op_mine' } });
  expect(answer.headers.get('traceparent')).toBe(traceparent);
  expect(answer.headers.get('styk-operation-id')).toBe('op_mine');
  expect(answer.json.trace).toMatchObject({ traceId: '4bf92f3577b34da6a3ce929d0e0e4736', operationId: 'op_mine' });
  const stores = await call('GET', STORES);
  expect(stores.headers.get('styk-partner-id')).toBe('prt_sandbox');
});

test('beyond the limit callers are told to wait', async () => {
  const { call } = await startClient({ limitMultiplier: 1 });
  const answers = await Promise.all(Array.from({ length: 40 }, () => call('GET', STORES)));
  const refused = answers.filter(({ status }) => status === 429);
  expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(0);
  expect(refused.length).toBeGreaterThan(0);
  expect(refused[0]?.json).toMatchObject({ code: 'rate-limited', retryable: true });
  expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
});
