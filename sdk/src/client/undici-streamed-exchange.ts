import { type StreamedResponse, TransportFailure, type TransportRequest } from './transport.ts';
import { type Controller, Exchange, type Headers, joinRepeated } from './undici-exchange.ts';

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
