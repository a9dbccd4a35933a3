import type { HttpMethod } from './operation.ts';
import type { ByteStream } from './upload.ts';

/** One attempt, ready to be sent. */
export interface TransportRequest {
  readonly method: HttpMethod;
  /** `http://127.0.0.1:4010` */
  readonly origin: string;
  /** Path and query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | Blob | ByteStream | null;
  /** For the whole exchange; where a body is a stream, for each wait for its next piece. */
  readonly timeoutMs: number;
  /** Does not count for an answer that is streamed. */
  readonly maxResponseBytes: number;
  readonly signal: AbortSignal | undefined;
}

export interface TransportResponse {
  readonly status: number;
  /** Names in lower case; values of a repeated header are joined with `, `. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** A response whose body is still to be read; whoever has it reads it to its end or cancels it. */
export interface StreamedResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Errors with a `TransportFailure`. */
  readonly body: ReadableStream<Uint8Array>;
}

/**
 * Carries requests; knows nothing of retries, tokens or problems. Rejects with a `TransportFailure`; anything else it
 * throws counts as a failed connection.
 */
export interface Transport {
  /** The whole response. */
  send(request: TransportRequest): Promise<TransportResponse>;
  /** The response as soon as its headers are there. */
  open(request: TransportRequest): Promise<StreamedResponse>;
  /** Ends idle connections; calls in flight are finished first. */
  close(): Promise<void>;
}

/** `body`: what was to be sent could not be read; `cause` says why. */
export type TransportFailureKind = 'connection' | 'timeout' | 'aborted' | 'too-large' | 'body';

/** Why there is no response. */
export class TransportFailure extends Error {
  readonly kind: TransportFailureKind;

  constructor(kind: TransportFailureKind, cause?: unknown) {
    super(cause instanceof Error ? cause.message : kind, { cause });
    this.name = 'TransportFailure';
    this.kind = kind;
  }
}
