import { createPrivateKey } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  der,
  encodeOutput,
  newGostPrivateKey,
  parseCertificate,
  readCertificates,
  readPrivateKey,
} from '@styk/sdk/signing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gostCurves } from '../../../../sdk/src/signing/gost/curves.ts';
import { fixture, fixturePath } from '../support/fixtures.ts';
import { gostOpenssl, hasGostEngine } from '../support/openssl.ts';

let folder = '';
const inFolder = (name: string) => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'styk-keys-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const GOST = {
  256: der.sequence(
    der.oid('1.2.643.7.1.1.1.1'),
    der.sequence(der.oid('1.2.643.2.2.36.0'), der.oid('1.2.643.7.1.1.2.2')),
  ),
  512: der.sequence(der.oid('1.2.643.7.1.1.1.2'), der.sequence(der.oid('1.2.643.7.1.2.1.2.1'))),
} as const;

const pkcs8 = (algorithm: Uint8Array, key: Uint8Array) => der.sequence(der.integer(0), algorithm, der.octetString(key));
const codeOf = (code: string) => expect.objectContaining({ code });
const publicKeyOf = (name: string) => {
  const [certificate = new Uint8Array()] = readCertificates(fixture(`pki/${name}.crt.pem`));
  return Buffer.from(parseCertificate(certificate).publicKey.raw).subarray(-60);
};
/** The secret octets of a key of the test authorities: they end its file. */
const scalarOf = (name: string, length: number) =>
  Buffer.from(
    fixture(`pki/${name}.key.pem`)
      .toString()
      .replace(/-----[^-]+-----|\s/g, ''),
    'base64',
  ).subarray(-length);

describe.each([
  ['head256', 256],
  ['head512', 512],
] as const)('a ГОСТ key in PKCS#8 (trap 3): %s', (name, bits) => {
  const scalar = scalarOf(name, bits / 8);

  test.each([
    ['raw little-endian', scalar],
    ['in an OCTET STRING of its own', der.octetString(scalar)],
    ['as an INTEGER', der.integer(Buffer.from(scalar).reverse())],
  ])('%s', (_, key) => {
    const read = readPrivateKey(pkcs8(GOST[bits], key));
    expect(Buffer.from(read.publicKey.raw).subarray(-60)).toEqual(publicKeyOf(name));
  });

  test('as an INTEGER that is shorter, for keys that begin with zeros', () => {
    const small = Buffer.alloc(bits / 8);
    small[0] = 5;
    const [integer, raw] = [der.integer(5), small].map((key) => readPrivateKey(pkcs8(GOST[bits], key)));
    expect(integer?.publicKey.raw).toEqual(raw?.publicKey.raw);
  });

  test.each([
    ['raw', Buffer.concat([scalar, scalar])],
    ['raw with three masks', Buffer.concat([scalar, scalar, scalar, scalar])],
    ['in an OCTET STRING', der.octetString(Buffer.concat([scalar, scalar]))],
    ['beside its public key', der.sequence(der.octetString(Buffer.concat([scalar, scalar])), der.octetString(scalar))],
  ])('masked, %s: refused by name', (_, key) => {
    expect(() => readPrivateKey(pkcs8(GOST[bits], key))).toThrow(codeOf('signing-key-masked'));
  });

  test.each([
    ['zero', Buffer.alloc(bits / 8)],
    ['above the order', Buffer.alloc(bits / 8, 0xff)],
  ])('a scalar that is %s', (_, key) => {
    expect(() => readPrivateKey(pkcs8(GOST[bits], key))).toThrow(codeOf('signing-key-unreadable'));
  });
});

test.each([
  ['a 512-bit curve for a 256-bit key', der.sequence(der.oid('1.2.643.7.1.2.1.2.1'))],
  ['a digest of the other length', der.sequence(der.oid('1.2.643.7.1.2.1.1.1'), der.oid('1.2.643.7.1.1.2.3'))],
  ['an unknown curve', der.sequence(der.oid('1.2.643.7.1.2.1.1.9'))],
])('parameters that do not belong together: %s (trap 5)', (_, parameters) => {
  const algorithm = der.sequence(der.oid('1.2.643.7.1.1.1.1'), parameters);
  expect(() => readPrivateKey(pkcs8(algorithm, Buffer.alloc(32, 1)))).toThrow(codeOf('signing-curve-unknown'));
});

const ENCRYPTIONS = [
  ['-v2', 'aes-256-cbc'],
  ['-v2', 'aes-192-cbc', '-v2prf', 'hmacWithSHA384'],
  ['-v2', 'aes-128-cbc', '-v2prf', 'hmacWithSHA512'],
  ['-v2', 'des3'],
  ['-v2', 'gost89', '-v2prf', '1.2.643.7.1.1.4.2'],
  ['-v1', 'PBE-SHA1-3DES'],
  ['-v1', 'PBE-SHA1-2DES'],
];

describe.skipIf(!hasGostEngine)('encrypted by openssl', () => {
  test.each(
    ENCRYPTIONS.flatMap((flags) =>
      ['head256', 'head512', 'head-rsa'].map((name) => [flags.join(' '), name, flags] as const),
    ),
  )('%s: %s', (_, name, flags) => {
    const args = ['pkcs8', '-topk8', '-in', fixturePath(`pki/${name}.key.pem`), '-passout', 'pass:секрет'];
    expect(gostOpenssl([...args, ...flags, '-out', inFolder('key.pem')])).toMatchObject({ ok: true });
    const file = readFileSync(inFolder('key.pem'));
    expect(readPrivateKey(file, 'секрет').toPkcs8()).toEqual(readPrivateKey(fixture(`pki/${name}.key.pem`)).toPkcs8());
    expect(() => readPrivateKey(file)).toThrow(codeOf('signing-passphrase-needed'));
    expect(() => readPrivateKey(file, 'другой')).toThrow(codeOf('signing-passphrase-wrong'));
  });

  test('in a way that is not read: scrypt', () => {
    const args = ['pkcs8', '-topk8', '-in', fixturePath('pki/head256.key.pem'), '-passout', 'pass:x', '-scrypt'];
    expect(gostOpenssl([...args, '-out', inFolder('key.pem')])).toMatchObject({ ok: true });
    const file = readFileSync(inFolder('key.pem'));
    expect(() => readPrivateKey(file, 'x')).toThrow(codeOf('signing-cipher-not-supported'));
  });

  test.each(gostCurves.flatMap(({ oids }) => oids))('what we write is read by openssl, curve %s', async (curve) => {
    // The engine has no name for the example of 512 bits in RFC 7091.
    if (curve === '1.2.643.7.1.2.1.2.0') return;
    const key = newGostPrivateKey(curve);
    writeFileSync(inFolder('ours.pem'), encodeOutput(key.toPkcs8(), 'pem', 'PRIVATE KEY'));
    const run = gostOpenssl(['pkey', '-in', inFolder('ours.pem'), '-pubout', '-outform', 'DER']);
    expect(run).toMatchObject({ ok: true });
    expect(run.stdout.subarray(-60)).toEqual(Buffer.from(key.publicKey.raw).subarray(-60));
  });
});

test('a file that asks for days of work is refused at once', () => {
  const kdf = der.sequence(
    der.oid('1.2.840.113549.1.5.12'),
    der.sequence(der.octetString(Buffer.alloc(8)), der.integer(2 ** 31 - 1)),
  );
  const cipher = der.sequence(der.oid('2.16.840.1.101.3.4.1.42'), der.octetString(Buffer.alloc(16)));
  const algorithm = der.sequence(der.oid('1.2.840.113549.1.5.13'), der.sequence(kdf, cipher));
  const file = der.sequence(algorithm, der.octetString(Buffer.alloc(64)));
  expect(() => readPrivateKey(file, 'x')).toThrow(codeOf('signing-kdf-too-costly'));
});

test('a key of 2001 is named', () => {
  const algorithm = der.sequence(der.oid('1.2.643.2.2.19'), der.sequence(der.oid('1.2.643.2.2.35.1')));
  expect(() => readPrivateKey(pkcs8(algorithm, Buffer.alloc(32, 1)))).toThrow(codeOf('signing-key-unreadable'));
});

test('keys of Ed25519 cannot sign documents', () => {
  const seed = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, 7)]);
  expect(createPrivateKey({ key: seed, format: 'der', type: 'pkcs8' }).asymmetricKeyType).toBe('ed25519');
  expect(() => readPrivateKey(seed)).toThrow(codeOf('signing-algorithm-not-supported'));
});
