import { fetchTransport } from './fetch-transport.ts';
import type { Transport } from './transport.ts';

/** In browsers, workers, Deno and Bun: what the platform has. */
export function defaultTransport(): Transport {
  return fetchTransport();
}
