import type { Language } from '../errors/index.ts';
import type { Clock } from './clock.ts';
import type { ContractCheck } from './contract-check.ts';
import type { AuthOf, OAuthCredential } from './credentials.ts';
import type { ClientDialect } from './dialect.ts';
import type { ClientHooks } from './hooks.ts';
import type { ClientLogger, LogLevel } from './logging.ts';
import type { ClientTelemetry } from './telemetry-port.ts';
import type { Transport } from './transport.ts';

/** Who calls: a client with its secret or its private key, or somebody who already holds a token. */
export type StykAuth = OAuthCredential;

export interface RetryOptions {
  /** How often a failed attempt is repeated at most. Default 2. */
  readonly maxRetries?: number;
  /** The longest pause a server may ask for by `Retry-After`; beyond it the call fails at once. Default 60,000 ms. */
  readonly maxRetryAfterMs?: number;
}

/** Options that every client has. */
export interface ClientOptions {
  readonly clock?: Clock | undefined;
  /** What carries requests. Default: undici, loaded at the first call, in Node.js; the platform's `fetch` elsewhere. */
  readonly transport?: Transport | undefined;
  /** Carries requests by this `fetch`. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  readonly retry?: RetryOptions | undefined;
  /**
   * Milliseconds for one attempt; `Infinity` for no limit. Where a body is streamed, for each wait for its next piece.
   * Default 30,000.
   */
  readonly timeoutMs?: number | undefined;
  /** Milliseconds for a whole call; `Infinity` for no limit. Does not count for streamed bodies. Default 120,000. */
  readonly deadlineMs?: number | undefined;
  /** Language of the server's explanations. Default `ru` of the ecosystem, of other servers their own choice. */
  readonly language?: Language | undefined;
  /** Keeps to the limits of the contract before the server has to refuse. Default true. */
  readonly throttle?: boolean | undefined;
  /** Bytes of a response body at most, unless it is streamed. Default 64 MiB. */
  readonly maxResponseBytes?: number | undefined;
  readonly hooks?: ClientHooks | undefined;
  /** Where log lines go; `console` will do. Only what is on an allow-list is shown of headers and queries. Default: nowhere. */
  readonly logger?: ClientLogger | undefined;
  /** The least that is logged. Default `warn`; `debug` gives a line for each attempt. */
  readonly logLevel?: LogLevel | undefined;
  /** Watches calls as spans: `openTelemetry()` of `@styk/sdk/telemetry`. */
  readonly telemetry?: ClientTelemetry | undefined;
  /** Compares requests and answers with the contract: `contractValidation(…)` of `@styk/sdk/validation`. */
  readonly validation?: ContractCheck | undefined;
}

/** Options of a client of the ecosystem. */
export interface StykOptions extends ClientOptions {
  /** Address of the environment without the domains' paths: `http://127.0.0.1:4010`. */
  readonly baseUrl: string;
  /** Without it, calls go out without a token. */
  readonly auth?: StykAuth | undefined;
}

/** Options of a client made from any contract. */
export interface ApiOptions<Dialect extends ClientDialect = ClientDialect> extends ClientOptions {
  /** Address of the service. Default: the first server of the contract. */
  readonly baseUrl?: string | undefined;
  /** Credentials by the names of the contract's security schemes. */
  readonly auth?: AuthOf<Dialect> | undefined;
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
  /** Milliseconds for one attempt; where a body is streamed, for each wait for its next piece. */
  readonly timeoutMs?: number | undefined;
  /** Milliseconds for the whole call: waiting, all attempts and the pauses between them. A streamed answer is read beyond it. */
  readonly deadlineMs?: number | undefined;
  /** How often a failed attempt is repeated at most. */
  readonly maxRetries?: number | undefined;
  /** Language of the server's explanations. */
  readonly language?: Language | undefined;
  /** Bytes of the response body at most, unless it is streamed. */
  readonly maxResponseBytes?: number | undefined;
}
