import { createPrivateKey } from 'node:crypto';
import { fileSigner, readCertificates } from '@styk/sdk/signing';
import { describe, expect, test } from 'vitest';
import { EXPECTED, fixture } from '../support/fixtures.ts';

const certificate = fixture('pki/head-rsa.crt.pem');
const pem = fixture('pki/head-rsa.key.pem');
const key = createPrivateKey(pem);
const secret = { cipher: 'aes-256-cbc', passphrase: 'пароль' } as const;

const encryptedPem = Buffer.from(key.export({ type: 'pkcs8', format: 'pem', ...secret }));
const encryptedDer = key.export({ type: 'pkcs8', format: 'der', ...secret });
const legacyPem = Buffer.from(key.export({ type: 'pkcs1', format: 'pem', ...secret }));

describe('a key file may be', () => {
  const pkcs8 = key.export({ type: 'pkcs8', format: 'der' });
  test.each([
    ['PKCS#8 in PEM', pem, undefined],
    ['PKCS#8 in DER', pkcs8, undefined],
    ['PKCS#8 in base64', Buffer.from(pkcs8.toString('base64')), undefined],
    ['PKCS#1 in PEM', Buffer.from(key.export({ type: 'pkcs1', format: 'pem' })), undefined],
    ['encrypted PKCS#8 in PEM', encryptedPem, secret.passphrase],
    ['encrypted PKCS#8 in DER', encryptedDer, secret.passphrase],
    ['encrypted PKCS#1 in PEM', legacyPem, secret.passphrase],
    ['PEM together with the certificate', Buffer.concat([certificate, pem]), undefined],
  ])('%s', (_, file, passphrase) => {
    const signer = fileSigner({ key: file, passphrase, certificate });
    expect(signer.algorithm.name).toBe('RSA-SHA-256');
    expect([signer.certificate]).toEqual(readCertificates(certificate));
  });
});

describe('a clear error', () => {
  const cases: readonly [string, Parameters<typeof fileSigner>[0], string][] = [
    ['no passphrase for PEM', { key: encryptedPem, certificate }, 'signing-passphrase-needed'],
    ['no passphrase for DER', { key: encryptedDer, certificate }, 'signing-passphrase-needed'],
    ['no passphrase for PKCS#1', { key: legacyPem, certificate }, 'signing-passphrase-needed'],
    ['wrong passphrase for PEM', { key: encryptedPem, passphrase: 'x', certificate }, 'signing-passphrase-wrong'],
    ['wrong passphrase for DER', { key: encryptedDer, passphrase: '', certificate }, 'signing-passphrase-wrong'],
    ['key of another person', { key: fixture('pki/person-rsa.key.pem'), certificate }, 'signing-key-mismatch'],
    ['no key in the file', { key: certificate, certificate }, 'signing-key-unreadable'],
    ['no key at all', { key: Buffer.from('key'), certificate }, 'signing-key-unreadable'],
    ['key of another algorithm', { key: fixture('pki/head256.key.pem'), certificate }, 'signing-key-mismatch'],
    [
      'ГОСТ key of another person',
      { key: fixture('pki/person256.key.pem'), certificate: fixture('pki/head256.crt.pem') },
      'signing-key-mismatch',
    ],
    ['PFX without its passphrase', { pfx: fixture('pki/head256.pfx') }, 'signing-passphrase-needed'],
    ['PFX with another passphrase', { pfx: fixture('pki/head256.pfx'), passphrase: 'x' }, 'signing-passphrase-wrong'],
    ['key in place of the certificate', { key: pem, certificate: pem }, 'signing-certificate-absent'],
  ];
  test.each(cases)('%s', (_, input, code) => {
    expect(() => fileSigner(input)).toThrow(expect.objectContaining({ code }));
  });

  test('never shows the passphrase', () => {
    try {
      fileSigner({ key: encryptedPem, passphrase: 'секрет', certificate });
      expect.unreachable();
    } catch (error) {
      expect(JSON.stringify(error) + String(error)).not.toContain('секрет');
    }
  });
});

test.each(['head256', 'head512', 'head-rsa', 'person256'])(
  'PFX and separate files give the same signer: %s',
  (name) => {
    const pfx = fileSigner({ pfx: fixture(`pki/${name}.pfx`), passphrase: EXPECTED.pfxPassword });
    const files = fileSigner({ key: fixture(`pki/${name}.key.pem`), certificate: fixture(`pki/${name}.crt.pem`) });
    expect(Buffer.compare(pfx.certificate, files.certificate)).toBe(0);
    expect(pfx.algorithm).toEqual(files.algorithm);
    expect(pfx.chain).toHaveLength(1);
  },
);

test('the certificates of authorities in the files go to the chain', () => {
  const bundle = Buffer.concat([certificate, fixture('pki/int-rsa.crt.pem')]);
  const signer = fileSigner({ key: pem, certificate: bundle, chain: [fixture('pki/root-rsa.crt.pem')] });
  expect(signer.chain).toEqual(
    ['int-rsa', 'root-rsa'].flatMap((name) => readCertificates(fixture(`pki/${name}.crt.pem`))),
  );
});
