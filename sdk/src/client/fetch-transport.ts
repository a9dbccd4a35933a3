import { type Transport, TransportFailure, type TransportRequest, type TransportResponse } from './transport.ts';

export interface FetchTransportOptions {
  /** Default: the global `fetch`. */
  readonly fetch?: typeof globalThis.fetch;
}

/** Carries requests by `fetch`, for browsers, edge runtimes and tests that intercept it. */
export function fetchTransport(options: FetchTransportOptions = {}): Transport {
  return {
    async send(request) {
      const fetch = options.fetch ?? globalThis.fetch;
      const timeout = AbortSignal.timeout(request.timeoutMs);
      const signal = request.signal === undefined ? timeout : AbortSignal.any([timeout, request.signal]);
      try {
        const response = await fetch(`${request.origin}${request.path}`, {
          method: request.method,
          headers: request.headers,
          // A redirect of a moving call would repeat it at an address the contract does not name.
          redirect: 'manual',
          body: request.body as string | Uint8Array<ArrayBuffer> | null,
          signal,
        });
        return await readResponse(response, request);
      } catch (error) {
        throw failureOf(error, request, timeout);
      }
    },
    async close() {
      await Promise.resolve();
    },
  };
}

async function readResponse(response: Response, request: TransportRequest): Promise<TransportResponse> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    // Leaving the loop cancels the stream.
    if (size > request.maxResponseBytes) throw new TransportFailure('too-large');
    chunks.push(chunk);
  }
  return { status: response.status, headers: Object.fromEntries(response.headers), body: concat(chunks, size) };
}

function concat(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return whole;
}

function failureOf(error: unknown, request: TransportRequest, timeout: AbortSignal): TransportFailure {
  if (error instanceof TransportFailure) return error;
  if (request.signal?.aborted) return new TransportFailure('aborted', request.signal.reason);
  return new TransportFailure(timeout.aborted ? 'timeout' : 'connection', error);
}
