import { der, fileSigner, gostPrivateKey, parseSignedData, signDetached, verifySignature } from '@styk/sdk/signing';
import { describe, expect, test } from 'vitest';
import { digestByOid } from '../../../sdk/src/signing/algorithms/digests.ts';
import { signatureScheme } from '../../../sdk/src/signing/algorithms/signatures.ts';
import { parseBer } from '../../../sdk/src/signing/asn1/reader.ts';
import { samePublicKey } from '../../../sdk/src/signing/keys/same-public-key.ts';
import { readAlgorithmIdentifier } from '../../../sdk/src/signing/x509/algorithm-identifier.ts';
import { readPublicKeyInfo } from '../../../sdk/src/signing/x509/certificate.ts';
import { AT, DOCUMENT, fixture, TRUST } from './support/fixtures.ts';

const identifier = (oid: string) =>
  readAlgorithmIdentifier(parseBer(der.sequence(der.oid(oid), der.nullValue()), 'test'));
const STREEBOG = { 256: '1.2.643.7.1.1.2.2', 512: '1.2.643.7.1.1.2.3' } as const;
const MESSAGE = Buffer.from('Счёт-фактура');

const FAMILIES = [
  { bits: 256, other: 512, key: '1.2.643.7.1.1.1.1', signature: '1.2.643.7.1.1.3.2', curve: '1.2.643.7.1.2.1.1.1' },
  { bits: 512, other: 256, key: '1.2.643.7.1.1.1.2', signature: '1.2.643.7.1.1.3.3', curve: '1.2.643.7.1.2.1.2.1' },
] as const;

describe.each(FAMILIES)(
  'GOST R 34.10-2012, $bits bits',
  ({ bits, other, key: keyOid, signature: signatureOid, curve }) => {
    const length = bits / 8;
    const key = gostPrivateKey(curve, Buffer.alloc(length, 0x11));
    const verify = (oid: string, digest?: string, publicKey = key.publicKey) => {
      const scheme = signatureScheme(identifier(oid), digest === undefined ? undefined : digestByOid(digest));
      return (signature: Uint8Array, message = MESSAGE) => scheme.verify?.(publicKey, message, signature);
    };

    test('holds under the identifier of the key and under that with the digest (trap 4)', async () => {
      const signature = await key.sign(MESSAGE);
      expect(verify(keyOid, STREEBOG[bits])(signature)).toBe(true);
      expect(verify(signatureOid, STREEBOG[bits])(signature)).toBe(true);
      expect(verify(signatureOid)(signature)).toBe(true);
      expect(verify(keyOid, STREEBOG[bits])(signature, Buffer.from('Счёт-фактурa'))).toBe(false);
    });

    test('a digest of the other length beside it is refused', async () => {
      const signature = await key.sign(MESSAGE);
      expect(verify(keyOid, STREEBOG[other])(signature)).toBe(false);
      expect(verify(signatureOid, '2.16.840.1.101.3.4.2.1')(signature)).toBe(false);
    });

    test('a key of the other length is refused', async () => {
      const [family] = FAMILIES.filter((candidate) => candidate.bits === other);
      const stranger = gostPrivateKey(family?.curve ?? '', Buffer.alloc(other / 8, 0x11));
      expect(verify(keyOid, STREEBOG[bits], stranger.publicKey)(await stranger.sign(MESSAGE))).toBe(false);
      expect(verify(keyOid, STREEBOG[bits], stranger.publicKey)(await key.sign(MESSAGE))).toBe(false);
    });

    test('only s‖r holds: neither r‖s nor the whole reversed, as CryptoAPI has it (trap 2)', async () => {
      const signature = Buffer.from(await key.sign(MESSAGE));
      const exchanged = Buffer.concat([signature.subarray(length), signature.subarray(0, length)]);
      for (const wrong of [
        exchanged,
        Buffer.from(signature).reverse(),
        signature.subarray(1),
        Buffer.alloc(2 * length),
      ]) {
        expect(verify(keyOid, STREEBOG[bits])(wrong)).toBe(false);
      }
    });

    test.each([
      ['off the curve', Buffer.alloc(2 * length, 1), undefined],
      ['of the wrong length', Buffer.alloc(2 * length - 1, 1), undefined],
      ['with parameters of the other length', undefined, FAMILIES.find((family) => family.bits === other)?.curve],
      ['with unknown parameters', undefined, '1.2.643.7.1.2.1.9.9'],
    ])('a public key %s has signed nothing', async (_, point, parameters) => {
      const octets = point ?? Buffer.from(key.publicKey.raw).subarray(-2 * length);
      const algorithm = der.sequence(der.oid(keyOid), der.sequence(der.oid(parameters ?? curve)));
      const spki = der.sequence(algorithm, der.bitString(der.octetString(octets)));
      const publicKey = readPublicKeyInfo(parseBer(spki, 'test'));
      expect(verify(keyOid, STREEBOG[bits], publicKey)(await key.sign(MESSAGE))).toBe(false);
      expect(samePublicKey(publicKey, key.publicKey)).toBe(false);
    });
  },
);

describe('one curve under its identifiers, with and without digestParamSet (trap 5)', () => {
  const SAME = [
    ['1.2.643.2.2.35.1', '1.2.643.2.2.36.0', '1.2.643.7.1.2.1.1.2'],
    ['1.2.643.2.2.35.3', '1.2.643.2.2.36.1', '1.2.643.7.1.2.1.1.4'],
    ['1.2.643.2.2.35.2', '1.2.643.7.1.2.1.1.3'],
  ];
  test.each(SAME)('%s and others', async (first, ...others) => {
    const scalar = Buffer.alloc(32, 0x22);
    const key = gostPrivateKey(first, scalar);
    const signature = await key.sign(MESSAGE);
    const point = Buffer.from(key.publicKey.raw).subarray(-64);
    for (const curve of [first, ...others]) {
      for (const digestParamSet of [[], [der.oid(STREEBOG[256])]]) {
        const algorithm = der.sequence(der.oid('1.2.643.7.1.1.1.1'), der.sequence(der.oid(curve), ...digestParamSet));
        const spki = der.sequence(algorithm, der.bitString(der.octetString(point)));
        const publicKey = readPublicKeyInfo(parseBer(spki, 'test'));
        expect(signatureScheme(identifier('1.2.643.7.1.1.1.1')).verify?.(publicKey, MESSAGE, signature)).toBe(true);
        expect(samePublicKey(publicKey, key.publicKey)).toBe(true);
      }
    }
  });

  test('sets of CryptoPro are written with digestParamSet, those of TC 26 without', () => {
    const written = (curve: string, length: number) =>
      Buffer.from(gostPrivateKey(curve, Buffer.alloc(length, 1)).publicKey.raw);
    expect(written('1.2.643.2.2.36.0', 32).includes(Buffer.from(der.oid(STREEBOG[256])))).toBe(true);
    expect(written('1.2.643.7.1.2.1.1.1', 32).includes(Buffer.from(der.oid(STREEBOG[256])))).toBe(false);
    expect(written('1.2.643.7.1.2.1.2.3', 64).includes(Buffer.from(der.oid(STREEBOG[512])))).toBe(false);
  });
});

test.each(['head256', 'head512'])('%s: other ways to write the identifiers are accepted (trap 4)', async (name) => {
  const signer = fileSigner({ key: fixture(`pki/${name}.key.pem`), certificate: fixture(`pki/${name}.crt.pem`) });
  const { digest, name: family } = signer.algorithm;
  const withDigest = family.endsWith('256') ? '1.2.643.7.1.1.3.2' : '1.2.643.7.1.1.3.3';
  const algorithm = {
    ...signer.algorithm,
    digestIdentifier: der.sequence(der.oid(digest.oid)),
    signatureIdentifier: der.sequence(der.oid(withDigest)),
  };
  const signature = await signDetached(DOCUMENT, { ...signer, algorithm }, { signingTime: AT });
  expect(parseSignedData(signature).signers[0]?.signatureAlgorithm.oid).toBe(withDigest);
  expect((await verifySignature({ signature, content: DOCUMENT, trust: TRUST, at: AT })).verdict).toBe('passed');
});
