import { decodeWindows1251, EdoInputError } from '@styk/sdk/edo';
import {
  arrange,
  compileXsd,
  editions,
  jsonSchemaOf,
  loadFormat,
  outlineOf,
  readXml,
  treeOf,
  typeScriptOf,
  type ValueTree,
  writeDocument,
  xmlBytes,
} from '@styk/sdk/edo/engine';
import { StykError } from '@styk/sdk/errors';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { typeCheck } from '../../../codegen/type-check.ts';
import { tempFolder } from '../../../temp-folder.ts';
import { ConditionList } from '../proofs/conditions.ts';
import { anyOf, maximal, minimal, type Plan } from '../proofs/grow.ts';
import { soundDocument } from '../proofs/sound-document.ts';
import { Random } from '../random.ts';
import { mutate } from './mutate.ts';

const formats = editions.map(({ info }) => ({ info, key: `${info.id}/${info.version}/${info.edition}` }));

const example = compileXsd(
  new TextEncoder().encode(`<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:element name="Заказ"><xs:complexType><xs:sequence>
      <xs:element name="Строка" type="СтрокаТип" maxOccurs="unbounded"/>
      <xs:choice minOccurs="0">
        <xs:element name="Скидка" type="СуммаТип"/>
        <xs:sequence><xs:element name="Карта" type="xs:string"/><xs:element name="Баллы" type="xs:integer" minOccurs="0"/></xs:sequence>
      </xs:choice>
      <xs:element name="Адрес" minOccurs="0"><xs:complexType><xs:attribute name="Индекс" use="required"><xs:simpleType><xs:restriction base="xs:string"><xs:length value="6"/><xs:pattern value="[0-9]{6}"/></xs:restriction></xs:simpleType></xs:attribute></xs:complexType></xs:element>
    </xs:sequence>
    <xs:attribute name="Вид" use="required"><xs:annotation><xs:documentation>Вид заказа</xs:documentation></xs:annotation><xs:simpleType><xs:restriction base="xs:string"><xs:enumeration value="опт"/><xs:enumeration value="розница"/></xs:restriction></xs:simpleType></xs:attribute></xs:complexType></xs:element>
  <xs:complexType name="СтрокаТип"><xs:attribute name="Кол" type="СуммаТип"/></xs:complexType>
  <xs:simpleType name="СуммаТип"><xs:restriction base="xs:decimal"><xs:totalDigits value="5"/><xs:fractionDigits value="2"/><xs:minExclusive value="0"/></xs:restriction></xs:simpleType></xs:schema>`),
);

describe('the outline', () => {
  test('shows names, occurrence, values and official names in the order of the schema', () => {
    expect(outlineOf(example, 'ru')).toMatchInlineSnapshot(`
      "Заказ
        @Вид                                1      «опт» «розница»  — Вид заказа
        Строка                              1–∞    → СтрокаТип
        одно из:                            0–1
          Скидка                            1      число 5.2, > 0 (СуммаТип)
          вместе:                           1
            Карта                           1      текст
            Баллы                           0–1    целое
        Адрес                               0–1
          @Индекс                           1      текст 6, [0-9]{6}

      СтрокаТип:
        @Кол                                0–1    число 5.2, > 0 (СуммаТип)"
    `);
    expect(outlineOf(example, 'en')).toContain('one of:');
  });

  test.each(formats)('of $key names every attribute and element', async ({ info }) => {
    const { model } = await loadFormat(info);
    const outline = outlineOf(model.table, 'ru');
    const names = JSON.stringify(model.table.types).matchAll(/"name":"([^"]+)","(?:type|min|max)"/g);
    for (const [, name] of names) expect(outline).toContain(name);
    expect(outline).not.toMatch(/undefined|NaN|\[object/);
  });
});

const plans: readonly Plan[] = [
  minimal,
  ...[0, 1, 2, 3].map(maximal),
  ...[5, 6, 7].map((seed) => anyOf(new Random(seed))),
];

describe('plain data, JSON Schema and TypeScript types of every format', () => {
  test.each(formats)('$key: a document becomes data and the same document again', async ({ info }) => {
    const { model } = await loadFormat(info);
    const conditions = new ConditionList(model.table);
    for (const [seed, plan] of plans.entries()) {
      const root = arrange(model, soundDocument(model, conditions, plan, new Random(seed)));
      const bytes = xmlBytes(root);
      const again = writeDocument(model, treeOf(model.table, readXml(bytes).root));
      expect(decodeWindows1251(again)).toBe(decodeWindows1251(bytes));
    }
  });

  test.each(formats)(
    '$key: the JSON Schema admits the data that can be written, and no others',
    async ({ info, key }) => {
      const { model } = await loadFormat(info);
      const schema = jsonSchemaOf(model.table, {
        $id: `https://example.com/${encodeURIComponent(key)}`,
        title: info.title.en,
      });
      const admits = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false, allErrors: false }).compile(
        schema,
      );
      const conditions = new ConditionList(model.table);
      for (const [seed, plan] of plans.entries()) {
        const sound = xmlBytes(soundDocument(model, conditions, plan, new Random(seed)));
        expect(admits(treeOf(model.table, readXml(sound).root)), `${seed}: ${JSON.stringify(admits.errors)}`).toBe(
          true,
        );
      }
      const verdicts = { yes: 0, no: 0 };
      for (let seed = 1; seed <= 30; seed++) {
        const random = new Random(seed);
        const root = soundDocument(model, conditions, seed % 2 === 0 ? minimal : anyOf(random), random);
        const done = mutate(root, random);
        const tree = treeOf(model.table, readXml(xmlBytes(root)).root);
        const refusal = refusalOf(() => writeDocument(model, tree));
        expect(admits(tree), `seed ${seed}: ${done}; ${refusal} ${JSON.stringify(admits.errors)}`).toBe(
          refusal === undefined,
        );
        verdicts[refusal === undefined ? 'yes' : 'no']++;
      }
      expect(Math.min(verdicts.yes, verdicts.no)).toBeGreaterThan(5);
    },
  );

  test('the types compile, take the data of documents, and refuse what the format refuses', {
    timeout: 120_000,
  }, async () => {
    const files = await Promise.all(
      formats.map(async ({ info }, number): Promise<[string, string]> => {
        const { model } = await loadFormat(info);
        const conditions = new ConditionList(model.table);
        const { name } = model.table.root;
        const trees = [minimal, maximal(1), anyOf(new Random(1))].map((plan, seed) =>
          treeOf(model.table, soundDocument(model, conditions, plan, new Random(seed))),
        );
        const uses = trees.map((tree, index) => `export const d${index}: ${name} = ${short(tree)};`);
        return [`format-${number}.ts`, `${typeScriptOf(model.table, info.title.ru)}\n${uses.join('\n')}\n`];
      }),
    );
    const own = `${typeScriptOf(example, 'Заказ')}
export const good: Заказ = { '@Вид': 'опт', Строка: [{ '@Кол': '1' }, {}], Карта: '1', Баллы: '2' };
// @ts-expect-error a branch of a choice excludes the other
export const both: Заказ = { '@Вид': 'опт', Строка: [], Скидка: '1', Карта: '1' };
// @ts-expect-error a value that is not listed
export const value: Заказ = { '@Вид': 'даром', Строка: [] };
// @ts-expect-error a required attribute is missing
export const missing: Заказ = { Строка: [] };
// @ts-expect-error the format has no such name
export const unknown: Заказ = { '@Вид': 'опт', Строка: [], Цена: '1' };
import type { ValueTree } from '@styk/sdk/edo/engine';
export const written: ValueTree = good;
`;
    expect(typeCheck(tempFolder(), [...files, ['own.ts', own]])).toBe('');
  });
});

function refusalOf(work: () => unknown): string | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (error instanceof EdoInputError) return JSON.stringify(error.findings);
    if (error instanceof StykError) return error.message;
    throw error;
  }
}

/** Data with long texts cut: the compiler does not mind, and is quicker. */
function short(tree: ValueTree): string {
  return JSON.stringify(tree, (_key, value: unknown) => (typeof value === 'string' ? value.slice(0, 80) : value));
}
