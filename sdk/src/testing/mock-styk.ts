import { type SetupServer, setupServer } from 'msw/node';
import { MockEcosystem, type MockOptions } from './mock-ecosystem.ts';

/** The mocked ecosystem in Node.js. */
export class MockStyk extends MockEcosystem {
  readonly #server: SetupServer;

  constructor(options?: MockOptions) {
    super(options);
    this.#server = setupServer(...this.handlers);
  }

  /**
   * Begins to answer what is fetched from `baseUrl`; requests to other addresses go their way.
   *
   * @returns `stop`, which Vitest calls by itself after `beforeAll(mock.start)`.
   */
  readonly start = (): (() => void) => {
    this.#server.listen({ onUnhandledFrame: 'bypass' });
    return this.stop;
  };

  readonly stop = (): void => this.#server.close();
}

/**
 * The ecosystem for the tests of a program:
 *
 * ```ts
 * const mock = mockStyk();
 * beforeAll(mock.start);
 * afterEach(mock.reset);
 * ```
 */
export function mockStyk(options?: MockOptions): MockStyk {
  return new MockStyk(options);
}
