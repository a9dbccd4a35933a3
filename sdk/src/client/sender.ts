import { StykError } from '../errors/index.ts';
import { StykApiError } from './api-errors.ts';
import type { ApiResponse } from './api-promise.ts';
import type { Authenticator, PlacedSource } from './authenticator.ts';
import { abortError, authError } from './call-errors.ts';
import type { ClientSettings } from './client-settings.ts';
import { Exchanger } from './exchanger.ts';
import type { LogicalCall } from './logical-call.ts';
import { isPassing } from './retry-policy.ts';
import type { Throttle } from './throttle.ts';
import { orAborted, waitWithin } from './wait-within.ts';

/** Makes single attempts: a place within the limit, the credentials, the exchange. */
export class Sender {
  readonly #auth: Authenticator;
  readonly #throttle: Throttle | undefined;
  readonly #exchanger: Exchanger;

  constructor(settings: ClientSettings, auth: Authenticator, throttle: Throttle | undefined) {
    this.#auth = auth;
    this.#throttle = throttle;
    this.#exchanger = new Exchanger(settings, throttle);
  }

  /** @throws StykCallError */
  async attempt<Result>(call: LogicalCall): Promise<ApiResponse<Result>> {
    call.attempts += 1;
    const { operation } = call;
    const throttle = this.#throttle;
    // Waiting costs an abort controller and a timer, so it is only set up when there is something to wait for.
    if (throttle !== undefined && !throttle.tryEnter(operation)) {
      await waitWithin(call, (signal) => throttle.enter(operation, signal));
    }
    try {
      const sources = this.#auth.sourcesFor(operation);
      if (sources.length > 0) {
        const secrets = this.#secrets(call, sources);
        call.secrets = Array.isArray(secrets) ? secrets : await secrets;
        call.sources = sources;
      }
      return await this.#exchanger.exchange(call);
    } finally {
      throttle?.leave(operation);
    }
  }

  /** A promise only when one of them has to be fetched. */
  #secrets(call: LogicalCall, sources: readonly PlacedSource[]): string[] | Promise<string[]> {
    // Nobody would wait for the token any more, and its failure would be nobody's: that ends a process.
    if (call.signal?.aborted) throw abortError(call.signal.reason, call.facts());
    try {
      const secrets = sources.map(({ source }) => source.current());
      const ready = secrets.every((secret) => typeof secret === 'string');
      return ready ? (secrets as string[]) : this.#awaitSecrets(call, Promise.all(secrets));
    } catch (error) {
      throw authFailure(call, error);
    }
  }

  async #awaitSecrets(call: LogicalCall, secrets: Promise<string[]>): Promise<string[]> {
    try {
      return await waitWithin(call, (signal) => orAborted(secrets, signal));
    } catch (error) {
      throw authFailure(call, error);
    }
  }
}

/** A refusal means that the credentials are wrong; trouble on the way is reported as such. */
function authFailure(call: LogicalCall, error: unknown): unknown {
  if (!(error instanceof StykError)) return authError(error, call.facts());
  const ofTokenCall = error instanceof StykApiError && error.operation !== call.operation.id;
  return ofTokenCall && !isPassing(error) ? authError(error, call.facts()) : error;
}
