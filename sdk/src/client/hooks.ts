import type { Trace } from '../api/common.types.ts';
import type { StykError } from '../errors/index.ts';
import type { HttpMethod } from './operation.ts';

/** What every hook is told; values that may be secret are replaced. */
export interface AttemptInfo {
  /** `createSale` */
  readonly operation: string;
  readonly method: HttpMethod;
  readonly origin: string;
  readonly path: string;
  /** 1 for the first. */
  readonly attempt: number;
  readonly trace: Trace;
}

export interface RequestInfo extends AttemptInfo {
  readonly headers: Readonly<Record<string, string>>;
}

export interface ResponseInfo extends AttemptInfo {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly durationMs: number;
}

export interface RetryInfo extends AttemptInfo {
  /** Why the attempt did not do. */
  readonly error: StykError;
  /** Pause before the next attempt. */
  readonly delayMs: number;
}

/** Watch calls go by: for logs and measurements. A hook cannot change a call; what it throws fails the call. */
export interface ClientHooks {
  onRequest?(info: RequestInfo): void;
  onResponse?(info: ResponseInfo): void;
  onRetry?(info: RetryInfo): void;
}
