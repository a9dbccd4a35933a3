import type { HttpMethod } from './operation.ts';

/** One attempt, ready to be sent. */
export interface TransportRequest {
  readonly method: HttpMethod;
  /** `http://127.0.0.1:4010` */
  readonly origin: string;
  /** Path and query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | null;
  readonly timeoutMs: number;
  readonly maxResponseBytes: number;
  readonly signal: AbortSignal | undefined;
}

export interface TransportResponse {
  readonly status: number;
  /** Names in lower case; values of a repeated header are joined with `, `. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/**
 * Carries requests; knows nothing of retries, tokens or problems. Rejects with a `TransportFailure`; anything else it
 * throws counts as a failed connection.
 */
export interface Transport {
  send(request: TransportRequest): Promise<TransportResponse>;
  /** Ends idle connections; calls in flight are finished first. */
  close(): Promise<void>;
}

export type TransportFailureKind = 'connection' | 'timeout' | 'aborted' | 'too-large';

/** Why there is no response. */
export class TransportFailure extends Error {
  readonly kind: TransportFailureKind;

  constructor(kind: TransportFailureKind, cause?: unknown) {
    super(cause instanceof Error ? cause.message : kind, { cause });
    this.name = 'TransportFailure';
    this.kind = kind;
  }
}
