import { expect, test } from 'vitest';
import { diffContracts } from '../../src/contract-diff/diff-contracts.ts';
import { withChange } from '../codegen/changed-document.ts';
import { diff, setOf, whom } from './contract-set.ts';
import { shop } from './shop.ts';

const order = '/components/schemas/Order';
const get = '/paths/~1orders~1{orderId}/get';

/** A contract whose only answer is of this schema. */
function answering(schema: object, rest: object = {}, version = '3.1.1'): object {
  const content = { 'application/json': { schema } };
  return {
    openapi: version,
    info: { title: 'T', version: '1' },
    paths: { '/x': { get: { operationId: 'x', responses: { 200: { description: 'X.', content } } } } },
    components: { schemas: rest },
  };
}

const person = {
  type: 'object',
  required: ['name'],
  properties: { name: { type: 'string' }, age: { type: 'integer', minimum: 0 } },
};
const name = { type: 'object', required: ['name'], properties: { name: { type: 'string' } } };
const age = { type: 'object', properties: { age: { type: 'integer', minimum: 0 } } };
const Person = { $ref: '#/components/schemas/Person' };

test.each<[string, object, object]>([
  ['a component instead of a schema in place', answering(person), answering(Person, { Person: person })],
  ['allOf instead of one schema', answering(person), answering({ allOf: [name, age] })],
  [
    'allOf of components',
    answering(person),
    answering({ allOf: [{ $ref: '#/components/schemas/Name' }, age] }, { Name: name }),
  ],
  [
    'a chain of components',
    answering(Person, { Person: { $ref: '#/components/schemas/Human' }, Human: person }),
    answering(person),
  ],
  [
    'null among the types instead of anyOf',
    answering({ anyOf: [person, { type: 'null' }] }),
    answering({ ...person, type: ['object', 'null'] }),
  ],
  [
    'oneOf with null instead of anyOf with null',
    answering({ oneOf: [{ type: 'null' }, person] }),
    answering({ anyOf: [person, { type: 'null' }] }),
  ],
  [
    'null in 3.0 and in 3.1',
    answering({ ...person, nullable: true }, {}, '3.0.3'),
    answering({ ...person, type: ['object', 'null'] }),
  ],
  [
    'exclusive bounds in 3.0 and in 3.1',
    answering({ type: 'number', minimum: 1, exclusiveMinimum: true }, {}, '3.0.3'),
    answering({ type: 'number', exclusiveMinimum: 1 }),
  ],
  [
    'a constant instead of a list of one',
    answering({ type: 'string', const: 'a' }),
    answering({ type: 'string', enum: ['a'] }),
  ],
  ['a list in another order', answering({ enum: ['a', 'b'] }), answering({ enum: ['b', 'a'] })],
  [
    'required in another order',
    answering({ ...person, required: ['name', 'age'] }),
    answering({ ...person, required: ['age', 'name'] }),
  ],
  ['additionalProperties that forbid nothing', answering(person), answering({ ...person, additionalProperties: true })],
  ['a bound that is there already', answering({ type: 'array', items: {} }), answering({ type: 'array', minItems: 0 })],
  [
    'the tighter of two bounds',
    answering({ type: 'string', maxLength: 5 }),
    answering({ allOf: [{ type: 'string', maxLength: 9 }, { maxLength: 5 }] }),
  ],
  [
    'a reference that may be null in 3.0 and in 3.1',
    answering({ nullable: true, allOf: [Person] }, { Person: person }, '3.0.3'),
    answering({ anyOf: [Person, { type: 'null' }] }, { Person: person }),
  ],
  ['anything in 3.0 and in 3.1', answering({}, {}, '3.0.3'), answering({})],
  [
    'the types on which all parts agree',
    answering({ allOf: [{ type: ['string', 'number'] }, { type: ['integer', 'boolean'] }] }),
    answering({ type: 'integer' }),
  ],
  ['alternatives in another order', answering({ oneOf: [name, age] }), answering({ oneOf: [age, name] })],
  ['a choice of one', answering(Person, { Person: person }), answering({ oneOf: [Person] }, { Person: person })],
])('%s', (_, one, other) => {
  expect(diff(plain(one), plain(other))).toEqual([]);
  expect(diff(plain(other), plain(one))).toEqual([]);
});

function plain(document: object): object {
  return JSON.parse(JSON.stringify(document));
}

test.each<[string, string, unknown]>([
  ['a description', `${get}/description`, 'Reads an order.'],
  ['a Russian text', `${get}/x-description-ru`, 'Читает заказ.'],
  ['an example', `${order}/examples`, [{ id: '1', state: 'new' }]],
  ['a tag', `${get}/tags`, ['orders']],
  ['a title', '/info/title', 'Other shop'],
  [
    'a media type in capitals',
    `${get}/responses/200/content`,
    { 'Application/JSON': { schema: { $ref: '#/components/schemas/Order' } } },
  ],
  ['security said again', `${get}/security`, [{ oauth2: ['shop:read'] }]],
  ['a component nobody uses', '/components/schemas/Unused', { type: 'string' }],
])('%s makes no difference', (_, pointer, value) => {
  expect(diff(shop, withChange(shop, pointer, value))).toEqual([]);
});

test('the name in the braces of a path is only a name', () => {
  const { [`/orders/{orderId}`]: item, ...paths } = shop.paths;
  const renamed = { ...item, parameters: [{ ...item.parameters[0], name: 'id' }] };
  const changes = diff(shop, { ...shop, paths: { ...paths, '/orders/{id}': renamed } });
  expect(changes.map(({ rule, level }) => `${rule} ${level}`)).toEqual(['path-parameter-renamed info']);
});

test('a status that a range stands for is no new status, and is compared with it', () => {
  const explicit = withChange(shop, `${get}/responses/404`, { $ref: '#/components/responses/Problem' });
  expect(diff(shop, explicit)).toEqual([]);
  const other = withChange(shop, `${get}/responses/404`, { description: 'Not found.' });
  expect(diff(shop, other).map(({ rule }) => rule)).toEqual(['problem-code-removed', 'response-media-type-removed']);
});

test('a changed status of success is one change, and the bodies are still compared', () => {
  const responses = withChange(shop, `${get}/responses/200`, undefined) as typeof shop;
  const changes = diff(shop, withChange(responses, `${get}/responses/206`, { description: 'Some.' }));
  expect(changes.map(({ rule }) => rule).sort()).toEqual([
    'response-header-removed',
    'response-media-type-removed',
    'response-success-status-changed',
  ]);
});

test('an operation is known by its name when its address changes', () => {
  const { [`/orders/{orderId}`]: item, ...paths } = shop.paths;
  const moved = { ...shop, paths: { ...paths, '/purchases/{orderId}': item } };
  const [change, ...others] = diff(shop, moved);
  expect(others).toEqual([]);
  expect(change?.rule).toBe('operation-moved');
  expect(change?.message.en).toBe(
    'the operation getOrder has moved from GET /orders/{orderId} to GET /purchases/{orderId}',
  );
  const other = { ...item, get: { ...item.get, operationId: 'getPurchase' } };
  expect(diff(shop, { ...shop, paths: { ...paths, '/purchases/{orderId}': other } }).map(({ rule }) => rule)).toEqual([
    'operation-removed',
    'operation-added',
  ]);
});

test('a renamed field is one change as long as its shape is its own', () => {
  const { total, ...properties } = shop.components.schemas.Order.properties;
  const renamed = withChange(shop, `${order}/properties`, { ...properties, sum: total });
  expect(diff(shop, renamed).map(({ rule, breaks }) => `${rule} ${whom(breaks)}`)).toEqual([
    'response-property-renamed clients+servers',
  ]);
  const reshaped = withChange(shop, `${order}/properties`, { ...properties, sum: { ...total, minimum: 1 } });
  expect(diff(shop, reshaped).map(({ rule }) => rule)).toEqual([
    'response-optional-property-added',
    'response-property-removed',
  ]);
});

test('an answer that admitted no other fields breaks clients by a new one', () => {
  const closed = withChange(shop, `${order}/additionalProperties`, false);
  const grown = withChange(closed, `${order}/properties/weight`, { type: 'integer' });
  expect(diff(closed, grown).map(({ rule, breaks }) => `${rule} ${whom(breaks)}`)).toEqual([
    'response-optional-property-added-to-closed-object clients',
  ]);
});

test('an operation may go when it was deprecated and its sunset has passed', () => {
  const ending = withChange(withChange(shop, `${get}/deprecated`, true), `${get}/x-sunset`, '2027-06-30');
  const gone = withChange(ending, get, undefined);
  const rule = (today: string) => diff(ending, gone, { today }).map(({ rule: id, level }) => `${id} ${level}`);
  expect(rule('2027-06-29')).toEqual(['operation-removed breaking']);
  expect(rule('2027-06-30')).toEqual(['operation-removed-after-sunset non-breaking']);
  const sooner = withChange(ending, `${get}/x-sunset`, '2027-01-01');
  expect(diff(ending, sooner).map(({ level }) => level)).toEqual(['breaking']);
  expect(diff(sooner, ending).map(({ level }) => level)).toEqual(['info']);
});

test('what breaks only servers is breaking where partners are the servers, and where it is asked for', () => {
  const grown = withChange(shop, '/components/schemas/OrderRequest/properties/gift', { type: 'boolean' });
  expect(diff(shop, grown).map(({ level }) => level)).toEqual(['non-breaking']);
  expect(diff(shop, grown, { side: 'servers' }).map(({ level }) => level)).toEqual(['breaking']);
  expect(diff(shop, grown, { side: 'both' }).map(({ level }) => level)).toEqual(['breaking']);
  const served = { 'x-styk-served-by': 'partner' };
  expect(diff({ ...shop, ...served }, { ...grown, ...served }).map(({ level }) => level)).toEqual(['breaking']);
  const moved = withChange(shop, '/servers/0/url', 'https://api.shop.example/v2');
  expect(diff(shop, moved).map(({ level }) => level)).toEqual(['breaking']);
  expect(diff({ ...shop, ...served }, { ...moved, ...served }).map(({ level }) => level)).toEqual(['non-breaking']);
});

test('contracts are paired by their names, references go over files', () => {
  const common = { components: { schemas: { Code: { type: 'string', maxLength: 9 } } } };
  const one = answering({ $ref: 'common.yaml#/components/schemas/Code' });
  const set = (code: object) => {
    const documents = setOf({
      'a.yaml': one,
      'b.yaml': one,
      'common.yaml': withChange(common, '/components/schemas/Code', code),
    });
    return { ...documents, entries: ['a.yaml', 'b.yaml'] };
  };
  const changes = diffContracts(set({ type: 'string', maxLength: 9 }), set({ type: 'string', maxLength: 10 }));
  expect(changes).toMatchObject([
    {
      rule: 'response-max-length-increased',
      old: 'common.yaml#/components/schemas/Code/maxLength',
      affects: [
        { contract: 'a', name: 'GET /x' },
        { contract: 'b', name: 'GET /x' },
      ],
    },
  ]);
});

test('a reference that leads nowhere is anything at all', () => {
  const lost = answering({ $ref: '#/components/schemas/Gone' });
  expect(diff(lost, lost)).toEqual([]);
  expect(diff(lost, answering({ type: 'string' })).map(({ rule }) => rule)).toContain('response-type-narrowed');
});
