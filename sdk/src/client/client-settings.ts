import type { Language } from '../errors/index.ts';
import { type Clock, systemClock } from './clock.ts';
import { clientErrors } from './errors.ts';
import { fetchTransport } from './fetch-transport.ts';
import type { ClientHooks } from './hooks.ts';
import type { StykOptions } from './options.ts';
import type { Transport } from './transport.ts';
import { undiciTransport } from './undici-transport.ts';

const DEFAULTS = {
  maxRetries: 2,
  maxRetryAfterMs: 60_000,
  timeoutMs: 30_000,
  deadlineMs: 120_000,
  maxResponseBytes: 64 * 1024 * 1024,
};

/** Options of a client with every default filled in. */
export interface ClientSettings {
  readonly origin: string;
  /** Path of the environment's address, without a slash at the end. */
  readonly pathPrefix: string;
  readonly clock: Clock;
  readonly transport: Transport;
  readonly maxRetries: number;
  readonly maxRetryAfterMs: number;
  readonly timeoutMs: number;
  readonly deadlineMs: number;
  readonly maxResponseBytes: number;
  readonly language: Language;
  readonly hooks: ClientHooks;
}

export function settle(options: StykOptions): ClientSettings {
  const address = parseAddress(options.baseUrl);
  return {
    origin: address.origin,
    pathPrefix: address.pathname.replace(/\/+$/, ''),
    clock: options.clock ?? systemClock,
    transport: options.transport ?? (options.fetch ? fetchTransport({ fetch: options.fetch }) : undiciTransport()),
    maxRetries: options.retry?.maxRetries ?? DEFAULTS.maxRetries,
    maxRetryAfterMs: options.retry?.maxRetryAfterMs ?? DEFAULTS.maxRetryAfterMs,
    timeoutMs: timeLimit('timeoutMs', options.timeoutMs ?? DEFAULTS.timeoutMs),
    deadlineMs: timeLimit('deadlineMs', options.deadlineMs ?? DEFAULTS.deadlineMs),
    maxResponseBytes: options.maxResponseBytes ?? DEFAULTS.maxResponseBytes,
    language: options.language ?? 'ru',
    hooks: options.hooks ?? {},
  };
}

/** Timers of the platform end at once when they are asked for more. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/**
 * A deadline may have passed already, for callers reckon what is left of their own time; an attempt needs some time.
 *
 * @throws client-time-limit-invalid
 */
export function timeLimit(name: 'timeoutMs' | 'deadlineMs', value: number): number {
  if (!(value > 0) && (name === 'timeoutMs' || Number.isNaN(value))) {
    throw clientErrors.create('client-time-limit-invalid', { name, value });
  }
  return Math.min(value, LONGEST_TIMER_MS);
}

function parseAddress(baseUrl: string): URL {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  const fits = url !== undefined && /^https?:$/.test(url.protocol) && url.search === '' && url.hash === '';
  // Credentials in the address would end up in logs.
  if (!fits || url.username !== '' || url.password !== '') {
    throw clientErrors.create('client-base-url-invalid', { url: String(baseUrl) });
  }
  return url;
}
