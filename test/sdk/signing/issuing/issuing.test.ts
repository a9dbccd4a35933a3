import { X509Certificate } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createVerifier,
  describePublicKey,
  encodeOutput,
  parseCertificate,
  parseRevocationList,
  readAddresses,
  readPurposes,
  readQualification,
  readSubject,
} from '@styk/sdk/signing';
import {
  type CertificateContent,
  type Issuer,
  issueCertificate,
  issueRevocationList,
  issueRoot,
  type KeyAlgorithm,
  newPrivateKey,
  newSerial,
  seededEntropy,
  writeRequest,
} from '@styk/sdk/signing/issuing';
import fc from 'fast-check';
import { Certificate, CertificateRevocationList, CertificationRequest } from 'pkijs';
import { describe, expect, test } from 'vitest';
import { KEY_USAGES } from '../../../../sdk/src/signing/x509/extensions.ts';
import { tempFolder } from '../../../temp-folder.ts';
import { gostOpenssl, hasGostEngine, hasOpenssl, openssl } from '../support/openssl.ts';

const BORN = new Date('2026-01-01T00:00:00Z');
const END = new Date('2046-01-01T00:00:00Z');
const AT = new Date('2026-12-01T00:00:00Z');

const SUBJECT = {
  country: 'RU',
  region: '77 г. Москва',
  locality: 'Москва',
  street: 'ул. Примерная, д. 1',
  email: 'head@romashka.example',
  organization: 'ООО «Ромашка»',
  title: 'Генеральный директор',
  cn: 'ООО «Ромашка»',
  surname: 'Ромашкина',
  givenName: 'Анна Сергеевна',
  ogrn: '1027700000008',
  snils: '11223344595',
  inn: '500100732259',
  innLe: '7701234560',
} as const;

const LEAF: Omit<CertificateContent, 'serial' | 'publicKey'> = {
  subject: SUBJECT,
  notBefore: BORN,
  notAfter: END,
  keyUsage: ['digitalSignature', 'nonRepudiation', 'keyEncipherment', 'dataEncipherment'],
  purposes: ['1.3.6.1.5.5.7.3.2', '1.3.6.1.5.5.7.3.4'],
  policies: ['1.2.643.100.113.1', '1.2.643.100.113.2'],
  subjectSignTool: 'средство подписи',
  issuerSignTool: { signTool: 'а', cATool: 'б', signToolCert: 'в', cAToolCert: 'г' },
  crlAddresses: ['http://ca.example/a.crl', 'http://ca.example/b.crl'],
  ocspAddresses: ['http://ocsp.example/'],
  issuerAddresses: ['http://ca.example/a.cer'],
};

interface Family extends Issuer {
  readonly leaf: Uint8Array;
  readonly request: Uint8Array;
  readonly crl: Uint8Array;
  readonly revoked: Uint8Array;
}

async function familyOf(algorithm: KeyAlgorithm, seed = 'seed'): Promise<Family> {
  const entropy = seededEntropy(seed);
  const keyFor = (purpose: string) => newPrivateKey(algorithm, { entropy, purpose });
  const serial = (purpose: string) => newSerial(entropy, purpose);
  const rootContent = {
    ...{ serial: serial('root'), subject: { country: 'RU', cn: 'TEST ONLY root' }, notBefore: BORN, notAfter: END },
    authority: { pathLength: 0 },
    keyUsage: ['keyCertSign', 'cRLSign'],
  } as const;
  const key = await keyFor('root');
  const root = { key, certificate: await issueRoot(rootContent, key) };
  const leafKey = await keyFor('leaf');
  const issue = (name: string) =>
    issueCertificate({ ...LEAF, serial: serial(name), publicKey: leafKey.publicKey }, root);
  const revoked = [{ serial: serial('revoked'), revokedAt: BORN, reason: 'keyCompromise' as const }];
  return {
    ...root,
    leaf: await issue('leaf'),
    revoked: await issue('revoked'),
    request: await writeRequest({ subject: SUBJECT, keyUsage: LEAF.keyUsage, subjectSignTool: 'а' }, leafKey),
    crl: await issueRevocationList({ number: 7, thisUpdate: BORN, nextUpdate: END, revoked }, root),
  };
}

const CURVES = [
  ...['1.2.643.7.1.2.1.1.1', '1.2.643.7.1.2.1.1.2', '1.2.643.7.1.2.1.1.3', '1.2.643.7.1.2.1.1.4'],
  ...['1.2.643.2.2.35.1', '1.2.643.2.2.35.2', '1.2.643.2.2.35.3', '1.2.643.2.2.36.0', '1.2.643.2.2.36.1'],
  ...['1.2.643.7.1.2.1.2.1', '1.2.643.7.1.2.1.2.2', '1.2.643.7.1.2.1.2.3'],
];

const ALGORITHMS: readonly (readonly [string, KeyAlgorithm])[] = [
  ...(['gost256', 'gost512', 'rsa', 'ecdsa'] as const).map((name) => [name, name] as const),
  ...CURVES.map((gostCurve) => [`curve ${gostCurve}`, { gostCurve }] as const),
];

describe.each(ALGORITHMS)('%s', (name, algorithm) => {
  test('what was put into a certificate is read back, and our verifier takes the chain', async () => {
    const { certificate: root, leaf, revoked, crl } = await familyOf(algorithm);
    const read = parseCertificate(leaf);
    expect(readSubject(read.subject)).toEqual(
      Object.fromEntries(
        Object.entries(SUBJECT).filter(([field]) => !/^(country|region|locality|street|email)$/.test(field)),
      ),
    );
    expect([...(read.keyUsage ?? [])]).toEqual(LEAF.keyUsage);
    expect(readPurposes(read)).toEqual(LEAF.purposes);
    expect(readQualification(read)).toMatchObject({ classes: ['КС1', 'КС2'], hasQualifiedForm: true });
    expect(readAddresses(read)).toEqual({
      crl: LEAF.crlAddresses,
      ocsp: LEAF.ocspAddresses,
      issuer: LEAF.issuerAddresses,
    });
    expect(read.authorityKeyId).toEqual(parseCertificate(root).subjectKeyId);
    expect([read.notBefore, read.notAfter]).toEqual([BORN, END]);
    expect(parseRevocationList(crl).thisUpdate).toEqual(BORN);
    const { verifyCertificate } = createVerifier({ anchors: [root], crls: [crl] });
    const verdicts = [leaf, revoked].map((certificate) => verifyCertificate({ certificate, at: AT }).verdict);
    expect(verdicts).toEqual(['passed', 'failed']);
  });

  test('pkijs parses certificate, list and request', async () => {
    const { leaf, crl, request } = await familyOf(algorithm);
    const certificate = Certificate.fromBER(Buffer.from(leaf));
    const tags = new Map(certificate.subject.typesAndValues.map(({ type, value }) => [type, value.idBlock.tagNumber]));
    const tagOf = (types: readonly string[]) => types.map((type) => tags.get(type));
    // NumericString for numbers, UTF8String for texts, PrintableString for the country.
    expect(tagOf(['1.2.643.3.131.1.1', '1.2.643.100.4', '1.2.643.100.1', '1.2.643.100.3'])).toEqual([18, 18, 18, 18]);
    expect(tagOf(['2.5.4.3', '2.5.4.4', '2.5.4.6', '1.2.840.113549.1.9.1'])).toEqual([12, 12, 19, 22]);
    expect(certificate.extensions).toHaveLength(10);
    expect(CertificateRevocationList.fromBER(Buffer.from(crl)).revokedCertificates).toHaveLength(1);
    expect(CertificationRequest.fromBER(Buffer.from(request)).subject.typesAndValues).toHaveLength(14);
  });

  const isGost = name !== 'rsa' && name !== 'ecdsa';
  test.skipIf(isGost ? !hasGostEngine : !hasOpenssl)(
    'openssl takes the chain by its strict rules, refuses the revoked one, and takes the request',
    async () => {
      const family = await familyOf(algorithm);
      const folder = tempFolder();
      const put = (file: string, der: Uint8Array, label: string) => {
        writeFileSync(join(folder, file), encodeOutput(der, 'pem', label));
        return join(folder, file);
      };
      const run = (...args: readonly string[]) => (isGost ? gostOpenssl(args) : openssl(...args));
      const ca = put('ca.pem', family.certificate, 'CERTIFICATE');
      const crl = put('crl.pem', family.crl, 'X509 CRL');
      const time = ['-attime', String(AT.getTime() / 1000)];
      const check = (file: string) =>
        run('verify', '-x509_strict', '-crl_check', ...time, '-CAfile', ca, '-CRLfile', crl, file);
      expect(check(put('leaf.pem', family.leaf, 'CERTIFICATE'))).toMatchObject({ ok: true, stderr: '' });
      const refused = check(put('revoked.pem', family.revoked, 'CERTIFICATE'));
      expect([refused.ok, refused.stderr]).toEqual([false, expect.stringContaining('certificate revoked')]);
      const damaged = Buffer.from(family.request);
      damaged[damaged.length - 1] = (damaged.at(-1) ?? 0) ^ 1;
      // Its exit code is 0 either way.
      const opinionOf = (request: Uint8Array) =>
        run('req', '-in', put('request.pem', request, 'CERTIFICATE REQUEST'), '-verify', '-noout').stderr;
      expect([opinionOf(family.request), opinionOf(damaged)]).toEqual([
        expect.stringContaining('verify OK'),
        expect.stringContaining('verify failure'),
      ]);
    },
  );
});

test.skipIf(!hasGostEngine)('openssl reads the Russian extensions as they were meant', async () => {
  const { leaf } = await familyOf('gost256');
  const file = join(tempFolder(), 'leaf.pem');
  writeFileSync(file, encodeOutput(leaf, 'pem', 'CERTIFICATE'));
  const text = gostOpenssl(['x509', '-in', file, '-noout', '-text', '-nameopt', 'utf8']).stdout.toString();
  for (const part of [
    ...[
      'Class of Signing Tool KC1',
      'Class of Signing Tool KC2',
      'Digital Signature, Non Repudiation, Key Encipherment',
    ],
    ...[
      'id-GostR3410-2001-CryptoPro-XchA-ParamSet',
      'OGRN=1027700000008',
      'INN=500100732259',
      'URI:http://ocsp.example/',
    ],
  ]) {
    expect(text).toContain(part);
  }
});

describe('a seed', () => {
  test.each(['gost256', 'gost512', 'rsa'] as const)(
    '%s: gives the same bytes, another one others',
    async (algorithm) => {
      const [one, again, other] = [
        await familyOf(algorithm),
        await familyOf(algorithm),
        await familyOf(algorithm, 'x'),
      ];
      for (const part of ['certificate', 'leaf', 'crl', 'request'] as const) expect(again[part]).toEqual(one[part]);
      expect(other.leaf).not.toEqual(one.leaf);
      expect(other.key.publicKey.raw).not.toEqual(one.key.publicKey.raw);
    },
  );

  test('makes an RSA key of 2048 bits that node:crypto takes for sound', async () => {
    const { certificate, key } = await familyOf('rsa');
    expect(describePublicKey(key.publicKey)).toEqual({ algorithm: 'RSA', bits: 2048 });
    const native = new X509Certificate(certificate);
    expect(native.verify(native.publicKey)).toBe(true);
  });

  test('without one every key is another', async () => {
    const keys = await Promise.all(['gost256', 'gost256', 'rsa', 'rsa'].map((name) => newPrivateKey(name as 'rsa')));
    expect(new Set(keys.map(({ publicKey }) => Buffer.from(publicKey.raw).toString('hex'))).size).toBe(4);
  });
});

test('serial numbers are positive and of sixteen octets, whatever the seed', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (seed, purpose) => {
      const serial = newSerial(seededEntropy(seed), purpose);
      expect(serial).toHaveLength(16);
      expect(serial[0]).toBeGreaterThan(0);
      expect(serial[0]).toBeLessThan(0x80);
    }),
  );
});

test('any set of key usages is read back, and its bit list is in DER', async () => {
  const { key, certificate } = await familyOf('ecdsa');
  const usages = fc.subarray([...KEY_USAGES], { minLength: 1 });
  await fc.assert(
    fc.asyncProperty(usages, async (keyUsage) => {
      const content = { ...LEAF, keyUsage, serial: Uint8Array.of(1), publicKey: key.publicKey };
      const read = parseCertificate(await issueCertificate(content, { key, certificate }));
      expect([...(read.keyUsage ?? [])]).toEqual(keyUsage);
      const bits = read.extensions.find(({ oid }) => oid === '2.5.29.15')?.value ?? new Uint8Array();
      // X.690 11.2.2: the last bit that is named is the last bit of the string.
      expect(((bits.at(-1) ?? 0) >> (bits[2] ?? 0)) & 1).toBe(1);
    }),
    { numRuns: 60 },
  );
});

test('a number with anything but digits in it is refused by name', async () => {
  const { key, certificate, leaf } = await familyOf('ecdsa');
  const content = { ...LEAF, serial: Uint8Array.of(1), publicKey: parseCertificate(leaf).publicKey };
  const attempt = async () =>
    issueCertificate({ ...content, subject: { snils: '112-233-445 95' } }, { key, certificate });
  await expect(attempt()).rejects.toMatchObject({ code: 'signing-subject-not-numeric' });
});

test('an unknown curve is refused', async () => {
  await expect(newPrivateKey({ gostCurve: '1.2.3' })).rejects.toMatchObject({ code: 'signing-curve-unknown' });
});
