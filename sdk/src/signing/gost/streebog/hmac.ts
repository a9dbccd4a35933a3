import { BLOCK, initialState, type StreebogCore } from './core.ts';
import { finishWith, hashOf, startStreebog } from './hash.ts';

/** HMAC (RFC 2104, with blocks of 64 octets) with one key, for any number of messages in pieces. */
export function keyedHmac(
  bits: 256 | 512,
  key: Uint8Array,
  core: StreebogCore,
): (...pieces: readonly Uint8Array[]) => Uint8Array {
  const padded = new Uint8Array(BLOCK);
  padded.set(key.length > BLOCK ? hashOf(bits, core, key) : key);
  const [inner, outer] = [0x36, 0x5c].map((octet) => {
    const state = initialState(bits);
    core.absorb(
      state,
      padded.map((own) => own ^ octet),
    );
    return state;
  }) as [Int32Array, Int32Array];
  padded.fill(0);
  return (...pieces) =>
    finishWith(startStreebog(bits, core, outer.slice()), [
      finishWith(startStreebog(bits, core, inner.slice()), pieces),
    ]);
}
