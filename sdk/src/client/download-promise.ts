import type { ApiResponse } from './api-promise.ts';

/** Makes the call: once for its bytes, or once for its stream. */
export interface DownloadSource {
  readonly bytes: () => Promise<ApiResponse<Uint8Array>>;
  readonly stream: () => Promise<ApiResponse<ReadableStream<Uint8Array>>>;
}

/**
 * All bytes when awaited, a stream that keeps nothing in memory otherwise:
 *
 * ```ts
 * const bytes = await styk.files.getFileContent(fileId);
 * for await (const chunk of styk.files.getFileContent(fileId).stream()) { … }
 * ```
 *
 * Only then is it known how the answer is read, so the call is made when it is first awaited or streamed. A stream cannot
 * be read twice: asking for it again, or for the bytes besides, makes another call.
 */
export class DownloadPromise implements Promise<Uint8Array> {
  readonly [Symbol.toStringTag] = 'DownloadPromise';
  readonly #source: DownloadSource;
  #response: Promise<ApiResponse<Uint8Array>> | undefined;

  constructor(source: DownloadSource) {
    this.#source = source;
  }

  /** Status, headers and bytes of the same call. */
  withResponse(): Promise<ApiResponse<Uint8Array>> {
    this.#response ??= this.#source.bytes();
    return this.#response;
  }

  /** The content piece by piece. A failure, also one before the first byte, is met by whoever reads. */
  stream(): ReadableStream<Uint8Array> {
    let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
    const open = async (): Promise<ReadableStreamDefaultReader<Uint8Array>> =>
      (await this.streamWithResponse()).data.getReader();
    return new ReadableStream(
      {
        async pull(controller) {
          reader ??= await open();
          const { done, value } = await reader.read();
          if (done) controller.close();
          else controller.enqueue(value);
        },
        async cancel(reason) {
          await reader?.cancel(reason);
        },
      },
      { highWaterMark: 0 },
    );
  }

  /** Status and headers as soon as they are there, with the content still to be read. */
  streamWithResponse(): Promise<ApiResponse<ReadableStream<Uint8Array>>> {
    return this.#source.stream();
  }

  // biome-ignore lint/suspicious/noThenProperty: it implements Promise without a second promise per call.
  then<Result = Uint8Array, Failure = never>(
    onFulfilled?: ((data: Uint8Array) => Result | PromiseLike<Result>) | null,
    onRejected?: ((reason: unknown) => Failure | PromiseLike<Failure>) | null,
  ): Promise<Result | Failure> {
    return this.withResponse()
      .then(({ data }) => data)
      .then(onFulfilled, onRejected);
  }

  catch<Failure = never>(
    onRejected?: ((reason: unknown) => Failure | PromiseLike<Failure>) | null,
  ): Promise<Uint8Array | Failure> {
    return this.then(undefined, onRejected);
  }

  finally(onFinally?: (() => void) | null): Promise<Uint8Array> {
    return this.then().finally(onFinally);
  }
}
