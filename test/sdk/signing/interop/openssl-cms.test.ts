import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  addSigner,
  encodeOutput,
  fileSigner,
  parseCertificate,
  signAttached,
  signDetached,
  type TrustMaterial,
  verifySignature,
} from '@styk/sdk/signing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AT, DOCUMENT, fixture, fixturePath, TAMPERED, TRUST } from '../support/fixtures.ts';
import { gostOpenssl, hasGostEngine } from '../support/openssl.ts';

const SIGNERS = ['head256', 'person256', 'ip256', 'head512', 'person512', 'head-rsa', 'person-rsa'] as const;
const signingTime = new Date('2026-11-30T12:00:00Z');
const options = { signingTime };

let folder = '';
const inFolder = (name: string) => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'styk-interop-'));
  writeFileSync(inFolder('trust.pem'), `${fixture('pki/roots.pem')}\n${fixture('pki/intermediates.pem')}`);
});
afterAll(() => rmSync(folder, { recursive: true }));

const signerOf = (name: string) =>
  fileSigner({ key: fixture(`pki/${name}.key.pem`), certificate: fixture(`pki/${name}.crt.pem`) });

function acceptedByOpenssl(signature: string, form: 'DER' | 'PEM', content?: string, trust = inFolder('trust.pem')) {
  const args = ['cms', '-verify', '-binary', '-cades', '-purpose', 'any', '-inform', form, '-in', signature];
  const document = content === undefined ? [] : ['-content', content];
  return gostOpenssl([...args, ...document, '-CAfile', trust, '-out', inFolder('out.xml')]);
}

function signByOpenssl(certificate: string, key: string, out: string, ...more: readonly string[]): Buffer {
  const args = ['cms', '-sign', '-binary', '-cades', '-in', fixturePath('samples/doc.xml'), '-signer', certificate];
  const run = gostOpenssl([...args, '-inkey', key, '-out', inFolder(out), ...more]);
  expect(run).toMatchObject({ ok: true });
  return readFileSync(inFolder(out));
}

const verdictOf = async (signature: Uint8Array, content?: Uint8Array, trust: TrustMaterial = TRUST, at = AT) =>
  (await verifySignature({ signature, content, trust, at, allowUnchecked: ['revocation'] })).verdict;

describe.skipIf(!hasGostEngine).each(SIGNERS)('%s', (name) => {
  test.each(['DER', 'PEM'] as const)(
    'openssl accepts our detached signature in %s, and no other document',
    async (form) => {
      const file = inFolder(`${name}.sig`);
      const der = await signDetached(DOCUMENT, signerOf(name), options);
      writeFileSync(file, encodeOutput(der, form === 'DER' ? 'der' : 'pem', 'CMS'));
      expect(acceptedByOpenssl(file, form, fixturePath('samples/doc.xml'))).toMatchObject({ ok: true });
      expect(acceptedByOpenssl(file, form, fixturePath('samples/doc-tampered.xml')).ok).toBe(false);
    },
  );

  test('openssl accepts our attached signature and takes the document out of it', async () => {
    const file = inFolder(`${name}.p7s`);
    writeFileSync(file, await signAttached(DOCUMENT, signerOf(name), options));
    expect(acceptedByOpenssl(file, 'DER')).toMatchObject({ ok: true });
    expect(readFileSync(inFolder('out.xml'))).toEqual(DOCUMENT);
  });

  test.each([
    ['detached DER', ['-outform', 'DER']],
    ['detached PEM', ['-outform', 'PEM']],
    ['attached DER', ['-outform', 'DER', '-nodetach']],
    ['attached PEM', ['-outform', 'PEM', '-nodetach']],
    ['attached BER in chunks (trap 8)', ['-outform', 'DER', '-nodetach', '-stream']],
  ])('we accept what openssl signs: %s', async (form, flags) => {
    const files = [fixturePath(`pki/${name}.crt.pem`), fixturePath(`pki/${name}.key.pem`)] as const;
    const signature = signByOpenssl(...files, 'theirs.sig', ...flags);
    const isAttached = form.startsWith('attached');
    expect(await verdictOf(signature, isAttached ? undefined : DOCUMENT)).toBe('passed');
    expect(await verdictOf(signature, TAMPERED)).toBe('failed');
  });
});

describe.skipIf(!hasGostEngine)('several signers in one file', () => {
  test.each([
    ['detached', signDetached, fixturePath('samples/doc.xml')],
    ['attached', signAttached, undefined],
  ])('openssl accepts all of ours, %s', async (_, sign, content) => {
    let signature = await sign(DOCUMENT, signerOf('head256'), options);
    for (const name of ['person-rsa', 'person512']) {
      signature = await addSigner(signature, signerOf(name), { ...options, content: DOCUMENT });
    }
    writeFileSync(inFolder('several.sig'), signature);
    expect(acceptedByOpenssl(inFolder('several.sig'), 'DER', content)).toMatchObject({ ok: true });
    expect(await verdictOf(signature, DOCUMENT)).toBe('passed');
  });

  test('ours beside one of openssl, and one of openssl beside ours', async () => {
    const files = [fixturePath('pki/head512.crt.pem'), fixturePath('pki/head512.key.pem')] as const;
    const theirs = signByOpenssl(...files, 'first.sig', '-outform', 'DER', '-nodetach');
    const both = await addSigner(theirs, signerOf('person256'), options);
    writeFileSync(inFolder('both.sig'), both);
    expect(acceptedByOpenssl(inFolder('both.sig'), 'DER')).toMatchObject({ ok: true });

    // It takes the digest of the content from a signer who is there, so that the third has to be one of 512 bits.
    const resign = ['cms', '-resign', '-binary', '-cades', '-nodetach', '-inform', 'DER', '-in', inFolder('both.sig')];
    const key = ['-signer', fixturePath('pki/person512.crt.pem'), '-inkey', fixturePath('pki/person512.key.pem')];
    const run = gostOpenssl([...resign, ...key, '-outform', 'DER', '-out', inFolder('three.sig')]);
    expect(run).toMatchObject({ ok: true });
    const three = await verifySignature({
      signature: readFileSync(inFolder('three.sig')),
      trust: TRUST,
      at: AT,
      allowUnchecked: ['revocation'],
    });
    expect([three.verdict, three.signers.length]).toEqual(['passed', 3]);
  });
});

/** Every set of parameters that the engine has, under every identifier (trap 5). */
const CURVES = [
  ...['A', 'B', 'C', 'XA', 'XB', 'TCA', 'TCB', 'TCC', 'TCD'].map((set) => ['gost2012_256', set] as const),
  ...['A', 'B', 'C'].map((set) => ['gost2012_512', set] as const),
];

describe.skipIf(!hasGostEngine)('keys and certificates of openssl on every curve (trap 5)', () => {
  test.each(CURVES)('%s, set %s: both accept what the other signs', async (algorithm, set) => {
    const [key, certificate] = [inFolder(`${algorithm}-${set}.key`), inFolder(`${algorithm}-${set}.crt`)];
    const made = gostOpenssl(['genpkey', '-algorithm', algorithm, '-pkeyopt', `paramset:${set}`, '-out', key]);
    expect(made).toMatchObject({ ok: true });
    const subject = ['-subj', '/CN=Test', '-days', '400', '-addext', 'keyUsage=critical,digitalSignature'];
    const issued = gostOpenssl(['req', '-x509', '-new', '-key', key, ...subject, '-out', certificate]);
    expect(issued).toMatchObject({ ok: true });

    const signer = fileSigner({ key: readFileSync(key), certificate: readFileSync(certificate) });
    const { notBefore, notAfter } = parseCertificate(signer.certificate);
    const ours = await signDetached(DOCUMENT, signer, { signingTime: notBefore });
    writeFileSync(inFolder('curve.sig'), ours);
    const opinion = acceptedByOpenssl(inFolder('curve.sig'), 'DER', fixturePath('samples/doc.xml'), certificate);
    expect(opinion).toMatchObject({ ok: true });

    const theirs = signByOpenssl(certificate, key, 'curve.sig', '-outform', 'DER');
    const trust = { anchors: [readFileSync(certificate)] };
    expect(await verdictOf(theirs, DOCUMENT, trust, notAfter)).toBe('passed');
    expect(await verdictOf(theirs, TAMPERED, trust, notAfter)).toBe('failed');
  });
});

describe.skipIf(!hasGostEngine)('keys for one scheme only', () => {
  test.each([
    // Unless told so, openssl 3.0 calls its PSS signature one of PKCS#1.
    [
      'RSA-PSS',
      ['-algorithm', 'RSA-PSS', '-pkeyopt', 'rsa_keygen_bits:2048'],
      'RSA-PSS-SHA-256',
      ['-keyopt', 'rsa_padding_mode:pss', '-keyopt', 'rsa_pss_saltlen:32'],
    ],
    ['ECDSA P-256', ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256'], 'ECDSA-SHA-256', []],
    ['ECDSA P-521', ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-521'], 'ECDSA-SHA-512', []],
  ])('%s: both accept what the other signs', async (_, options, name, flags) => {
    const [key, certificate] = [inFolder('one.key'), inFolder('one.crt')];
    expect(gostOpenssl(['genpkey', ...options, '-out', key])).toMatchObject({ ok: true });
    const subject = ['-subj', '/CN=Test', '-days', '400', '-addext', 'keyUsage=critical,digitalSignature'];
    const issued = gostOpenssl(['req', '-x509', '-new', '-key', key, ...subject, '-out', certificate]);
    expect(issued).toMatchObject({ ok: true });
    const signer = fileSigner({ key: readFileSync(key), certificate: readFileSync(certificate) });
    expect(signer.algorithm.name).toBe(name);
    const { notBefore, notAfter } = parseCertificate(signer.certificate);
    writeFileSync(inFolder('one.sig'), await signDetached(DOCUMENT, signer, { signingTime: notBefore }));
    const opinion = acceptedByOpenssl(inFolder('one.sig'), 'DER', fixturePath('samples/doc.xml'), certificate);
    expect(opinion).toMatchObject({ ok: true });

    const theirs = signByOpenssl(certificate, key, 'one.sig', '-outform', 'DER', ...flags);
    const trust = { anchors: [readFileSync(certificate)] };
    expect(await verdictOf(theirs, DOCUMENT, trust, notAfter)).toBe('passed');
    expect(await verdictOf(theirs, TAMPERED, trust, notAfter)).toBe('failed');
  });
});

test('what is verified is not changed by it', async () => {
  const signature = await signDetached(DOCUMENT, signerOf('head256'), options);
  const before = Buffer.from(signature);
  await verdictOf(signature, DOCUMENT);
  expect(Buffer.compare(before, signature)).toBe(0);
});
