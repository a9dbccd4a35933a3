import { expect, it } from 'vitest';
import { readNdjson } from '../../src/receipts/read-ndjson.ts';
import { pieces } from './samples.ts';

const read = (text: string) => Array.fromAsync(readNdjson(pieces(text, 11), 'sales.ndjson'));

it('takes requests of the contract with their kind beside them', async () => {
  const sale = { receiptKey: 'r-1', storeId: 'msk-01', posId: 'p' };
  const refund = { refundKey: 'f-1', saleId: 'sal_1', lines: [] };
  const [first, second, third, ...others] = await read(
    `\uFEFF${JSON.stringify({ kind: 'sale', ...sale })}\r\n\n${JSON.stringify({ kind: 'refund', ...refund })}\n` +
      JSON.stringify({ kind: 'sale', ...sale, offline: false }),
  );
  expect(others).toEqual([]);
  expect(first).toEqual({
    kind: 'sale',
    lines: [1],
    naturalKey: 'msk-01/r-1',
    saleKey: 'msk-01/r-1',
    request: { offline: true, ...sale },
  });
  expect(second).toEqual({ kind: 'refund', lines: [3], naturalKey: 'f-1', saleKey: 'sal_1', request: refund });
  expect(third).toMatchObject({ lines: [4], request: { offline: false } });
});

it.each([
  ['{"kind":"sale",', 'receipts-json-wrong', undefined],
  ['[1]', 'receipts-json-wrong', undefined],
  ['null', 'receipts-json-wrong', undefined],
  ['{"kind":"gift"}', 'receipts-kind-unknown', '/kind'],
  ['{"receiptKey":"r"}', 'receipts-kind-unknown', '/kind'],
  ['{"kind":"sale","storeId":"m"}', 'receipts-value-missing', '/receiptKey'],
  ['{"kind":"sale","storeId":"m","receiptKey":5}', 'receipts-value-missing', '/receiptKey'],
  ['{"kind":"refund","storeId":"m","receiptKey":"r"}', 'receipts-value-missing', '/refundKey'],
  ['{"kind":"refund","refundKey":"f","storeId":"m"}', 'receipts-value-missing', '/receiptKey'],
  [`{"kind":"sale","a":"${'x'.repeat(1_100_000)}"}`, 'receipts-line-too-long', undefined],
])('refuses one line and goes on: %.40s', async (line, code, path) => {
  const [first, bad, last] = await Array.fromAsync(
    readNdjson(
      pieces(
        `{"kind":"sale","storeId":"m","receiptKey":"a"}\n${line}\n{"kind":"sale","storeId":"m","receiptKey":"b"}\n`,
      ),
      'f',
    ),
  );
  expect([first?.kind, last?.kind]).toEqual(['sale', 'sale']);
  expect(bad).toMatchObject({ kind: 'bad', lines: [2], error: { code, at: { line: 2 } } });
  expect(bad?.kind === 'bad' ? bad.error.at?.path : 'good').toBe(path);
});
