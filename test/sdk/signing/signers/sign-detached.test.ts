import { generateKeyPairSync, sign } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  der,
  fileSigner,
  parseSignedData,
  readCertificates,
  type Signer,
  signDetached,
  verifySignature,
} from '@styk/sdk/signing';
import fc from 'fast-check';
import * as pkijs from 'pkijs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { craftCertificate } from '../support/craft-certificate.ts';
import { AT, DOCUMENT, fixture, fixturePath, TAMPERED, TRUST } from '../support/fixtures.ts';
import { hasOpenssl, openssl } from '../support/openssl.ts';

const headSigner = () =>
  fileSigner({ key: fixture('pki/head-rsa.key.pem'), certificate: fixture('pki/head-rsa.crt.pem') });
const options = { signingTime: AT };

describe('signDetached', () => {
  test('any bytes: our verifier passes them and fails any others', async () => {
    const signer = headSigner();
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), fc.nat(), async (content, at) => {
        const signature = await signDetached(content, signer, options);
        expect((await verifySignature({ signature, content, trust: TRUST, at: AT })).verdict).toBe('passed');
        const changed = Uint8Array.from([...content, 0]);
        const index = at % changed.length;
        changed[index] = (changed[index] ?? 0) ^ 1;
        expect((await verifySignature({ signature, content: changed, trust: TRUST, at: AT })).verdict).toBe('failed');
      }),
      { numRuns: 30 },
    );
  });

  test('carries the four attributes of CAdES-BES in DER order and the certificate, not the content', async () => {
    const parsed = parseSignedData(await signDetached(DOCUMENT, headSigner(), options));
    const [info] = parsed.signers;
    expect(info?.signedAttributes?.attributes.map(({ oid }) => oid).toSorted()).toEqual([
      '1.2.840.113549.1.9.16.2.47',
      '1.2.840.113549.1.9.3',
      '1.2.840.113549.1.9.4',
      '1.2.840.113549.1.9.5',
    ]);
    expect(info?.signedAttributes?.asReceived).toEqual(info?.signedAttributes?.sorted);
    expect(parsed.content).toBeUndefined();
    expect(parsed.certificates.map(({ raw }) => raw)).toEqual([...readCertificates(fixture('pki/head-rsa.crt.pem'))]);
  });

  test('puts the chain inside, so that the root alone is enough to verify', async () => {
    const signer = fileSigner({
      key: fixture('pki/head-rsa.key.pem'),
      certificate: fixture('pki/head-rsa.crt.pem'),
      chain: [fixture('pki/int-rsa.crt.pem')],
    });
    const signature = await signDetached(DOCUMENT, signer, options);
    const trust = { ...TRUST, intermediates: [] };
    expect((await verifySignature({ signature, content: DOCUMENT, trust, at: AT })).verdict).toBe('passed');
  });

  test.each([
    ['P-256', 'ECDSA-SHA-256'],
    ['P-384', 'ECDSA-SHA-384'],
    ['P-521', 'ECDSA-SHA-512'],
  ])('signs with a key on %s', async (namedCurve, name) => {
    const authority = craftCertificate({ subject: 'CA', ca: true });
    const { privateKey } = generateKeyPairSync('ec', { namedCurve });
    const person = craftCertificate({ subject: 'Person', issuer: authority, key: privateKey });
    const key = Buffer.from(privateKey.export({ type: 'pkcs8', format: 'pem' }));
    const signature = await signDetached(DOCUMENT, fileSigner({ key, certificate: person.der }), options);
    const trust = { anchors: [authority.der] };
    const result = await verifySignature({
      signature,
      content: DOCUMENT,
      trust,
      at: AT,
      allowUnchecked: ['revocation'],
    });
    expect([result.verdict, result.signers[0]?.algorithm]).toEqual(['passed', name]);
  });

  test('signs with a long RSA key', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 3072 });
    const person = craftCertificate({ subject: 'Person', key: privateKey });
    const key = Buffer.from(privateKey.export({ type: 'pkcs8', format: 'pem' }));
    const signature = await signDetached(DOCUMENT, fileSigner({ key, certificate: person.der }), options);
    const trust = { anchors: [person.der] };
    const result = await verifySignature({ signature, content: DOCUMENT, trust, at: AT });
    expect(result.checks.find(({ id }) => id === 'signature')).toMatchObject({ code: 'signature-valid' });
  });

  test('the signer’s own certificate in the chain is not repeated', async () => {
    const bundle = Buffer.concat([fixture('pki/head-rsa.crt.pem'), fixture('pki/int-rsa.crt.pem')]);
    const signer = fileSigner({
      key: fixture('pki/head-rsa.key.pem'),
      certificate: bundle,
      chain: [fixture('pki/head-rsa.crt.pem')],
    });
    const { certificates } = parseSignedData(await signDetached(DOCUMENT, signer, options));
    expect(certificates.map(({ raw }) => Buffer.from(raw).toString('hex')).toSorted()).toEqual(
      readCertificates(bundle)
        .map((raw) => Buffer.from(raw).toString('hex'))
        .toSorted(),
    );
  });

  test('a signer that shows another certificate from now on signs with that one', async () => {
    const other = craftCertificate({ subject: 'Other' });
    const otherSigner = fileSigner({
      key: Buffer.from(other.key.export({ type: 'pkcs8', format: 'pem' })),
      certificate: other.der,
    });
    const signer = { ...headSigner() };
    await signDetached(DOCUMENT, signer, options);
    Object.assign(signer, otherSigner);
    const [certificate] = parseSignedData(await signDetached(DOCUMENT, signer, options)).certificates;
    expect(certificate?.raw).toEqual(other.der);
  });

  test('is accepted by pkijs', async () => {
    const signature = await signDetached(DOCUMENT, headSigner(), options);
    const verify = (content: Uint8Array) => {
      const contentInfo = pkijs.ContentInfo.fromBER(Uint8Array.from(signature).buffer);
      const signedData = new pkijs.SignedData({ schema: contentInfo.content });
      return signedData.verify({ signer: 0, data: Uint8Array.from(content).buffer });
    };
    await expect(verify(DOCUMENT)).resolves.toBe(true);
    await expect(verify(TAMPERED)).rejects.toThrow("Message digest doesn't match");
  });
});

describe.skipIf(!hasOpenssl)('openssl cms -verify -cades', () => {
  let folder = '';
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'styk-signing-'));
    writeFileSync(join(folder, 'ours.sig'), await signDetached(DOCUMENT, headSigner(), options));
    const trust = ['root-rsa', 'int-rsa'].map((name) => fixture(`pki/${name}.crt.pem`).toString());
    writeFileSync(join(folder, 'trust.pem'), trust.join('\n'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const verify = (content: string) =>
    openssl(
      ...['cms', '-verify', '-binary', '-cades', '-purpose', 'any', '-inform', 'DER', '-in', join(folder, 'ours.sig')],
      ...['-content', fixturePath(content), '-CAfile', join(folder, 'trust.pem'), '-out', '/dev/null'],
    );

  test('accepts our signature of the document', () => expect(verify('samples/doc.xml')).toMatchObject({ ok: true }));
  // RFC 5280 4.1.2.2 asks for positive serial numbers and for readers that take others.
  test.each([
    ['negative', Uint8Array.of(0x9a, 0x01)],
    ['zero', Uint8Array.of(0)],
    ['twenty octets long', Uint8Array.from({ length: 20 }, (_, index) => index + 1)],
  ])('finds the certificate when its serial number is %s', async (_name, serialOctets) => {
    const authority = craftCertificate({ subject: 'CA', ca: true });
    const person = craftCertificate({ subject: 'Ёж "и" Ко, +;', issuer: authority, serialOctets });
    const root = Buffer.from(authority.der).toString('base64');
    writeFileSync(join(folder, 'ca.pem'), `-----BEGIN CERTIFICATE-----\n${root}\n-----END CERTIFICATE-----\n`);
    const signer = fileSigner({
      key: Buffer.from(person.key.export({ type: 'pkcs8', format: 'pem' })),
      certificate: person.der,
    });
    writeFileSync(join(folder, 'serial.sig'), await signDetached(DOCUMENT, signer, options));
    const result = openssl(
      ...[
        'cms',
        '-verify',
        '-binary',
        '-cades',
        '-purpose',
        'any',
        '-inform',
        'DER',
        '-in',
        join(folder, 'serial.sig'),
      ],
      ...['-content', fixturePath('samples/doc.xml'), '-CAfile', join(folder, 'ca.pem'), '-out', '/dev/null'],
    );
    expect(result).toMatchObject({ ok: true });
  });

  test('and refuses it for the tampered one', () => expect(verify('samples/doc-tampered.xml').ok).toBe(false));
});

describe('signDetached refuses', () => {
  test.each([
    ['a time before the certificate', '2024-12-31T23:59:59Z', 'signing-certificate-not-valid-then'],
    ['a time after it', '2040-01-01T00:00:00Z', 'signing-certificate-not-valid-then'],
    ['an invalid time', 'never', 'signing-time-invalid'],
  ])('%s', async (_, time, code) => {
    const signing = signDetached(DOCUMENT, headSigner(), { signingTime: new Date(time) });
    await expect(signing).rejects.toMatchObject({ code });
  });

  test('a certificate whose key is not for signing', async () => {
    const { der: certificate, key } = craftCertificate({ subject: 'Shop', keyUsage: Uint8Array.of(5, 0x20) });
    const signer = fileSigner({ key: Buffer.from(key.export({ type: 'pkcs8', format: 'pem' })), certificate });
    await expect(signDetached(DOCUMENT, signer, options)).rejects.toMatchObject({
      code: 'signing-certificate-not-for-signing',
    });
  });

  const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  test.each<[string, Signer['sign']]>([
    ['signed with another key', async (bytes) => sign('sha256', bytes, stranger)],
    ['signed something else', async () => headSigner().sign(DOCUMENT)],
    ['returned nothing', async () => new Uint8Array(0)],
  ])('to hand over what a signer returned that has %s', async (_, signWrong) => {
    const signing = signDetached(DOCUMENT, { ...headSigner(), sign: signWrong }, options);
    await expect(signing).rejects.toMatchObject({ code: 'signing-signer-failed-self-check' });
  });

  test('a wrong signature also after many right ones', async () => {
    let made = 0;
    const right = headSigner();
    const signer: Signer = {
      ...right,
      sign: async (bytes) => (made++ < 3 ? await right.sign(bytes) : sign('sha256', bytes, stranger)),
    };
    for (let index = 0; index < 3; index++) await signDetached(DOCUMENT, signer, options);
    await expect(signDetached(DOCUMENT, signer, options)).rejects.toMatchObject({
      code: 'signing-signer-failed-self-check',
    });
  });

  test('an algorithm that names another digest than it uses', async () => {
    const right = headSigner();
    const digestIdentifier = der.sequence(der.oid('2.16.840.1.101.3.4.2.3'));
    const signer = { ...right, algorithm: { ...right.algorithm, digestIdentifier } };
    await expect(signDetached(DOCUMENT, signer, options)).rejects.toMatchObject({
      code: 'signing-signer-failed-self-check',
    });
  });
});
