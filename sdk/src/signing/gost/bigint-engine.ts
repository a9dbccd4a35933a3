import { affine, basePoint, type Point, sumOfMultiples } from './bigint-points.ts';
import type { GostCurve } from './curves.ts';
import type { GostEngine } from './engine.ts';
import { fromBigEndian, fromLittleEndian, inverse, modulo, toBigEndian, toLittleEndian } from './numbers.ts';

/** The number that is signed: the digest read little-endian, modulo q, and 1 instead of 0 (RFC 7091, section 6.1, step 2). */
function signedNumber({ q }: GostCurve, digest: Uint8Array): bigint {
  return fromLittleEndian(digest) % q || 1n;
}

/** A public key that lies on the curve and in the group of the base point, or nothing. */
function decodePublicKey(curve: GostCurve, octets: Uint8Array): Point | undefined {
  const { p, a, b, q, cofactor } = curve;
  const x = fromLittleEndian(octets.subarray(0, octets.length / 2));
  const y = fromLittleEndian(octets.subarray(octets.length / 2));
  if (x >= p || y >= p || modulo(y * y - (x * x * x + a * x + b), p) !== 0n) return undefined;
  const point = { x, y, z: 1n };
  return cofactor === 1n || sumOfMultiples(curve, [q, point]).z === 0n ? point : undefined;
}

/**
 * Works where WebAssembly does not. The time that BigInt takes depends on the numbers, so a private key is not safe from
 * somebody who can measure it; that is why this is the second choice.
 */
export const bigintEngine: GostEngine = {
  publicKey(curve, privateKey) {
    const point = affine(curve, sumOfMultiples(curve, [fromLittleEndian(privateKey), basePoint(curve)]));
    const length = curve.bits / 8;
    const octets = new Uint8Array(2 * length);
    octets.set(toLittleEndian(point?.x ?? 0n, length));
    octets.set(toLittleEndian(point?.y ?? 0n, length), length);
    return octets;
  },
  sign(curve, privateKey, nonce, digest) {
    const { q, bits } = curve;
    const scalar = fromLittleEndian(nonce);
    const r = (affine(curve, sumOfMultiples(curve, [scalar, basePoint(curve)]))?.x ?? 0n) % q;
    const s = (r * fromLittleEndian(privateKey) + scalar * signedNumber(curve, digest)) % q;
    if (r === 0n || s === 0n) return undefined;
    return toBigEndian((s << BigInt(bits)) | r, bits / 4);
  },
  verify(curve, publicKey, digest, signature) {
    const { q } = curve;
    const s = fromBigEndian(signature.subarray(0, signature.length / 2));
    const r = fromBigEndian(signature.subarray(signature.length / 2));
    if (s === 0n || s >= q || r === 0n || r >= q) return false;
    const key = decodePublicKey(curve, publicKey);
    if (key === undefined) return false;
    const v = inverse(signedNumber(curve, digest), q);
    const point = sumOfMultiples(curve, [(s * v) % q, basePoint(curve)], [((q - r) * v) % q, key]);
    return (affine(curve, point)?.x ?? 0n) % q === r;
  },
};
