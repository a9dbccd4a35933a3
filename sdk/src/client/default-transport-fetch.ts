/** In browsers, workers, Deno and Bun: what the platform has. */
export { fetchTransport as defaultTransport } from './fetch-transport.ts';
