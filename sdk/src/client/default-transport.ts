import type { Transport } from './transport.ts';
import { undiciTransport } from './undici-transport.ts';

/** In Node.js: undici, which costs a third of the CPU time of `fetch`. */
export function defaultTransport(): Transport {
  return undiciTransport();
}
