import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { lintContracts } from '../../src/codegen/lint/lint-contracts.ts';
import { withChange } from './changed-document.ts';

const folder = mkdtempSync(join(tmpdir(), 'styk-lint-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const problem = {
  description: 'A problem.',
  content: {
    'application/problem+json': { schema: { type: 'object', properties: { code: { type: 'string', maxLength: 9 } } } },
  },
};

/** A small contract that breaks no rule. */
const sound = {
  openapi: '3.1.1',
  info: { title: 'Shop', version: '1.0.0', description: 'A shop.', 'x-description-ru': 'Магазин.' },
  servers: [{ url: 'http://127.0.0.1:4010/shop/v1' }],
  tags: [{ name: 'orders', description: 'Orders', 'x-description-ru': 'Заказы' }],
  paths: {
    '/orders': {
      post: {
        operationId: 'createOrder',
        tags: ['orders'],
        summary: 'Order',
        description: 'Orders something.',
        'x-summary-ru': 'Заказать',
        'x-description-ru': 'Заказывает.',
        'x-styk-limit': { rate: 1, burst: 2, parallel: 1 },
        security: [],
        parameters: [
          {
            name: 'Idempotency-Key',
            in: 'header',
            required: true,
            description: 'Key.',
            schema: { type: 'string', maxLength: 64 },
          },
        ],
        requestBody: {
          required: true,
          content: {
            'application/json': { schema: { $ref: '#/components/schemas/Order' }, example: { sku: 'a', lines: [1] } },
          },
        },
        responses: {
          201: {
            description: 'Ordered.',
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Order' } } },
          },
          '4XX': problem,
          '5XX': problem,
        },
      },
    },
  },
  components: {
    schemas: {
      Order: {
        type: 'object',
        additionalProperties: false,
        required: ['sku'],
        properties: {
          sku: { type: 'string', maxLength: 10 },
          lines: { type: 'array', maxItems: 3, items: { type: 'integer', minimum: 1, maximum: 9 } },
        },
        examples: [{ sku: 'b' }],
      },
    },
  },
};

const operation = '/paths/~1orders/post';
const order = '/components/schemas/Order';

async function lint(documents: Readonly<Record<string, object>>): Promise<string[]> {
  const own = mkdtempSync(join(folder, 'case-'));
  for (const [name, document] of Object.entries(documents)) writeFileSync(join(own, name), stringify(document));
  return (await lintContracts(own)).map(({ file, pointer, rule }) => `${file}#${pointer} ${rule}`);
}

test('the contracts of the project have no findings', async () => {
  expect(await lintContracts(resolve(import.meta.dirname, '../../openapi'))).toEqual([]);
});

test('a sound contract has no findings', async () => {
  expect(await lint({ 'shop.yaml': sound })).toEqual([]);
});

test.each<[string, unknown, string]>([
  [`${operation}/parameters`, undefined, `shop.yaml#${operation} styk/idempotency-key`],
  [`${operation}/parameters/0/required`, false, `shop.yaml#${operation} styk/idempotency-key`],
  [
    `${operation}/x-styk-idempotency`,
    { required: false, reason: 'Both.' },
    `shop.yaml#${operation} styk/idempotency-key`,
  ],
  [`${operation}/operationId`, 'CreateOrder', `shop.yaml#${operation} styk/operation-id`],
  [`${operation}/responses/5XX`, undefined, `shop.yaml#${operation} styk/problem-response`],
  [
    `${operation}/responses/4XX/content`,
    { 'text/html': { schema: { type: 'string', maxLength: 1 } } },
    `shop.yaml#${operation}/responses/4XX styk/problem-response`,
  ],
  [`${operation}/x-styk-limit`, undefined, `shop.yaml#${operation} styk/limit`],
  [`${operation}/x-styk-limit/parallel`, 0, `shop.yaml#${operation}/x-styk-limit styk/limit`],
  [`${operation}/x-summary-ru`, undefined, `shop.yaml#${operation} styk/text`],
  ['/info/x-description-ru', '', 'shop.yaml#/info styk/text'],
  ['/tags/0/x-description-ru', undefined, 'shop.yaml#/tags/0 styk/text'],
  [`${operation}/parameters/0/schema/maxLength`, undefined, `shop.yaml#${operation}/parameters/0/schema styk/bounded`],
  [`${order}/properties/sku/maxLength`, undefined, `shop.yaml#${order}/properties/sku styk/bounded`],
  [`${order}/properties/lines/maxItems`, undefined, `shop.yaml#${order}/properties/lines styk/bounded`],
  [`${order}/properties/lines/items/maximum`, undefined, `shop.yaml#${order}/properties/lines/items styk/bounded`],
  [`${order}/additionalProperties`, undefined, `shop.yaml#${order} styk/closed-request`],
  [`${order}/examples/0/sku`, 7, `shop.yaml#${order}/examples/0/sku styk/example`],
  [
    `${operation}/requestBody/content/application~1json/example/lines/0`,
    99,
    `shop.yaml#${operation}/requestBody/content/application~1json/example/lines/0 styk/example`,
  ],
  [`${operation}/tags/0`, 'unknown', `shop.yaml#${operation}/tags/0 operation-tag-defined`],
  [`${operation}/security`, [{ oauth2: [] }], `shop.yaml#${operation}/security/0/oauth2 security-defined`],
  [
    `${operation}/requestBody/content/application~1json/schema/$ref`,
    '#/components/schemas/Gone',
    `shop.yaml#${operation}/requestBody/content/application~1json/schema no-unresolved-refs`,
  ],
])('%s = %j gives %s', async (pointer, value, finding) => {
  expect(await lint({ 'shop.yaml': withChange(sound, pointer, value) })).toContain(finding);
});

test('an exemption from the key needs a reason', async () => {
  const keyless = withChange(sound, `${operation}/parameters`, undefined);
  const exempt = (value: unknown) =>
    lint({ 'shop.yaml': withChange(keyless, `${operation}/x-styk-idempotency`, value) });
  expect(await exempt({ required: false, reason: 'It moves nothing.' })).toEqual([]);
  expect(await exempt({ required: false })).toEqual([`shop.yaml#${operation} styk/idempotency-key`]);
});

test('one operation id in two files', async () => {
  expect(await lint({ 'shop.yaml': sound, 'again.yaml': sound })).toEqual([`shop.yaml#${operation} styk/operation-id`]);
});

test('an object of a request may be closed by its allOf', async () => {
  const base = { type: 'object', properties: { id: { type: 'string', maxLength: 9 } } };
  const closed = {
    allOf: [base, { type: 'object', properties: { sku: { type: 'string', maxLength: 9 } } }],
    unevaluatedProperties: false,
  };
  const document = withChange(
    withChange(sound, order, closed),
    `${operation}/requestBody/content/application~1json/example`,
    undefined,
  );
  expect(await lint({ 'shop.yaml': document })).toEqual([]);
  const open = withChange(document, `${order}/unevaluatedProperties`, undefined);
  expect(await lint({ 'shop.yaml': open })).toEqual([
    `shop.yaml#${order}/allOf/0 styk/closed-request`,
    `shop.yaml#${order}/allOf/1 styk/closed-request`,
  ]);
});
