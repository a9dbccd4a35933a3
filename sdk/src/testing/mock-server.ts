import type { OperationDescriptor } from '../client/operation.ts';
import { testingErrors } from './errors.ts';
import type { Fault } from './faults/fault.ts';
import { type MockedCall, readCall } from './http/mocked-call.ts';
import { refusalReply, respond } from './http/respond.ts';
import { Router } from './http/router.ts';
import type { MockAnswer } from './mock-answer.ts';
import { Refusal, refuse } from './refusal.ts';
import { ContractMock } from './state/contract-mock.ts';
import { IdempotencyRecord } from './state/idempotency.ts';
import type { MockReply } from './state/mock-reply.ts';
import type { MockedContract } from './state/mocked-contract.ts';
import { RequestCheck } from './state/request-check.ts';
import { responseShape } from './state/response-shape.ts';
import type { JsonObject } from './state/shaper.ts';
import type { StoreOptions } from './state/store.ts';

/** Stands for every operation. */
export const EVERY_OPERATION = '*';

interface PlannedFault {
  readonly operation: string;
  readonly fault: Fault;
  left: number;
}

/** One operation with what its mock is made of. */
interface Target {
  /** `loyalty.createSale` */
  readonly name: string;
  readonly operation: OperationDescriptor;
  readonly contract: MockedContract;
  readonly mock: ContractMock;
  readonly requests: RequestCheck;
}

export interface MockServerOptions extends StoreOptions {
  readonly baseUrl: string;
}

/** Answers requests to several contracts, in memory; knows nothing of how they come to it. */
export class MockServer {
  readonly #router: Router<Target>;
  readonly #targets = new Map<string, Target>();
  readonly #answers = new Map<string, MockAnswer<unknown>>();
  readonly #faults: PlannedFault[] = [];
  readonly #calls = new Map<string, MockedCall[]>();
  readonly #record = new IdempotencyRecord();

  constructor(contracts: Readonly<Record<string, MockedContract>>, options: MockServerOptions) {
    for (const [domain, contract] of Object.entries(contracts)) {
      const mock = new ContractMock(contract, options);
      const requests = new RequestCheck(contract.schemas);
      for (const operation of Object.values(contract.operations)) {
        const target = { name: `${domain}.${operation.id}`, operation, contract, mock, requests };
        this.#targets.set(target.name, target);
      }
    }
    this.#router = new Router(options.baseUrl, [...this.#targets.values()]);
  }

  /** Undefined when the request is to none of the operations. */
  async handle(request: Request): Promise<Response | undefined> {
    const match = this.#router.find(request.method, request.url);
    if (match === undefined) return undefined;
    const { target } = match;
    const call = await readCall(request, match.path);
    this.#callsOf(target.name).push(call);
    const carryOut = async (): Promise<MockReply> => await this.#carryOut(target, call).catch(refusalReply);
    const fault = this.#takeFault(target.name);
    if (fault === undefined) return respond(await carryOut());
    const { schema } = responseShape(target.operation, target.contract);
    return await fault({ schema, definitions: target.contract.schemas.$defs, carryOut });
  }

  /** @throws StykError `testing-operation-unknown`, `testing-data-invalid` */
  answer(name: string, answer: MockAnswer<unknown>): void {
    const target = this.#target(name);
    if (typeof answer !== 'function' && !(answer instanceof Refusal)) target.mock.withFields(target.operation, answer);
    this.#answers.set(name, answer);
  }

  /** @throws StykError `testing-operation-unknown` */
  fault(operation: string, fault: Fault, times: number): void {
    if (operation !== EVERY_OPERATION) this.#target(operation);
    this.#faults.push({ operation, fault, left: times });
  }

  /** @throws StykError `testing-operation-unknown`, `testing-not-a-resource`, `testing-data-invalid` */
  put(name: string, fields: JsonObject, parents: Readonly<Record<string, string>>): JsonObject {
    const { operation, mock } = this.#target(name);
    return mock.put(operation, fields, parents);
  }

  /** The contract's example of a request. */
  exampleRequest(name: string): unknown {
    const { operation, contract } = this.#target(name);
    return structuredClone(contract.schemas.operations[operation.id]?.examples?.request);
  }

  calls(name: string): readonly MockedCall[] {
    return [...this.#callsOf(this.#target(name).name)];
  }

  /** As it was in the beginning. */
  reset(): void {
    for (const { mock } of this.#targets.values()) mock.reset();
    this.#answers.clear();
    this.#calls.clear();
    this.#record.clear();
    this.#faults.length = 0;
  }

  async #carryOut(target: Target, call: MockedCall): Promise<MockReply> {
    if (call.body instanceof SyntaxError) throw refuse(400, 'malformed-request');
    const answer = this.#answers.get(target.name);
    if (answer !== undefined) {
      const data = typeof answer === 'function' ? await answer(call) : answer;
      if (data instanceof Refusal) throw data;
      return target.mock.withFields(target.operation, data);
    }
    const { operation, mock, requests } = target;
    requests.check(operation, call);
    return this.#record.once(operation, call, () => mock.answer(operation, call));
  }

  #takeFault(name: string): Fault | undefined {
    const planned = this.#faults.find(
      ({ operation, left }) => left > 0 && (operation === name || operation === EVERY_OPERATION),
    );
    if (planned !== undefined) planned.left -= 1;
    return planned?.fault;
  }

  #callsOf(name: string): MockedCall[] {
    const calls = this.#calls.get(name) ?? [];
    this.#calls.set(name, calls);
    return calls;
  }

  #target(name: string): Target {
    const target = this.#targets.get(name);
    if (target === undefined) throw testingErrors.create('testing-operation-unknown', { operation: name });
    return target;
  }
}
