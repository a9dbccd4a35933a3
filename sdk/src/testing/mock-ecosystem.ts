import { type HttpHandler, http } from 'msw';
import { contracts } from '../api/contracts.ts';
import { Styk } from '../api/styk.ts';
import type { StykOptions } from '../client/options.ts';
import type { Fault } from './faults/fault.ts';
import type { MockedCall } from './http/mocked-call.ts';
import { refusalReply, respond } from './http/respond.ts';
import type { MockAnswer } from './mock-answer.ts';
import { type EVERY_OPERATION, MockServer } from './mock-server.ts';
import type { BodyOf, MockedOperation, ResultOf } from './mocked-operation.ts';
import { refuse } from './refusal.ts';
import { skippingClock } from './skipping-clock.ts';
import type { JsonObject } from './state/shaper.ts';

export interface MockOptions {
  /** The same seed gives the same data. Default 1. */
  readonly seed?: number | undefined;
  /** Address of the mocked environment. Default `http://styk.test`. */
  readonly baseUrl?: string | undefined;
  /** How many things a list holds before the test does anything. Default 3. */
  readonly itemsPerList?: number | undefined;
}

/**
 * The whole ecosystem as handlers for msw, made from the contracts: every operation answers with made-up data that its
 * contract allows, what is created can be read, listed, changed and deleted, unknown ids are 404, and a call that comes
 * again with its idempotency key gets its first answer. Requests that the contract does not allow are refused.
 */
export class MockEcosystem {
  readonly baseUrl: string;
  /** For `setupWorker(...mock.handlers)` or a server of msw of one's own. */
  readonly handlers: readonly HttpHandler[];
  readonly #server: MockServer;

  constructor({ seed = 1, baseUrl = 'http://styk.test', itemsPerList = 3 }: MockOptions = {}) {
    this.baseUrl = baseUrl.replace(/\/+$/, '');
    this.#server = new MockServer(contracts, { baseUrl: this.baseUrl, seed: String(seed), itemsPerList });
    this.handlers = [http.all(`${this.baseUrl}/*`, ({ request }) => this.#handle(request))];
  }

  /** A client of the mocked ecosystem, over `fetch`; it does not wait between attempts. */
  client(options: Partial<StykOptions> = {}): Styk {
    return new Styk({
      baseUrl: this.baseUrl,
      auth: { clientId: 'cli_mock', clientSecret: 'mock' },
      clock: skippingClock(),
      // Looked up at each call: msw puts its own in place when it starts.
      fetch: (input, init) => globalThis.fetch(input, init),
      ...options,
    });
  }

  /**
   * Answers an operation until the next `reset`: with some fields (the others are made up), with a refusal, or with what
   * a function makes of the call.
   *
   * @throws StykError `testing-operation-unknown`, `testing-data-invalid`
   */
  answer<Name extends MockedOperation>(operation: Name, answer: MockAnswer<ResultOf<Name>>): void {
    this.#server.answer(operation, answer);
  }

  /**
   * Lets the next calls of an operation (`'*'`: of any) go wrong; several faults of an operation come one after another.
   *
   * @throws StykError `testing-operation-unknown`
   */
  fault(
    operation: MockedOperation | typeof EVERY_OPERATION,
    fault: Fault,
    options: { readonly times?: number } = {},
  ): void {
    this.#server.fault(operation, fault, options.times ?? 1);
  }

  /**
   * Puts a thing where an operation reads it: `mock.put('loyalty.getMember', { customerId: 'cus_1', available: 500 })`.
   *
   * @param parents Parameters of the path before the thing's own.
   * @returns The whole thing; fields that are not given are made up.
   * @throws StykError `testing-operation-unknown`, `testing-not-a-resource`, `testing-data-invalid`
   */
  put<Name extends MockedOperation>(
    operation: Name,
    fields: Partial<ResultOf<Name>>,
    parents: Readonly<Record<string, string>> = {},
  ): ResultOf<Name> {
    return this.#server.put(operation, fields as JsonObject, parents) as ResultOf<Name>;
  }

  /** A request that an operation takes, out of its contract, with one's own fields. */
  body<Name extends MockedOperation>(operation: Name, fields: Partial<BodyOf<Name>> = {}): BodyOf<Name> {
    return { ...(this.#server.exampleRequest(operation) as object), ...fields } as BodyOf<Name>;
  }

  /** What an operation was called with, since the last `reset`. */
  calls(operation: MockedOperation): readonly MockedCall[] {
    return this.#server.calls(operation);
  }

  /** Forgets everything a test did; a function that can be handed over as it is: `afterEach(mock.reset)`. */
  readonly reset = (): void => this.#server.reset();

  async #handle(request: Request): Promise<Response> {
    const answer = await this.#server.handle(request);
    return answer ?? respond(refusalReply(refuse(404, 'not-found', { detail: `${request.method} ${request.url}` })));
  }
}
