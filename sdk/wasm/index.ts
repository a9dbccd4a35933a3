/** What the host calls: see sdk/src/signing/gost/wasm/instance.ts. */
import { makeProducts } from './streebog-constants';
import { makeTables } from './streebog-tables';

export { exchange, prepareCurve, prepareKey, publicKey, sign, verify } from './gost3410';
export { absorb, finish, streebogInput, streebogState } from './streebog';
export { streebogConstants } from './streebog-constants';

/** The first address that the host may use. */
export function heap(): usize {
  return __heap_base;
}

/** Makes tables of the constants that the host has written. */
export function prepareStreebog(): void {
  makeProducts();
  makeTables();
}
