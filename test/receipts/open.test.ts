import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openReceipts } from '../../src/receipts/open-receipts.ts';
import { csvOf, saleRow } from './samples.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'styk-receipts-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function fileOf(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

it.each([
  ['empty.csv', '', 'receipts-file-empty'],
  ['blank.csv', '\uFEFF \r\n', 'receipts-file-empty'],
  ['packed.csv', gzipSync('kind'.repeat(100)), 'receipts-file-binary'],
  ['utf16.csv', Buffer.from(csvOf(saleRow()), 'utf16le'), 'receipts-file-binary'],
])('refuses %s', async (name, content, code) => {
  await expect(openReceipts(await fileOf(name, content))).rejects.toMatchObject({ code });
});

it('tells a missing file from a folder', async () => {
  await expect(openReceipts(join(folder, 'none.csv'))).rejects.toMatchObject({ code: 'receipts-file-missing' });
  await expect(openReceipts(folder)).rejects.toMatchObject({ code: 'receipts-file-directory' });
});

it('takes the format from the name, or else from the content', async () => {
  const format = async (name: string, content: string) => (await openReceipts(await fileOf(name, content))).format;
  expect(await format('a.csv', '{')).toBe('csv');
  expect(await format('a.ndjson', 'kind')).toBe('ndjson');
  expect(await format('a.txt', '\uFEFF\n {"kind":"sale"}')).toBe('ndjson');
  expect(await format('b.txt', 'kind,receipt_key')).toBe('csv');
});

it('knows equal content by its hash wherever it lies', async () => {
  const first = await openReceipts(await fileOf('one.csv', csvOf(saleRow())));
  const second = await openReceipts(await fileOf('two.csv', csvOf(saleRow())));
  const third = await openReceipts(await fileOf('three.csv', csvOf(saleRow(), '')));
  expect(await first.hash()).toBe(await second.hash());
  expect(await first.hash()).not.toBe(await third.hash());
  expect(await Array.fromAsync(first.receipts())).toHaveLength(1);
});
