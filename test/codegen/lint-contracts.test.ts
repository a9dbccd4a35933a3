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
  'x-description-ru': 'Ошибка.',
  content: {
    'application/problem+json': { schema: { type: 'object', properties: { code: { type: 'string', maxLength: 9 } } } },
  },
};

function queryParameter(name: string): object {
  const texts = { description: 'Place.', 'x-description-ru': 'Место.' };
  return { name, in: 'query', ...texts, schema: { type: 'string', maxLength: 64 }, example: 'a' };
}

/** A small contract that breaks no rule. */
const sound = {
  openapi: '3.1.1',
  info: { title: 'Shop', version: '1.0.0', description: 'A shop.', 'x-description-ru': 'Магазин.' },
  servers: [{ url: 'http://127.0.0.1:4010/shop/v1' }],
  tags: [{ name: 'orders', description: 'Orders', 'x-description-ru': 'Заказы' }],
  paths: {
    '/orders': {
      get: {
        operationId: 'listOrders',
        tags: ['orders'],
        summary: 'List',
        description: 'Lists orders.',
        'x-summary-ru': 'Список',
        'x-description-ru': 'Список заказов.',
        'x-styk-limit': { rate: 1, burst: 2, parallel: 1 },
        security: [],
        parameters: [queryParameter('cursor'), queryParameter('limit')],
        responses: {
          200: {
            description: 'A page.',
            'x-description-ru': 'Страница.',
            content: { 'application/json': { schema: { $ref: '#/components/schemas/OrderPage' } } },
          },
          '4XX': problem,
          '5XX': problem,
        },
      },
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
            'x-description-ru': 'Ключ.',
            schema: { type: 'string', maxLength: 64 },
            example: '6f1c6a52',
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
            'x-description-ru': 'Заказано.',
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Order' } } },
          },
          '4XX': problem,
          '5XX': problem,
        },
      },
    },
  },
  'x-styk-events': {
    'order.created': {
      summary: 'Ordered',
      'x-summary-ru': 'Заказано',
      description: 'Somebody has ordered.',
      'x-description-ru': 'Кто-то заказал.',
      subject: 'order id',
      scope: 'orders:read',
      personalData: false,
      data: { $ref: '#/components/schemas/OrderCreatedData' },
      example: { sku: 'a' },
    },
  },
  components: {
    securitySchemes: {
      oauth2: {
        type: 'oauth2',
        flows: { clientCredentials: { tokenUrl: '/token', scopes: { 'orders:read': 'Read orders' } } },
      },
    },
    schemas: {
      OrderCreatedData: {
        type: 'object',
        required: ['sku'],
        properties: { sku: { type: 'string', maxLength: 10 } },
      },
      LongOperation: { type: 'object', properties: {}, examples: [{}] },
      OrderPage: {
        type: 'object',
        required: ['items', 'nextCursor'],
        properties: {
          items: { type: 'array', maxItems: 200, items: { $ref: '#/components/schemas/Order' } },
          nextCursor: { type: ['string', 'null'], maxLength: 64 },
        },
        examples: [{ items: [{ sku: 'b' }], nextCursor: null }],
      },
      Order: {
        type: 'object',
        additionalProperties: false,
        required: ['sku'],
        properties: {
          sku: { type: 'string', maxLength: 10 },
          payKop: { type: 'integer', minimum: 0, maximum: 900 },
          lines: { type: 'array', maxItems: 3, items: { type: 'integer', minimum: 1, maximum: 9 } },
        },
        examples: [{ sku: 'b' }],
      },
    },
  },
};

const operation = '/paths/~1orders/post';
const list = '/paths/~1orders/get';
const event = '/x-styk-events/order.created';
const order = '/components/schemas/Order';

/** Reads one order and does not say what happens when there is none. */
function byId(): object {
  const { parameters: _, operationId: __, ...rest } = sound.paths['/orders'].get;
  const texts = { description: 'Id.', 'x-description-ru': 'Имя.' };
  const id = {
    name: 'orderId',
    in: 'path',
    required: true,
    ...texts,
    schema: { type: 'string', maxLength: 9 },
    example: 'a',
  };
  return { get: { ...rest, operationId: 'getOrder', parameters: [id] } };
}

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
  [`${operation}/security`, [{ apiKey: [] }], `shop.yaml#${operation}/security/0/apiKey security-defined`],
  [
    `${operation}/requestBody/content/application~1json/schema/$ref`,
    '#/components/schemas/Gone',
    `shop.yaml#${operation}/requestBody/content/application~1json/schema no-unresolved-refs`,
  ],
  [`${operation}/operationId`, 'order', `shop.yaml#${operation} styk/operation-id`],
  [`${list}/operationId`, 'createList', `shop.yaml#${list} styk/operation-id`],
  [`${operation}/responses/201/x-description-ru`, undefined, `shop.yaml#${operation}/responses/201 styk/text`],
  [`${operation}/responses/201/x-description-ru`, 'Ordered!', `shop.yaml#${operation}/responses/201 styk/text`],
  [`${operation}/parameters/0/description`, ' ', `shop.yaml#${operation}/parameters/0 styk/text`],
  [`${order}/description`, 'An order.', `shop.yaml#${order} styk/text`],
  [`${order}/properties/sku/x-description-ru`, 'Артикул.', `shop.yaml#${order}/properties/sku styk/text`],
  ['/info/summary', 'Shop', 'shop.yaml#/info styk/text'],
  [`${event}/x-summary-ru`, undefined, `shop.yaml#${event} styk/text`],
  [`${order}/properties/payKop/type`, 'number', `shop.yaml#${order}/properties/payKop styk/money`],
  [`${order}/properties/payKop/type`, ['string', 'null'], `shop.yaml#${order}/properties/payKop styk/money`],
  [`${order}/properties/unitPrice`, { type: 'number' }, `shop.yaml#${order}/properties/unitPrice styk/money`],
  [`${operation}/parameters/0/example`, undefined, `shop.yaml#${operation}/parameters/0 styk/example`],
  [
    `${operation}/requestBody/content/application~1json`,
    { schema: { $ref: '#/components/schemas/OrderCreatedData' } },
    `shop.yaml#${operation}/requestBody/content/application~1json styk/example`,
  ],
  [`${order}/examples`, undefined, `shop.yaml#${operation}/responses/201/content/application~1json styk/example`],
  ['/paths/~1orders~1{orderId}', byId(), 'shop.yaml#/paths/~1orders~1{orderId}/get styk/expected-problem'],
  [
    `${operation}/parameters/1`,
    { name: 'If-Match', in: 'header', schema: { type: 'string', maxLength: 9 } },
    `shop.yaml#${operation} styk/expected-problem`,
  ],
  [`${list}/parameters`, [queryParameter('cursor')], `shop.yaml#${list} styk/page`],
  [`${list}/parameters/0`, queryParameter('after'), `shop.yaml#${list} styk/page`],
  ['/components/schemas/OrderPage/required', ['items'], `shop.yaml#${list} styk/page`],
  ['/components/schemas/OrderPage/properties/items', undefined, `shop.yaml#${list} styk/page`],
  [
    `${operation}/responses/202`,
    {
      description: 'Later.',
      content: { 'application/json': { schema: { $ref: '#/components/schemas/LongOperation' } } },
    },
    `shop.yaml#${operation}/responses/202 styk/long-operation`,
  ],
  ['/x-styk-events/OrderCreated', {}, 'shop.yaml#/x-styk-events/OrderCreated styk/event'],
  [`${event}/subject`, undefined, `shop.yaml#${event} styk/event`],
  [`${event}/scope`, 'orders:write', `shop.yaml#${event} styk/event`],
  [`${event}/personalData`, 'no', `shop.yaml#${event} styk/event`],
  [`${event}/data`, undefined, `shop.yaml#${event} styk/event`],
  [`${event}/example`, undefined, `shop.yaml#${event} styk/event`],
  [`${event}/example/sku`, 7, `shop.yaml#${event}/example/sku styk/example`],
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
  expect(await lint({ 'shop.yaml': sound, 'again.yaml': sound })).toEqual([
    `shop.yaml#${list} styk/operation-id`,
    `shop.yaml#${operation} styk/operation-id`,
  ]);
});

test('an object of a request may be closed by its allOf', async () => {
  const base = { type: 'object', properties: { id: { type: 'string', maxLength: 9 } } };
  const closed = {
    allOf: [base, { type: 'object', properties: { sku: { type: 'string', maxLength: 9 } } }],
    unevaluatedProperties: false,
    examples: [{ id: 'a', sku: 'b' }],
  };
  const example = `${operation}/requestBody/content/application~1json/example`;
  const page = withChange(sound, '/components/schemas/OrderPage/examples', [{ items: [], nextCursor: null }]);
  const document = withChange(withChange(page, order, closed), example, { sku: 'a' });
  expect(await lint({ 'shop.yaml': document })).toEqual([]);
  const open = withChange(document, `${order}/unevaluatedProperties`, undefined);
  expect(await lint({ 'shop.yaml': open })).toEqual([
    `shop.yaml#${order}/allOf/0 styk/closed-request`,
    `shop.yaml#${order}/allOf/1 styk/closed-request`,
  ]);
});
