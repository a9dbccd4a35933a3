import type { Trace } from '../api/common.types.ts';
import type { StykError } from '../errors/index.ts';
import type { ContractFinding } from './contract-check.ts';
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
  /** Until the whole answer was there, or its headers where it is streamed. */
  readonly durationMs: number;
}

export interface FailureInfo extends AttemptInfo {
  /** Why there is no answer. */
  readonly error: StykError;
  readonly durationMs: number;
}

export interface RetryInfo extends AttemptInfo {
  /** Why the attempt did not do. */
  readonly error: StykError;
  /** Pause before the next attempt. */
  readonly delayMs: number;
}

/** An operation is going to go: the contract or the server says so. */
export interface NoticeInfo extends AttemptInfo {
  /** Since when, or from when, it should not be used any more (RFC 9745); undefined when only the contract says so. */
  readonly deprecatedAt: Date | undefined;
  /** From when it may answer no more (RFC 8594). */
  readonly sunsetAt: Date | undefined;
  /** Where to read about it: `Link` with `rel="deprecation"` or `rel="sunset"`. */
  readonly link: string | undefined;
}

export interface FindingsInfo extends AttemptInfo {
  readonly of: 'request' | 'response';
  /** Not empty. */
  readonly findings: readonly ContractFinding[];
}

/** Watch calls go by: for logs and measurements. What a hook throws fails the call. */
export interface ClientHooks {
  /**
   * Before each attempt; the only hook that has a say: the headers it returns are added, in the place of the client's own.
   * For gateways that want a signature or a token of theirs.
   */
  beforeRequest?(
    info: RequestInfo,
  ): Readonly<Record<string, string>> | undefined | Promise<Readonly<Record<string, string>> | undefined>;
  onRequest?(info: RequestInfo): void;
  /** Every answer, refusals too. */
  onResponse?(info: ResponseInfo): void;
  /** An attempt ended without an answer. */
  onFailure?(info: FailureInfo): void;
  onRetry?(info: RetryInfo): void;
  /** Once for each operation. */
  onNotice?(info: NoticeInfo): void;
  /** With contract validation that warns. */
  onFindings?(info: FindingsInfo): void;
}
