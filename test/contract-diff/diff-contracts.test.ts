import { describe, expect, test } from 'vitest';
import { withChange } from '../codegen/changed-document.ts';
import { diff, essence, whom } from './contract-set.ts';
import { shop } from './shop.ts';

const get = '/paths/~1orders~1{orderId}/get';
const list = '/paths/~1orders/get';
const post = '/paths/~1orders/post';
const schemas = '/components/schemas';
const request = `${schemas}/OrderRequest`;
const order = `${schemas}/Order`;
const json = 'content/application~1json';

/** What is done to the contract, and everything that has to be said of it: rule and whom it breaks. */
type Case = [pointer: string, value: unknown, ...found: string[]];

const operations: Case[] = [
  [get, undefined, 'operation-removed clients'],
  ['/paths/~1stores', { get: { operationId: 'listStores', responses: {} } }, 'operation-added servers'],
  [`${get}/operationId`, 'readOrder', 'operation-id-changed clients'],
  [`${get}/operationId`, undefined, 'operation-id-changed clients'],
  [`${get}/deprecated`, true, 'operation-deprecated nobody'],
  [`${get}/x-sunset`, '2027-06-30', 'operation-sunset-changed nobody'],
  ['/servers/0/url', 'https://api.shop.example/v2', 'server-changed clients'],
  ['/servers/1', { url: 'https://eu.shop.example/v1' }, 'server-added nobody'],
];

const again: [string, unknown, string, unknown, string][] = [
  [`${get}/deprecated`, true, `${get}/deprecated`, false, 'operation-undeprecated nobody'],
  [`${get}/x-sunset`, '2027-06-30', `${get}/x-sunset`, '2027-06-01', 'operation-sunset-brought-forward clients'],
  [`${get}/security`, [], `${get}/security`, undefined, 'security-required clients'],
  ['/servers/1', { url: 'https://eu.shop.example/v1' }, '/servers', shop.servers, 'server-removed clients'],
  [
    `${get}/responses/200/headers/Age`,
    {},
    `${get}/responses/200/headers/Age`,
    { required: true },
    'response-header-became-required servers',
  ],
];

const parameters: Case[] = [
  [`${list}/parameters/0/required`, true, 'parameter-became-required clients'],
  [`${list}/parameters/2/required`, false, 'parameter-became-optional servers'],
  [`${list}/parameters/0/schema/default`, 'paid', 'request-default-changed clients+servers'],
  [`${list}/parameters/0/schema/default`, undefined, 'request-default-removed clients'],
  [`${list}/parameters/0/schema/enum/1`, undefined, 'request-enum-value-removed clients'],
  [`${list}/parameters/0/schema/enum/2`, 'void', 'request-enum-value-added servers'],
  [`${list}/parameters/0/schema/enum`, undefined, 'request-enum-removed servers'],
  [`${list}/parameters/0/name`, 'status', 'optional-parameter-added servers', 'parameter-removed clients'],
  [`${list}/parameters/0/in`, 'cookie', 'optional-parameter-added servers', 'parameter-removed clients'],
  [`${list}/parameters/0/deprecated`, true, 'parameter-deprecated nobody'],
  [`${list}/parameters/1/explode`, false, 'parameter-serialization-changed clients+servers'],
  [
    `${list}/parameters/1/style`,
    'pipeDelimited',
    'parameter-serialization-changed clients+servers',
    'parameter-serialization-changed clients+servers',
  ],
  [`${list}/parameters/1/schema/items/maxLength`, 5, 'request-max-length-decreased clients'],
  [`${list}/parameters/3`, { name: 'page', in: 'query', schema: {} }, 'optional-parameter-added servers'],
  [
    `${list}/parameters/3`,
    { name: 'page', in: 'query', required: true, schema: {} },
    'required-parameter-added clients+servers',
  ],
  [`${post}/parameters/0`, undefined, 'idempotency-key-dropped servers'],
  [
    `${get}/parameters`,
    [{ name: 'Idempotency-Key', in: 'header', required: true, schema: {} }],
    'idempotency-key-required clients',
  ],
  // Where a header is described elsewhere, a parameter of its name means nothing (OpenAPI 3.1, Parameter Object).
  [`${get}/parameters`, [{ name: 'Accept', in: 'header', required: true, schema: {} }]],
];

const bodies: Case[] = [
  [`${post}/requestBody`, undefined, 'request-body-removed clients'],
  [`${post}/requestBody/required`, undefined, 'request-body-became-optional servers'],
  [`${get}/requestBody`, { content: {} }, 'request-body-added servers'],
  [`${get}/requestBody`, { required: true, content: {} }, 'required-request-body-added clients+servers'],
  [`${post}/requestBody/${json}`, undefined, 'request-media-type-removed clients'],
  [`${post}/requestBody/content/text~1csv`, { schema: { type: 'string' } }, 'request-media-type-added servers'],
  [
    `${post}/requestBody/${json}/encoding`,
    { extra: { contentType: 'text/plain' } },
    'request-encoding-changed clients+servers',
  ],
];

const responses: Case[] = [
  [`${post}/responses/202`, { description: 'Later.' }, 'response-success-status-added clients'],
  [`${get}/responses/200`, undefined, 'response-success-status-removed clients+servers'],
  [`${get}/responses/304`, { description: 'Not modified.' }, 'response-status-added nobody'],
  [`${list}/responses/500`, { description: 'Broken.' }, 'response-status-added nobody'],
  [`${get}/responses/4XX`, undefined, 'response-status-removed nobody'],
  [`${get}/responses/200/${json}`, undefined, 'response-media-type-removed clients'],
  [`${get}/responses/200/content/text~1csv`, {}, 'response-media-type-added nobody'],
  [`${get}/responses/200/headers/ETag`, undefined, 'response-header-removed clients'],
  [`${get}/responses/200/headers/ETag/required`, false, 'response-header-became-optional clients'],
  [`${get}/responses/200/headers/ETag/schema/maxLength`, 128, 'response-max-length-increased clients'],
  [`${get}/responses/200/headers/Age`, { schema: { type: 'integer' } }, 'response-header-added nobody'],
  [`${get}/responses/200/links`, { next: { operationId: 'listOrders' } }, 'response-links-changed nobody'],
  [`${post}/x-styk-problems/409/0`, undefined, 'problem-code-removed clients'],
  [`${post}/x-styk-line-codes/1`, 'sku-unknown', 'line-code-added nobody'],
  [`${post}/x-styk-line-codes/0`, undefined, 'line-code-removed clients'],
  [`${post}/x-styk-problems/409/2`, 'shop-closed', 'problem-code-added nobody'],
  [
    `${post}/x-styk-problems`,
    { 409: ['out-of-stock'], 422: ['price-changed'] },
    'problem-code-status-changed clients+servers',
  ],
  [
    '/components/responses/Problem/x-styk-problems/401/0',
    'token-gone',
    'problem-code-added nobody',
    'problem-code-removed clients',
  ],
  [
    '/components/responses/Problem/content/application~1problem+json/schema/required',
    undefined,
    'response-property-became-optional clients',
  ],
];

const access: Case[] = [
  [`${post}/security/0/oauth2/1`, 'shop:admin', 'security-scope-added clients'],
  [`${post}/security/0/oauth2`, [], 'security-scope-removed servers'],
  [`${post}/security/1`, undefined, 'security-alternative-removed clients'],
  [`${get}/security`, [], 'security-dropped servers'],
  [`${get}/security`, [{ oauth2: ['shop:read'] }, { key: [] }], 'security-alternative-added servers'],
  ['/components/securitySchemes/key/name', 'X-Other', 'security-scheme-changed clients+servers'],
  [
    '/components/securitySchemes/oauth2/flows/clientCredentials/tokenUrl',
    '/v2/token',
    'security-scheme-changed clients+servers',
  ],
  [
    '/components/securitySchemes/oauth2/flows/clientCredentials/scopes/shop:admin',
    'All',
    'security-scheme-scope-added nobody',
  ],
  [
    '/components/securitySchemes/oauth2/flows/clientCredentials/scopes/shop:read',
    undefined,
    'security-scheme-scope-removed clients',
  ],
];

const promises: Case[] = [
  [`${post}/x-styk-limit/rate`, 5, 'limit-lowered clients'],
  [`${post}/x-styk-limit/burst`, 40, 'limit-raised servers'],
  [`${get}/x-styk-limit`, { rate: 1 }, 'limit-lowered clients'],
  [`${post}/x-styk-idempotency`, { required: false, reason: 'It moves nothing.' }, 'idempotency-changed nobody'],
];

const requestSchemas: Case[] = [
  [`${request}/required/1`, 'count', 'request-property-became-required clients'],
  [`${request}/required`, undefined, 'request-property-became-optional servers'],
  [`${request}/properties/gift`, { type: 'boolean' }, 'request-optional-property-added-to-closed-object servers'],
  [
    `${schemas}/Cash/properties/note`,
    {},
    'request-optional-property-added nobody',
    'response-optional-property-added nobody',
  ],
  [`${request}/properties/note`, undefined, 'request-property-removed clients'],
  [`${request}/additionalProperties`, undefined, 'request-object-opened servers'],
  [`${request}/properties/sku/type`, 'integer', 'request-type-changed clients+servers'],
  [`${request}/properties/price/type`, 'integer', 'request-type-narrowed clients'],
  [`${request}/properties/count/type`, 'number', 'request-type-widened servers'],
  [`${request}/properties/sku/type`, undefined, 'request-became-nullable servers', 'request-type-widened servers'],
  [`${request}/properties/note/type`, 'string', 'request-became-not-nullable clients'],
  [`${request}/properties/sku/type`, ['string', 'null'], 'request-became-nullable servers'],
  [`${request}/properties/sku/minLength`, 2, 'request-min-length-increased clients'],
  [`${request}/properties/sku/minLength`, undefined, 'request-min-length-decreased servers'],
  [`${request}/properties/sku/maxLength`, 10, 'request-max-length-decreased clients'],
  [`${request}/properties/sku/maxLength`, 30, 'request-max-length-increased servers'],
  [`${request}/properties/sku/pattern`, '^[0-9a-z]+$', 'request-pattern-changed clients+servers'],
  [`${request}/properties/sku/pattern`, undefined, 'request-pattern-removed servers'],
  [`${request}/properties/note/pattern`, '^.$', 'request-pattern-added clients'],
  [`${request}/properties/count/minimum`, 2, 'request-minimum-increased clients'],
  [`${request}/properties/count/maximum`, undefined, 'request-maximum-increased servers'],
  [`${request}/properties/count/format`, 'int64', 'request-format-widened servers'],
  [`${request}/properties/count/format`, undefined, 'request-format-removed servers'],
  [`${request}/properties/note/format`, 'email', 'request-format-added clients'],
  [`${request}/properties/count/default`, 2, 'request-default-changed clients+servers'],
  [`${request}/properties/note/default`, 'none', 'request-default-added servers'],
  [`${request}/properties/price/exclusiveMinimum`, 1, 'request-minimum-increased clients'],
  [`${request}/properties/price/multipleOf`, 1, 'request-multiple-of-added clients'],
  [`${request}/properties/price/multipleOf`, 0.25, 'request-multiple-of-removed servers'],
  [`${request}/properties/price/multipleOf`, 0.3, 'request-multiple-of-changed clients+servers'],
  [`${request}/properties/labels/uniqueItems`, undefined, 'request-unique-items-dropped servers'],
  [`${request}/properties/labels/minItems`, 2, 'request-min-items-increased clients'],
  [`${request}/properties/labels/maxItems`, 2, 'request-max-items-decreased clients'],
  [`${request}/properties/labels/items/type`, 'integer', 'request-type-changed clients+servers'],
  [`${request}/properties/labels/items`, undefined, 'request-became-nullable servers', 'request-type-widened servers'],
  [`${request}/properties/extra/additionalProperties/maxLength`, 9, 'request-max-length-decreased clients'],
  [`${request}/properties/extra/additionalProperties`, false, 'request-object-closed clients'],
  [`${request}/properties/extra/additionalProperties`, true, 'request-additional-properties-freed servers'],
  [`${request}/properties/extra/maxProperties`, 4, 'request-max-properties-decreased clients'],
  [`${request}/properties/extra/minProperties`, 1, 'request-min-properties-increased clients'],
  [`${request}/properties/kind/enum/0`, undefined, 'request-enum-value-removed clients'],
  [`${request}/properties/note/enum`, ['a', null], 'request-enum-added clients'],
  [`${request}/not`, { required: ['count', 'note'] }, 'request-constraint-changed clients+servers'],
  [`${request}/properties/note/deprecated`, true, 'request-property-deprecated nobody'],
  // Only the server writes it: no request is concerned.
  [`${request}/properties/id`, { type: 'string', readOnly: true }],
];

const answerSchemas: Case[] = [
  [`${order}/required/1`, undefined, 'response-property-became-optional clients'],
  [`${order}/required/2`, 'total', 'response-property-became-required servers'],
  [`${order}/properties/total`, undefined, 'response-property-removed clients'],
  [`${order}/properties/weight`, { type: 'integer' }, 'response-optional-property-added nobody'],
  [`${order}/properties/total/type`, 'string', 'response-type-changed clients+servers'],
  [`${order}/properties/total/type`, 'number', 'response-type-widened clients'],
  [`${order}/properties/total/type`, ['integer', 'null'], 'response-became-nullable clients'],
  [`${order}/properties/total/format`, 'int32', 'response-format-narrowed servers'],
  [`${order}/properties/total/minimum`, -5, 'response-minimum-decreased clients'],
  [`${order}/properties/currency/enum/1`, 'USD', 'response-enum-value-added clients'],
  [`${order}/properties/currency/enum`, undefined, 'response-enum-removed clients'],
  [`${order}/properties/currency`, { type: 'string', 'x-extensible-enum': ['RUB'] }, 'response-enum-opened clients'],
  [`${order}/properties/state/x-extensible-enum/2`, 'void', 'response-known-value-added nobody'],
  [`${order}/properties/state/x-extensible-enum/1`, undefined, 'response-known-value-removed nobody'],
  [`${order}/properties/state/enum`, ['new', 'paid'], 'response-enum-closed servers'],
  [`${order}/properties/paidAt/anyOf/1`, undefined, 'response-became-not-nullable servers'],
  [`${order}/properties/paidAt/anyOf/0/format`, 'date', 'response-format-changed clients+servers'],
  [`${order}/additionalProperties`, false, 'response-object-closed servers'],
  // Only clients write it: no answer is concerned.
  [`${order}/properties/passphrase/maxLength`, 5],
];

const alternatives: Case[] = [
  [`${request}/oneOf`, [{ required: ['note'] }, { required: ['kind'] }], 'request-choice-added clients'],
  [`${order}/anyOf`, [{ required: ['total'] }, { required: ['paidAt'] }], 'response-choice-added servers'],
  [
    `${schemas}/Payment/discriminator`,
    undefined,
    'request-discriminator-removed nobody',
    'response-discriminator-removed nobody',
  ],
  [
    `${schemas}/Payment/oneOf/1`,
    undefined,
    'request-alternative-removed clients',
    'response-alternative-removed servers',
  ],
  [
    `${schemas}/Payment/oneOf/2`,
    { type: 'object', title: 'Gift' },
    'request-alternative-added servers',
    'response-alternative-added clients',
  ],
  [
    `${schemas}/Payment/discriminator/propertyName`,
    'type',
    'request-discriminator-changed clients+servers',
    'response-discriminator-changed clients+servers',
  ],
  [
    `${schemas}/Payment/discriminator/mapping/card`,
    '#/components/schemas/Cash',
    'request-discriminator-value-added servers',
    'request-discriminator-value-moved clients+servers',
    'request-discriminator-value-removed clients',
    'response-discriminator-value-added clients',
    'response-discriminator-value-moved clients+servers',
    'response-discriminator-value-removed servers',
  ],
  [
    `${schemas}/Payment/discriminator/mapping/visa`,
    '#/components/schemas/Card',
    'request-discriminator-value-added servers',
    'response-discriminator-value-added clients',
  ],
  // What the name of the schema implies may be written down.
  [`${schemas}/Payment/discriminator/mapping/Cash`, '#/components/schemas/Cash'],
  [
    `${schemas}/Card/required`,
    undefined,
    'request-property-became-optional servers',
    'response-property-became-optional clients',
  ],
];

const calledBack: Case[] = [
  [`${post}/callbacks/paid`, undefined, 'webhook-removed clients'],
  [`${schemas}/Paid/required`, undefined, 'response-property-became-optional clients'],
  ['/webhooks/shipped', undefined, 'webhook-removed clients'],
  ['/webhooks/returned', { post: { responses: {} } }, 'webhook-added nobody'],
  [`${schemas}/Shipped/properties/orderId/maxLength`, 10, 'response-max-length-increased clients'],
  // In a webhook it is the client who answers.
  ['/webhooks/shipped/post/responses/202', { description: 'Later.' }, 'response-success-status-added servers'],
  ['/webhooks/shipped/post/requestBody/required', true, 'request-body-became-required servers'],
];

const events: Case[] = [
  ['/x-styk-events/order.paid', undefined, 'event-removed clients'],
  ['/x-styk-events/order.sent', { data: { type: 'object' } }, 'event-added nobody'],
  ['/x-styk-events/order.paid/scope', 'shop:write', 'event-scope-changed clients'],
  ['/x-styk-events/order.paid/subject', 'customer id', 'event-subject-changed clients'],
  ['/x-styk-events/order.paid/personalData', true, 'event-personal-data-changed nobody'],
  [`${schemas}/PaidData/properties/orderId`, undefined, 'response-property-removed clients'],
  [`${schemas}/PaidData/properties/orderId/type`, 'integer', 'response-type-changed clients+servers'],
];

const groups = {
  operations,
  parameters,
  bodies,
  responses,
  access,
  promises,
  requestSchemas,
  answerSchemas,
  alternatives,
  calledBack,
  events,
};

describe.each(Object.entries(groups))('%s', (_, cases) => {
  test.each<Case>(cases)('%s = %j', (pointer, value, ...expected) => {
    const changes = diff(shop, compact(withChange(shop, pointer, value)));
    expect(changes.map(({ rule, breaks }) => `${rule} ${whom(breaks)}`).sort()).toEqual([...expected].sort());
  });
});

test.each(again)('%s = %j, then %s = %j', (first, before, second, after, expected) => {
  const old = withChange(shop, first, before);
  const changes = diff(old, compact(withChange(old, second, after)));
  expect(changes.map(({ rule, breaks }) => `${rule} ${whom(breaks)}`)).toEqual([expected]);
});

/** A member taken out of a list leaves no hole. */
function compact(value: object): object {
  return JSON.parse(
    JSON.stringify(value, (_, item) => (Array.isArray(item) ? item.filter((one) => one !== undefined) : item)),
  );
}

describe('places', () => {
  test('of what both have, of what came and of what went', () => {
    const moved = withChange(shop, `${order}/properties/total/minimum`, 1);
    expect(diff(shop, moved).map(essence)).toEqual([
      `response-minimum-increased servers ${order}/properties/total/minimum ${order}/properties/total/minimum`,
    ]);
    const fresh = withChange(shop, `${order}/properties/weight`, { type: 'integer' });
    expect(diff(shop, fresh).map(essence)).toEqual([
      `response-optional-property-added nobody - ${order}/properties/weight`,
    ]);
    expect(diff(fresh, shop).map(essence)).toEqual([`response-property-removed clients ${order}/properties/weight -`]);
  });

  test('a shared schema is one change with all operations it reaches, recursion included', () => {
    const [change, ...others] = diff(shop, withChange(shop, `${order}/properties/state`, undefined));
    expect(others).toEqual([]);
    expect(change?.affects.map(({ name }) => name)).toEqual(['GET /orders/{orderId}', 'GET /orders', 'POST /orders']);
    expect(change?.message).toEqual({
      en: 'to the client: Order.state is gone',
      ru: 'клиенту: поля Order.state больше нет',
    });
  });
});
