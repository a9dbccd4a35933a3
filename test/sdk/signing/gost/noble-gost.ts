import { type WeierstrassPoint, weierstrass } from '@noble/curves/abstract/weierstrass.js';
import { createHmacDrbg } from '@noble/curves/utils.js';
import type { GostCurve } from '../../../../sdk/src/signing/gost/curves.ts';
import {
  fromBigEndian,
  fromLittleEndian,
  inverse,
  toBigEndian,
  toLittleEndian,
} from '../../../../sdk/src/signing/gost/numbers.ts';
import { hmacStreebog } from '../../../../sdk/src/signing/gost/streebog.ts';

/** GOST R 34.10-2012 over the points of @noble/curves, as short as the standard allows. */
export function nobleGost({ p, a, b, q, cofactor, x, y, bits }: GostCurve) {
  const Point = weierstrass({ p, n: q, h: cofactor, a, b, Gx: x, Gy: y });
  const length = bits / 8;
  const signed = (digest: Uint8Array) => fromLittleEndian(digest) % q || 1n;
  return {
    publicKey(key: bigint): Uint8Array {
      const point = Point.BASE.multiply(key).toAffine();
      return Buffer.concat([toLittleEndian(point.x, length), toLittleEndian(point.y, length)]);
    },
    sign(key: bigint, nonce: bigint, digest: Uint8Array): Uint8Array {
      const r = Point.BASE.multiply(nonce).toAffine().x % q;
      const s = (r * key + nonce * signed(digest)) % q;
      return Buffer.concat([toBigEndian(s, length), toBigEndian(r, length)]);
    },
    verify(publicKey: Uint8Array, digest: Uint8Array, signature: Uint8Array): boolean {
      const key: WeierstrassPoint<bigint> = Point.fromAffine({
        x: fromLittleEndian(publicKey.subarray(0, length)),
        y: fromLittleEndian(publicKey.subarray(length)),
      });
      key.assertValidity();
      const s = fromBigEndian(signature.subarray(0, length));
      const r = fromBigEndian(signature.subarray(length));
      const v = inverse(signed(digest), q);
      const sum = Point.BASE.multiplyUnsafe((s * v) % q).add(key.multiplyUnsafe(((q - r) * v) % q));
      return sum.toAffine().x % q === r;
    },
    /** RFC 6979 with @noble's generator instead of ours; so many nonces that would do are passed over. */
    nonce(key: bigint, digest: Uint8Array, passedOver = 0): bigint {
      let left = passedOver;
      const drbg = createHmacDrbg<bigint>(length, length, (secret: Uint8Array, message: Uint8Array) =>
        hmacStreebog(bits, secret, message),
      );
      const seed = Buffer.concat([toBigEndian(key, length), toBigEndian(fromLittleEndian(digest) % q, length)]);
      const unused = BigInt(bits - q.toString(2).length);
      return drbg(seed, (candidate) => {
        const number = fromBigEndian(candidate) >> unused;
        return number > 0n && number < q && left-- === 0 ? number : undefined;
      });
    },
  };
}
