import type { Dispatcher, Pool } from 'undici';
import { type Transport, TransportFailure, type TransportRequest, type TransportResponse } from './transport.ts';

export interface UndiciTransportOptions {
  /** Connections to one origin at most. Default 64. */
  readonly connections?: number;
}

/**
 * Carries requests over undici pools, one per origin. undici is loaded at the first call, because loading it takes longer
 * than most commands live. `Pool.dispatch` is used instead of `Pool.request`: bodies are read whole anyway, and a stream
 * per response would cost more than all of the client's own work.
 */
export function undiciTransport(options: UndiciTransportOptions = {}): Transport {
  const pools = new Map<string, Pool>();
  const open = async (origin: string): Promise<Pool> => {
    const undici = await import('undici');
    const known = pools.get(origin);
    if (known !== undefined) return known;
    const pool = new undici.Pool(origin, { connections: options.connections ?? 64 });
    pools.set(origin, pool);
    return pool;
  };
  return {
    async send(request) {
      const pool = pools.get(request.origin) ?? (await open(request.origin));
      return await exchange(pool, request);
    },
    async close() {
      const closing = [...pools.values()].map((pool) => pool.close());
      pools.clear();
      await Promise.all(closing);
    },
  };
}

function exchange(pool: Pool, request: TransportRequest): Promise<TransportResponse> {
  return new Promise((resolve, reject) => {
    if (request.signal?.aborted) throw new TransportFailure('aborted', request.signal.reason);
    const handler = new Exchange(request, resolve, reject);
    const { path, method, headers, body } = request;
    // The exchange has a timer for the whole attempt, queueing included; undici's own two would only add to it.
    pool.dispatch({ path, method, headers, body, headersTimeout: 0, bodyTimeout: 0 }, handler);
  });
}

type Headers = Parameters<NonNullable<Dispatcher.DispatchHandler['onResponseStart']>>[2];

/** One request and its response, up to the last byte of the body. */
class Exchange implements Dispatcher.DispatchHandler {
  readonly #request: TransportRequest;
  readonly #resolve: (response: TransportResponse) => void;
  readonly #reject: (failure: TransportFailure) => void;
  readonly #timer: ReturnType<typeof setTimeout>;
  #controller: Dispatcher.DispatchController | undefined;
  #failure: TransportFailure | undefined;
  #status = 0;
  #headers: Headers = {};
  #chunks: Uint8Array[] = [];
  #size = 0;

  constructor(
    request: TransportRequest,
    resolve: (response: TransportResponse) => void,
    reject: (failure: TransportFailure) => void,
  ) {
    this.#request = request;
    this.#resolve = resolve;
    this.#reject = reject;
    this.#timer = setTimeout(() => this.#fail(new TransportFailure('timeout')), request.timeoutMs);
    request.signal?.addEventListener('abort', this.#abort, { once: true });
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    // It may have failed while it waited for a connection; nothing was sent then.
    if (this.#failure !== undefined) controller.abort(this.#failure);
  }

  onResponseStart(_controller: Dispatcher.DispatchController, status: number, headers: Headers): void {
    this.#status = status;
    this.#headers = headers;
    if (Number(headers['content-length'] ?? 0) > this.#request.maxResponseBytes) this.#tooLarge();
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Uint8Array): void {
    this.#size += chunk.byteLength;
    if (this.#size > this.#request.maxResponseBytes) this.#tooLarge();
    else this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    this.#release();
    const [first] = this.#chunks;
    const body = first !== undefined && this.#chunks.length === 1 ? first : Buffer.concat(this.#chunks);
    this.#resolve({ status: this.#status, headers: joinRepeated(this.#headers), body });
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.#fail(error instanceof TransportFailure ? error : new TransportFailure('connection', error));
  }

  readonly #abort = (): void => this.#fail(new TransportFailure('aborted', this.#request.signal?.reason));

  #tooLarge(): void {
    this.#fail(new TransportFailure('too-large'));
  }

  #fail(failure: TransportFailure): void {
    if (this.#failure !== undefined) return;
    this.#failure = failure;
    this.#release();
    this.#reject(failure);
    this.#controller?.abort(failure);
  }

  #release(): void {
    clearTimeout(this.#timer);
    this.#request.signal?.removeEventListener('abort', this.#abort);
  }
}

function joinRepeated(headers: Headers): Record<string, string> {
  for (const name in headers) {
    const value = headers[name];
    if (Array.isArray(value)) headers[name] = value.join(', ');
  }
  return headers as Record<string, string>;
}
