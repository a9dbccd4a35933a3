import { TransportFailure, type TransportRequest } from './transport.ts';

/** Ends an exchange when its time is over or its signal says so, and knows which of them it was. */
export class Patience {
  readonly #request: TransportRequest;
  readonly #controller = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failure: TransportFailure | undefined;

  constructor(request: TransportRequest) {
    this.#request = request;
    this.restartTimer();
    if (request.signal?.aborted) this.#abort();
    else request.signal?.addEventListener('abort', this.#abort, { once: true });
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  restartTimer(): void {
    this.stopTimer();
    this.#timer = setTimeout(() => this.#end(new TransportFailure('timeout')), this.#request.timeoutMs);
  }

  stopTimer(): void {
    clearTimeout(this.#timer);
  }

  end(): void {
    this.stopTimer();
    this.#request.signal?.removeEventListener('abort', this.#abort);
  }

  failureOf(error: unknown): TransportFailure {
    if (this.#failure !== undefined) return this.#failure;
    return error instanceof TransportFailure ? error : new TransportFailure('connection', error);
  }

  /** A body that could not be read makes `fetch` fail with something of its own. */
  remember(failure: unknown): void {
    if (failure instanceof TransportFailure) this.#failure ??= failure;
  }

  readonly #abort = (): void => this.#end(new TransportFailure('aborted', this.#request.signal?.reason));

  #end(failure: TransportFailure): void {
    this.#failure ??= failure;
    this.#controller.abort(failure);
  }
}
