import type { Language } from '../errors/index.ts';
import type { Clock } from './clock.ts';
import type { ClientHooks } from './hooks.ts';
import type { Transport } from './transport.ts';

/** Who calls: a client with its secret, or somebody who already holds a token. */
export type StykAuth = { readonly clientId: string; readonly clientSecret: string } | { readonly token: string };

export interface RetryOptions {
  /** How often a failed attempt is repeated at most. Default 2. */
  readonly maxRetries?: number;
  /** The longest pause a server may ask for by `Retry-After`; beyond it the call fails at once. Default 60,000 ms. */
  readonly maxRetryAfterMs?: number;
}

export interface StykOptions {
  /** Address of the environment without the domains' paths: `http://127.0.0.1:4010`. */
  readonly baseUrl: string;
  /** Without it, calls go out without a token. */
  readonly auth?: StykAuth | undefined;
  readonly clock?: Clock | undefined;
  /** What carries requests. Default: undici, loaded at the first call. */
  readonly transport?: Transport | undefined;
  /** Carries requests by this `fetch` instead of undici. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  readonly retry?: RetryOptions | undefined;
  /** Milliseconds for one attempt; `Infinity` for no limit. Default 30,000. */
  readonly timeoutMs?: number | undefined;
  /** Milliseconds for a whole call; `Infinity` for no limit. Default 120,000. */
  readonly deadlineMs?: number | undefined;
  /** Language of the server's explanations. Default `ru`. */
  readonly language?: Language | undefined;
  /** Keeps to the limits of the contract before the server has to refuse. Default true. */
  readonly throttle?: boolean | undefined;
  /** Bytes of a response body at most. Default 64 MiB. */
  readonly maxResponseBytes?: number | undefined;
  readonly hooks?: ClientHooks | undefined;
}

/** Options of one call. */
export interface CallOptions {
  /** Key of the logical call. Made by the client when absent; give one to continue a call of an earlier process. */
  readonly idempotencyKey?: string | undefined;
  /** Entity tag the change is based on. */
  readonly ifMatch?: string | undefined;
  /** Further request headers; a name given here wins over the client's own. Not those that frame the message (`host`, `content-length`, …). */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Ends the call with a `StykAbortError`. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds for one attempt. */
  readonly timeoutMs?: number | undefined;
  /** Milliseconds for the whole call: waiting, all attempts and the pauses between them. */
  readonly deadlineMs?: number | undefined;
  /** How often a failed attempt is repeated at most. */
  readonly maxRetries?: number | undefined;
}
