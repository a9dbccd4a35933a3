import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { generateApi } from '../../src/codegen/generate-api.ts';
import { loadContracts } from '../../src/contracts/load.ts';

const folder = mkdtempSync(join(tmpdir(), 'styk-generate-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const texts = { tags: ['t'], summary: 'S', description: 'D', 'x-summary-ru': 'С', 'x-description-ru': 'Д' };
const limit = { 'x-styk-limit': { rate: 1, burst: 1, parallel: 1 } };
const json = (schema: object) => ({ 'application/json': { schema } });
const inPath = (name: string, schema: object) => ({ name, in: 'path', required: true, schema });
const text = { type: 'string', maxLength: 9 };

/** The generated files of a contract with one operation. */
async function generate(
  path: string,
  method: string,
  operation: object,
  schemas: object = {},
): Promise<Record<string, string>> {
  const document = {
    openapi: '3.1.1',
    info: { title: 'Odd', version: '2.3.4' },
    servers: [{ url: '/odd/v2' }],
    paths: { [path]: { [method]: { operationId: 'doOdd', ...texts, ...limit, ...operation } } },
    components: { schemas },
  };
  writeFileSync(join(folder, 'odd.yaml'), stringify(document));
  const files = await generateApi(loadContracts(folder));
  return {
    functions: files.get('sdk/src/api/odd.ts') ?? '',
    types: files.get('sdk/src/api/odd.types.ts') ?? '',
    operations: files.get('sdk/src/api/odd.operations.ts') ?? '',
  };
}

const done = { responses: { 204: { description: 'Done.' } } };

test('path parameters follow the path, not their declaration, and keep their types', async () => {
  const parameters = [inPath('b', { type: 'integer' }), inPath('a', text)];
  const { functions, operations } = await generate('/x/{a}/y/{b}:go', 'put', { parameters, ...done });
  expect(functions).toContain('doOdd(client: Caller, a: string, b: number, options?: CallOptions): ApiPromise<void>');
  expect(functions).toContain('client.call(operations.doOdd, { path: [a, b] }, options)');
  expect(operations).toContain("path: '/x/{a}/y/{b}:go'");
  expect(operations).toContain("pathParams: ['a', 'b']");
  expect(operations).toContain("response: 'void'");
  expect(operations).toContain("version: '2.3.4'");
});

test('a required query parameter makes the query required', async () => {
  const parameters = [
    { name: 'day', in: 'query', required: true, description: 'The day.', schema: { $ref: '#/components/schemas/Day' } },
    { name: 'kind', in: 'query', description: 'The kind.', schema: text },
  ];
  const { functions, types } = await generate('/x', 'get', { parameters, ...done }, { Day: text });
  expect(functions).toContain('doOdd(client: Caller, query: DoOddQuery, options?: CallOptions)');
  expect(types).toContain('  /** The day. */\n  readonly day: Day;');
  expect(types).toContain('  /** The kind. */\n  readonly kind?: string;');
});

test('schemas written in place get names; several answers become a union; a body may be left out', async () => {
  const body = { type: 'object', properties: { a: text } };
  const operation = {
    requestBody: { content: json(body) },
    responses: {
      200: { description: '', content: json({ type: 'object', properties: { b: text } }) },
      202: { description: '', content: json({ $ref: '#/components/schemas/Later' }) },
    },
  };
  const { functions, types } = await generate('/x', 'patch', operation, {
    Later: { type: 'object', properties: { c: text } },
  });
  expect(functions).toContain(
    'doOdd(client: Caller, body?: DoOddBody, options?: CallOptions): ApiPromise<DoOddResult | Later>',
  );
  expect(types).toContain('export interface DoOddBody {\n  readonly a?: string;\n}');
  expect(types).toContain('export interface DoOddResult {\n  readonly b?: string;\n}');
});

test('bytes go in and come out', async () => {
  const binary = { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } };
  const operation = {
    requestBody: { required: true, content: binary },
    responses: { 200: { description: '', content: binary } },
  };
  const { functions, operations } = await generate('/x', 'put', operation);
  expect(functions).toContain('doOdd(client: Caller, body: Upload, options?: CallOptions): DownloadPromise');
  expect(operations).toContain("body: 'application/octet-stream'");
  expect(operations).toContain("response: 'bytes'");
});

test('a page written in place names its item', async () => {
  const page = {
    type: 'object',
    properties: {
      items: { type: 'array', items: { type: 'object', properties: { a: text } } },
      nextCursor: { type: ['string', 'null'] },
    },
  };
  const operation = {
    parameters: [{ name: 'cursor', in: 'query', description: 'Cursor.', schema: text }],
    responses: { 200: { description: '', content: json(page) } },
  };
  const { functions } = await generate('/x', 'get', operation);
  expect(functions).toContain(
    'doOdd(client: Caller, query?: DoOddQuery, options?: CallOptions): PagePromise<DoOddResult, DoOddItem>',
  );
});

test('text of a contract cannot leave a comment or a string', async () => {
  const description = 'Ends */ here';
  const { functions, operations } = await generate('/x', 'get', {
    ...done,
    description,
    'x-styk-problems': { 409: ["it's"] },
  });
  expect(functions).not.toMatch(/Ends \*\/ here/);
  expect(operations).toContain("problems: ['it\\'s']");
});

test('a path parameter without a declaration is an error that names the operation', async () => {
  await expect(generate('/x/{a}', 'get', done)).rejects.toMatchObject({
    code: 'codegen-contract-inexpressible',
    params: { pointer: 'odd.yaml#/paths/~1x~1{a}/get' },
  });
});
