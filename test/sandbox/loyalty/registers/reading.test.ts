import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createKeyCount } from '../../../../src/sandbox/services/loyalty/registers/key-count.ts';
import { LINE_LIMIT } from '../../../../src/sandbox/services/loyalty/registers/limits.ts';
import { findGap } from '../../../../src/sandbox/services/loyalty/registers/parts.ts';
import { readCsvRow } from '../../../../src/sandbox/services/loyalty/registers/reading/csv-row.ts';
import { decompress, UnreadableBytes } from '../../../../src/sandbox/services/loyalty/registers/reading/decompress.ts';
import type { ReadOperation } from '../../../../src/sandbox/services/loyalty/registers/reading/read-operation.ts';
import { readRegister } from '../../../../src/sandbox/services/loyalty/registers/reading/read-register.ts';
import { createLineSplitter } from '../../../../src/sandbox/services/loyalty/registers/reading/split-lines.ts';

async function* pieces(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  for (let at = 0, index = 0; at < bytes.length; index += 1) {
    const size = sizes[index % sizes.length] ?? 1;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

async function readAll(
  text: string | Uint8Array,
  format: 'ndjson' | 'csv' = 'ndjson',
  done = 0,
  sizes: readonly number[] = [1000],
): Promise<ReadOperation[]> {
  const found: ReadOperation[] = [];
  const blocks = pieces(Buffer.from(text), sizes);
  for await (const some of readRegister(blocks, { format, compression: 'none' }, done)) found.push(...some);
  return found;
}

const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 });

test('lines are the same however the stream is cut', () => {
  const line = fc.string({ maxLength: 60 }).map((text) => text.replaceAll('\n', ''));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 20 }), sizes, (lines, cuts) => {
      const bytes = Buffer.from(lines.map((one) => `${one}\n`).join(''));
      const splitter = createLineSplitter({ limit: 1000, quoted: false });
      const found: string[] = [];
      const take = (some: readonly (Uint8Array | undefined)[]) =>
        found.push(...some.map((one) => Buffer.from(one ?? []).toString()));
      for (let at = 0, index = 0; at < bytes.length; index += 1) {
        const size = cuts[index % cuts.length] ?? 1;
        take(splitter.push(bytes.subarray(at, at + size)));
        at += size;
      }
      take(splitter.end());
      expect(found).toEqual(lines.map((one) => Buffer.from(one).toString()));
    }),
  );
});

test('a line above the limit is told as such and takes no memory; those around it are read', async () => {
  const long = `{"operationKey":"${'x'.repeat(LINE_LIMIT)}"}`;
  const found = await readAll(`{"operationKey":"a"}\n${long}\n{"operationKey":"b"}`, 'ndjson', 0, [65_536]);
  expect(found.map(({ line, operationKey, refusal }) => [line, operationKey, refusal])).toEqual([
    [1, 'a', null],
    [2, null, 'payload-too-large'],
    [3, 'b', null],
  ]);
});

test.each([
  ['nesting', `{"operationKey":"a","x":${'['.repeat(65)}${']'.repeat(65)}}`],
  ['bytes that are no UTF-8', Uint8Array.of(0x7b, 0x22, 0xff, 0x22, 0x7d)],
  ['no object', '"a"'],
])('a line with %s cannot be read', async (_, text) => {
  expect(await readAll(text)).toMatchObject([{ line: 1, value: undefined, refusal: 'malformed-request' }]);
});

test('what is done is passed over, in either format', async () => {
  const json = ['a', 'b', 'c'].map((operationKey) => JSON.stringify({ operationKey })).join('\n');
  expect((await readAll(json, 'ndjson', 2)).map(({ line, operationKey }) => [line, operationKey])).toEqual([[3, 'c']]);
  const csv = 'operationKey,sale.lines.sku\na,1\na,2\nb,3\nb,4\nc,5\n';
  const left = await readAll(csv, 'csv', 2);
  expect(left.map(({ line, lines, operationKey }) => [line, lines, operationKey])).toEqual([
    [3, 2, 'b'],
    [5, 1, 'c'],
  ]);
});

describe('CSV', () => {
  test('a row is what RFC 4180 says', () => {
    const cell = fc.string({ maxLength: 20 });
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 8 }), fc.boolean(), (cells, always) => {
        const quoted = (text: string) => always || /[",\n\r]/.test(text);
        const row = cells.map((one) => (quoted(one) ? `"${one.replaceAll('"', '""')}"` : one)).join(',');
        expect(readCsvRow(row)).toEqual(cells);
      }),
    );
    for (const broken of ['a"b', '"a', '"a"b', '"a""']) expect(readCsvRow(broken)).toBeUndefined();
  });

  test('a header may name what objects of JavaScript have of their own, and nothing comes of it', async () => {
    const header = 'operationKey,constructor,sale.constructor.name,__proto__.points';
    const [odd] = await readAll(`${header}\na,1,2,3`, 'csv');
    expect(odd).toMatchObject({ refusal: 'malformed-request' });
    const [named] = await readAll('operationKey,constructor,sale.constructor.name\na,1,2', 'csv');
    expect(JSON.stringify(named?.value)).toBe(
      '{"operationKey":"a","constructor":"1","sale":{"constructor":{"name":"2"}}}',
    );
    expect(Object.hasOwn(Object.prototype, 'points')).toBe(false);
  });

  test('rows of one operation that contradict each other are refused, and so is a value where an object stands', async () => {
    const rows = ['operationKey,sale.storeId,sale.lines.sku,sale', 'a,x,1,', 'a,y,2,', 'b,x,1,z'];
    const found = await readAll(rows.join('\n'), 'csv');
    expect(found.map(({ operationKey, refusal }) => [operationKey, refusal])).toEqual([
      ['a', 'validation-failed'],
      ['b', 'validation-failed'],
    ]);
  });
});

describe('compressed bytes', () => {
  const read = async (bytes: Uint8Array, cuts: readonly number[] = [1000]) => {
    let text = '';
    for await (const chunk of decompress(pieces(bytes, cuts), 'gzip')) text += Buffer.from(chunk).toString();
    return text;
  };

  test('may be several gzip streams one after another, cut anywhere', async () => {
    const bytes = Buffer.concat([gzipSync('one\n'), gzipSync('two\n'), gzipSync('three\n')]);
    await fc.assert(
      fc.asyncProperty(sizes, async (cuts) => {
        expect(await read(bytes, cuts)).toBe('one\ntwo\nthree\n');
      }),
      { numRuns: 50 },
    );
  });

  test.each([
    ['break off', gzipSync('x'.repeat(10_000)).subarray(0, 30)],
    ['are no gzip', Buffer.from('{"operationKey":"a"}')],
    ['are a bomb', gzipSync(Buffer.alloc(200_000_000))],
  ])('are refused when they %s', async (_, bytes) => {
    const drain = async () => {
      for await (const _ of decompress(pieces(bytes, [16_384]), 'gzip'));
    };
    await expect(drain()).rejects.toThrow(UnreadableBytes);
  });
});

test('different keys are counted, with repetitions and in any number', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 6 })), (keys) => {
      const count = createKeyCount();
      for (const key of keys) count.add(key);
      expect(count.size()).toBe(new Set(keys).size);
    }),
  );
  const many = createKeyCount();
  for (let round = 0; round < 2; round += 1) {
    for (let index = 0; index < 300_000; index += 1) many.add(`shop7-2026-${String(index).padStart(9, '0')}`);
  }
  expect(many.size()).toBe(300_000);
});

test('a gap among parts is found', () => {
  expect([[], [1], [1, 2, 3], [2], [1, 3], [1, 2, 4]].map(findGap)).toEqual([1, undefined, undefined, 1, 2, 3]);
});
