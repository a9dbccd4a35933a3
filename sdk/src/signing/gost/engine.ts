import type { GostCurve } from './curves.ts';

/**
 * The arithmetic of GOST R 34.10-2012, worth two implementations. Scalars and digests are little-endian and as long as the
 * curve's numbers; a private key or nonce lies in [1, q). A public key is x‖y, little-endian; a signature is s‖r, big-endian.
 */
export interface GostEngine {
  /** The private key times the base point. */
  publicKey(curve: GostCurve, privateKey: Uint8Array): Uint8Array;
  /** Nothing where the nonce gives r = 0 or s = 0: another has to be taken (RFC 7091, section 6.1). */
  sign(curve: GostCurve, privateKey: Uint8Array, nonce: Uint8Array, digest: Uint8Array): Uint8Array | undefined;
  /** Everything is of the right length; nothing else about it is known. */
  verify(curve: GostCurve, publicKey: Uint8Array, digest: Uint8Array, signature: Uint8Array): boolean;
}
