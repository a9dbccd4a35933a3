import type { GostCurve } from './curves.ts';
import { fromLittleEndian, toBigEndian } from './numbers.ts';
import { isScalar } from './scalar.ts';
import { hmacStreebog } from './streebog.ts';

/**
 * Nonces for one signature, little-endian, one after another until one serves: RFC 6979, section 3.2, with HMAC over Streebog of
 * the curve's size, where x is the private key and h1 the number that is signed, both big-endian there. `extra` is k' of
 * section 3.6: fresh random octets make every signature different and yet no weaker than a deterministic one.
 */
export function nonceSource(
  curve: GostCurve,
  privateKey: Uint8Array,
  digest: Uint8Array,
  extra: Uint8Array,
): () => Uint8Array {
  const { bits, q } = curve;
  const length = bits / 8;
  const hmac = (withKey: Uint8Array, ...pieces: readonly Uint8Array[]) => hmacStreebog(bits, withKey, concat(pieces));
  const seed = concat([privateKey.toReversed(), toBigEndian(fromLittleEndian(digest) % q, length), extra]);
  let value: Uint8Array = new Uint8Array(length).fill(1);
  let key: Uint8Array = new Uint8Array(length);
  for (const step of [0, 1]) {
    key = hmac(key, value, Uint8Array.of(step), seed);
    value = hmac(key, value);
  }
  seed.fill(0);
  const unused = 8 * length - q.toString(2).length;
  const candidate = () => {
    value = hmac(key, value);
    return shiftedRight(value, unused).reverse();
  };
  let nonce = candidate();
  let served = false;
  return () => {
    while (served || !isScalar(curve, nonce)) {
      key = hmac(key, value, Uint8Array.of(0));
      value = hmac(key, value);
      nonce = candidate();
      served = false;
    }
    served = true;
    return nonce;
  };
}

function concat(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** A big-endian number by fewer than eight bits to the right: the leftmost bits of the octets (RFC 6979, section 2.3.2). */
function shiftedRight(octets: Uint8Array, bits: number): Uint8Array {
  return octets.map((octet, at) => (octet >> bits) | ((octets[at - 1] ?? 0) << (8 - bits)));
}
