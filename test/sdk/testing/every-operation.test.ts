import { contracts } from '@styk/sdk/api/contracts';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import type { OperationDescriptor } from '../../../sdk/src/client/operation.ts';
import { ContractMock } from '../../../sdk/src/testing/state/contract-mock.ts';
import type { MockReply } from '../../../sdk/src/testing/state/mock-reply.ts';
import type { MockedContract } from '../../../sdk/src/testing/state/mocked-contract.ts';
import { fillPath, pathSteps } from '../../../sdk/src/testing/state/paths.ts';
import { Resources } from '../../../sdk/src/testing/state/resources.ts';

const SEEDS = ['1', '2', '3', '4', '5'];

/** Calls operations of one contract with ids that lists and creations have named. */
class Caller {
  readonly #contract: MockedContract;
  readonly #resources: Resources;
  readonly #mock: ContractMock;

  constructor(contract: MockedContract, seed: string) {
    this.#contract = contract;
    this.#resources = new Resources(contract);
    this.#mock = new ContractMock(contract, { seed, itemsPerList: 4 });
  }

  /** The first call to a mock that has just been made. */
  call(operation: OperationDescriptor): MockReply {
    this.#mock.reset();
    const path: Record<string, string> = {};
    for (const { parameter, parent } of pathSteps(operation.path)) path[parameter] = this.#idBelow(parent, path);
    return this.#answer(operation, path);
  }

  #answer(operation: OperationDescriptor, path: Readonly<Record<string, string>>): MockReply {
    const body = this.#contract.schemas.operations[operation.id]?.examples?.request;
    const headers = new Headers({ 'if-match': '*' });
    return this.#mock.answer(operation, { path, query: new URLSearchParams(), headers, body });
  }

  #idBelow(parent: string, path: Readonly<Record<string, string>>): string {
    const resource = this.#resources.byPath.get(parent);
    if (resource?.idField === undefined || !resource.reachable) return 'any_thing1';
    for (const operation of this.#sources(parent)) {
      const { body } = this.#answer(operation, path);
      const id = idIn(body, resource.idField) ?? workIn(body);
      if (id !== undefined) return id;
    }
    throw new Error(`nothing names a thing of ${parent}`);
  }

  /** What lists the things of a path, makes one, or may answer with one. */
  #sources(parent: string): OperationDescriptor[] {
    const operations = Object.values(this.#contract.operations).filter(({ path }) => !path.startsWith(`${parent}/{`));
    return operations.sort((one, other) => Number(other.path === parent) - Number(one.path === parent));
  }
}

function idIn(value: unknown, field: string): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const own = (value as Readonly<Record<string, unknown>>)[field];
  if (typeof own === 'string' || typeof own === 'number') return String(own);
  return Object.values(value)
    .map((part) => idIn(part, field))
    .findLast((found) => found !== undefined);
}

/** Work that goes on names its result by a path. */
function workIn(body: unknown): string | undefined {
  const { resource } = (body ?? {}) as { readonly resource?: unknown };
  return typeof resource === 'string' ? decodeURIComponent(resource.slice(resource.lastIndexOf('/') + 1)) : undefined;
}

describe.each(Object.entries(contracts))('%s', (domain, contract: MockedContract) => {
  const ajv = new Ajv2020({ strict: false, logger: false });
  addFormats.default(ajv);
  const { $defs, operations } = contract.schemas;
  ajv.addSchema({ $id: domain, $defs, operations });

  const callers = SEEDS.map((seed) => new Caller(contract, seed));

  /** An oracle of its own: the schema of the contract, found by the status that was answered. */
  function validator(operation: OperationDescriptor, status: number): ValidateFunction {
    const found = ajv.getSchema(`${domain}#/operations/${operation.id}/responses/${status}`);
    if (found === undefined) throw new Error(`${operation.id} declares no ${status}`);
    return found;
  }

  test.each(Object.values(contract.operations))('$id answers as its contract says, whatever the seed', (operation) => {
    for (const caller of callers) {
      const { status, body } = caller.call(operation);
      expect(status).toBeGreaterThanOrEqual(200);
      expect(status).toBeLessThan(300);
      if (operation.response === 'bytes') expect(body).toBeInstanceOf(Uint8Array);
      if (operation.response === 'void') expect(body).toBeUndefined();
      if (operation.response !== 'json') continue;
      const validate = validator(operation, status);
      validate(body);
      expect(validate.errors ?? []).toEqual([]);
    }
  });

  test('the same seed gives the same answers, another seed others', () => {
    const answers = (caller: Caller | undefined): string[] =>
      Object.values(contract.operations).map((operation) => JSON.stringify(caller?.call(operation)));
    const first = answers(callers[0]);
    expect(answers(new Caller(contract, SEEDS[0] ?? ''))).toEqual(first);
    if (first.length > 8) expect(answers(callers[1])).not.toEqual(first);
  });
});

test('paths name their things', () => {
  expect(fillPath('/a/{one}/b/{two}', { one: '1/2', two: 'x' })).toBe('/a/1%2F2/b/x');
});

test('things are told by the field that names them', () => {
  const named = Object.fromEntries(
    Object.entries(contracts).flatMap(([domain, contract]: [string, MockedContract]) =>
      [...new Resources(contract).byPath.values()].map(({ path, idField }) => [`${domain}${path}`, idField]),
    ),
  );
  expect(named).toMatchObject({
    'loyalty/members': 'customerId',
    'loyalty/sales': 'saleId',
    'orders/orders': 'orderId',
    'catalog/offers': 'partnerSku',
    'stock/reservations': 'reservationId',
    'files/files/{fileId}/grants': 'grantId',
    'events/types': 'type',
  });
});
