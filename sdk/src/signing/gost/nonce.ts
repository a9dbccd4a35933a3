import type { GostCurve } from './curves.ts';
import { fromLittleEndian, toBigEndian } from './numbers.ts';
import { isScalar } from './scalar.ts';
import type { StreebogCore } from './streebog/core.ts';
import { keyedHmac } from './streebog/hmac.ts';

/**
 * Nonces for one signature, little-endian, one after another until one serves: RFC 6979, section 3.2, with HMAC over Streebog of
 * the curve's size, where x is the private key and h1 the number that is signed, both big-endian there.
 */
export function deterministicNonces(
  curve: GostCurve,
  privateKey: Uint8Array,
  digest: Uint8Array,
  core: StreebogCore,
): () => Uint8Array {
  const { bits, q } = curve;
  const length = bits / 8;
  const secret = privateKey.toReversed();
  const number = toBigEndian(fromLittleEndian(digest) % q, length);
  let value: Uint8Array = new Uint8Array(length).fill(1);
  let hmac = keyedHmac(bits, new Uint8Array(length), core);
  const rekey = (...pieces: readonly Uint8Array[]) => {
    hmac = keyedHmac(bits, hmac(value, ...pieces), core);
    value = hmac(value);
  };
  for (const step of [0, 1]) rekey(Uint8Array.of(step), secret, number);
  secret.fill(0);
  const unused = bits - q.toString(2).length;
  let isFirst = true;
  return () => {
    for (;;) {
      if (!isFirst) rekey(Uint8Array.of(0));
      isFirst = false;
      value = hmac(value);
      const nonce = shiftedRight(value, unused).reverse();
      if (isScalar(curve, nonce)) return nonce;
    }
  };
}

/** A big-endian number by fewer than eight bits to the right: the leftmost bits of the octets (RFC 6979, section 2.3.2). */
function shiftedRight(octets: Uint8Array, bits: number): Uint8Array {
  return octets.map((octet, at) => (octet >> bits) | ((octets[at - 1] ?? 0) << (8 - bits)));
}
