import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { Findings } from '../../src/codegen/read/findings.ts';
import { readContract } from '../../src/codegen/read/read-contract.ts';
import { soundSchema } from '../../src/codegen/read/sound-schema.ts';
import type { JsonObject } from '../../src/contracts/model.ts';
import { packageRoot } from '../../src/installation/package-root.ts';

interface Schemas {
  readonly $id: string;
  readonly $defs: Readonly<Record<string, object>>;
  readonly operations: Readonly<
    Record<
      string,
      {
        readonly request?: object;
        readonly query?: Readonly<Record<string, object>>;
        readonly responses: Readonly<Record<string, object>>;
        readonly examples?: { readonly request?: unknown; readonly responses?: Readonly<Record<string, unknown>> };
      }
    >
  >;
}

const folder = join(packageRoot(), 'sdk/src/api');
const names = readdirSync(folder).filter((name) => name.endsWith('.schemas.ts'));

describe.each(names)('%s', (name) => {
  test('stands alone, and its examples are valid against it', async () => {
    const module = (await import(join(folder, name))) as Readonly<Record<string, Schemas>>;
    const [schemas] = Object.values(module);
    if (schemas === undefined) throw new Error('exports nothing');
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    ajv.addSchema({ $id: schemas.$id, $defs: schemas.$defs });
    const within = (schema: object) =>
      ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', `"${schemas.$id}#/$defs/`)));
    for (const definition of Object.keys(schemas.$defs)) within({ $ref: `#/$defs/${definition}` });
    for (const [id, { request, query, responses, examples }] of Object.entries(schemas.operations)) {
      for (const schema of Object.values(query ?? {})) within(schema);
      if (request !== undefined && examples?.request !== undefined) {
        const validate = within(request);
        expect(validate(examples.request), `${id} ${ajv.errorsText(validate.errors)}`).toBe(true);
      }
      for (const [status, schema] of Object.entries(responses)) {
        const validate = within(schema);
        const example = examples?.responses?.[status];
        if (example !== undefined) {
          expect(validate(example), `${id} ${status} ${ajv.errorsText(validate.errors)}`).toBe(true);
        }
      }
    }
  });
});

test('bounds of OpenAPI 3.0 become those of JSON Schema 2020-12; references that lead nowhere allow anything', async () => {
  const number = { type: 'number', minimum: 1, exclusiveMinimum: true, maximum: 5, exclusiveMaximum: false };
  const schema = {
    type: 'object',
    properties: { number, gone: { $ref: '#/gone' }, both: { $ref: '#/components/schemas/Node' } },
  };
  const Node = { type: 'object', description: 'Gone.', properties: { next: { $ref: '#/components/schemas/Node' } } };
  const document = {
    openapi: '3.0.3',
    info: { title: 'T', version: '1' },
    paths: {
      '/a': {
        get: {
          operationId: 'getA',
          parameters: [{ name: 'n', in: 'query', schema: number }],
          responses: {
            200: { description: 'It.', content: { 'application/json': { schema, example: { number: 2 } } } },
          },
        },
      },
    },
    components: { schemas: { Node } },
  };
  const set = { entries: ['a.json'], documents: new Map([['a.json', document]]), missing: new Map() };
  const options = { environments: false, openEnums: true, errors: false, data: true };
  const { components, modules } = await readContract(set, ['a.json'], new Findings(), options);
  const bounded = { type: 'number', exclusiveMinimum: 1, maximum: 5 };
  expect(components).toEqual({ Node: { type: 'object', properties: { next: { $ref: '#/$defs/Node' } } } });
  expect(modules[0]?.operations[0]?.schemas).toEqual({
    query: { n: bounded },
    responses: {
      200: { type: 'object', properties: { number: bounded, gone: {}, both: { $ref: '#/$defs/Node' } } },
    },
    examples: { responses: { 200: { number: 2 } } },
  });
});

test.each<[string, object, object]>([
  ['nullable', { type: 'string', enum: ['a'], nullable: true }, { type: ['string', 'null'], enum: ['a', null] }],
  [
    'nullable without a type',
    { $ref: '#/$defs/A', nullable: true },
    { anyOf: [{ $ref: '#/$defs/A' }, { type: 'null' }] },
  ],
  ['required of JSON Schema 3', { type: 'string', required: true }, { type: 'string' }],
  ['types nobody knows', { type: 'money', minimum: '5', maxLength: -1 }, {}],
  ['patterns of other languages', { pattern: '(?i)a' }, {}],
  [
    'what would name the schema',
    { $id: 'x', id: 'y', example: { $id: 'z' }, examples: [{ a: 1 }] },
    { examples: [{ a: 1 }] },
  ],
  ['empty lists', { enum: [], anyOf: [], allOf: [{}] }, { allOf: [{}] }],
])('a schema that validators take: %s', (_name, written, sound) => {
  expect(soundSchema(written as JsonObject)).toEqual(sound);
});
