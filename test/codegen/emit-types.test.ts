import { emitTypes } from '@styk/type-printer';
import { expect, test } from 'vitest';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

test.each([
  ['an enum of a request is closed', { enum: ['a', 'b'], type: 'string' }, 'export type It = "a" | "b";'],
  [
    'an enum of an answer is open',
    { type: 'string', 'x-extensible-enum': ['a', 'b'] },
    'export type It = ("a" | "b") | (string & {});',
  ],
  [
    'an open enum may be null',
    { type: ['string', 'null'], 'x-extensible-enum': ['a'] },
    'export type It = "a" | (string & {}) | null;',
  ],
  [
    'open enums in arrays',
    { type: 'array', items: { type: 'string', 'x-extensible-enum': ['a'] } },
    'export type It = readonly ("a" | (string & {}))[];',
  ],
  ['null in the manner of 3.1', { type: ['integer', 'null'] }, 'export type It = number | null;'],
  ['bytes', { type: 'string', format: 'binary' }, 'export type It = Uint8Array;'],
  ['a reference is a name', { type: 'array', items: ref('Other') }, 'export type It = readonly Other[];'],
  [
    'a default does not make a property required',
    { type: 'object', properties: { limit: { type: 'integer', default: 50 } } },
    'export interface It {\n    /** @default 50 */\n    readonly limit?: number;\n}',
  ],
  [
    'a property may be called example',
    { type: 'object', required: ['example'], properties: { example: { type: 'boolean' } }, example: { example: true } },
    'export interface It {\n    readonly example: boolean;\n}',
  ],
  [
    'allOf with more required ones',
    { allOf: [ref('Other')], required: ['id'] },
    'export type It = WithRequired<Other, "id">;',
  ],
  [
    'a schema of itself',
    { type: 'object', properties: { parent: ref('It') } },
    'export interface It {\n    readonly parent?: It;\n}',
  ],
])('%s', async (_name, schema, printed) => {
  const other = { type: 'object', properties: { id: { type: 'string' } } };
  expect(await emitTypes({ It: schema, Other: other })).toContain(`${printed}\n`);
});
