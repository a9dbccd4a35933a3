import type { OperationDescriptor } from '../../client/operation.ts';
import type { JsonSchema } from '../../client/operation-schemas.ts';
import { testingErrors } from '../errors.ts';
import type { MockedCall } from '../http/mocked-call.ts';
import { batchResult } from './batch-result.ts';
import { onThing } from './item-operations.ts';
import { createThing, listThings } from './list-operations.ts';
import { asObject } from './maker.ts';
import { type Exchange, MockContext } from './mock-context.ts';
import { type MockReply, reply } from './mock-reply.ts';
import type { MockedContract } from './mocked-contract.ts';
import { fillPath } from './paths.ts';
import { Resources } from './resources.ts';
import { responseShape } from './response-shape.ts';
import { isObject, type JsonObject, Shaper } from './shaper.ts';
import type { StoreOptions } from './store.ts';

/**
 * Answers the operations of one contract out of made-up data, and remembers what it was told: what was created can be
 * read, listed, changed and deleted; other ids are unknown.
 */
export class ContractMock {
  readonly #contract: MockedContract;
  readonly #resources: Resources;
  readonly #shaper: Shaper;
  readonly #options: StoreOptions;
  #context: MockContext;

  constructor(contract: MockedContract, options: StoreOptions) {
    this.#contract = contract;
    this.#resources = new Resources(contract);
    this.#shaper = new Shaper(contract.schemas);
    this.#options = options;
    this.#context = this.#newContext();
  }

  reset(): void {
    this.#context = this.#newContext();
  }

  /** @throws Refusal 404, 412, 428 */
  answer(operation: OperationDescriptor, call: MockedCall): MockReply {
    const exchange = { operation, call, shape: responseShape(operation, this.#contract) };
    this.#context.checkParents(exchange);
    const answer = this.#answer(exchange);
    this.#context.store.remember(answer.body);
    return answer;
  }

  /**
   * An answer out of these fields: as they are when the contract allows them, else in a made-up answer.
   *
   * @throws StykError `testing-data-invalid`
   */
  withFields(operation: OperationDescriptor, fields: unknown): MockReply {
    const { status, schema, example } = responseShape(operation, this.#contract);
    if (schema === undefined || this.#shaper.isValid(schema, fields)) return reply(status, fields);
    const made = asObject(this.#context.maker.same(operation.id, schema, example));
    const body = isObject(fields) ? { ...made, ...fields } : fields;
    this.#checkData(operation, schema, body);
    return reply(status, body);
  }

  /**
   * Puts a thing where an operation reads it.
   *
   * @param parents Parameters of the path before the thing's own.
   * @throws StykError `testing-not-a-resource`, `testing-data-invalid`
   */
  put(operation: OperationDescriptor, fields: JsonObject, parents: Readonly<Record<string, string>>): JsonObject {
    const role = this.#resources.roleOf(operation);
    if (role.kind !== 'read') throw testingErrors.create('testing-not-a-resource', { operation: operation.id });
    const { resource } = role;
    const { store, maker } = this.#context;
    const path = fillPath(resource.path, parents);
    const made = asObject(maker.another(path, resource.schema, resource.example));
    const id = store.idOf(resource, fields) ?? store.idOf(resource, made) ?? '';
    const body = { ...made, ...fields };
    this.#checkData(operation, resource.schema, body);
    store.collection(resource, path).put(id, body);
    return body;
  }

  #newContext(): MockContext {
    return new MockContext(this.#resources, this.#shaper, this.#options);
  }

  #checkData({ id }: OperationDescriptor, schema: JsonSchema, data: unknown): void {
    const problem = this.#shaper.problemOf(schema, data);
    if (problem !== undefined) throw testingErrors.create('testing-data-invalid', { operation: id, problem });
  }

  #answer(exchange: Exchange): MockReply {
    const role = this.#resources.roleOf(exchange.operation);
    if (role.kind === 'answer') return this.#madeUp(exchange);
    if (role.kind === 'list') return listThings(this.#context, exchange, role.resource);
    if (role.kind === 'create') return createThing(this.#context, exchange, role.resource);
    return onThing(this.#context, exchange, role);
  }

  /** A quote, a check, a report of the moment: nothing that is remembered, unless it is a thing that can be read. */
  #madeUp(exchange: Exchange): MockReply {
    const { operation, call, shape } = exchange;
    const { status, schema, example } = shape;
    if (operation.response === 'bytes') return reply(status, new TextEncoder().encode(`${operation.id}\n`));
    if (schema === undefined) return reply(status);
    const batch = batchResult(schema, call.body, this.#shaper);
    if (batch !== undefined) return reply(status, batch);
    const path = fillPath(operation.path, call.path);
    const { maker } = this.#context;
    // What is read is the same each time, what is made is not.
    const made = operation.method === 'GET' ? maker.same(path, schema, example) : maker.another(path, schema, example);
    if (!isObject(made)) return reply(status, made);
    const parents = this.#context.parentFields(operation.path, call.path);
    const body = this.#shaper.overlay(made, schema, parents, call.body);
    this.#context.keep(exchange, body);
    return reply(status, body);
  }
}
