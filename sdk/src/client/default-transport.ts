/** In Node.js: undici, which costs a third of the CPU time of `fetch`. */
export { undiciTransport as defaultTransport } from './undici-transport.ts';
