/** Octets of a block and of the state's three numbers (RFC 6986, section 5). */
export const BLOCK = 64;

/** h, N and Σ of RFC 6986, section 8, as sixteen little-endian 32-bit words each. */
export type StreebogState = Int32Array;

/** The part of the hash that is worth two implementations: tables in JavaScript, vectors in WebAssembly. */
export interface StreebogCore {
  /** Stage 2 over whole blocks: `blocks.length` is a multiple of {@link BLOCK}. */
  absorb(state: StreebogState, blocks: Uint8Array): void;
  /** Stages 2 and 3 over the padded last block that held `length` octets of the message; h is the digest of 512 bits. */
  finish(state: StreebogState, block: Uint8Array, length: number): void;
}

/** Stage 1: h is filled with ones for 256 bits, in the octets' sense of the standard, and with zeros for 512. */
export function initialState(bits: 256 | 512): StreebogState {
  return new Int32Array(48).fill(bits === 256 ? 0x01010101 : 0, 0, 16);
}
