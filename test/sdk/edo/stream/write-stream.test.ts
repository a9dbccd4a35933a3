import { EdoInputError, formats } from '@styk/sdk/edo';
import { loadFormat, type ValueTree, writeDocument, writeDocumentStream, type XmlElement } from '@styk/sdk/edo/engine';
import { expect, test } from 'vitest';
import { Random } from '../random.ts';
import { randomInstance } from '../schema/instance.ts';

const path = ['Документ', 'ТаблСчФакт', 'СведТов'];
const info = formats.find(({ id, version }) => id === 'upd-seller' && version === '5.03');
const { model } = await loadFormat(info ?? '');

interface Parts {
  readonly whole: ValueTree;
  readonly outline: ValueTree;
  readonly lines: readonly ValueTree[];
}

/** A random document with so many lines, as one tree and as an outline with lines. */
function randomParts(random: Random, count: number): Parts {
  for (;;) {
    const root = randomInstance(model.table, random);
    const table = root.find('Документ/ТаблСчФакт');
    const line = table?.child('СведТов');
    if (table === undefined || line === undefined) continue;
    const rest = table.children.filter(({ name }) => name !== 'СведТов');
    table.children.splice(0, table.children.length, ...rest);
    const outline = data(root) as ValueTree;
    table.children.splice(0, 0, ...Array<XmlElement>(count).fill(line));
    const lines = Array.from({ length: count }, () => data(line) as ValueTree);
    return { whole: data(root) as ValueTree, outline, lines };
  }
}

function data(element: XmlElement): string | ValueTree {
  const tree: Record<string, string | ValueTree | (string | ValueTree)[]> = {};
  for (const { name, value } of element.attributes) tree[`@${name}`] = value;
  for (const child of element.children) {
    const siblings = (tree[child.name] ?? []) as (string | ValueTree)[];
    tree[child.name] = siblings;
    siblings.push(data(child));
  }
  return element.attributes.length + element.children.length === 0 ? element.text : tree;
}

async function* slowly(lines: readonly ValueTree[]): AsyncGenerator<ValueTree> {
  for (const line of lines) {
    await Promise.resolve();
    yield line;
  }
}

async function collected(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array[]> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return all;
}

test('a document written line by line has the bytes of the one written at once', async () => {
  for (let seed = 1; seed <= 60; seed++) {
    const random = new Random(seed);
    const { whole, outline, lines } = randomParts(random, 1 + random.below(400));
    const expected = Buffer.from(writeDocument(model, whole));
    const source = seed % 2 === 0 ? lines : slowly(lines);
    const chunks = await collected(writeDocumentStream(model, outline, { path, lines: source }));
    expect(Buffer.concat(chunks).equals(expected), `seed ${seed}`).toBe(true);
    expect(Math.max(...chunks.map(({ length }) => length))).toBeLessThan(64 * 1024);
  }
});

test('lines are asked for as chunks are taken', async () => {
  const { outline, lines } = randomParts(new Random(3), 20_000);
  let given = 0;
  const counted = function* () {
    for (const line of lines) {
      given++;
      yield line;
    }
  };
  const chunks = writeDocumentStream(model, outline, { path, lines: counted() });
  await chunks.next();
  expect(given).toBeGreaterThan(0);
  expect(given).toBeLessThan(lines.length / 2);
  await chunks.return();
});

const wrong: [string, (line: ValueTree) => ValueTree, unknown][] = [
  [
    'a value',
    (line) => ({ ...line, '@НалСт': '21%' }),
    { findings: [expect.objectContaining({ path: `/Файл/${path.join('/')}[2]/@НалСт` })] },
  ],
  ['a name', (line) => ({ ...line, '@Лишний': '1' }), { code: 'edo-schema-unknown-name' }],
  [
    'a character',
    (line) => ({ ...line, '@НаимТов': 'а\u0001' }),
    { code: 'edo-xml-forbidden-character', at: { path: `/Файл/${path.join('/')}[2]/@НаимТов` } },
  ],
];

test.each(wrong)('%s that is wrong in a line ends the writing, with its place', async (_what, spoil, error) => {
  const { outline, lines } = randomParts(new Random(5), 3);
  const spoilt = lines.map((line, index) => (index === 1 ? spoil(line) : line));
  await expect(collected(writeDocumentStream(model, outline, { path, lines: spoilt }))).rejects.toMatchObject(
    error as object,
  );
});

test('no line where the format wants one', async () => {
  const { outline } = randomParts(new Random(7), 1);
  await expect(collected(writeDocumentStream(model, outline, { path, lines: [] }))).rejects.toThrow(EdoInputError);
});

test('what is wrong around the lines is told before the first chunk', async () => {
  const { outline, lines } = randomParts(new Random(9), 1);
  const { Документ: _, ...rest } = outline;
  await expect(collected(writeDocumentStream(model, rest, { path, lines }))).rejects.toThrow(EdoInputError);
});
