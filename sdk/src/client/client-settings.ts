import { defaultTransport } from '#default-transport';
import type { Language } from '../errors/index.ts';
import { type Clock, systemClock } from './clock.ts';
import type { ContractCheck } from './contract-check.ts';
import type { ClientDialect } from './dialect.ts';
import { clientErrors } from './errors.ts';
import { fetchTransport } from './fetch-transport.ts';
import type { ClientHooks } from './hooks.ts';
import { withLogging } from './logging.ts';
import type { ApiOptions } from './options.ts';
import type { ClientTelemetry } from './telemetry-port.ts';
import type { Transport } from './transport.ts';

const DEFAULTS = {
  maxRetries: 2,
  maxRetryAfterMs: 60_000,
  timeoutMs: 30_000,
  deadlineMs: 120_000,
  maxResponseBytes: 64 * 1024 * 1024,
};

/** Where a service lies. */
export interface Address {
  readonly origin: string;
  /** Path of the address, without a slash at the end. */
  readonly pathPrefix: string;
}

/** Options of a client with every default filled in. */
export interface ClientSettings {
  readonly dialect: ClientDialect;
  readonly address: Address;
  readonly clock: Clock;
  readonly transport: Transport;
  readonly maxRetries: number;
  readonly maxRetryAfterMs: number;
  readonly timeoutMs: number;
  readonly deadlineMs: number;
  readonly maxResponseBytes: number;
  /** Undefined for the server's own choice. */
  readonly language: Language | undefined;
  readonly hooks: ClientHooks;
  readonly telemetry: ClientTelemetry | undefined;
  readonly validation: ContractCheck | undefined;
}

export function settle(options: ApiOptions, dialect: ClientDialect): ClientSettings {
  return {
    dialect,
    address: parseAddress(options.baseUrl ?? dialect.baseUrl),
    clock: options.clock ?? systemClock,
    transport: options.transport ?? (options.fetch ? fetchTransport({ fetch: options.fetch }) : defaultTransport()),
    maxRetries: options.retry?.maxRetries ?? DEFAULTS.maxRetries,
    maxRetryAfterMs: options.retry?.maxRetryAfterMs ?? DEFAULTS.maxRetryAfterMs,
    timeoutMs: timeLimit('timeoutMs', options.timeoutMs ?? DEFAULTS.timeoutMs),
    deadlineMs: timeLimit('deadlineMs', options.deadlineMs ?? DEFAULTS.deadlineMs),
    maxResponseBytes: options.maxResponseBytes ?? DEFAULTS.maxResponseBytes,
    language: options.language ?? dialect.language,
    hooks: withLogging(options.hooks ?? {}, options.logger, options.logLevel),
    telemetry: options.telemetry,
    validation: options.validation,
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

/** @throws client-base-url-invalid */
export function parseAddress(baseUrl: string | undefined): Address {
  const url = baseUrl !== undefined && URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  const fits = url !== undefined && /^https?:$/.test(url.protocol) && url.search === '' && url.hash === '';
  // Credentials in the address would end up in logs.
  if (!fits || url.username !== '' || url.password !== '') {
    throw clientErrors.create('client-base-url-invalid', { url: String(baseUrl) });
  }
  return { origin: url.origin, pathPrefix: url.pathname.replace(/\/+$/, '') };
}
