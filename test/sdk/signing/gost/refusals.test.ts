import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { affine, basePoint, type Point, sumOfMultiples } from '../../../../sdk/src/signing/gost/bigint-points.ts';
import { type GostCurve, gostCurves } from '../../../../sdk/src/signing/gost/curves.ts';
import { gostNewPrivateKey, gostPublicKey, gostSign, gostVerify } from '../../../../sdk/src/signing/gost/gost3410.ts';
import { toBigEndian, toLittleEndian } from '../../../../sdk/src/signing/gost/numbers.ts';
import { BACKENDS, knownCurve } from './vectors.ts';

function keyOf(curve: GostCurve, point: Point): Uint8Array {
  const length = curve.bits / 8;
  const { x, y } = affine(curve, point) ?? { x: 0n, y: 0n };
  return Buffer.concat([toLittleEndian(x, length), toLittleEndian(y, length)]);
}

/** Every copy of some octets with one bit turned. */
function* oneBitOff(octets: Uint8Array): Generator<Uint8Array> {
  for (let bit = 0; bit < octets.length * 8; bit++) {
    const copy = octets.slice();
    copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    yield copy;
  }
}

/** A point of order 2, which curves with cofactor 4 have: q or 2q times a point of the curve outside the group. */
function smallPoint(curve: GostCurve): Point {
  const { p, a, b, q } = curve;
  for (let x = 1n; ; x++) {
    // p ≡ 3 (mod 4), so that this is a root wherever there is one.
    const square = (x * x * x + a * x + b) % p;
    const y = power(square, (p + 1n) / 4n, p);
    if ((y * y) % p !== square) continue;
    const point = sumOfMultiples(curve, [q, { x, y, z: 1n }]);
    if (point.z === 0n) continue;
    const twice = sumOfMultiples(curve, [2n, point]);
    return twice.z === 0n ? point : twice;
  }
}

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  for (const bit of exponent.toString(2)) {
    result = (result * result) % modulus;
    if (bit === '1') result = (result * base) % modulus;
  }
  return result;
}

describe.each(BACKENDS)('refused by $name', ({ name, backend }) => {
  // One curve of each size and cofactor; plain JavaScript takes its time with the long ones.
  const oids = ['1.2.643.7.1.2.1.1.1', '1.2.643.7.1.2.1.1.2'];
  if (name === 'WebAssembly') oids.push('1.2.643.7.1.2.1.2.1', '1.2.643.7.1.2.1.2.3');

  test.each(oids)('each bit turned of signature, digest and key on %s', (oid) => {
    const curve = knownCurve(oid);
    const key = gostNewPrivateKey(curve);
    const publicKey = gostPublicKey(curve, key, backend);
    const digest = new Uint8Array(curve.bits / 8).map((_, at) => 200 - at);
    const signature = gostSign(curve, key, digest, {}, backend);
    const accepted = (...[ofKey, ofDigest, ofSignature]: [Uint8Array, Uint8Array, Uint8Array]) =>
      gostVerify(curve, ofKey, ofDigest, ofSignature, backend);
    expect(accepted(publicKey, digest, signature)).toBe(true);
    for (const mutant of oneBitOff(signature)) expect(accepted(publicKey, digest, mutant)).toBe(false);
    for (const mutant of oneBitOff(digest)) expect(accepted(publicKey, mutant, signature)).toBe(false);
    for (const mutant of oneBitOff(publicKey)) expect(accepted(mutant, digest, signature)).toBe(false);
  });

  test('a key with a part of small order, even where its owner makes signatures to fit', () => {
    for (const curve of gostCurves.filter(({ cofactor }) => cofactor !== 1n)) {
      const { q, bits } = curve;
      const [base, small, scalar] = [basePoint(curve), smallPoint(curve), 987_654_321n];
      const accepted = (key: Point, digest: Uint8Array, signature: Uint8Array) =>
        gostVerify(curve, keyOf(curve, key), digest, signature, backend);
      const good = sumOfMultiples(curve, [scalar, base]);
      const mixed = sumOfMultiples(curve, [scalar, base], [1n, small]);
      for (let nonce = 1n; nonce <= 12n; nonce++) {
        const digest = toLittleEndian(nonce, bits / 8);
        const sign = (point: Point) => {
          const r = (affine(curve, point)?.x ?? 0n) % q;
          return toBigEndian((((r * scalar + nonce * nonce) % q) << BigInt(bits)) | r, bits / 4);
        };
        // Without a check every second one of the latter would hold: the part of small order goes in and out again.
        const honest = sign(sumOfMultiples(curve, [nonce, base]));
        const fitted = sign(sumOfMultiples(curve, [nonce, base], [1n, small]));
        expect(accepted(good, digest, honest)).toBe(true);
        expect(accepted(mixed, digest, honest)).toBe(false);
        expect(accepted(mixed, digest, fitted)).toBe(false);
        expect(accepted(small, digest, fitted)).toBe(false);
      }
    }
  });

  test('a coordinate that is p or more, although the point is on the curve', () => {
    // The base point of this curve has x = 0, and p fits twice into 256 bits.
    const curve = knownCurve('1.2.643.7.1.2.1.1.4');
    const one = toLittleEndian(1n, 32);
    const digest = new Uint8Array(32).fill(5);
    const signature = gostSign(curve, one, digest, {}, backend);
    const publicKey = gostPublicKey(curve, one, backend);
    expect(gostVerify(curve, publicKey, digest, signature, backend)).toBe(true);
    const shifted = Buffer.concat([toLittleEndian(curve.p, 32), publicKey.subarray(32)]);
    expect(gostVerify(curve, shifted, digest, signature, backend)).toBe(false);
  });

  test('r and s that are q or more, although the numbers modulo q would do', () => {
    const curve = knownCurve('1.2.643.7.1.2.1.1.1');
    const key = gostNewPrivateKey(curve);
    const publicKey = gostPublicKey(curve, key, backend);
    const digest = new Uint8Array(32).fill(3);
    const signature = gostSign(curve, key, digest, {}, backend);
    for (const at of [0, 32]) {
      const number = BigInt(`0x${Buffer.from(signature.subarray(at, at + 32)).toString('hex')}`);
      const shifted = signature.slice();
      shifted.set(toBigEndian(number + curve.q, 32), at);
      expect(gostVerify(curve, publicKey, digest, shifted, backend)).toBe(false);
    }
  });

  test('whatever octets: never thrown, never accepted', () => {
    const anything = fc.uint8Array({ maxLength: 140, size: 'max' });
    const curve = fc.constantFrom(...gostCurves);
    fc.assert(
      fc.property(curve, anything, anything, anything, (onCurve, key, digest, signature) => {
        expect(gostVerify(onCurve, key, digest, signature, backend)).toBe(false);
      }),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(curve, fc.infiniteStream(fc.integer({ min: 0, max: 255 })), (onCurve, stream) => {
        const length = onCurve.bits / 8;
        const [digest, signature] = [length, 2 * length].map((size) => Uint8Array.from(stream.take(size)));
        const key = keyOf(onCurve, basePoint(onCurve));
        if (digest === undefined || signature === undefined) throw new RangeError('no octets');
        expect(gostVerify(onCurve, key, digest, signature, backend)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
});
