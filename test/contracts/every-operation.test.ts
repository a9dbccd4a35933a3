import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadContracts } from '../../src/contracts/load.ts';
import type { ContractOperation } from '../../src/contracts/model.ts';
import { schemaAt } from '../../src/contracts/schema-at.ts';
import { createSchemaCompiler } from '../../src/contracts/schemas.ts';
import { packageRoot } from '../../src/installation/package-root.ts';
import { BUILT_IN_SCOPES } from '../../src/sandbox/services/identity/scopes.ts';
import { newKey, type Reply, servicesWith, startClient } from '../sandbox/harness.ts';

const contracts = loadContracts(join(packageRoot(), 'openapi'));
const isProblem = createSchemaCompiler(contracts).validator('common.yaml#/components/schemas/Problem');

/** A path of this operation that names nothing there is. */
function pathOf({ basePath, path, parameters }: ContractOperation): string {
  const value = (name: string) => {
    const parameter = parameters.find((one) => one.name === name && one.in === 'path');
    const type = parameter && schemaAt(contracts, parameter.schema).type;
    return type === 'integer' ? '1' : 'abc_00000000';
  };
  return basePath + path.replace(/\{(\w+)\}/g, (_, name: string) => value(name));
}

/** Operations that refuse in the form of RFC 6749. */
const OAUTH = new Set(['createToken', 'startDevice']);

async function callAll(call: (operation: ContractOperation) => Promise<Reply>) {
  const answers: { readonly operation: ContractOperation; readonly reply: Reply }[] = [];
  for (const operation of contracts.operations) answers.push({ operation, reply: await call(operation) });
  return answers;
}

const empty = (operation: ContractOperation) => {
  const [content] = operation.requestBody?.contents ?? [];
  if (content === undefined) return {};
  return { raw: content.mediaType === 'application/json' ? '{}' : '', headers: { 'content-type': content.mediaType } };
};

test('every operation of the contracts is found and handled, and refuses in the form of the contract', async () => {
  const { call, sandbox } = await startClient();
  const answers = await callAll((operation) =>
    call(operation.method.toUpperCase(), pathOf(operation), { ...empty(operation), key: newKey() }),
  );
  const { items } = sandbox.journal.page(1000, undefined);
  // The first exchange got the token; a reset in between empties the journal.
  const seen = items.map(({ operationId }) => operationId);
  const order = contracts.operations.map(({ operationId }) => operationId);
  expect(seen).toEqual(order.slice(order.length - seen.length));
  for (const { operation, reply } of answers) {
    const { operationId } = operation;
    if (reply.status === 501)
      expect([operationId, reply.json.code]).toEqual([operationId, 'operation-not-implemented']);
    if (reply.status < 400 || OAUTH.has(operationId)) continue;
    expect([operationId, reply.headers.get('content-type')]).toEqual([operationId, 'application/problem+json']);
    expect([operationId, isProblem(reply.json), isProblem.errors]).toEqual([operationId, true, null]);
  }
});

test('an operation without a handler says so, whatever is asked', async () => {
  const { call } = await startClient({ services: servicesWith({}) });
  const held = new Set<string>(BUILT_IN_SCOPES);
  const allowed = ({ security }: ContractOperation) =>
    security.some(({ scopes }) => scopes.every((one) => held.has(one)));
  const missing = contracts.operations.filter((one) => ['loyalty', 'edo'].includes(one.domain) && allowed(one));
  for (const operation of missing) {
    const reply = await call(operation.method.toUpperCase(), pathOf(operation), { ...empty(operation), key: newKey() });
    expect([operation.operationId, reply.json.code]).toEqual([operation.operationId, 'operation-not-implemented']);
  }
});

test('nobody without a token gets past the door, and no two doors are the same', async () => {
  const { call } = await startClient();
  const closed = contracts.operations.filter(({ security }) => security.length > 0);
  expect(closed.length).toBeGreaterThan(30);
  for (const operation of closed) {
    const reply = await call(operation.method.toUpperCase(), pathOf(operation), { ...empty(operation), token: null });
    expect([operation.operationId, reply.json.code]).toEqual([operation.operationId, 'token-missing']);
  }
  const doors = contracts.operations.map(({ method, basePath, path }) => `${method} ${basePath}${path}`);
  expect(new Set(doors).size).toBe(doors.length);
});
