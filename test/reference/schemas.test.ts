import { expect, test } from 'vitest';
import { attribute, hasClass, readPage, textOf, within } from './page.ts';
import { shop, siteOf } from './sites.ts';

/** The rows of a type as text, by its name; `Body` is what the operation answers with. */
async function typesOf(schemas: Readonly<Record<string, object>>): Promise<ReadonlyMap<string, readonly string[]>> {
  const answer = {
    description: 'It.',
    content: { 'application/json': { schema: { $ref: '#/components/schemas/Body' } } },
  };
  const { files } = await siteOf({ 'shop.json': shop({ operation: { responses: { 200: answer } }, schemas }) });
  const sections = readPage(files.get('api/shop.html') ?? '').elements.filter((element) =>
    hasClass(element, 'type-section'),
  );
  return new Map(
    sections.map((section) => {
      const rows = within(section).filter(({ tagName }) => tagName === 'li' || tagName === 'p' || tagName === 'pre');
      return [
        (attribute(section, 'id') ?? '').replace('type~', ''),
        rows.map((row) => textOf(row).replaceAll(/\s+/g, ' ')),
      ];
    }),
  );
}

async function rowOf(schema: object, name = 'it', others: Readonly<Record<string, object>> = {}): Promise<string> {
  const types = await typesOf({ Body: { type: 'object', properties: { [name]: schema } }, ...others });
  return types.get('Body')?.[0] ?? '';
}

test.each([
  [{ type: 'string', format: 'date-time' }, 'it string · date-time'],
  [{ type: ['string', 'null'], maxLength: 5 }, 'it string | nulllength ≤ 5'],
  [{ type: 'string', nullable: true }, 'it string | null'],
  [{ type: 'integer', minimum: 1, maximum: 9, default: 3 }, 'it integer1 … 9 · default 3'],
  [{ type: 'number', exclusiveMinimum: 0, multipleOf: 0.5 }, 'it number> 0 · multiple of 0.5'],
  [{ type: 'number', minimum: 0, exclusiveMinimum: true }, 'it number> 0'],
  [{ enum: ['a', 'b'] }, 'it stringvalues: a b'],
  [{ type: 'string', 'x-extensible-enum': ['a'] }, 'it stringvalues: a (other values may come)'],
  [{ const: 'a' }, 'it string= a'],
  [
    { type: 'array', items: { type: 'string', maxLength: 3 }, maxItems: 2, uniqueItems: true },
    'it string[]items ≤ 2 · no duplicates · each: length ≤ 3',
  ],
  [{ type: 'array', items: { type: ['string', 'null'] } }, 'it (string | null)[]'],
  [{ type: 'object', additionalProperties: { type: 'integer' } }, 'it map<integer>fieldsother fields integer'],
  [{ oneOf: [{ type: 'string' }, { type: 'integer' }] }, 'it string | integerfieldsexactly one of:stringinteger'],
  [{ type: 'string', pattern: '^a<b&c$', examples: ['x'] }, 'it stringpattern ^a<b&c$ · example x'],
  [{ type: 'string', deprecated: true, readOnly: true }, 'it string deprecatedin answers only'],
  [{ anyOf: [{ type: 'number', description: 'Inside.' }, { type: 'null' }] }, 'it number | nullInside.'],
  [{}, 'it any'],
  [true, 'it any'],
])('%j', async (schema, row) => {
  expect(await rowOf(schema as object)).toBe(row);
});

test('a type may contain itself, through fields, lists, alternatives and allOf', async () => {
  const types = await typesOf({
    Body: {
      type: 'object',
      properties: { next: { $ref: '#/components/schemas/Body' }, all: { $ref: '#/components/schemas/Many' } },
      allOf: [{ $ref: '#/components/schemas/Body' }],
    },
    Many: { type: 'array', items: { $ref: '#/components/schemas/Many' } },
    Maybe: { anyOf: [{ $ref: '#/components/schemas/Maybe' }, { type: 'null' }] },
  });
  expect(types.get('Body')?.[0]).toBe('next BodyBodyBody');
  expect(types.get('Many')?.[0]).toBe('[ ] ManyManyMany');
  expect(
    await rowOf({ $ref: '#/components/schemas/Maybe' }, 'it', {
      Maybe: { anyOf: [{ $ref: '#/components/schemas/Maybe' }, { type: 'null' }] },
    }),
  ).toBe('it MaybeMaybeMaybe');
});

test('parts of allOf are one list of fields, with what each of them requires', async () => {
  const types = await typesOf({
    Body: {
      allOf: [
        { $ref: '#/components/schemas/Base' },
        { type: 'object', required: ['b'], properties: { b: { type: 'string' } } },
      ],
    },
    Base: { type: 'object', required: ['a'], properties: { a: { type: 'string' } }, additionalProperties: false },
  });
  expect(types.get('Body')).toEqual(['a string required', 'b string required', 'no other fields']);
});

test('words beside a reference come before those of what it leads to; its example is not taken for that of a field', async () => {
  const id = { type: 'string', description: 'An id.', maxLength: 9, examples: ['cus_1'] };
  const others = { Id: id };
  expect(await rowOf({ $ref: '#/components/schemas/Id' }, 'it', others)).toBe('it stringAn id.length ≤ 9');
  expect(
    await rowOf({ $ref: '#/components/schemas/Id', description: 'Order.', examples: ['ord_1'] }, 'it', others),
  ).toBe('it stringOrder.length ≤ 9 · example ord_1');
});

test('what has no form of its own is shown as it is written', async () => {
  const types = await typesOf({
    Body: {
      type: 'object',
      properties: { a: { type: 'string' } },
      dependentRequired: { a: ['b'] },
      oneOf: [{ required: ['a'] }, { required: ['b', 'c'] }],
    },
  });
  expect(types.get('Body')).toEqual([
    'a string',
    'exactly one of: a, b + c',
    '{ "dependentRequired": { "a": [ "b" ] } }',
  ]);
});

test('types of other files, of one name', async () => {
  const { files, findings } = await siteOf({
    'main.json': shop({
      operation: {
        responses: {
          200: {
            description: 'It.',
            content: { 'application/json': { schema: { $ref: 'parts/a.json#/components/schemas/It' } } },
          },
          201: {
            description: 'It.',
            content: { 'application/json': { schema: { $ref: 'parts/b.json#/components/schemas/It' } } },
          },
          202: { description: 'It.', content: { 'application/json': { schema: { $ref: 'parts/none.json#/It' } } } },
        },
      },
    }),
    'parts/a.json': { components: { schemas: { It: { type: 'object', properties: { inA: { type: 'string' } } } } } },
    'parts/b.json': { components: { schemas: { It: { type: 'object', properties: { inB: { type: 'string' } } } } } },
  });
  const page = readPage(files.get('api/main.html') ?? '');
  const textIn = (id: string) =>
    page.elements
      .filter((element) => attribute(element, 'id') === id)
      .map(textOf)
      .join('');
  expect(textIn('type~It')).toContain('inA');
  expect(textIn('type~It-2')).toContain('inB');
  expect(findings.map(({ kind }) => kind)).toEqual(['reference-dangling']);
  expect(textIn('getItem')).toContain('the reference leads nowhere');
});
