import {
  constants,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify as verifyByNode,
} from 'node:crypto';
import { der, type PublicKeyInfo } from '@styk/sdk/signing';
import { describe, expect, test } from 'vitest';
import { digestByOid } from '../../../sdk/src/signing/algorithms/digests.ts';
import { signatureScheme } from '../../../sdk/src/signing/algorithms/signatures.ts';
import { TAG } from '../../../sdk/src/signing/asn1/element.ts';
import { FieldReader } from '../../../sdk/src/signing/asn1/fields.ts';
import { parseBer } from '../../../sdk/src/signing/asn1/reader.ts';
import { readAlgorithmIdentifier } from '../../../sdk/src/signing/x509/algorithm-identifier.ts';

const MESSAGE = Buffer.from('Счёт-фактура');
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const spki = (key: KeyObject) => publicKeyInfo(createPublicKey(key).export({ format: 'der', type: 'spki' }));

function publicKeyInfo(raw: Uint8Array): PublicKeyInfo {
  const fields = new FieldReader(parseBer(raw, 'test'), TAG.sequence, 'test');
  return { algorithm: readAlgorithmIdentifier(fields.take(TAG.sequence, 'algorithm')), raw };
}

const SHA2 = [
  ['sha256', '2.16.840.1.101.3.4.2.1'],
  ['sha384', '2.16.840.1.101.3.4.2.2'],
  ['sha512', '2.16.840.1.101.3.4.2.3'],
] as const;

const identifier = (oid: string, ...parameters: readonly Uint8Array[]) =>
  readAlgorithmIdentifier(parseBer(der.sequence(der.oid(oid), ...parameters), 'test'));

function pssParameters(digestOid: string, maskOid: string, saltLength: number): Uint8Array {
  const digest = (oid: string) => der.sequence(der.oid(oid), der.nullValue());
  const mask = der.sequence(der.oid('1.2.840.113549.1.1.8'), digest(maskOid));
  return der.sequence(der.context(0, digest(digestOid)), der.context(1, mask), der.context(2, der.integer(saltLength)));
}

describe.each(SHA2)('%s', (digest, digestOid) => {
  const cases = [
    ['rsaEncryption', identifier('1.2.840.113549.1.1.1', der.nullValue()), rsa.privateKey, {}],
    ['ecPublicKey', identifier('1.2.840.10045.2.1'), ec.privateKey, {}],
    [
      'RSA-PSS',
      identifier('1.2.840.113549.1.1.10', pssParameters(digestOid, digestOid, 32)),
      rsa.privateKey,
      { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 },
    ],
  ] as const;

  test.each(cases)(
    '%s: what node:crypto signs holds, for this message and this key only',
    (_, algorithm, key, options) => {
      const { verify } = signatureScheme(algorithm, digestByOid(digestOid));
      const signature = sign(digest, MESSAGE, { key, ...options });
      expect(verify?.(spki(key), MESSAGE, signature)).toBe(true);
      expect(verify?.(spki(key), Buffer.from('Счёт-фактурa'), signature)).toBe(false);
      const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
      expect(verify?.(spki(other), MESSAGE, signature)).toBe(false);
      expect(verify?.(spki(key), MESSAGE, signature.subarray(1))).toBe(false);
      expect(verify?.({ ...spki(key), raw: Buffer.from('no key') }, MESSAGE, signature)).toBe(false);
    },
  );
});

test('RSA-PSS: a signature without its leading zero is refused, although OpenSSL would take it', () => {
  const options = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 };
  const candidate = () => sign('sha256', MESSAGE, { key: rsa.privateKey, ...options });
  let signature = candidate();
  // One in 256 begins with a zero; the salt makes each another one.
  while (signature[0] !== 0) signature = candidate();
  const shortened = signature.subarray(1);
  expect(verifyByNode('sha256', MESSAGE, { key: rsa.publicKey, ...options }, shortened)).toBe(true);
  const sha256 = '2.16.840.1.101.3.4.2.1';
  const pss = identifier('1.2.840.113549.1.1.10', pssParameters(sha256, sha256, 32));
  const { verify } = signatureScheme(pss, digestByOid(sha256));
  expect(verify?.(spki(rsa.privateKey), MESSAGE, signature)).toBe(true);
  expect(verify?.(spki(rsa.privateKey), MESSAGE, shortened)).toBe(false);
});

test.each([
  ['1.2.840.113549.1.1.11', 'sha256', rsa.privateKey],
  ['1.2.840.113549.1.1.12', 'sha384', rsa.privateKey],
  ['1.2.840.113549.1.1.13', 'sha512', rsa.privateKey],
  ['1.2.840.10045.4.3.2', 'sha256', ec.privateKey],
  ['1.2.840.10045.4.3.3', 'sha384', ec.privateKey],
  ['1.2.840.10045.4.3.4', 'sha512', ec.privateKey],
])('%s names its digest itself, whatever stands beside it', (oid, digest, key) => {
  const { verify } = signatureScheme(identifier(oid), digestByOid('1.3.14.3.2.26'));
  expect(verify?.(spki(key), MESSAGE, sign(digest, MESSAGE, key))).toBe(true);
});

test('the key of another algorithm does not decide how the signature is checked', () => {
  const signature = sign('sha256', MESSAGE, ec.privateKey);
  expect(signatureScheme(identifier('1.2.840.113549.1.1.11')).verify?.(spki(ec.privateKey), MESSAGE, signature)).toBe(
    false,
  );
});

test('a PKCS#1 signature is no PSS signature', () => {
  const [, digestOid] = SHA2[0];
  const pss = signatureScheme(identifier('1.2.840.113549.1.1.10', pssParameters(digestOid, digestOid, 32)));
  expect(pss.verify?.(spki(rsa.privateKey), MESSAGE, sign('sha256', MESSAGE, rsa.privateKey))).toBe(false);
});

describe('weak or unknown', () => {
  test.each(['1.2.840.113549.1.1.5', '1.2.840.10045.4.1', '1.2.840.113549.1.1.10'])('%s with SHA-1 is weak', (oid) => {
    expect(signatureScheme(identifier(oid)).weak).toBe(true);
  });

  test.each([
    ['1.2.643.2.2.19', 'GOST R 34.10-2001'],
    ['1.2.643.2.2.3', 'GOST R 34.10-2001'],
    ['1.2.3.4', '1.2.3.4'],
  ])('%s is called %s and cannot verify', (oid, name) => {
    expect(signatureScheme(identifier(oid))).toEqual({ name, weak: false });
  });

  test('RSA with a digest that cannot be computed cannot verify', () => {
    expect(signatureScheme(identifier('1.2.840.113549.1.1.1'), digestByOid('1.2.643.2.2.9')).verify).toBeUndefined();
  });

  test('PSS with two different digests cannot verify', () => {
    const parameters = pssParameters(SHA2[0][1], SHA2[2][1], 32);
    expect(signatureScheme(identifier('1.2.840.113549.1.1.10', parameters)).verify).toBeUndefined();
  });
});
