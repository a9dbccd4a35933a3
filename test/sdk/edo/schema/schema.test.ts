import { decodeWindows1251, EdoInputError } from '@styk/sdk/edo';
import { arrange, compileXsd, SchemaModel, validateSchema, writeDocument, XmlElement } from '@styk/sdk/edo/engine';
import { describe, expect, test } from 'vitest';

const schema = (body: string): Uint8Array =>
  new TextEncoder().encode(`<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${body}</xs:schema>`);

const order = schema(`
  <xs:element name="Заказ"><xs:annotation><xs:documentation>Заказ покупателя</xs:documentation>
    <xs:appinfo><sch:pattern name="п"><sch:rule context="Заказ"><sch:assert test="usch:iif(@Н='1', count(А)!=0, count(А)=0 or count(А)!=0)"><usch:error
      code="0400300003" path="А">Нет А при Н, равном "<usch:value-of select="@Н"/>", строк <usch:value-of select="count(Строка)"/>!</usch:error></sch:assert></sch:rule></sch:pattern></xs:appinfo></xs:annotation>
    <xs:complexType><xs:sequence>
      <xs:element name="Строка" maxOccurs="unbounded"><xs:complexType><xs:attribute name="Кол" use="required" type="КолТип"/></xs:complexType></xs:element>
      <xs:choice><xs:element name="А" type="xs:string"/><xs:element name="Б" type="xs:string" minOccurs="0"/></xs:choice>
    </xs:sequence><xs:attribute name="Н" type="xs:string"/></xs:complexType></xs:element>
  <xs:simpleType name="КолТип"><xs:restriction base="xs:decimal"><xs:fractionDigits value="2"/><xs:minExclusive value="0"/></xs:restriction></xs:simpleType>`);

function element(name: string, attributes: Record<string, string> = {}, children: XmlElement[] = []): XmlElement {
  const made = new XmlElement(name);
  for (const [key, value] of Object.entries(attributes)) made.attributes.push({ name: key, value, offset: -1 });
  made.children.push(...children);
  return made;
}

test('a condition in xs:appinfo becomes part of the table, and its message speaks of the values at hand', () => {
  const table = compileXsd(order);
  expect(table.conditions).toMatchObject([{ context: 'Заказ', test: 'not(@Н="1") or А', code: '0400300003', at: 'А' }]);
  const { conditions } = new SchemaModel(table);
  const lines = [element('Строка'), element('Строка')];
  const broken = conditions.check(element('Заказ', { Н: '1' }, lines));
  expect(broken).toMatchObject([
    { code: '0400300003', path: '/Заказ/А', message: { ru: 'Нет А при Н, равном "1", строк 2!' } },
  ]);
  expect(conditions.check(element('Заказ', { Н: '2' }, lines))).toEqual([]);
});

test.each([
  ['a test with an unknown function', '<sch:rule context="а"><sch:assert test="matches(@б, 1)"/></sch:rule>'],
  ['a test that is no expression', '<sch:rule context="а"><sch:assert test="@б = "/></sch:rule>'],
  ['a context that is no name', '<sch:rule context="а[1]"><sch:assert test="@б"/></sch:rule>'],
  ['a rule that another one would hide', '<sch:rule context="а"/><sch:rule context="б"/>'],
  ['variables', '<sch:let name="x" value="1"/>'],
  ['rules of another kind', '<sch:rule context="а"><sch:extends rule="х"/></sch:rule>'],
])('%s is refused, for it would go unchecked', (_name, pattern) => {
  const xsd = schema(
    `<xs:element name="а"><xs:annotation><xs:appinfo><sch:pattern>${pattern}</sch:pattern></xs:appinfo></xs:annotation><xs:complexType/></xs:element>`,
  );
  expect(() => compileXsd(xsd)).toThrowError(expect.objectContaining({ category: 'invalid' }));
});

test('short official names are kept in a compiled table', () => {
  const titled = compileXsd(
    schema(
      '<xs:element name="a"><xs:complexType><xs:attribute name="b" type="xs:string"><xs:annotation><xs:documentation> Имя \n файла </xs:documentation></xs:annotation></xs:attribute></xs:complexType></xs:element>',
    ),
  );
  expect(titled.types[0]).toMatchObject({ attributes: [{ name: 'b', title: 'Имя файла' }] });
});

test('a tree is put into the order of the schema; unknown names are refused', () => {
  const model = new SchemaModel(compileXsd(order));
  const tree = arrange(
    model,
    element('Заказ', {}, [element('А'), element('Строка', { Кол: '1' }), element('Строка', { Кол: '2' })]),
  );
  expect(tree.children.map(({ name, attributes }) => name + (attributes[0]?.value ?? ''))).toEqual([
    'Строка1',
    'Строка2',
    'А',
  ]);
  expect(validateSchema(model, tree)).toEqual([]);
  expect(() => arrange(model, element('Заказ', {}, [element('Строка', { Цена: '1' })]))).toThrowError(
    expect.objectContaining({ code: 'edo-schema-unknown-name', params: { path: '/Заказ/Строка/@Цена' } }),
  );
});

test.each([
  ['missing element', element('Заказ', {}, [element('А')]), ['schema-missing-element /Заказ/Строка']],
  ['missing attribute', element('Заказ', {}, [element('Строка')]), ['schema-missing-attribute /Заказ/Строка/@Кол']],
  ['bound', element('Заказ', {}, [element('Строка', { Кол: '0.00' })]), ['schema-value-range /Заказ/Строка/@Кол']],
  [
    'digits',
    element('Заказ', {}, [element('Строка', { Кол: '1' }), element('Строка', { Кол: '1.005' })]),
    ['schema-value-digits /Заказ/Строка[2]/@Кол'],
  ],
  [
    'order',
    element('Заказ', {}, [element('Б'), element('Строка', { Кол: '1' })]),
    ['schema-missing-element /Заказ/Строка', 'schema-misplaced-element /Заказ/Строка'],
  ],
  [
    'both of a choice',
    element('Заказ', {}, [element('Строка', { Кол: '1' }), element('А'), element('Б')]),
    ['schema-misplaced-element /Заказ/Б'],
  ],
  ['another root', element('Счёт'), ['schema-wrong-root /Счёт']],
])('%s', (_name, root, expected) => {
  const model = new SchemaModel(compileXsd(order));
  expect(validateSchema(model, root).map(({ code, path }) => `${code} ${path}`)).toEqual(expected);
});

describe('plain data becomes a document', () => {
  const model = new SchemaModel(compileXsd(order));

  test('in the order of the schema', () => {
    const bytes = writeDocument(model, { А: 'текст', Строка: [{ '@Кол': '1' }, { '@Кол': '2.50' }], '@Н': '7' });
    expect(decodeWindows1251(bytes)).toBe(
      '<?xml version="1.0" encoding="windows-1251"?>\n<Заказ Н="7">\n<Строка Кол="1"/>\n<Строка Кол="2.50"/>\n<А>текст</А>\n</Заказ>\n',
    );
  });

  test('what is missing or wrong is refused with everything found', () => {
    expect(() => writeDocument(model, { Строка: [{}, { '@Кол': 'x' }] })).toThrowError(
      expect.objectContaining({
        findings: [
          expect.objectContaining({ code: 'schema-missing-attribute', path: '/Заказ/Строка[1]/@Кол' }),
          expect.objectContaining({ code: 'schema-value-number', path: '/Заказ/Строка[2]/@Кол' }),
        ],
      }),
    );
  });

  test('a name the format does not have is refused', () => {
    expect(() => writeDocument(model, { Цена: '1' })).toThrowError(
      expect.objectContaining({ code: 'edo-schema-unknown-name' }),
    );
  });
});

describe('a schema beyond the vocabulary is refused, not half understood', () => {
  test.each([
    ['all', '<xs:element name="a"><xs:complexType><xs:all/></xs:complexType></xs:element>'],
    ['import', '<xs:import/><xs:element name="a" type="xs:string"/>'],
    [
      'default',
      '<xs:element name="a" default="1" type="xs:string"/>'
        .replace('<xs:element', '<xs:element name="r"><xs:complexType><xs:sequence><xs:element')
        .concat('</xs:sequence></xs:complexType></xs:element>'),
    ],
    ['extension', '<xs:element name="a"><xs:complexType><xs:simpleContent/></xs:complexType></xs:element>'],
    ['other built-in types', '<xs:element name="a" type="xs:base64Binary"/>'],
    ['two roots', '<xs:element name="a" type="xs:string"/><xs:element name="b" type="xs:string"/>'],
  ])('%s', (_name, body) => {
    expect(() => compileXsd(schema(body))).toThrowError(expect.objectContaining({ code: 'edo-schema-unsupported' }));
  });

  test('a type nobody defines', () => {
    expect(() => compileXsd(schema('<xs:element name="a" type="Нет"/>'))).toThrowError(
      expect.objectContaining({ code: 'edo-schema-unknown-type' }),
    );
  });
});

test('a broken input error carries its findings into JSON', () => {
  const error = new EdoInputError([{ code: 'x', layer: 'input', severity: 'error', message: { ru: 'р', en: 'e' } }]);
  expect(JSON.parse(JSON.stringify(error))).toMatchObject({ code: 'edo-input-invalid', findings: [{ code: 'x' }] });
});
