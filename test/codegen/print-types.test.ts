import { join } from 'node:path';
import { emitTypes } from '@styk/type-oracle';
import { expect, test } from 'vitest';
import { printTypes } from '../../src/codegen/api/print-types.ts';
import { readOwnContract } from '../../src/codegen/generate-api.ts';
import { loadContracts } from '../../src/contracts/load.ts';
import type { JsonObject } from '../../src/contracts/model.ts';
import { packageRoot } from '../../src/installation/package-root.ts';
import { tempFolder } from '../temp-folder.ts';
import { typeCheck } from './type-check.ts';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const optional = (shape: JsonObject) => ({ type: 'object', properties: { a: shape } });

const cases: readonly (readonly [string, JsonObject, string])[] = [
  ['anything', {}, 'export type It = unknown;'],
  ['a closed enum', { enum: ['a', 1, true] }, "export type It = 'a' | 1 | true;"],
  ['an open enum', { 'x-extensible-enum': ['a', 'b'] }, "export type It = 'a' | 'b' | (string & {});"],
  ['a literal', { const: "it's" }, "export type It = 'it\\'s';"],
  ['null', { anyOf: [{ type: 'integer' }, { type: 'null' }] }, 'export type It = number | null;'],
  [
    'unions inside unions',
    { anyOf: [{ enum: ['a', 'b'] }, { enum: ['b', 'c'] }] },
    "export type It = 'a' | 'b' | 'c';",
  ],
  [
    'a list of alternatives',
    { type: 'array', items: { enum: ['a', 'b'] } },
    "export type It = readonly ('a' | 'b')[];",
  ],
  [
    'a list of lists',
    { type: 'array', items: { type: 'array', items: ref('Other') } },
    'export type It = readonly (readonly Other[])[];',
  ],
  [
    'a tuple',
    { type: 'array', prefixItems: [{ type: 'string' }, ref('Other')] },
    'export type It = readonly [string, Other];',
  ],
  [
    'an object',
    { type: 'object', required: ['a-b'], properties: { 'a-b': { type: 'boolean' }, c: {} } },
    "export interface It {\n  readonly 'a-b': boolean;\n  readonly c?: unknown;\n}",
  ],
  [
    'a map',
    { type: 'object', additionalProperties: { type: 'string' } },
    'export type It = { readonly [name: string]: string };',
  ],
  ['an object that says nothing', { type: 'object' }, 'export type It = { readonly [name: string]: unknown };'],
  [
    'an object that must be empty',
    { type: 'object', additionalProperties: false },
    'export type It = { readonly [name: string]: never };',
  ],
  [
    'an object and a map',
    { ...optional({ type: 'string' }), additionalProperties: {} },
    'export type It = {\n  readonly a?: string;\n} & { readonly [name: string]: unknown };',
  ],
  [
    'a union inside an intersection',
    { allOf: [ref('Other'), { anyOf: [ref('Other'), { type: 'null' }] }] },
    'export type It = Other & (Other | null);',
  ],
  ['a file of a form', { 'x-styk-type': 'part' }, 'export type It = Upload | UploadPart;'],
  [
    'what is said of a type cannot leave its comment',
    { type: 'string', description: 'a */ b' },
    '/** a *\\/ b */\nexport type It = string;',
  ],
  [
    'several lines, default, deprecation',
    optional({ type: 'integer', description: 'One.\n\nTwo. ', default: 5, deprecated: true }),
    '  /**\n   * One.\n   *\n   * Two.\n   * @default 5\n   * @deprecated\n   */\n  readonly a?: number;',
  ],
];

test.each(cases)('%s', (_name, shape, printed) => {
  expect(printTypes({ It: shape })).toContain(`${printed}\n`);
});

test('many alternatives stand one below the other', () => {
  const values = Array.from({ length: 20 }, (_, index) => `value-number-${index}`);
  const text = printTypes({ It: optional({ anyOf: [{ enum: values }, { type: 'null' }] }) });
  expect(text).toContain("  readonly a?: \n    | 'value-number-0'\n    | 'value-number-1'\n");
  expect(text).toContain('\n    | null;\n');
});

test('no types at all are a module all the same', () => {
  expect(printTypes({})).toBe('export {};\n');
});

/** Of each pair either may stand where the other does. */
const SAME = `type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
export const same = <T extends true>(..._: T[]): void => undefined;
`;

test('the types of our contracts mean what openapi-typescript makes of them', async () => {
  const contracts = loadContracts(join(packageRoot(), 'openapi'));
  const files = new Map<string, string>();
  let compared = 0;
  for (const file of contracts.files) {
    const { types } = await readOwnContract(contracts, file);
    files.set(`ours/${file.domain}.ts`, printTypes(types));
    files.set(`theirs/${file.domain}.ts`, await emitTypes(types));
    const pairs = Object.keys(types).map((name) => `same<Same<ours.${name}, theirs.${name}>>();\n`);
    compared += pairs.length;
    const imports = ['ours', 'theirs'].map((side) => `import type * as ${side} from '../${side}/${file.domain}.ts';\n`);
    files.set(`same/${file.domain}.ts`, `${imports.join('')}${SAME}${pairs.join('')}`);
  }
  const control = `${SAME}// @ts-expect-error They are not the same.\nsame<Same<{ a: 1 }, { a?: 1 }>>();\n`;
  expect(typeCheck(tempFolder(), [...files, ['control.ts', control]])).toBe('');
  expect(compared).toBeGreaterThan(500);
});
