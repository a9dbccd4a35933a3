import type { QueryStyle } from '@styk/sdk';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { requestTarget } from '../../../sdk/src/client/request-target.ts';
import { ForeignClient, operation } from './foreign-client.ts';
import { sendJson, startServer } from './local-server.ts';

const array = ['blue', 'black', 'brown'];
const object = { R: 100, G: 200, B: 150 };

// OpenAPI 3.1.1, section 4.8.12.3 "Style Values" and 4.8.12.4, with delimiters percent-encoded as appendix E asks.
test.each<{ style: QueryStyle | undefined; value: object; written: string }>([
  { style: undefined, value: array, written: 'color=blue&color=black&color=brown' },
  { style: undefined, value: object, written: 'R=100&G=200&B=150' },
  { style: 'comma', value: array, written: 'color=blue,black,brown' },
  { style: 'comma', value: object, written: 'color=R,100,G,200,B,150' },
  { style: 'space', value: array, written: 'color=blue%20black%20brown' },
  { style: 'pipe', value: array, written: 'color=blue%7Cblack%7Cbrown' },
  { style: 'brackets', value: object, written: 'color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150' },
  {
    style: 'brackets',
    value: { a: { b: [1, 2] } },
    written: 'color%5Ba%5D%5Bb%5D%5B0%5D=1&color%5Ba%5D%5Bb%5D%5B1%5D=2',
  },
  { style: 'json', value: object, written: 'color=%7B%22R%22%3A100%2C%22G%22%3A200%2C%22B%22%3A150%7D' },
  { style: 'comma', value: ['a,b', null, undefined, 'c'], written: 'color=a%2Cb,c' },
  { style: undefined, value: new Date(0), written: 'color=1970-01-01T00%3A00%3A00.000Z' },
])('$value in the query in the style $style is $written', ({ style, value, written }) => {
  const styles = style === undefined ? {} : { queryStyles: { color: style } };
  expect(requestTarget(operation(styles), { query: { color: value } })).toBe(`/v2/things?${written}`);
});

async function sent(body: string, fields: object, more: object = {}): Promise<Request> {
  await using server = await startServer((response) => sendJson(response, 200, {}));
  await using client = new ForeignClient({ baseUrl: server.url });
  await client.call(operation({ method: 'POST', body, ...more }), { body: fields });
  const [request] = server.requests;
  const type = String(request?.headers['content-type']);
  return new Request('http://local', {
    method: 'POST',
    body: request?.bytes ?? null,
    headers: { 'content-type': type },
  });
}

const text = fc.string({ unit: 'binary', maxLength: 30 }).filter((value) => value.isWellFormed());

test('a form comes out as it went in', async () => {
  const field = fc.oneof(text, fc.integer(), fc.boolean(), fc.array(text, { maxLength: 3 }));
  await fc.assert(
    fc.asyncProperty(fc.dictionary(text, field, { maxKeys: 5, noNullPrototype: true }), async (fields) => {
      const request = await sent('application/x-www-form-urlencoded', fields);
      const given = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, String(one)]));
      expect([...new URLSearchParams(await request.text())]).toEqual(given);
    }),
    { numRuns: 60 },
  );
});

test('objects in a form are JSON unless the contract has another style', async () => {
  const plain = await sent('application/x-www-form-urlencoded', { card: { exp: { month: 5 } }, none: undefined });
  expect(new URLSearchParams(await plain.text()).get('card')).toBe('{"exp":{"month":5}}');
  const fields = { card: { exp: { month: 5 } }, items: [{ a: 1 }] };
  const styled = await sent('application/x-www-form-urlencoded', fields, {
    bodyStyles: { card: 'brackets', items: 'brackets' },
  });
  expect([...new URLSearchParams(await styled.text())]).toEqual([
    ['card[exp][month]', '5'],
    ['items[0][a]', '1'],
  ]);
});

test('multipart comes out of the platform’s own reader as it went in', async () => {
  async function* stream(): AsyncGenerator<Uint8Array> {
    yield new TextEncoder().encode('по');
    yield new TextEncoder().encode('ток');
  }
  const form = await (
    await sent('multipart/form-data', {
      note: 'строка\r\nвторая',
      count: 3,
      meta: { kind: 'act', lines: [1, 2] },
      tags: ['a', 'b'],
      skipped: undefined,
      bytes: new Uint8Array([0, 255, 13, 10]),
      blob: new Blob(['<a/>'], { type: 'application/xml' }),
      file: new File(['x'], 'акт "1".pdf', { type: 'application/pdf' }),
      named: { content: stream, filename: 'p.txt', contentType: 'text/plain' },
      content: { content: 'a text that is called so' },
    })
  ).formData();
  const read = async (name: string) => {
    const value = form.get(name);
    return value instanceof File
      ? [value.name, value.type, Buffer.from(await value.arrayBuffer()).toString('latin1')]
      : value;
  };
  expect([...new Set(form.keys())]).toEqual([
    'note',
    'count',
    'meta',
    'tags',
    'bytes',
    'blob',
    'file',
    'named',
    'content',
  ]);
  expect(await read('note')).toBe('строка\r\nвторая');
  expect(await read('count')).toBe('3');
  expect(await read('meta')).toBe('{"kind":"act","lines":[1,2]}');
  expect(form.getAll('tags')).toEqual(['a', 'b']);
  expect(await read('bytes')).toEqual(['bytes', 'application/octet-stream', '\x00\xff\r\n']);
  expect(await read('blob')).toEqual(['blob', 'application/xml', '<a/>']);
  expect((await read('file'))?.slice(0, 2)).toEqual([
    expect.stringMatching(/^акт ("|%22)1("|%22)\.pdf$/),
    'application/pdf',
  ]);
  expect(await read('named')).toEqual(['p.txt', 'text/plain', Buffer.from('поток').toString('latin1')]);
  expect(await read('content')).toBe('{"content":"a text that is called so"}');
});

test('names of multipart fields and files cannot begin a part of their own', async () => {
  const name = 'a"\r\nx-injected: 1\r\n\r\nb';
  const request = await sent('multipart/form-data', { [name]: { content: new Uint8Array(1), filename: name } });
  const raw = await request.text();
  expect(raw.split('\r\n').filter((line) => line.startsWith('x-injected'))).toEqual([]);
  expect(raw).toContain('name="a%22%0D%0Ax-injected: 1%0D%0A%0D%0Ab"');
});

test.each([
  { type: 'application/merge-patch+json', body: { a: null }, written: '{"a":null}' },
  { type: 'application/json', body: 'text', written: '"text"' },
  { type: 'application/json', body: new TextEncoder().encode('{"printed": 1}'), written: '{"printed": 1}' },
  { type: 'application/xml', body: '<a/>', written: '<a/>' },
  { type: 'text/plain', body: 'строка', written: 'строка' },
])('a body of $type is written as $written', async ({ type, body, written }) => {
  const request = await sent(type, body as object);
  expect(await request.text()).toBe(written);
  expect(request.headers.get('content-type')).toBe(type);
});

test('a contract that takes anything gets the type of the Blob', async () => {
  const request = await sent('*/*', new Blob(['x'], { type: 'image/png' }));
  expect(request.headers.get('content-type')).toBe('image/png');
});
