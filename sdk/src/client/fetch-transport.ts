import { bytesOf, gather, streamOf } from './byte-stream.ts';
import { Patience } from './patience.ts';
import { type StreamedResponse, type Transport, TransportFailure, type TransportRequest } from './transport.ts';
import { isStream, watched } from './upload-body.ts';

export interface FetchTransportOptions {
  /** Default: the global `fetch`. */
  readonly fetch?: typeof globalThis.fetch;
}

/** Carries requests by `fetch`, for browsers, edge runtimes and tests that intercept it. */
export function fetchTransport(options: FetchTransportOptions = {}): Transport {
  return {
    async send(request) {
      const patience = new Patience(request);
      try {
        const response = await exchange(options.fetch ?? globalThis.fetch, request, patience);
        const body = await gather(response.body ?? emptyStream(), request.maxResponseBytes);
        if (body === undefined) throw new TransportFailure('too-large');
        return { ...factsOf(response), body };
      } catch (error) {
        throw patience.failureOf(error);
      } finally {
        patience.end();
      }
    },
    async open(request) {
      const patience = new Patience(request);
      try {
        const response = await exchange(options.fetch ?? globalThis.fetch, request, patience);
        patience.stopTimer();
        return { ...factsOf(response), body: streamOf(patiently(response.body ?? emptyStream(), patience)) };
      } catch (error) {
        patience.end();
        throw patience.failureOf(error);
      }
    },
    async close() {
      await Promise.resolve();
    },
  };
}

async function exchange(
  fetch: typeof globalThis.fetch,
  request: TransportRequest,
  patience: Patience,
): Promise<Response> {
  const streams = isStream(request.body);
  return await fetch(`${request.origin}${request.path}`, {
    method: request.method,
    headers: request.headers,
    // A redirect of a moving call would repeat it at an address the contract does not name.
    redirect: 'manual',
    body: bodyOf(request.body, patience),
    signal: patience.signal,
    // Asked for by fetch where the request is a stream.
    ...(streams ? { duplex: 'half' } : undefined),
  });
}

function bodyOf(body: TransportRequest['body'], patience: Patience): NonNullable<RequestInit['body']> | null {
  if (!isStream(body)) return body as string | Uint8Array<ArrayBuffer> | Blob | null;
  return streamOf(
    remembering(
      watched(body, () => patience.restartTimer()),
      patience,
    ),
  );
}

async function* remembering(
  pieces: AsyncIterable<Uint8Array>,
  patience: Patience,
): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    yield* pieces;
  } catch (error) {
    patience.remember(error);
    throw error;
  }
}

/** Time passes only while the reader waits for the server. */
async function* patiently(
  body: ReadableStream<Uint8Array>,
  patience: Patience,
): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    patience.restartTimer();
    for await (const piece of bytesOf(body)) {
      patience.stopTimer();
      yield piece;
      patience.restartTimer();
    }
  } catch (error) {
    throw patience.failureOf(error);
  } finally {
    patience.end();
  }
}

function factsOf({ status, headers }: Response): Pick<StreamedResponse, 'status' | 'headers'> {
  return { status, headers: Object.fromEntries(headers) };
}

function emptyStream(): ReadableStream<Uint8Array> {
  return new ReadableStream({ start: (controller) => controller.close() });
}
