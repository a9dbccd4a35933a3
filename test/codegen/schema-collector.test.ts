import { expect, test } from 'vitest';
import { SchemaCollector } from '../../src/codegen/api/schema-collector.ts';
import type { ContractFile, JsonObject } from '../../src/contracts/model.ts';

function file(name: string, schemas: JsonObject): ContractFile {
  return { name, domain: name.replace('.yaml', ''), version: '1', document: { components: { schemas } } };
}

const common = file('common.yaml', {
  Id: { type: 'string' },
  Trace: { type: 'object', properties: { id: { $ref: '#/components/schemas/Id' } } },
});

test('a schema of another file stands under its own name, with all that it refers to', () => {
  const own = file('own.yaml', { Sale: { properties: { trace: { $ref: 'common.yaml#/components/schemas/Trace' } } } });
  const collector = new SchemaCollector([common, own]);
  expect(collector.name('own.yaml#/components/schemas/Sale', 'unused')).toBe('Sale');
  expect(collector.document().components.schemas).toEqual({
    Id: { type: 'string' },
    Sale: { properties: { trace: { $ref: '#/components/schemas/Trace' } } },
    Trace: { type: 'object', properties: { id: { $ref: '#/components/schemas/Id' } } },
  });
});

test('a schema that refers to itself ends', () => {
  const own = file('own.yaml', { Node: { properties: { next: { $ref: '#/components/schemas/Node' } } } });
  const collector = new SchemaCollector([own]);
  collector.name('own.yaml#/components/schemas/Node', '');
  expect(Object.keys(collector.document().components.schemas)).toEqual(['Node']);
});

test('one name for two schemas is an error', () => {
  const own = file('own.yaml', { Id: { type: 'integer' }, Sale: { $ref: 'common.yaml#/components/schemas/Id' } });
  const collector = new SchemaCollector([common, own]);
  collector.name('own.yaml#/components/schemas/Id', '');
  expect(() => collector.name('own.yaml#/components/schemas/Sale', '')).toThrow(
    expect.objectContaining({ code: 'codegen-name-collision' }),
  );
});

test('a reference into the middle of a schema is an error', () => {
  const own = file('own.yaml', {
    A: { properties: { b: { type: 'string' } } },
    C: { items: { $ref: '#/components/schemas/A/properties/b' } },
  });
  const collector = new SchemaCollector([own]);
  expect(() => collector.name('own.yaml#/components/schemas/C', '')).toThrow(
    expect.objectContaining({ code: 'codegen-reference-unsupported' }),
  );
});
