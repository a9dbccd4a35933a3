import { expect, test } from 'vitest';
import { type Client, connect, startClient } from '../harness.ts';
import { announce, complete, digestOf, putPart, upload } from './upload.ts';

const BYTES = new TextEncoder().encode('Доверенность на подписание');

/** Moves the clock on, which also ends every token. */
async function advance({ call, sandbox }: Client, days: number): Promise<Client> {
  expect((await call('PUT', '/sandbox/v1/clock', { body: { advanceMs: days * 86_400_000 } })).status).toBe(200);
  return connect(sandbox);
}

test('an upload becomes a file, whose bytes come back as they were', async () => {
  const { call } = await startClient();
  const started = await announce(call, 'a.txt', 'text/plain', BYTES);
  expect(started.json).toMatchObject({ state: 'open', partCount: 1, receivedParts: [], fileId: null });
  const { uploadId } = started.json;
  const early = await complete(call, uploadId);
  expect([early.status, early.json.code]).toEqual([409, 'upload-incomplete']);
  expect((await putPart(call, uploadId, 1, BYTES)).status).toBe(200);
  expect((await putPart(call, uploadId, 1, BYTES)).status).toBe(200);
  expect((await call('GET', `/files/v1/uploads/${uploadId}`)).json.receivedParts).toEqual([1]);
  const file = await complete(call, uploadId);
  expect([file.status, file.json.version, file.json.indexed]).toEqual([201, 1, true]);
  const content = await call('GET', `/files/v1/files/${file.json.fileId}/content`);
  expect([content.status, content.text]).toEqual([200, 'Доверенность на подписание']);
  expect(content.headers.get('content-digest')).toBe(digestOf(BYTES));
  const closed = await putPart(call, uploadId, 1, BYTES);
  expect([closed.status, closed.json.code]).toEqual([409, 'state-conflict']);
});

test('what was not announced is refused', async () => {
  const { call } = await startClient();
  const { uploadId } = (await announce(call, 'a.txt', 'text/plain', BYTES)).json;
  const codes = [
    await putPart(call, uploadId, 1, BYTES, digestOf(BYTES.subarray(1))),
    await putPart(call, uploadId, 1, BYTES.subarray(1)),
    await putPart(call, uploadId, 2, BYTES),
  ].map(({ status, json }) => [status, json.code]);
  expect(codes).toEqual([
    [422, 'digest-mismatch'],
    [422, 'part-size-mismatch'],
    [422, 'part-size-mismatch'],
  ]);
  await putPart(call, uploadId, 1, new Uint8Array(BYTES.length));
  const other = await complete(call, uploadId);
  expect([other.status, other.json.code]).toEqual([422, 'digest-mismatch']);
  // The last bytes put count, and the upload still lives.
  await putPart(call, uploadId, 1, BYTES);
  expect((await complete(call, uploadId)).status).toBe(201);
  const program = await announce(call, 'a.exe', 'application/x-msdownload', BYTES);
  expect([program.status, program.json.code]).toEqual([422, 'media-type-forbidden']);
  const huge = await announce(call, 'a.bin', 'application/octet-stream', BYTES, { size: 5_368_709_120 });
  expect([huge.status, huge.json.code]).toEqual([413, 'payload-too-large']);
  const path = await announce(call, '../../etc/passwd', 'text/plain', BYTES);
  expect([path.status, path.json.code]).toEqual([422, 'validation-failed']);
  const unknown = await announce(call, 'a.txt', 'text/plain', BYTES, { fileId: 'fil_nobody' });
  expect([unknown.status, unknown.json.code]).toEqual([404, 'not-found']);
});

test('an upload that nobody finishes is forgotten', async () => {
  const client = await startClient();
  const { uploadId } = (await announce(client.call, 'a.txt', 'text/plain', BYTES)).json;
  const late = await advance(client, 1);
  expect((await late.call('GET', `/files/v1/uploads/${uploadId}`)).json.state).toBe('expired');
  const refused = await putPart(late.call, uploadId, 1, BYTES);
  expect([refused.status, refused.json.code]).toEqual([410, 'gone']);
  const later = await advance(late, 3);
  expect((await later.call('GET', `/files/v1/uploads/${uploadId}`)).status).toBe(404);
});

test('a file of two parts is cut and put together again, and read by ranges across the seam', async () => {
  const { call } = await startClient();
  const partSize = 67_108_864;
  const bytes = new Uint8Array(partSize + 10).map((_, index) => index % 251);
  const { uploadId, partCount } = (await announce(call, 'a.bin', 'application/octet-stream', bytes)).json;
  expect(partCount).toBe(2);
  expect((await putPart(call, uploadId, 2, bytes.subarray(partSize))).status).toBe(200);
  expect((await putPart(call, uploadId, 1, bytes.subarray(0, partSize))).status).toBe(200);
  const { fileId } = (await complete(call, uploadId)).json;
  const from = partSize - 5;
  const seam = await call('GET', `/files/v1/files/${fileId}/content`, {
    headers: { range: `bytes=${from}-${partSize + 4}` },
  });
  expect(seam.status).toBe(206);
  expect(seam.headers.get('content-range')).toBe(`bytes ${from}-${partSize + 4}/${bytes.length}`);
  expect(seam.headers.get('content-digest')).toBe(digestOf(bytes.subarray(from, partSize + 5)));
});

test.each([
  ['bytes=0-3', 206, 'abcd'],
  ['bytes=7-', 206, 'hij'],
  ['bytes=-2', 206, 'ij'],
  ['bytes=-50', 206, 'abcdefghij'],
  ['bytes=8-50', 206, 'ij'],
  ['bytes=10-', 416, undefined],
  ['bytes=5-2', 416, undefined],
  ['bytes=-0', 416, undefined],
])('range %s', async (range, status, text) => {
  const { call } = await startClient();
  const { fileId } = (await upload(call, 'a.txt', 'text/plain', 'abcdefghij')).json;
  const answer = await call('GET', `/files/v1/files/${fileId}/content`, { headers: { range } });
  expect(answer.status).toBe(status);
  if (text === undefined) expect(answer.json.code).toBe('range-not-satisfiable');
  else expect(answer.text).toBe(text);
});

test('versions follow one another, each with its bytes, and say when they are known already', async () => {
  const { call } = await startClient();
  const { fileId } = (await upload(call, 'a.txt', 'text/plain', 'first')).json;
  const second = await upload(call, 'b.txt', 'text/plain', 'second', { fileId });
  expect(second.json).toMatchObject({ fileId, version: 2, name: 'b.txt' });
  const content = `/files/v1/files/${fileId}/content`;
  const texts = [await call('GET', `${content}?version=1`), await call('GET', content)];
  expect(texts.map(({ text }) => text)).toEqual(['first', 'second']);
  const etag = texts[1]?.headers.get('etag') ?? '';
  expect((await call('GET', content, { headers: { 'if-none-match': etag } })).status).toBe(304);
  expect((await call('GET', `${content}?version=3`)).status).toBe(404);
  const page = (await call('GET', `/files/v1/files/${fileId}/versions?limit=1`)).json;
  const rest = (await call('GET', `/files/v1/files/${fileId}/versions?cursor=${page.nextCursor}`)).json;
  const names = [...page.items, ...rest.items].map(({ version, name }) => [version, name]);
  expect(names).toEqual([
    [1, 'a.txt'],
    [2, 'b.txt'],
  ]);
  expect((await call('GET', '/sandbox/v1/invariants')).json.violations).toEqual([]);
});
