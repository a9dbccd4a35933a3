import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { generateSdk } from '../../../src/codegen/foreign/generate-sdk.ts';
import type { DocumentSet } from '../../../src/contracts/document-set.ts';
import type { JsonObject } from '../../../src/contracts/model.ts';
import { largeContract } from '../../bench/sdk-generate/large-contract.ts';
import { tempFolder } from '../../temp-folder.ts';
import { typeCheck } from '../type-check.ts';
import { shop, shopNames, shopSdk } from './shop.ts';

test('the output type-checks under everything strict, and its types say what the contract says', async () => {
  const { files } = await shopSdk({ extension: 'js' });
  const usage = readFileSync(join(import.meta.dirname, 'usage.ts.txt'), 'utf8');
  const sdk = [...files].map(([name, text]) => [`sdk/${name}`, text] as const);
  expect(typeCheck(tempFolder(), [...sdk, ['usage.ts', usage]])).toBe('');
});

test('generated code imports the runtime by one name and itself', async () => {
  const { files } = await shopSdk();
  const imports = [...files.values()].flatMap((text) =>
    [...text.matchAll(/ from '([^']+)';$/gm)].map(([, name]) => name),
  );
  expect(new Set(imports.filter((name) => !name?.startsWith('./')))).toEqual(new Set(['@styk/sdk/client']));
});

test('everything that is expressed otherwise is reported with its place', async () => {
  const { findings } = await shopSdk();
  const all = findings.all().map(({ kind, pointer, detail }) => `${kind} ${pointer} ${detail}`.trim());
  expect(all.sort()).toEqual([
    'callbacks openapi.yaml#/paths/~1v2~1orders/post changed',
    'constraint-inexpressible openapi.yaml#/components/schemas/Missing/properties/never not',
    'cookie-parameter openapi.yaml#/paths/~1v2~1orders/get/parameters/5 session',
    'discriminator-base openapi.yaml#/components/schemas/Payment type',
    'links openapi.yaml#/paths/~1v2~1orders/get/responses/200 next',
    'media-types openapi.yaml#/paths/~1v2~1orders/post/requestBody application/xml',
    'name-changed openapi.yaml#/components/schemas/Record Record → RecordSchema',
    'name-changed openapi.yaml#/components/schemas/record Record → RecordSchema2',
    'operation-malformed paths/line.yaml#/trace TRACE /v2/orders/{order-id}/lines/{lineId}',
    'read-only-in-request openapi.yaml#/components/schemas/Order createdAt',
    'reference-circular openapi.yaml#/components/schemas/Ouroboros Ouroboros',
    'reference-dangling openapi.yaml#/components/schemas/Missing/properties/gone gone.yaml#/x (no such file)',
    'required-undeclared openapi.yaml#/components/schemas/Leaf/allOf/1 ghost',
    'security-scheme openapi.yaml#/components/securitySchemes/digest digest: http digest',
    'server-variables openapi.yaml#/servers/0 http://{host}:{port}/shop',
    'type-unknown openapi.yaml#/components/schemas/Missing/properties/odd money',
    'write-only-in-answer openapi.yaml#/components/schemas/Order secret',
  ]);
});

test('the report holds the same in words', async () => {
  const { files, counts, findings } = await shopSdk();
  const report = JSON.parse(files.get('report.json') ?? '');
  expect(report.counts).toEqual({ modules: 2, operations: 8, lists: 2, types: counts.types, findings: 17 });
  expect(report.findings.length).toBe(findings.all().length);
  expect(report.findings).toContainEqual({
    kind: 'type-unknown',
    pointer: 'openapi.yaml#/components/schemas/Missing/properties/odd',
    detail: 'money',
    what: 'the type "money"',
    why: 'JSON Schema knows none such',
    instead: 'the type unknown',
  });
});

test('the same contract gives the same bytes', async () => {
  expect((await shopSdk()).files).toEqual((await shopSdk()).files);
});

test('chosen names win, of operations, types, modules and lists', async () => {
  const { files, client } = await shopSdk({ names: shopNames, name: 'corner shop' });
  expect(client).toBe('CornerShopClient');
  const orders = files.get('orders.ts') ?? '';
  expect(orders).toMatch(/^export function createOrder\(.*\): ApiPromise<Order \| undefined> \{$/m);
  expect(orders).toMatch(/^export function listPets\(.*\): ApiPromise<ListPetsResult> \{$/m);
  expect(files.get('types.ts')).toContain("export type State = 'new' | 'paid' | 'gone' | (string & {});");
  expect(files.get('types.ts')).toContain('  readonly first?: Price;');
});

/** A set of one document. */
function setOf(document: JsonObject): DocumentSet {
  return { entries: ['a.json'], documents: new Map([['a.json', document]]), missing: new Map() };
}

const fine = { responses: { 204: { description: 'Done.' } } };
const contract = (paths: JsonObject, rest: JsonObject = {}): DocumentSet =>
  setOf({ openapi: '3.1.0', info: { title: 'T', version: '1' }, paths, ...rest });
const functionsOf = async (set: DocumentSet): Promise<string[]> => {
  const { files } = await generateSdk(set, { extension: 'js' });
  return [...files.values()].flatMap((text) =>
    [...text.matchAll(/^export function (\w+)/gm)].map(([, name]) => name ?? ''),
  );
};

test('names count in the order of the document; operations that come to it change no other name', async () => {
  const paths = {
    '/a': { get: { ...fine, operationId: 'same' }, put: { ...fine, operationId: 'same' } },
    '/a/{id}': { get: fine },
  };
  expect(await functionsOf(contract(paths))).toEqual(['same', 'same2', 'getAById']);
  const more = { '/0': { get: { ...fine, operationId: 'other' } }, ...paths };
  expect(new Set(await functionsOf(contract(more)))).toEqual(new Set(['other', 'same', 'same2', 'getAById']));
});

test('an operationId that is a name already keeps it, whatever comes before', async () => {
  const paths = { '/a': { get: { ...fine, operationId: 'list-all' }, put: { ...fine, operationId: 'listAll' } } };
  expect(await functionsOf(contract(paths))).toEqual(['listAll2', 'listAll']);
});

test('a contract without tags is split by its paths, versions left out', async () => {
  const { files } = await generateSdk(contract({ '/v1/pets': { get: fine }, '/v1/owners/{id}': { get: fine } }), {
    extension: 'js',
  });
  expect([...files.keys()].filter((name) => name.endsWith('.operations.ts'))).toEqual([
    'pets.operations.ts',
    'owners.operations.ts',
  ]);
});

test.each<[string, JsonObject, string]>([
  ['no version', { paths: {} }, 'codegen-no-contract'],
  ['an AsyncAPI', { asyncapi: '3.0.0' }, 'codegen-no-contract'],
  ['OpenAPI 4', { openapi: '4.0.0', paths: {} }, 'codegen-no-contract'],
  ['no operations', { openapi: '3.1.0', paths: { '/a': {} } }, 'codegen-no-operations'],
])('%s is an error', async (_name, document, code) => {
  await expect(generateSdk(setOf(document), { extension: 'js' })).rejects.toMatchObject({ code });
});

test('several contracts become one client', async () => {
  const other = {
    openapi: '3.1.0',
    info: { title: 'Other' },
    servers: [{ url: 'https://other.example/other' }],
    paths: { '/x': { get: { ...fine, operationId: 'getX' } } },
  };
  const set = {
    entries: [...shop.entries, 'b.json'],
    documents: new Map([...shop.documents, ['b.json', other]]),
    missing: shop.missing,
  };
  const { counts, client, files, findings } = await generateSdk(set, { extension: 'js' });
  expect(client).toBe('ShopClient');
  expect(counts.operations).toBe(9);
  expect(files.get('x.operations.ts') ?? files.get('general.operations.ts')).toContain("basePath: '/other',");
  expect(findings.all()).toContainEqual(
    expect.objectContaining({ kind: 'server-own', detail: 'https://other.example/other' }),
  );
});

test('hundreds of operations: progress is told, everything type-checks', async () => {
  const told: string[] = [];
  const set = setOf(largeContract(68) as JsonObject);
  const onProgress = (done: number, total: number) => void told.push(`${done}/${total}`);
  const { files, counts } = await generateSdk(set, { extension: 'js', onProgress });
  expect(counts).toMatchObject({ operations: 340, lists: 68, findings: 0 });
  expect(told.length).toBe(68);
  expect([told[0], told.at(-1)]).toEqual(['5/340', '340/340']);
  expect(typeCheck(tempFolder(), files)).toBe('');
});
