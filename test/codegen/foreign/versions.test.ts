import { expect, test } from 'vitest';
import { generateSdk } from '../../../src/codegen/foreign/generate-sdk.ts';
import type { JsonObject } from '../../../src/contracts/model.ts';

interface Made {
  readonly types: string;
  readonly client: string;
  /** All functions and operations. */
  readonly code: string;
  readonly findings: string[];
}

async function make(document: JsonObject): Promise<Made> {
  const set = { entries: ['a.json'], documents: new Map([['a.json', document]]), missing: new Map() };
  const { files, findings } = await generateSdk(set, { extension: 'js' });
  return {
    types: files.get('types.ts') ?? '',
    client: files.get('client.ts') ?? '',
    code: [...files].flatMap(([name, text]) => (name.endsWith('.ts') ? [text] : [])).join('\n'),
    findings: findings.all().map(({ kind, detail }) => `${kind} ${detail}`.trim()),
  };
}

const done = { responses: { 204: { description: 'Done.' } } };
const info = { title: 'T', version: '1' };

test('OpenAPI 2.0: bodies, forms, files, lists in the query, addresses, security', async () => {
  const { types, client, code, findings } = await make({
    swagger: '2.0',
    info,
    host: 'api.example',
    basePath: '/v1/',
    schemes: ['http', 'https'],
    consumes: ['application/json'],
    produces: ['application/json'],
    securityDefinitions: {
      own: { type: 'oauth2', flow: 'application', tokenUrl: 'https://api.example/token', scopes: {} },
      user: { type: 'basic' },
    },
    security: [{ own: [] }],
    parameters: {
      Ids: {
        name: 'ids',
        in: 'query',
        required: true,
        type: 'array',
        items: { type: 'integer' },
        collectionFormat: 'pipes',
      },
    },
    responses: { Thing: { description: 'It.', schema: { $ref: '#/definitions/Thing' } } },
    paths: {
      '/things': {
        get: {
          operationId: 'getThings',
          parameters: [
            { $ref: '#/parameters/Ids' },
            { name: 'names', in: 'query', type: 'array', items: { type: 'string' } },
            { name: 'odd', in: 'query', type: 'array', items: { type: 'string' }, collectionFormat: 'tsv' },
          ],
          responses: { 200: { $ref: '#/responses/Thing' } },
        },
        post: {
          operationId: 'postThing',
          security: [],
          parameters: [{ name: 'thing', in: 'body', required: true, schema: { $ref: '#/definitions/Thing' } }],
          ...done,
        },
        put: {
          operationId: 'putFile',
          consumes: ['multipart/form-data'],
          parameters: [
            { name: 'file', in: 'formData', type: 'file', required: true },
            { name: 'note', in: 'formData', type: 'string', description: 'Why.' },
          ],
          responses: { 200: { description: 'It.', schema: { type: 'file' } } },
        },
        patch: {
          operationId: 'patchForm',
          consumes: ['application/x-www-form-urlencoded'],
          parameters: [{ name: 'note', in: 'formData', type: 'string' }],
          ...done,
        },
      },
    },
    definitions: {
      Thing: { type: 'object', required: ['id'], properties: { id: { type: 'string', 'x-nullable': true } } },
      Base: { type: 'object', discriminator: 'kind', required: ['kind'], properties: { kind: { type: 'string' } } },
      Heir: { allOf: [{ $ref: '#/definitions/Base' }, { type: 'object', properties: { a: { type: 'boolean' } } }] },
    },
  });
  expect(client).toContain("baseUrl: 'https://api.example',");
  expect(code).toContain("basePath: '/v1',");
  expect(client).toContain(
    "security: { own: { kind: 'oauth2', tokenUrl: 'https://api.example/token' }, user: { kind: 'basic' } },",
  );
  expect(code).toContain("queryStyles: { ids: 'pipe', names: 'comma', odd: 'comma' },");
  expect(code).toContain('getThings(client: Caller, query: GetThingsQuery, options?: CallOptions): ApiPromise<Thing>');
  expect(code).toContain('postThing(client: Caller, body: Thing, options?: CallOptions): ApiPromise<void>');
  expect(code).toContain('putFile(client: Caller, body: PutFileBody, options?: CallOptions): DownloadPromise');
  expect(code).toContain("body: 'application/x-www-form-urlencoded',");
  expect(types).toContain(
    'export interface PutFileBody {\n  readonly file: Upload | UploadPart;\n  /** Why. */\n  readonly note?: string;\n}',
  );
  expect(types).toContain('  readonly ids: readonly number[];\n');
  expect(types).toContain('  readonly id: string | null;\n');
  expect(types).toContain("export type Heir = Base & {\n  readonly kind: 'Heir';\n} & {\n  readonly a?: boolean;\n};");
  expect(findings).toEqual(['parameter-style odd: tsv', 'discriminator-base kind']);
});

const shapes: readonly (readonly [string, JsonObject | boolean, string, string[]])[] = [
  ['several types', { type: ['string', 'integer', 'null'] }, 'string | number | null', []],
  ['anything', true, 'unknown', []],
  ['nothing', false, 'unknown', ['schema-never']],
  ['a literal', { const: 5 }, '5', []],
  ['null among values', { enum: ['a', null] }, "'a' | null", []],
  ['values that YAML has misread', { type: 'string', enum: [1, true, 'x'] }, "'1' | 'true' | 'x' | (string & {})", []],
  ['values that are objects', { enum: [{ a: 1 }] }, 'unknown', ['enum-unusable [{"a":1}]']],
  ['an enum beside a list', { type: 'array', enum: ['a', 'b'] }, "readonly ('a' | 'b' | (string & {}))[]", []],
  [
    'a tuple',
    { prefixItems: [{ type: 'string' }, { type: 'integer' }], items: false, minItems: 2 },
    'readonly [string, number]',
    [],
  ],
  [
    'a list that begins so',
    { type: 'array', prefixItems: [{ type: 'string' }], items: { type: 'integer' } },
    'readonly (string | number)[]',
    [],
  ],
  ['items of old', { type: 'array', items: [{ type: 'string' }] }, 'readonly string[]', []],
  ['a list of anything', { type: 'array' }, 'readonly unknown[]', []],
  [
    'names by patterns',
    { type: 'object', patternProperties: { '^x-': { type: 'string' } } },
    '{ readonly [name: string]: string }',
    ['pattern-properties ^x-'],
  ],
  [
    'conditions',
    { type: 'string', if: {}, not: {} },
    'string',
    ['constraint-inexpressible not', 'constraint-inexpressible if'],
  ],
  ['a dynamic reference', { $dynamicRef: '#node' }, 'unknown', ['reference-dynamic $dynamicRef #node']],
  ['an anchor', { $ref: '#anchor' }, 'unknown', ['reference-dangling #anchor']],
  ['a description beside a reference', { $ref: '#/components/schemas/Other', description: 'D.' }, 'Other', []],
  ['null beside a reference', { $ref: '#/components/schemas/Other', nullable: true }, 'Other | null', []],
  [
    'properties beside a reference',
    { $ref: '#/components/schemas/Other', required: ['a'] },
    'Other & {\n    readonly a: string;\n  }',
    [],
  ],
  ['a reference through a reference', { $ref: '#/components/schemas/Alias/properties/a' }, 'OtherA', []],
  ['a definition inside', { $ref: '#/components/schemas/Other/$defs/Inner' }, 'OtherInner', []],
  ['one alternative', { oneOf: [{ type: 'string' }] }, 'string', []],
  [
    'alternatives that types cannot tell',
    { type: 'string', oneOf: [{ format: 'date' }, { format: 'uuid' }] },
    'string',
    [],
  ],
  ['null by an alternative', { anyOf: [{ type: 'integer' }, { type: 'null' }] }, 'number | null', []],
  ['null by a part', { allOf: [{ $ref: '#/components/schemas/Other' }, { type: 'null' }] }, 'Other | null', []],
  [
    'a part that only says something',
    { allOf: [{ $ref: '#/components/schemas/Other' }, { description: 'x' }] },
    'Other',
    [],
  ],
  [
    'a closed part',
    { allOf: [{ $ref: '#/components/schemas/Other' }, { type: 'object', additionalProperties: false }] },
    'Other',
    [],
  ],
  [
    'an alternative that is empty',
    { anyOf: [{ $ref: '#/components/schemas/Other' }, { type: 'object', additionalProperties: false }] },
    'Other | { readonly [name: string]: never }',
    [],
  ],
  ['an object beside its parts', { type: 'object', allOf: [{ $ref: '#/components/schemas/Other' }] }, 'Other', []],
  ['a file in JSON', { type: 'string', format: 'binary' }, 'string', []],
];

test.each(shapes)('OpenAPI 3.1: %s', async (_name, shape, printed, reported) => {
  const other = { type: 'object', properties: { a: { type: 'string' } }, $defs: { Inner: { type: 'integer' } } };
  const holder = { type: 'object', required: ['it'], properties: { it: shape } };
  const responses = {
    200: { description: 'It.', content: { 'application/json': { schema: { $ref: '#/components/schemas/Holder' } } } },
  };
  const { types, findings } = await make({
    openapi: '3.1.0',
    info,
    paths: { '/a': { get: { operationId: 'getA', responses } } },
    components: { schemas: { Holder: holder, Other: other, Alias: { $ref: '#/components/schemas/Other' } } },
  });
  expect(types).toContain(`  readonly it: ${printed};\n`);
  expect(findings).toEqual(reported);
});

const list = (...names: string[]) => ({
  type: 'object',
  properties: Object.fromEntries(names.map((name) => [name, { type: 'array', items: {} }])),
});
const query = (...names: string[]) => names.map((name) => ({ name, in: 'query', schema: { type: 'integer' } }));
const withNext = (schema: { readonly properties: object }, name: string) => ({
  ...schema,
  properties: { ...schema.properties, [name]: { type: 'string' } },
});

test.each<[string, JsonObject[], JsonObject, string | undefined]>([
  [
    'a cursor',
    query('cursor'),
    withNext(list('items'), 'nextCursor'),
    "{ kind: 'cursor', parameter: 'cursor', items: 'items', next: 'nextCursor' }",
  ],
  [
    'a cursor of its own name',
    query('after'),
    withNext(list('data', 'errors'), 'next_after'),
    "{ kind: 'cursor', parameter: 'after', items: 'data', next: 'next_after' }",
  ],
  [
    'a list further in',
    query('page_token'),
    {
      type: 'object',
      properties: {
        result: {
          type: 'object',
          properties: {
            offers: list('x').properties.x ?? {},
            paging: { type: 'object', properties: { nextPageToken: {} } },
          },
        },
      },
    },
    "{ kind: 'cursor', parameter: 'page_token', items: 'result.offers', next: 'result.paging.nextPageToken' }",
  ],
  [
    'pages from 1',
    query('page'),
    { type: 'array', items: {} },
    "{ kind: 'page', parameter: 'page', items: '', first: 1 }",
  ],
  [
    'pages from 0',
    [{ name: 'page', in: 'query', schema: { type: 'integer', minimum: 0 } }],
    list('rows'),
    "{ kind: 'page', parameter: 'page', items: 'rows', first: 0 }",
  ],
  [
    'an offset',
    query('offset', 'limit'),
    list('whatever'),
    "{ kind: 'offset', parameter: 'offset', items: 'whatever' }",
  ],
  ['two lists of unusual names', query('page'), list('a', 'b'), undefined],
  ['a page that is a word', [{ name: 'page', in: 'query', schema: { type: 'string' } }], list('items'), undefined],
  ['no parameter', [], withNext(list('items'), 'nextCursor'), undefined],
])('lists: %s', async (_name, parameters, schema, pages) => {
  const responses = { 200: { description: 'It.', content: { 'application/json': { schema } } } };
  const { code } = await make({ openapi: '3.1.0', info, paths: { '/a': { get: { parameters, responses } } } });
  if (pages === undefined) expect(code).not.toContain('pages:');
  else expect(code.replaceAll(/\s+/g, ' ').replaceAll(', }', ' }')).toContain(`pages: ${pages}`);
});

test.each([
  ['cursor', true],
  ['page', false],
])('lists: what is posted goes on by a %s: %s', async (name, expected) => {
  const responses = {
    200: { description: 'It.', content: { 'application/json': { schema: withNext(list('items'), 'nextCursor') } } },
  };
  const { code } = await make({
    openapi: '3.1.0',
    info,
    paths: { '/a': { post: { parameters: query(name), responses } } },
  });
  expect(code.includes('pages:')).toBe(expected);
});

test.each<[string, JsonObject, string | undefined, string]>([
  ['an address', { servers: [{ url: 'https://a.example/v1/' }] }, 'https://a.example', '/v1'],
  ['a path', { servers: [{ url: './v1' }] }, undefined, '/v1'],
  ['an address without a scheme', { servers: [{ url: '//a.example/v1' }] }, 'https://a.example', '/v1'],
  [
    'a variable',
    { servers: [{ url: 'https://{where}/v1', variables: { where: { default: 'b.example' } } }] },
    'https://b.example',
    '/v1',
  ],
  ['a variable without a value', { servers: [{ url: 'https://{where}/v1' }] }, undefined, '/v1'],
  ['something else', { servers: [{ url: 'wss://a.example/v1' }] }, undefined, ''],
  ['nothing', {}, undefined, ''],
])('servers: %s', async (_name, servers, baseUrl, basePath) => {
  const { client, code } = await make({ openapi: '3.1.0', info, paths: { '/a': { get: done } }, ...servers });
  if (baseUrl === undefined) expect(client).toMatch(/constructor\(options: ApiOptions<typeof dialect>\) /);
  else expect(client).toContain(`  baseUrl: '${baseUrl}',\n`);
  expect(code).toContain(`basePath: '${basePath}',`);
});

test('what else is not expressed is told', async () => {
  const { findings, code } = await make({
    openapi: '3.1.0',
    info,
    servers: [{ url: 'https://api.example/v3/' }],
    webhooks: { changed: { post: done } },
    paths: {
      '/a?b=1': {
        get: {
          servers: [{ url: 'https://other.example/own' }],
          parameters: [
            { name: 'nowhere', in: 'path', required: true, schema: { type: 'string' } },
            { name: 'c', in: 'query', allowReserved: true, schema: { type: 'string' } },
            { name: 'incomplete' },
          ],
          requestBody: { content: { 'application/json': { schema: {} } } },
          responses: { 302: { description: 'There.' }, odd: { description: 'What?' } },
        },
      },
      '/stream/{list}': {
        get: {
          parameters: [
            { name: 'list', in: 'path', required: true, style: 'matrix', schema: { type: 'array', items: {} } },
          ],
          responses: {
            200: { description: 'Events.', content: { 'text/event-stream': {} } },
            203: { description: 'Or.', content: { 'application/json': {} } },
          },
        },
      },
    },
  });
  expect(code).toContain("basePath: '/v3',");
  expect(code).toContain("basePath: '/own',");
  expect(code).toContain("path: '/a?b=1',");
  expect(findings.sort()).toEqual([
    'answer-malformed odd',
    'answers-differ text/event-stream, application/json',
    'body-of-get GET /a?b=1',
    'event-stream GET /stream/{list}',
    'no-success 302',
    'parameter-style c: allowReserved',
    'parameter-style list: array matrix',
    'parameter-unplaced incomplete',
    'parameter-unplaced nowhere (path)',
    'server-own https://other.example/own',
    'webhooks changed',
  ]);
});
