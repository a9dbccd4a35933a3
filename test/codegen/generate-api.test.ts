import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { generateApi } from '../../src/codegen/generate-api.ts';
import { loadContracts } from '../../src/contracts/load.ts';

const root = resolve(import.meta.dirname, '../..');
const contracts = loadContracts(join(root, 'openapi'));
let files: ReadonlyMap<string, string>;

beforeAll(async () => {
  files = await generateApi(contracts);
});

test('the committed files are what the contracts give now (else: npm run generate:api)', () => {
  for (const [path, text] of files) expect(readFileSync(join(root, path), 'utf8'), path).toBe(text);
  const committed = readdirSync(join(root, 'sdk/src/api')).map((name) => `sdk/src/api/${name}`);
  expect(committed.sort()).toEqual([...files.keys()].filter((path) => path.startsWith('sdk/src/api/')).sort());
});

test('twice the same contracts give the same bytes', async () => {
  expect(await generateApi(contracts)).toEqual(files);
});

test('every operation has a function, a method and a descriptor', () => {
  for (const { domain, operationId } of contracts.operations) {
    expect(files.get(`sdk/src/api/${domain}.ts`)).toMatch(
      new RegExp(`^export function ${operationId}\\(client: Caller`, 'm'),
    );
    expect(files.get(`sdk/src/api/${domain}.ts`)).toMatch(new RegExp(`^  ${operationId}\\(`, 'm'));
    expect(files.get(`sdk/src/api/${domain}.operations.ts`)).toContain(`  ${operationId}: {\n`);
    expect(files.get('sdk/api.md')).toContain(`styk.${domain}.${operationId}(`);
  }
});

test('arguments stand in the order path, body, query, options', () => {
  const signatures = [...files.values()].flatMap((text) => text.match(/^export function \w+\(client.*\)/gm) ?? []);
  expect(signatures.length).toBe(contracts.operations.length);
  for (const signature of signatures) {
    expect(signature).toMatch(
      /\(client: Caller(, \w+: (string|number))*(, body\??: \w+)?(, query\??: \w+( \| undefined)?)?, options\??: CallOptions( & .+)?\)$/,
    );
  }
});

test('no type came out as never, any or unknown by accident', () => {
  for (const [path, text] of files) {
    if (path.endsWith('.types.ts')) expect(text.match(/\b(never|any)\b(?=[;[])/g), path).toBeNull();
  }
});
