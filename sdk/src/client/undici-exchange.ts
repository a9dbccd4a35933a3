import type { Readable } from 'node:stream';
import type { Dispatcher } from 'undici';
import { TransportFailure, type TransportRequest } from './transport.ts';
import { isStream, watched } from './upload-body.ts';

export type Controller = Dispatcher.DispatchController;
export type Headers = Parameters<NonNullable<Dispatcher.DispatchHandler['onResponseStart']>>[2];

interface Content {
  readonly headers: Record<string, string>;
  readonly body: string | Uint8Array | Readable | null;
}

/** One request and its response: the timer, the signal, and what becomes of the first failure. */
export abstract class Exchange implements Dispatcher.DispatchHandler {
  protected readonly request: TransportRequest;
  protected controller: Controller | undefined;
  #failure: TransportFailure | undefined;
  #timer: ReturnType<typeof setTimeout>;

  constructor(request: TransportRequest) {
    this.request = request;
    this.#timer = setTimeout(this.#expire, request.timeoutMs);
    request.signal?.addEventListener('abort', this.#abort, { once: true });
  }

  abstract onResponseStart(controller: Controller, status: number, headers: Headers): void;
  abstract onResponseData(controller: Controller, chunk: Uint8Array): void;
  abstract onResponseEnd(): void;
  /** Tells whoever waits; called once at most. */
  protected abstract readonly refuse: (failure: TransportFailure) => void;

  /** What undici is given to send. */
  content(): Content {
    const { body, headers } = this.request;
    if (isStream(body)) return { headers, body: asReadable(watched(body, () => this.restartTimer())) };
    if (!(body instanceof Blob)) return { headers, body };
    // undici itself would read the whole of it into memory first.
    const pieces = watched(body.stream(), () => this.restartTimer());
    return { headers: { ...headers, 'content-length': String(body.size) }, body: asReadable(pieces) };
  }

  onRequestStart(controller: Controller): void {
    this.controller = controller;
    // It may have failed while it waited for a connection; nothing was sent then.
    if (this.#failure !== undefined) controller.abort(this.#failure);
  }

  onResponseError(_controller: Controller, error: Error): void {
    this.fail(error instanceof TransportFailure ? error : new TransportFailure('connection', error));
  }

  protected fail(failure: TransportFailure): void {
    if (this.#failure !== undefined) return;
    this.#failure = failure;
    this.release();
    this.refuse(failure);
    this.controller?.abort(failure);
  }

  protected restartTimer(): void {
    this.stopTimer();
    if (this.#failure === undefined) this.#timer = setTimeout(this.#expire, this.request.timeoutMs);
  }

  protected stopTimer(): void {
    clearTimeout(this.#timer);
  }

  protected release(): void {
    this.stopTimer();
    this.request.signal?.removeEventListener('abort', this.#abort);
  }

  readonly #abort = (): void => this.fail(new TransportFailure('aborted', this.request.signal?.reason));
  readonly #expire = (): void => this.fail(new TransportFailure('timeout'));
}

/** undici takes any iterable, its types only a stream of Node.js. */
function asReadable(pieces: AsyncIterable<Uint8Array>): Readable {
  return pieces as unknown as Readable;
}

/** Values of a repeated header in one text. */
export function joinRepeated(headers: Headers): Record<string, string> {
  for (const name in headers) {
    const value = headers[name];
    if (Array.isArray(value)) headers[name] = value.join(', ');
  }
  return headers as Record<string, string>;
}
