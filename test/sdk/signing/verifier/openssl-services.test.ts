import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { der, fileSigner, signDetached, verifySignature } from '@styk/sdk/signing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Crafted, craftCertificate, craftRevocationList, extension } from '../support/craft-certificate.ts';
import { signatureOf } from '../support/craft-chain.ts';
import { craftSignature } from '../support/craft-signature.ts';
import { tokenAttribute } from '../support/craft-timestamp.ts';
import { DOCUMENT, fixture, TRUST } from '../support/fixtures.ts';
import {
  GOST_SERVICES,
  type Identity,
  isAvailable,
  opensslOcsp,
  opensslTimestamp,
  pemOf,
  pki,
  RSA_SERVICES,
} from '../support/openssl-services.ts';

/** openssl stamps with the clock of the machine. */
const SOON = new Date(Date.now() + 60_000);
const codeOf = (checks: readonly { readonly id: string; readonly code: string }[], id: string) =>
  checks.find((check) => check.id === id)?.code;

describe.skipIf(!isAvailable(GOST_SERVICES))('openssl with ГОСТ', () => {
  test('`openssl ts`: its token is accepted and proves the time', async () => {
    const unsigned = (value: Uint8Array) => [tokenAttribute(opensslTimestamp(GOST_SERVICES, value, pki('tsa256')))];
    const signature = craftSignature({ unsigned });
    const result = await verifySignature({ signature, content: DOCUMENT, trust: TRUST, at: SOON });
    expect(codeOf(result.checks, 'timestamp')).toBe('timestamp-holds');
    expect(result.signers[0]).toMatchObject({ judgedAtSource: 'timestamp', timestampAuthority: 'TEST ONLY TSA' });
    expect(result.verdict).toBe('passed');
  });

  test('`openssl ts` with a certificate for something else refuses, and so do we', () => {
    expect(() => opensslTimestamp(GOST_SERVICES, DOCUMENT, pki('head256'))).toThrow();
  });

  const revoked = { at: new Date('2026-11-22T03:58:02Z'), reason: 'keyCompromise' };
  const lines = [
    { serial: '10C11B55868257', certificate: pki('head256').certificate },
    { serial: '10C11B5586825B', certificate: pki('revoked256').certificate, revoked },
  ];

  test.each(['sha1', 'sha256', 'md_gost12_256'])('`openssl ocsp` with certificates named by %s', async (digest) => {
    const response = opensslOcsp(GOST_SERVICES, pki('int256').certificate, lines, pki('ocsp256'), digest);
    const trust = { ...TRUST, crls: [], ocsp: [response] };
    const verify = async (name: string) => {
      const signer = fileSigner({ key: fixture(`pki/${name}.key.pem`), certificate: fixture(`pki/${name}.crt.pem`) });
      const signature = await signDetached(DOCUMENT, signer, { signingTime: SOON });
      const { verdict, checks } = await verifySignature({ signature, content: DOCUMENT, trust, at: SOON });
      return [verdict, codeOf(checks, 'revocation')];
    };
    expect(await verify('head256')).toEqual(['passed', 'revocation-authorities-unknown']);
    expect(await verify('revoked256')).toEqual(['failed', 'certificate-revoked']);
    expect(await verify('person256')).toEqual(['indeterminate', 'revocation-no-list']);
  });
});

describe.skipIf(!isAvailable(RSA_SERVICES))('openssl with RSA', () => {
  let folder: string;
  let root: Crafted;
  let person: Crafted;
  let trust: { readonly anchors: readonly Uint8Array[]; readonly crls: readonly Uint8Array[] };

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'styk-services-'));
    root = craftCertificate({ subject: 'Root', ca: true });
    person = craftCertificate({ subject: 'Person', issuer: root, serial: 0x30 });
    trust = { anchors: [root.der], crls: [craftRevocationList({ issuer: root })] };
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function written(name: string, { der: certificate, key }: Crafted): Identity {
    const paths = { certificate: join(folder, `${name}.crt`), key: join(folder, `${name}.key`) };
    writeFileSync(paths.certificate, pemOf(certificate));
    writeFileSync(paths.key, key.export({ format: 'pem', type: 'pkcs8' }));
    return paths;
  }

  const purpose = (oid: string, critical: boolean) => extension('2.5.29.37', der.sequence(der.oid(oid)), critical);

  test('`openssl ts`: its token is accepted, and refused over another signature', async () => {
    const tsa = craftCertificate({
      subject: 'TSA',
      issuer: root,
      serial: 0x50,
      extensions: [purpose('1.3.6.1.5.5.7.3.8', true)],
    });
    const identity = written('tsa', tsa);
    const verify = async (stamped: (value: Uint8Array) => Uint8Array) => {
      const unsigned = (value: Uint8Array) => [
        tokenAttribute(opensslTimestamp(RSA_SERVICES, stamped(value), identity)),
      ];
      const signature = signatureOf(person, [], { unsigned });
      const { checks } = await verifySignature({ signature, content: DOCUMENT, trust, at: SOON });
      return codeOf(checks, 'timestamp');
    };
    expect(await verify((value) => value)).toBe('timestamp-holds');
    expect(await verify(() => DOCUMENT)).toBe('timestamp-imprint-mismatch');
  });

  test('`openssl ocsp`: good and revoked are told apart', async () => {
    const responder = craftCertificate({
      subject: 'Responder',
      issuer: root,
      serial: 0x40,
      extensions: [purpose('1.3.6.1.5.5.7.3.9', false), extension('1.3.6.1.5.5.7.48.1.5', der.nullValue(), false)],
    });
    const [rootFiles, personFiles, responderFiles] = [
      written('root', root),
      written('person', person),
      written('responder', responder),
    ];
    const ask = async (revoked?: { readonly at: Date; readonly reason: string }) => {
      const line = { serial: '30', certificate: personFiles.certificate, ...(revoked && { revoked }) };
      const response = opensslOcsp(RSA_SERVICES, rootFiles.certificate, [line], responderFiles);
      const { checks } = await verifySignature({
        signature: signatureOf(person),
        content: DOCUMENT,
        trust: { anchors: [root.der], ocsp: [response] },
        at: SOON,
      });
      return codeOf(checks, 'revocation');
    };
    expect(await ask()).toBe('revocation-clear');
    expect(await ask({ at: new Date('2026-11-01'), reason: 'superseded' })).toBe('certificate-revoked');
  });
});
