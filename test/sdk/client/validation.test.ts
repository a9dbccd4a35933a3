import { type ContractFinding, Styk, StykContractError } from '@styk/sdk';
import { loyaltySchemas } from '@styk/sdk/api/loyalty.schemas';
import { partnersSchemas } from '@styk/sdk/api/partners.schemas';
import type { DomainSchemas, JsonSchema, JsonValue } from '@styk/sdk/client';
import { type ContractValidationOptions, contractValidation } from '@styk/sdk/validation';
import { expect, test } from 'vitest';
import { operation } from './foreign-client.ts';
import { sendJson, startServer } from './local-server.ts';
import { SkippingClock } from './test-clocks.ts';

const member = {
  customerId: 'cus_01JD2Q7F8XV3',
  level: 'gold',
  available: 120,
};

/** What is found in one answer of a contract with this schema. */
function findings(schema: JsonSchema, data: JsonValue, $defs: Record<string, JsonSchema> = {}): readonly string[] {
  const domain: DomainSchemas = {
    $id: 'styk:test/1',
    $defs,
    operations: { doThing: { responses: { '200': schema } } },
  };
  return contractValidation({ schemas: [domain] })
    .response(operation(), 200, data)
    .map(({ pointer, rule }) => `${pointer} ${rule}`);
}

test.each<{ name: string; schema: JsonSchema; data: JsonValue; found: string[] }>([
  { name: 'a missing member', schema: { required: ['a'] }, data: {}, found: [' required'] },
  { name: 'another type', schema: { properties: { a: { type: 'integer' } } }, data: { a: '1' }, found: ['/a type'] },
  { name: 'too many', schema: { items: { maxLength: 1 } }, data: ['a', 'bb'], found: ['/1 maxLength'] },
  { name: 'a day that is none', schema: { format: 'date' }, data: '2026-13-01', found: [' format'] },
  {
    name: 'a time without an offset',
    schema: { format: 'date-time' },
    data: '2026-11-22T10:00:00',
    found: [' format'],
  },
  { name: 'a time', schema: { format: 'date-time' }, data: '2026-11-22T10:00:00.5+03:00', found: [] },
  { name: 'a format that says nothing of the form', schema: { format: 'int64' }, data: 5, found: [] },
  { name: 'null where it may not be', schema: { type: 'string' }, data: null, found: [' type'] },
  { name: 'null where it may be', schema: { type: ['string', 'null'] }, data: null, found: [] },
  // What a newer server may send.
  { name: 'an unknown member', schema: { additionalProperties: false }, data: { a: 1 }, found: [] },
  { name: 'one deep inside', schema: { allOf: [{ unevaluatedProperties: false }] }, data: { a: 1 }, found: [] },
  { name: 'an unknown value', schema: { type: 'string', enum: ['a', 'b'] }, data: 'c', found: [] },
  { name: 'an unknown value of another type', schema: { type: 'string', enum: ['a', 'b'] }, data: 1, found: [' type'] },
  {
    name: 'two forms that fit',
    schema: { oneOf: [{ type: 'object' }, { required: ['a'] }] },
    data: { a: 1 },
    found: [],
  },
  { name: 'no form that fits', schema: { oneOf: [{ const: 1 }] }, data: 2, found: [' const', ' anyOf'] },
  // Members that are called like keywords are no keywords.
  {
    name: 'members called enum and oneOf',
    schema: { properties: { enum: { type: 'array' }, oneOf: { type: 'string' } }, examples: [{ oneOf: 1 }] },
    data: { enum: 5, oneOf: 'x' },
    found: ['/enum type'],
  },
])('in an answer: $name', ({ schema, data, found }) => {
  expect(findings(schema, data)).toEqual(found);
});

test('schemas refer to each other, also in circles', () => {
  const $defs = { Node: { properties: { next: { $ref: '#/$defs/Node' }, id: { type: 'string' } }, required: ['id'] } };
  const data = { id: 'a', next: { id: 'b', next: {} } };
  expect(findings({ $ref: '#/$defs/Node' }, data, $defs)).toEqual(['/next/next required']);
});

async function call(answer: unknown, options: Omit<ContractValidationOptions, 'schemas'>, query: object = {}) {
  await using server = await startServer((response) => sendJson(response, 200, answer));
  const found: { of: string; findings: readonly ContractFinding[] }[] = [];
  const lines: string[] = [];
  const write = (message: string): void => void lines.push(message);
  await using styk = new Styk({
    baseUrl: server.url,
    clock: new SkippingClock(),
    hooks: { onFindings: (info) => found.push(info) },
    logger: { debug: write, info: write, warn: write },
    validation: contractValidation({ schemas: [partnersSchemas, loyaltySchemas], ...options }),
  });
  const outcome = await styk.loyalty.listMemberLots('cus_1', query).then(
    (data) => data,
    (error: unknown) => error,
  );
  return { outcome, found, lines, sent: server.requests.length };
}

const page = { items: [{ lotId: 'lot_1', customerId: 'cus_1', points: '12' }], nextCursor: null };

test('warn tells hooks and the logger, and gives the answer as it is', async () => {
  const { outcome, found, lines } = await call(page, {});
  expect(outcome).toEqual(page);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({ of: 'response', operation: 'listMemberLots', attempt: 1 });
  expect(found[0]?.findings).toContainEqual({ pointer: '/items/0/points', rule: 'type', detail: 'must be integer' });
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('the response is not what the contract says: ');
  expect(lines[0]).not.toContain('cus_1');
});

test('throw fails the call, which is not repeated', async () => {
  const { outcome, found, sent } = await call(page, { mode: 'throw' });
  expect(outcome).toBeInstanceOf(StykContractError);
  expect(outcome).toMatchObject({ code: 'client-response-off-contract', operation: 'listMemberLots', attempts: 1 });
  expect((outcome as StykContractError).findings.map(({ pointer }) => pointer)).toContain('/items/0/points');
  expect({ found, sent }).toEqual({ found: [], sent: 1 });
});

test('a request is compared before it is sent, strictly, and only when that is wanted', async () => {
  const empty = { items: [], nextCursor: null };
  const wrong = await call(empty, { mode: 'throw' }, { limit: 5000 });
  expect(wrong.outcome).toMatchObject({ code: 'client-request-off-contract' });
  expect((wrong.outcome as StykContractError).findings).toEqual([
    { pointer: 'query/limit', rule: 'maximum', detail: 'must be <= 200' },
  ]);
  expect(wrong.sent).toBe(0);
  expect((await call(empty, { mode: 'throw', requests: false }, { limit: 5000 })).outcome).toEqual(empty);
  const check = contractValidation({ schemas: [loyaltySchemas] });
  const createQuote = operation({ id: 'createQuote', body: 'application/json' });
  const example = loyaltySchemas.operations['createQuote']?.examples?.request as object;
  expect(check.request(createQuote, example, undefined)).toEqual([]);
  expect(check.request(createQuote, { ...example, qouteId: 'x' }, undefined)).toEqual([
    { pointer: '', rule: 'additionalProperties', detail: 'must NOT have additional properties (qouteId)' },
  ]);
  expect(check.request(createQuote, new TextEncoder().encode('{}'), undefined)).toEqual([]);
});

test('operations of contracts that were not given pass unseen', () => {
  const check = contractValidation({ schemas: [loyaltySchemas] });
  expect(check.response(operation({ id: 'getApplication' }), 200, { wrong: true })).toEqual([]);
  expect(check.response(operation({ id: 'getMember' }), 299, member)).toEqual([]);
});

test('every example of the contracts is what its own contract says', async () => {
  const { readdirSync } = await import('node:fs');
  const files = readdirSync('sdk/src/api').filter((name) => name.endsWith('.schemas.ts'));
  expect(files.length).toBeGreaterThan(4);
  for (const file of files) {
    const module = (await import(`../../../sdk/src/api/${file}`)) as Record<string, DomainSchemas>;
    for (const domain of Object.values(module)) {
      const check = contractValidation({ schemas: [domain] });
      for (const [id, { request, responses, examples }] of Object.entries(domain.operations)) {
        const json = operation({ id, body: 'application/json' });
        const ofRequest =
          request === undefined || examples?.request === undefined ? [] : check.request(json, examples.request, {});
        expect({ id, found: ofRequest }).toEqual({ id, found: [] });
        for (const status of Object.keys(responses)) {
          const example = examples?.responses?.[status];
          if (example === undefined) continue;
          expect({ id, found: check.response(json, Number(status), example) }).toEqual({ id, found: [] });
        }
      }
    }
  }
});
