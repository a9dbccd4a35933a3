import { EdoInputError } from '@styk/sdk/edo';
import {
  arrange,
  DocumentWriter,
  editions,
  loadFormat,
  type SchemaModel,
  treeOf,
  type ValueTree,
  validateSchema,
  writeDocument,
  XmlElement,
  xmlBytes,
} from '@styk/sdk/edo/engine';
import { StykError } from '@styk/sdk/errors';
import { expect, test } from 'vitest';
import { Random } from '../random.ts';
import { randomInstance } from './instance.ts';
import { mutate } from './mutate.ts';

const DOCUMENTS = process.env['STYK_NIGHTLY'] === '1' ? 1500 : 120;
const formats = editions.map(({ info }) => ({ info, key: `${info.id}/${info.version}/${info.edition}` }));

/** The long way, by a tree: the bytes, or what is wrong. */
function byTree(model: SchemaModel, data: ValueTree): string {
  return outcome(() => {
    const root = new XmlElement(model.table.root.name);
    const { namespace } = model.table;
    if (namespace !== undefined) root.attributes.push({ name: 'xmlns', value: namespace, offset: -1 });
    put(root, data);
    const findings = validateSchema(model, arrange(model, root));
    if (findings.length > 0) throw new EdoInputError(findings);
    return xmlBytes(root);
  });
}

function put(element: XmlElement, data: string | ValueTree): void {
  if (typeof data === 'string') element.text = data;
  else {
    for (const [name, content] of Object.entries(data)) {
      for (const item of [content].flat() as (string | ValueTree)[]) {
        if (name.startsWith('@')) element.attributes.push({ name: name.slice(1), value: String(item), offset: -1 });
        else put(element.children[element.children.push(new XmlElement(name)) - 1] as XmlElement, item);
      }
    }
  }
}

function outcome(write: () => Uint8Array): string {
  try {
    return Buffer.from(write()).toString('latin1');
  } catch (error) {
    if (error instanceof EdoInputError) return JSON.stringify(error.findings);
    if (error instanceof StykError) return `${error.code} ${JSON.stringify(error.at ?? error.params)}`;
    throw error;
  }
}

/** The same data with the names of each element in another order. */
function shuffled(data: string | ValueTree, random: Random): string | ValueTree {
  if (typeof data === 'string') return data;
  const entries = Object.entries(data).map(([name, content]): [string, ValueTree[string]] => [
    name,
    Array.isArray(content) ? content.map((item) => shuffled(item, random)) : shuffled(content as string, random),
  ]);
  const keyed = entries.map((entry) => ({ entry, key: random.below(1000) }));
  return Object.fromEntries(keyed.sort((a, b) => a.key - b.key).map(({ entry }) => entry));
}

test.each(formats)(
  '$key: the table writes what the tree writes, and refuses what the schema refuses',
  async ({ info }) => {
    const { model } = await loadFormat(info);
    const seen = { written: 0, refused: 0 };
    for (let seed = 1; seed <= DOCUMENTS; seed++) {
      const random = new Random(seed);
      const root = randomInstance(model.table, random);
      const done = seed % 2 === 0 ? mutate(root, random) : 'nothing';
      const data = treeOf(model.table, root);
      const expected = byTree(model, data);
      expect(
        outcome(() => writeDocument(model, data)),
        `seed ${seed}: ${done}`,
      ).toBe(expected);
      const isWritten = expected.startsWith('<?xml');
      seen[isWritten ? 'written' : 'refused']++;
      if (!isWritten) continue;
      const other = shuffled(data, random) as ValueTree;
      expect(
        outcome(() => writeDocument(model, other)),
        `seed ${seed}, in another order`,
      ).toBe(expected);
    }
    expect(Math.min(seen.written, seen.refused)).toBeGreaterThan(DOCUMENTS / 10);
  },
);

test('a character that XML does not have is refused with its place', async () => {
  const { model } = await loadFormat(formats.find(({ info }) => info.id === 'upd-seller')?.info ?? '');
  const data = treeOf(model.table, randomInstance(model.table, new Random(1)));
  expect(() => writeDocument(model, { ...data, '@ВерсПрог': 'а\u0001' })).toThrowError(
    expect.objectContaining({ code: 'edo-xml-forbidden-character', at: { path: '/Файл/@ВерсПрог' } }),
  );
});

test('what only the tree can judge is still written: a namespace declared in the data', async () => {
  const { model } = await loadFormat(formats.find(({ info }) => info.id === 'upd-seller')?.info ?? '');
  const data = treeOf(model.table, randomInstance(model.table, new Random(1)));
  expect(outcome(() => writeDocument(model, { '@xmlns': '', ...data }))).toContain(' xmlns="" ');
});

test.each(formats)('$key: valid documents are written by the table, without a tree', async ({ info }) => {
  const { model } = await loadFormat(info);
  for (let seed = 1; seed <= 20; seed++) {
    const data = treeOf(model.table, randomInstance(model.table, new Random(seed)));
    const bytes = DocumentWriter.of(model).write(data);
    expect(bytes && Buffer.from(bytes).toString('latin1'), `seed ${seed}`).toBe(byTree(model, data));
  }
});

test('names that data have from a prototype are not written', async () => {
  const { model } = await loadFormat(formats.find(({ info }) => info.id === 'upd-seller')?.info ?? '');
  const data = treeOf(model.table, randomInstance(model.table, new Random(1)));
  const inheriting: ValueTree = Object.create(data);
  expect(outcome(() => writeDocument(model, inheriting))).toBe(byTree(model, {}));
  const beside: ValueTree = Object.assign(Object.create({ '@Лишний': '1' }), data);
  expect(outcome(() => writeDocument(model, beside))).toBe(byTree(model, data));
});
