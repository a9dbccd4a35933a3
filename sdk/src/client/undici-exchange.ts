import type { Readable } from 'node:stream';
import type { Dispatcher } from 'undici';
import type { StreamedResponse, TransportResponse } from './transport.ts';
import { TransportFailure, type TransportRequest } from './transport.ts';
import { isStream, watched } from './upload-body.ts';

type Controller = Dispatcher.DispatchController;
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

/** A response up to the last byte of its body. */
export class WholeExchange extends Exchange {
  readonly #resolve: (response: TransportResponse) => void;
  protected readonly refuse: (failure: TransportFailure) => void;
  #status = 0;
  #headers: Headers = {};
  #chunks: Uint8Array[] = [];
  #size = 0;

  constructor(
    request: TransportRequest,
    resolve: (response: TransportResponse) => void,
    reject: (failure: TransportFailure) => void,
  ) {
    super(request);
    this.#resolve = resolve;
    this.refuse = reject;
  }

  onResponseStart(_controller: Controller, status: number, headers: Headers): void {
    this.#status = status;
    this.#headers = headers;
    if (Number(headers['content-length'] ?? 0) > this.request.maxResponseBytes) this.#tooLarge();
  }

  onResponseData(_controller: Controller, chunk: Uint8Array): void {
    this.#size += chunk.byteLength;
    if (this.#size > this.request.maxResponseBytes) this.#tooLarge();
    else this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    this.release();
    const [first] = this.#chunks;
    const body = first !== undefined && this.#chunks.length === 1 ? first : Buffer.concat(this.#chunks);
    this.#resolve({ status: this.#status, headers: joinRepeated(this.#headers), body });
  }

  #tooLarge(): void {
    this.fail(new TransportFailure('too-large'));
  }
}

/** A response whose body is read while it comes; the connection waits for the reader. */
export class StreamedExchange extends Exchange {
  readonly #resolve: (response: StreamedResponse) => void;
  readonly #reject: (failure: TransportFailure) => void;
  #reader: ReadableStreamDefaultController<Uint8Array> | undefined;
  #wanted = false;

  constructor(
    request: TransportRequest,
    resolve: (response: StreamedResponse) => void,
    reject: (failure: TransportFailure) => void,
  ) {
    super(request);
    this.#resolve = resolve;
    this.#reject = reject;
  }

  onResponseStart(controller: Controller, status: number, headers: Headers): void {
    // Only a reader that waits makes time pass.
    this.stopTimer();
    controller.pause();
    const body = new ReadableStream<Uint8Array>(
      {
        start: (reader) => {
          this.#reader = reader;
        },
        pull: () => {
          this.#wanted = true;
          this.restartTimer();
          if (controller.paused) controller.resume();
        },
        cancel: (reason) => {
          this.#reader = undefined;
          this.fail(new TransportFailure('aborted', reason));
        },
      },
      { highWaterMark: 0 },
    );
    this.#resolve({ status, headers: joinRepeated(headers), body });
  }

  onResponseData(controller: Controller, chunk: Uint8Array): void {
    // The parser begins again after a pause with nothing; pausing at that would never end.
    if (chunk.byteLength === 0) return;
    this.stopTimer();
    this.#wanted = false;
    // A reader that waits already asks for more at once.
    this.#reader?.enqueue(chunk);
    if (!this.#wanted) controller.pause();
  }

  onResponseEnd(): void {
    this.release();
    this.#reader?.close();
  }

  protected readonly refuse = (failure: TransportFailure): void => {
    this.#reject(failure);
    this.#reader?.error(failure);
  };
}

/** undici takes any iterable, its types only a stream of Node.js. */
function asReadable(pieces: AsyncIterable<Uint8Array>): Readable {
  return pieces as unknown as Readable;
}

function joinRepeated(headers: Headers): Record<string, string> {
  for (const name in headers) {
    const value = headers[name];
    if (Array.isArray(value)) headers[name] = value.join(', ');
  }
  return headers as Record<string, string>;
}
