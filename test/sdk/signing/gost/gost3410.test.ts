import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gostCurves } from '../../../../sdk/src/signing/gost/curves.ts';
import { gostNewPrivateKey, gostPublicKey, gostSign, gostVerify } from '../../../../sdk/src/signing/gost/gost3410.ts';
import { fromLittleEndian, toLittleEndian } from '../../../../sdk/src/signing/gost/numbers.ts';
import { BACKENDS, hex, JAVASCRIPT, knownCurve, octets, SIGNATURES, WASM } from './vectors.ts';

describe.each(BACKENDS)('GOST R 34.10-2012 in $name', ({ backend }) => {
  test.each(SIGNATURES.vectors)('vector $name on $curveOid', (vector) => {
    const curve = knownCurve(vector.curveOid);
    const key = octets(vector.privateKeyHex).reverse();
    const nonce = octets(vector.nonceKHex).reverse();
    const digest = octets(vector.digestHex);
    expect(hex(gostPublicKey(curve, key, backend))).toBe(vector.publicKeyOctets);
    expect(hex(backend.engine.sign(curve, key, nonce, digest))).toBe(vector.signatureCms);
    expect(vector.signatureCms).toBe(vector.sHex + vector.rHex);
    expect(gostVerify(curve, octets(vector.publicKeyOctets), digest, octets(vector.signatureCms), backend)).toBe(true);
  });

  test.each(SIGNATURES.negative)('vector that must be refused: $name', (vector) => {
    const { curveOid, publicKeyOctets, digestHex, signatureCms } = vector;
    const curve = knownCurve(curveOid);
    expect(gostVerify(curve, octets(publicKeyOctets), octets(digestHex), octets(signatureCms), backend)).toBe(false);
  });

  test.each(gostCurves)('$name: what is signed is verified, with either nonce', (curve) => {
    const key = gostNewPrivateKey(curve);
    const digest = new Uint8Array(curve.bits / 8).map((_, at) => at * 3);
    const publicKey = gostPublicKey(curve, key, backend);
    for (const nonce of ['deterministic', 'random'] as const) {
      const signature = gostSign(curve, key, digest, { nonce }, backend);
      expect(gostVerify(curve, publicKey, digest, signature, backend)).toBe(true);
    }
  });

  test('a deterministic signature is always the same, a random one never', () => {
    const curve = knownCurve('1.2.643.7.1.2.1.1.2');
    const key = gostNewPrivateKey(curve);
    const digest = new Uint8Array(32).fill(9);
    const sign = (nonce: 'deterministic' | 'random') => hex(gostSign(curve, key, digest, { nonce }, backend));
    expect(sign('deterministic')).toBe(sign('deterministic'));
    expect(hex(gostSign(curve, key, digest, {}, backend))).toBe(sign('deterministic'));
    expect(sign('random')).not.toBe(sign('random'));
  });

  test('a private key that is 0, q or more, or of another length is refused', () => {
    for (const curve of gostCurves) {
      const length = curve.bits / 8;
      const digest = new Uint8Array(length);
      const bad = [new Uint8Array(length), toLittleEndian(curve.q, length), new Uint8Array(length).fill(0xff)];
      for (const key of [...bad, new Uint8Array(length - 1).fill(1), new Uint8Array(length + 1).fill(1)]) {
        expect(() => gostSign(curve, key, digest, {}, backend)).toThrow(RangeError);
        expect(() => gostPublicKey(curve, key, backend)).toThrow(RangeError);
      }
      expect(() => gostSign(curve, toLittleEndian(1n, length), digest.subarray(1), {}, backend)).toThrow(RangeError);
    }
  });

  test('no error tells the key', () => {
    const curve = knownCurve('1.2.643.7.1.2.1.1.1');
    const key = toLittleEndian(curve.q + 12345n, 32);
    expect(() => gostPublicKey(curve, key, backend)).toThrow(
      /^The private key is no number from 1 to q − 1 of id-tc26-gost-3410-2012-256-paramSetA$/,
    );
  });
});

test.each(gostCurves)('new private keys on $name lie in the whole range below q', (curve) => {
  const numbers = Array.from({ length: 200 }, () => fromLittleEndian(gostNewPrivateKey(curve)));
  expect(new Set(numbers).size).toBe(200);
  // The chance that none of 200 falls into a given quarter is below 10^-24.
  for (const quarter of [0n, 1n, 2n, 3n]) {
    expect(numbers.some((number) => (number * 4n) / curve.q === quarter)).toBe(true);
  }
  expect(numbers.every((number) => number > 0n && number < curve.q)).toBe(true);
});

describe.each(gostCurves)('both backends agree on $name', (curve) => {
  const { q, bits } = curve;
  const length = bits / 8;
  const runs = bits === 256 ? 20 : 6;

  /** Scalars from 1 to q − 1, with those at both ends and such as have long runs of equal bits. */
  const scalar = fc
    .oneof(
      fc.bigInt({ min: 1n, max: q - 1n }),
      fc.constantFrom(1n, 2n, 3n, 16n, 31n, 32n, q - 1n, q - 2n, q >> 1n, (q >> 1n) + 1n),
      fc.integer({ min: 0, max: bits - 3 }).map((shift) => 1n << BigInt(shift)),
      fc.integer({ min: 1, max: bits - 3 }).map((shift) => (1n << BigInt(shift)) - 1n),
    )
    .map((number) => toLittleEndian(number, length));
  const digest = fc.oneof(
    fc.uint8Array({ minLength: length, maxLength: length }),
    fc.constantFrom(new Uint8Array(length), new Uint8Array(length).fill(0xff), toLittleEndian(q, length)),
  );

  test('in keys, signatures and verdicts', () => {
    fc.assert(
      fc.property(scalar, scalar, digest, (key, nonce, hash) => {
        const publicKey = WASM.engine.publicKey(curve, key);
        expect(hex(publicKey)).toBe(hex(JAVASCRIPT.engine.publicKey(curve, key)));
        const signature = WASM.engine.sign(curve, key, nonce, hash);
        expect(hex(signature)).toBe(hex(JAVASCRIPT.engine.sign(curve, key, nonce, hash)));
        if (signature === undefined) return;
        expect(gostVerify(curve, publicKey, hash, signature, WASM)).toBe(true);
        expect(gostVerify(curve, publicKey, hash, signature, JAVASCRIPT)).toBe(true);
      }),
      { numRuns: runs },
    );
  });

  test('in deterministic signatures', () => {
    fc.assert(
      fc.property(scalar, digest, (key, hash) => {
        const signature = gostSign(curve, key, hash, {}, WASM);
        expect(hex(signature)).toBe(hex(gostSign(curve, key, hash, {}, JAVASCRIPT)));
      }),
      { numRuns: runs },
    );
  });
});
