import { createPrivateKey, X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Clock } from '@styk/sdk';
import {
  describePublicKey,
  fileSigner,
  parseCertificate,
  parseRevocationList,
  readSubject,
  signDetached,
  verifySignature,
} from '@styk/sdk/signing';
import { beforeAll, describe, expect, test } from 'vitest';
import { issueRevocationList } from '../../src/test-identity/revocation-list.ts';
import type { IdentityKind } from '../../src/test-identity/subject.ts';
import { makeTestAuthority, type TestAuthority } from '../../src/test-identity/test-authority.ts';
import { issueTestIdentity, type TestIdentity } from '../../src/test-identity/test-identity.ts';
import { hasOpenssl, openssl } from '../sdk/signing/support/openssl.ts';

const NOW = Date.UTC(2026, 10, 22, 9, 30, 0);
const clock: Clock = { now: () => NOW, sleep: async () => undefined };
const CONTENT = Buffer.from('<Файл/>');

const company = { name: 'ООО «Ромашка & Ко»', inn: '9699000012', ogrn: '1269600000010' };
const sole = { name: 'ИП Предпринимателев', inn: '969900022197', ogrn: '326960000000010' };
const person = {
  surname: 'Тестов',
  givenName: 'Иван Петрович',
  inn: '969900000108',
  snils: '90000000182',
  title: 'Директор',
};

let authority: TestAuthority;
const identities = {} as Record<IdentityKind, TestIdentity>;

beforeAll(async () => {
  authority = await makeTestAuthority({ name: 'TEST ONLY УЦ песочницы', clock });
  for (const kind of ['head', 'person', 'entrepreneur'] as const) {
    const organisation = kind === 'entrepreneur' ? sole : company;
    identities[kind] = await issueTestIdentity(authority, { kind, organisation, person, validDays: 90 });
  }
});

const certificateOf = (pem: string) => new X509Certificate(pem);
const subjectOf = (kind: IdentityKind) =>
  readSubject(parseCertificate(certificateOf(identities[kind].certificatePem).raw).subject);

async function verify(identity: TestIdentity, crl: Uint8Array, at = new Date(NOW)) {
  const files = { key: Buffer.from(identity.privateKeyPem), certificate: Buffer.from(identity.certificatePem) };
  const signature = await signDetached(CONTENT, fileSigner(files), { signingTime: new Date(NOW) });
  const trust = { anchors: [Buffer.from(identity.authorityPem)], crls: [crl] };
  return verifySignature({ signature, content: CONTENT, trust, at });
}

describe('a test identity', () => {
  test.each(['head', 'person', 'entrepreneur'] as const)('%s signs what our verifier passes', async (kind) => {
    const result = await verify(identities[kind], identities[kind].crl);
    expect(result.verdict).toBe('passed');
    expect(result.checks.filter(({ result: each }) => each === 'warning' || each === 'error')).toEqual([]);
  });

  test.each(['head', 'person', 'entrepreneur'] as const)(
    '%s is issued by the authority, in the eyes of node:crypto',
    (kind) => {
      const certificate = certificateOf(identities[kind].certificatePem);
      const issuer = certificateOf(identities[kind].authorityPem);
      expect(certificate.verify(issuer.publicKey) && certificate.checkIssued(issuer)).toBe(true);
      expect([certificate.ca, issuer.ca]).toEqual([false, true]);
      expect(certificate.checkPrivateKey(createPrivateKey(identities[kind].privateKeyPem))).toBe(true);
      expect(new Date(certificate.validFrom).getTime()).toBe(NOW);
      expect(new Date(certificate.validTo).getTime()).toBe(NOW + 90 * 86_400_000);
    },
  );

  test('head: personal INN beside that of the entity', () => {
    expect(subjectOf('head')).toEqual({
      cn: company.name,
      organization: company.name,
      surname: person.surname,
      givenName: person.givenName,
      title: person.title,
      inn: person.inn,
      innLe: company.inn,
      ogrn: company.ogrn,
      snils: person.snils,
    });
  });

  test('person: no word of the organisation', () => {
    const { surname, givenName, inn, snils } = person;
    expect(subjectOf('person')).toEqual({ cn: 'Тестов Иван Петрович', surname, givenName, inn, snils });
  });

  test('entrepreneur: INN and OGRNIP of the business', () => {
    const { surname, givenName, snils } = person;
    const numbers = { inn: sole.inn, ogrnip: sole.ogrn };
    expect(subjectOf('entrepreneur')).toEqual({ cn: 'Тестов Иван Петрович', surname, givenName, snils, ...numbers });
  });

  test.each(['gost256', 'gost512'] as const)(
    '%s: the same certificate with a ГОСТ key, which passes too',
    async (algorithm) => {
      const identity = await issueTestIdentity(authority, {
        ...{ kind: 'head', organisation: company, person, validDays: 90 },
        algorithm,
      });
      const { subject, publicKey, keyUsage } = parseCertificate(certificateOf(identity.certificatePem).raw);
      expect(readSubject(subject)).toEqual(subjectOf('head'));
      expect(describePublicKey(publicKey)).toMatchObject({ bits: algorithm === 'gost256' ? 256 : 512 });
      expect([...(keyUsage ?? [])]).toEqual(['digitalSignature', 'nonRepudiation']);
      const result = await verify(identity, identity.crl);
      expect([result.verdict, result.signers[0]?.algorithm]).toEqual([
        'passed',
        `GOST R 34.10-2012-${algorithm === 'gost256' ? 256 : 512}`,
      ]);
    },
  );

  test('two have different keys and serial numbers', () => {
    const [a, b] = [certificateOf(identities.head.certificatePem), certificateOf(identities.person.certificatePem)];
    expect(a.serialNumber).not.toBe(b.serialNumber);
    expect(identities.head.privateKeyPem).not.toBe(identities.person.privateKeyPem);
  });
});

describe('a revocation list', () => {
  test('takes effect at the time it names', async () => {
    const serial = certificateOf(identities.head.certificatePem).serialNumber.toLowerCase();
    const crl = await issueRevocationList(authority, [{ serial, revokedAt: new Date(NOW) }]);
    expect(parseRevocationList(crl).thisUpdate.getTime()).toBe(NOW);
    const result = await verify(identities.head, crl);
    expect([result.verdict, result.checks.find(({ id }) => id === 'revocation')?.code]).toEqual([
      'failed',
      'certificate-revoked',
    ]);
    expect((await verify(identities.person, crl)).verdict).toBe('passed');
  });

  test.skipIf(!hasOpenssl)('openssl reads it, accepts its signature and refuses the revoked certificate', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'styk-identity-'));
    const write = (name: string, content: string) => {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    };
    const pem = (crl: Uint8Array) =>
      `-----BEGIN X509 CRL-----\n${Buffer.from(crl)
        .toString('base64')
        .replace(/.{1,64}/g, '$&\n')}-----END X509 CRL-----\n`;
    const serial = certificateOf(identities.head.certificatePem).serialNumber;
    const revoked = await issueRevocationList(authority, [{ serial, revokedAt: new Date(NOW) }]);
    const ca = write('ca.pem', authority.certificatePem);
    const head = write('head.pem', identities.head.certificatePem);
    const check = (crl: Uint8Array) =>
      openssl(
        ...['verify', '-attime', String(NOW / 1000 + 60), '-crl_check', '-x509_strict', '-CAfile', ca],
        '-CRLfile',
        write('crl.pem', pem(crl)),
        head,
      );
    try {
      expect(check(identities.head.crl)).toMatchObject({ ok: true, stderr: '' });
      expect(check(revoked)).toMatchObject({ ok: false, stderr: expect.stringContaining('certificate revoked') });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
