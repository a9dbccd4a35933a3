import { hash } from 'node:crypto';
import {
  buildUpdStream,
  type DocumentLines,
  EdoInputError,
  type Finding,
  sampleUpd,
  type TitleType,
  torg12Seller,
  updSeller,
  validateStream,
} from '@styk/sdk/edo';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { context } from '../documents/context.ts';
import { torg12Arbitrary } from '../documents/random-older.ts';
import { updArbitrary } from '../documents/random-upd.ts';

/** What a build gives, in a form in which two of them can be compared: findings in any order, bytes by their hash. */
async function outcome(
  build: () => Promise<{ bytes: Uint8Array; warnings: readonly Finding[] }>,
): Promise<{ findings: readonly string[]; bytes?: string }> {
  try {
    const { bytes, warnings, ...built } = await build();
    return { ...built, bytes: hash('sha256', bytes), findings: sorted(warnings) };
  } catch (error) {
    if (!(error instanceof EdoInputError)) throw error;
    return { findings: sorted(error.findings) };
  }
}

const sorted = (findings: readonly Finding[]) => findings.map((finding) => JSON.stringify(finding)).sort();

interface Lined {
  readonly lines: readonly unknown[];
}

const whole = (type: TitleType, model: object) => outcome(() => type.build(model, context));

async function streamed(type: TitleType, { lines, ...head }: Lined, given?: DocumentLines) {
  return outcome(async () => {
    if (type.buildStream === undefined) throw new TypeError(`${type.id} has no stream`);
    const { chunks, lineCount, ...built } = await type.buildStream(head, given ?? (() => lines), context);
    expect(lineCount).toBe(lines.length);
    const bytes = Buffer.concat(await collected(chunks));
    return { ...built, bytes };
  });
}

async function collected(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array[]> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return all;
}

async function* slowly(lines: readonly unknown[]): AsyncGenerator<unknown> {
  for (const line of lines) {
    await Promise.resolve();
    yield line;
  }
}

/** The model with its lines over and over, up to so many. */
function grown<Model extends Lined>(model: Model, count: number): Model {
  const lines =
    model.lines.length === 0 ? [] : Array.from({ length: count }, (_, at) => model.lines[at % model.lines.length]);
  return { ...model, lines };
}

const sizes = fc.oneof(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 150 }));

const titles: readonly [string, TitleType, fc.Arbitrary<Lined>][] = [
  ['УПД', updSeller, updArbitrary],
  ['ТОРГ-12', torg12Seller, torg12Arbitrary as fc.Arbitrary<Lined>],
];

/** What people get wrong in a line: its form, what schema and conditions want, arithmetic, what deserves a look. */
const spoilt: readonly ((line: Record<string, unknown>) => unknown)[] = [
  () => null,
  () => 'мука',
  () => ({}),
  (line) => ({ ...line, colour: 'red' }),
  (line) => ({ ...line, quantity: 'много' }),
  (line) => ({ ...line, name: '' }),
  (line) => ({ ...line, name: 'а\u0001' }),
  (line) => ({ ...line, name: 'я'.repeat(5000) }),
  (line) => ({ ...line, vatRate: '21%' }),
  (line) => ({ ...line, vatRate: '20%' }),
  (line) => ({ ...line, price: undefined }),
  (line) => ({ ...line, gross: '1.00' }),
  (line) => ({ ...line, net: '1.00', vat: '7.00' }),
  (line) => ({ ...line, gtin: '4600000000001' }),
  (line) => ({ ...line, unit: { code: '999', name: 'штука' } }),
  (line) => ({ ...line, exciseProductCode: '200', excise: undefined }),
  (line) => ({ ...line, customs: [{ country: '000', declaration: '1' }] }),
];
const spoilings = fc.array(fc.tuple(fc.nat(), fc.constantFrom(...spoilt)), { minLength: 1, maxLength: 6 });

const spoiltHead = fc.constantFrom<((model: Record<string, unknown>) => object)[]>(
  (model) => model,
  (model) => ({ ...model, number: '' }),
  (model) => ({ ...model, seller: undefined }),
  (model) => ({ ...model, totals: { gross: '1.00' } }),
  (model) => ({ ...model, senderId: '?' }),
  (model) => ({ ...model, signers: [] }),
  (model) => ({ ...model, date: '2019-05-05' }),
);

describe.each(titles)('%s built line by line', (_name, type, arbitrary) => {
  test('is the one built at once: bytes, name, totals, warnings', async () => {
    await fc.assert(
      fc.asyncProperty(arbitrary, sizes, fc.boolean(), async (small, count, isSlow) => {
        const model = grown(small, count);
        const expected = await whole(type, model);
        const actual = await streamed(type, model, isSlow ? () => slowly(model.lines) : undefined);
        expect(actual).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  test('is refused for the same reasons at the same places', async () => {
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(arbitrary, sizes, spoilings, spoiltHead, async (small, count, wrong, spoilHead) => {
        const lines = [...grown(small, count).lines] as Record<string, unknown>[];
        for (const [at, spoil] of wrong) {
          const index = at % Math.max(1, lines.length);
          if (lines[index] !== undefined) lines[index] = spoil({ ...lines[index] }) as Record<string, unknown>;
        }
        const model = { ...spoilHead({ ...small }), lines } as Lined;
        const expected = await whole(type, model);
        const actual = await streamed(type, model);
        expect(actual).toEqual(expected);
        if (expected.bytes === undefined) refused++;
      }),
      { numRuns: 100 },
    );
    expect(refused).toBeGreaterThan(20);
  });
});

const { lines: sampleLines, ...head } = sampleUpd();
const [first = {}] = sampleLines;

/** So many lines, each with a name of its own. */
function* many(count: number, change: (index: number) => object = () => ({})): Generator<object> {
  for (let index = 0; index < count; index++) yield { ...first, name: `Товар ${index}`, ...change(index) };
}

async function refusals(lines: DocumentLines, input: object = head): Promise<readonly Finding[]> {
  try {
    await collected((await buildUpdStream(input, lines, context)).chunks);
    return [];
  } catch (error) {
    if (!(error instanceof EdoInputError)) throw error;
    return error.findings;
  }
}

test('name and totals are known before the first chunk: one marked line, the last of many, sets N3', async () => {
  const count = 3000;
  const last = (index: number) => (index === count - 1 ? { marked: [{ count: '1' }] } : {});
  const { chunks, ...built } = await buildUpdStream(head, () => many(count, last), context);
  expect(built).toMatchObject({
    fileName: expect.stringMatching(/_0_1_0_0_0_00\.xml$/),
    number: head.number,
    function: head.function,
    lineCount: count,
    totals: { currency: '643', gross: expect.stringMatching(/^\d+\.\d\d$/) },
  });
  const all = await collected(chunks);
  expect(Math.max(...all.map(({ length }) => length))).toBeLessThan(64 * 1024);
  expect((await validateStream(() => all, { fileName: built.fileName })).verdict).toBe('valid');
});

test('lines are asked for as chunks are taken, and their source is closed when nobody takes any more', async () => {
  const count = 20_000;
  let given = 0;
  let closed = 0;
  const counted = function* () {
    try {
      for (const line of many(count)) {
        given++;
        yield line;
      }
    } finally {
      closed++;
    }
  };
  const { chunks } = await buildUpdStream(head, counted, context);
  expect(given).toBe(count);
  await chunks.next();
  expect(given).toBeGreaterThan(count);
  expect(given).toBeLessThan(count * 1.5);
  await chunks.return();
  expect(closed).toBe(2);
});

const others: readonly [string, (index: number) => object, number][] = [
  ['fewer of them', () => ({}), 2999],
  ['more of them', () => ({}), 3001],
  ['another name', (index) => (index === 1500 ? { name: 'Подменён' } : {}), 3000],
  ['one that cannot be read', (index) => (index === 1500 ? { quantity: 'много' } : {}), 3000],
];

test.each(others)('lines that are others the second time are an error: %s', async (_what, change, count) => {
  let readings = 0;
  const source = () => (readings++ === 0 ? many(3000) : many(count, change));
  const { chunks } = await buildUpdStream(head, source, context);
  const taken: Uint8Array[] = [];
  await expect(
    (async () => {
      for await (const chunk of chunks) taken.push(chunk);
    })(),
  ).rejects.toMatchObject({ code: 'edo-lines-changed' });
  expect(Buffer.concat(taken).includes(Buffer.from('</'))).toBe(true);
  expect(Buffer.concat(taken).toString('latin1')).not.toMatch(/<\/[^>]*>\s*$/);
});

test('what only the document shows wrong ends it without its last chunk, with everything that is wrong', async () => {
  const wrong = (index: number) => (index % 1000 === 999 ? { gross: '1.00' } : {});
  const { chunks } = await buildUpdStream(head, () => many(5000, wrong), context);
  const taken: Uint8Array[] = [];
  let caught: unknown;
  try {
    for await (const chunk of chunks) taken.push(chunk);
  } catch (error) {
    caught = error;
  }
  expect(caught).toBeInstanceOf(EdoInputError);
  const sums = (caught as EdoInputError).findings.filter(({ code }) => code === 'SUM-03');
  expect(sums.map(({ path }) => path)).toEqual([999, 1999, 2999, 3999, 4999].map((index) => `/lines/${index}/gross`));
  const known = await collected((await buildUpdStream(head, () => many(1001), context)).chunks);
  expect(Buffer.concat(taken).length).toBeLessThan(Buffer.concat(known).length);
});

test('lines in the input itself are refused: they come apart', async () => {
  const findings = await refusals(() => many(1), { ...head, lines: [] });
  expect(findings).toMatchObject([{ code: 'input-lines-apart', path: '/lines' }]);
});

test('a source with something wrong everywhere is not read to its end', async () => {
  let given = 0;
  const findings = await refusals(function* () {
    for (given = 0; given < 100_000; given++) yield { ...first, quantity: 'много' };
  });
  expect(findings).toHaveLength(1001);
  expect(findings.at(-1)?.code).toBe('schema-too-many-findings');
  expect(given).toBeLessThan(2000);
});

test('a source without end is given up', async () => {
  const findings = await refusals(function* () {
    for (;;) yield first;
  });
  expect(findings).toMatchObject([{ code: 'input-too-many', path: '/lines' }]);
});

describe('what a parsed file has beyond the model', () => {
  const place = '/Файл/Документ';
  const parts: readonly [string, object][] = [
    ['a value', { path: `${place}/СвПродПер/СвПер/@СодОпер`, value: 'Отгружено' }],
    ['an element', { path: `${place}/СвСчФакт/ГрузПолуч/БанкРекв`, xml: '<БанкРекв><СвБанк/></БанкРекв>' }],
    ['a line with nothing in it', { path: `${place}/ТаблСчФакт/СведТов[4]`, xml: '<СведТов/>' }],
    ['a place that is left out', { path: `${place}/ТаблСчФакт/ВсегоОпл`, absent: true }],
    ['a name the format does not know', { path: `${place}/@Лишний`, value: '1' }],
    ['a place that is not there', { path: `${place}/Склад/@Номер`, value: '1' }],
  ];

  test.each(parts)('is put back or refused as in a document built at once: %s', async (_what, part) => {
    const model = { ...head, lines: [...many(3)], unmapped: [part] };
    expect(await streamed(updSeller, model)).toEqual(await whole(updSeller, model));
  });

  test('is refused within lines, which are not there all together', async () => {
    const part = { path: `${place}/ТаблСчФакт/СведТов[2]/@НомСтр`, value: '7' };
    const findings = await refusals(() => many(3), { ...head, unmapped: [part] });
    expect(findings).toMatchObject([{ code: 'input-unmapped-place', path: '/unmapped/0' }]);
  });
});
