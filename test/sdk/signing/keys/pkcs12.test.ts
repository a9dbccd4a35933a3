import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { der, readCertificates, readPkcs12, readPrivateKey, writePkcs12 } from '@styk/sdk/signing';
import forge from 'node-forge';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rc2Cipher } from '../../../../sdk/src/signing/keys/rc2.ts';
import { EXPECTED, fixture, fixturePath } from '../support/fixtures.ts';
import { gostOpenssl, hasGostEngine } from '../support/openssl.ts';

const PASSPHRASE = EXPECTED.pfxPassword;
const codeOf = (code: string) => expect.objectContaining({ code });
const certificateOf = (name: string) => readCertificates(fixture(`pki/${name}.crt.pem`))[0] ?? new Uint8Array();
const keyOf = (name: string) => readPrivateKey(fixture(`pki/${name}.key.pem`));

let folder = '';
const inFolder = (name: string) => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'styk-pfx-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe.each([
  ['head256.pfx', 'head256'],
  ['person256.pfx', 'person256'],
  ['head512.pfx', 'head512'],
  ['head-rsa.pfx', 'head-rsa'],
  ['head256-gost.pfx', 'head256'],
])('a PFX made by openssl (trap 12): %s', (file, name) => {
  const pfx = fixture(`pki/${file}`);

  test('gives the key, its certificate and the authority', () => {
    const { privateKey, certificate, chain } = readPkcs12(pfx, PASSPHRASE);
    expect(Buffer.from(privateKey.toPkcs8())).toEqual(Buffer.from(keyOf(name).toPkcs8()));
    expect(Buffer.compare(certificate, certificateOf(name))).toBe(0);
    expect(chain).toHaveLength(1);
  });

  test('tells the wrong passphrase from damage', () => {
    expect(() => readPkcs12(pfx)).toThrow(codeOf('signing-passphrase-needed'));
    for (const wrong of ['', 'x', PASSPHRASE.toUpperCase()]) {
      expect(() => readPkcs12(pfx, wrong)).toThrow(codeOf('signing-passphrase-wrong'));
    }
    const damaged = Buffer.from(pfx);
    // In the middle of the certificates: the key still opens.
    damaged[1500] = (damaged[1500] ?? 0) ^ 1;
    expect(() => readPkcs12(damaged, PASSPHRASE)).toThrow(codeOf('signing-pfx-damaged'));
    expect(() => readPkcs12(pfx.subarray(0, -1), PASSPHRASE)).toThrow(codeOf('signing-pfx-damaged'));
  });
});

describe.skipIf(!hasGostEngine)('other PFX of openssl', () => {
  test.each([
    ['RC2 and 3DES, as Windows wrote them', 'head-rsa', ['-legacy']],
    ['3DES throughout', 'head-rsa', ['-keypbe', 'PBE-SHA1-3DES', '-certpbe', 'PBE-SHA1-3DES', '-macalg', 'sha1']],
    ['SHA-512 for the MAC', 'head-rsa', ['-macalg', 'sha512']],
    ['no encryption of the certificates', 'head256', ['-certpbe', 'NONE']],
    ['no MAC', 'head256', ['-nomac']],
    ['ГОСТ 512 by RFC 9548', 'head512', ['-keypbe', 'gost89', '-certpbe', 'gost89', '-macalg', 'md_gost12_512']],
  ])('%s', (_, name, flags) => {
    const files = ['-in', fixturePath(`pki/${name}.crt.pem`), '-inkey', fixturePath(`pki/${name}.key.pem`)];
    const args = ['pkcs12', '-export', ...files, '-passout', 'pass:пароль 1', '-out', inFolder('x.pfx')];
    expect(gostOpenssl([...args, ...flags])).toMatchObject({ ok: true });
    const { privateKey, certificate } = readPkcs12(readFileSync(inFolder('x.pfx')), 'пароль 1');
    expect(Buffer.from(privateKey.toPkcs8())).toEqual(Buffer.from(keyOf(name).toPkcs8()));
    expect(Buffer.compare(certificate, certificateOf(name))).toBe(0);
    expect(() => readPkcs12(readFileSync(inFolder('x.pfx')), 'пароль 2')).toThrow(codeOf('signing-passphrase-wrong'));
  });
});

describe.each(['head256', 'head512', 'head-rsa'])('a PFX of ours: %s', (name) => {
  const input = {
    privateKey: keyOf(name),
    certificate: certificateOf(name),
    chain: readCertificates(fixture('pki/intermediates.pem')),
    passphrase: 'пароль',
    friendlyName: 'Руководитель',
  };

  test('is read again', () => {
    const { privateKey, certificate, chain } = readPkcs12(writePkcs12(input), 'пароль');
    expect(Buffer.from(privateKey.toPkcs8())).toEqual(Buffer.from(input.privateKey.toPkcs8()));
    expect([certificate, ...chain].map((one) => Buffer.from(one).toString('hex'))).toEqual(
      [input.certificate, ...input.chain].map((one) => Buffer.from(one).toString('hex')),
    );
    expect(() => readPkcs12(writePkcs12(input), 'пароль ')).toThrow(codeOf('signing-passphrase-wrong'));
  });

  test.skipIf(!hasGostEngine)('is read by openssl', () => {
    writeFileSync(inFolder('ours.pfx'), writePkcs12(input));
    const run = gostOpenssl(['pkcs12', '-in', inFolder('ours.pfx'), '-nodes', '-passin', 'pass:пароль']);
    expect(run).toMatchObject({ ok: true });
    // OpenSSL writes the parameters of the key in its own way, the key itself is the same.
    const read = readPrivateKey(run.stdout).toPkcs8();
    expect(Buffer.from(read).subarray(-32)).toEqual(Buffer.from(input.privateKey.toPkcs8()).subarray(-32));
    expect(run.stdout.toString().match(/BEGIN CERTIFICATE/g)).toHaveLength(4);
  });
});

test('the export of CryptoPro is refused by name before a passphrase is asked for', () => {
  const algorithm = der.sequence(der.oid('1.2.840.113549.1.12.1.80'), der.sequence(der.octetString(Buffer.alloc(16))));
  const shrouded = der.sequence(algorithm, der.octetString(Buffer.alloc(64)));
  const bag = der.sequence(der.oid('1.2.840.113549.1.12.10.1.2'), der.context(0, shrouded));
  const data = (octets: Uint8Array) =>
    der.sequence(der.oid('1.2.840.113549.1.7.1'), der.context(0, der.octetString(octets)));
  const pfx = der.sequence(der.integer(3), data(der.sequence(data(der.sequence(bag)))));
  expect(() => readPkcs12(pfx)).toThrow(codeOf('signing-pfx-cryptopro'));
});

test.each([
  ['SHA-256', '2.16.840.1.101.3.4.2.1', 2 ** 31 - 1],
  ['Стрибог-512, which is slower', '1.2.643.7.1.1.2.3', 200_000],
])('a MAC that asks for days of work is refused at once: %s', (_, digest, iterations) => {
  const data = der.sequence(der.oid('1.2.840.113549.1.7.1'), der.context(0, der.octetString(der.sequence())));
  const digestInfo = der.sequence(der.sequence(der.oid(digest)), der.octetString(Buffer.alloc(32)));
  const mac = der.sequence(digestInfo, der.octetString(Buffer.alloc(8)), der.integer(iterations));
  expect(() => readPkcs12(der.sequence(der.integer(3), data, mac), 'x')).toThrow(codeOf('signing-kdf-too-costly'));
});

test('a PFX with a key but without its certificate', () => {
  const other = { privateKey: keyOf('head256'), certificate: certificateOf('person256'), passphrase: 'x' };
  expect(() => readPkcs12(writePkcs12(other), 'x')).toThrow(codeOf('signing-pfx-no-key'));
});

test('what is no PFX at all', () => {
  for (const file of [Buffer.from('PFX'), fixture('pki/head256.crt.pem'), fixture('samples/doc.head256.sig')]) {
    expect(() => readPkcs12(file, 'x')).toThrow(codeOf('signing-pfx-damaged'));
  }
});

test.each([5, 16])('RC2 with %i octets of key decrypts what node-forge encrypts (RFC 2268)', (keyLength) => {
  for (const length of [0, 1, 7, 8, 9, 500]) {
    const [key, iv, plain] = [forge.random.getBytesSync(keyLength), forge.random.getBytesSync(8), 'x'.repeat(length)];
    const cipher = forge.rc2.createEncryptionCipher(key, keyLength * 8);
    cipher.start(iv);
    cipher.update(forge.util.createBuffer(plain));
    cipher.finish();
    const octets = Buffer.from(cipher.output.getBytes(), 'latin1');
    const { decrypt } = rc2Cipher(keyLength, Buffer.from(iv, 'latin1'));
    expect(Buffer.from(decrypt(Buffer.from(key, 'latin1'), octets) ?? []).toString()).toBe(plain);
  }
});
