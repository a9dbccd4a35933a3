import { describe, expect, test } from 'vitest';
import { gostCurves } from '../../../../sdk/src/signing/gost/curves.ts';
import type { GostEngine } from '../../../../sdk/src/signing/gost/engine.ts';
import { gostNewPrivateKey, gostPublicKey, gostSign, gostVerify } from '../../../../sdk/src/signing/gost/gost3410.ts';
import { fromLittleEndian, toLittleEndian } from '../../../../sdk/src/signing/gost/numbers.ts';
import { nobleGost } from './noble-gost.ts';
import { BACKENDS, hex, WASM } from './vectors.ts';

describe.each(gostCurves)('@noble/curves agrees on $name', (curve) => {
  const oracle = nobleGost(curve);
  const samples = Array.from({ length: curve.bits === 256 ? 6 : 3 }, (_, index) => ({
    key: gostNewPrivateKey(curve),
    digest: new Uint8Array(curve.bits / 8).map((_octet, at) => (at + 1) * (index + 7)),
  }));

  test.each(BACKENDS)('with $name', ({ backend }) => {
    for (const { key, digest } of samples) {
      const number = fromLittleEndian(key);
      const publicKey = gostPublicKey(curve, key, backend);
      expect(hex(publicKey)).toBe(hex(oracle.publicKey(number)));
      const ours = gostSign(curve, key, digest, {}, backend);
      expect(hex(ours)).toBe(hex(oracle.sign(number, oracle.nonce(number, digest), digest)));
      expect(oracle.verify(publicKey, digest, ours)).toBe(true);
      const theirs = oracle.sign(number, fromLittleEndian(gostNewPrivateKey(curve)), digest);
      expect(gostVerify(curve, publicKey, digest, theirs, backend)).toBe(true);
    }
  });

  // Where sums of points could meet an equal or opposite one, which the faster formulas for them cannot add.
  test.each(BACKENDS)('on keys next to 0 and to the order of the base point, with $name', ({ backend }) => {
    const length = curve.bits / 8;
    const publicKey = (key: bigint) => hex(gostPublicKey(curve, toLittleEndian(key, length), backend));
    for (let key = 1n; key <= 64n; key++) {
      const expected = oracle.publicKey(key);
      const y = fromLittleEndian(expected.subarray(length));
      const opposite = Buffer.concat([expected.subarray(0, length), toLittleEndian(curve.p - y, length)]);
      expect([publicKey(key), publicKey(curve.q - key)]).toEqual([hex(expected), hex(opposite)]);
    }
  });

  test('on the nonce that follows one that did not serve', () => {
    const [sample] = samples;
    if (sample === undefined) throw new RangeError('no sample');
    const { key, digest } = sample;
    const nonces: bigint[] = [];
    const engine: GostEngine = {
      ...WASM.engine,
      sign(onCurve, privateKey, nonce, hash) {
        nonces.push(fromLittleEndian(nonce));
        return nonces.length < 3 ? undefined : WASM.engine.sign(onCurve, privateKey, nonce, hash);
      },
    };
    const signature = gostSign(curve, key, digest, {}, { ...WASM, engine });
    const number = fromLittleEndian(key);
    expect(nonces).toEqual([0, 1, 2].map((passedOver) => oracle.nonce(number, digest, passedOver)));
    expect(gostVerify(curve, gostPublicKey(curve, key), digest, signature)).toBe(true);
  });
});
