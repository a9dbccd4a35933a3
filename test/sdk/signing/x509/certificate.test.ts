import { X509Certificate } from 'node:crypto';
import { der, parseCertificate, readCertificates, readSubject } from '@styk/sdk/signing';
import { describe, expect, test } from 'vitest';
import { parseBer } from '../../../../sdk/src/signing/asn1/reader.ts';
import { readName, sameName } from '../../../../sdk/src/signing/x509/name.ts';
import { EXPECTED, fixture } from '../support/fixtures.ts';

const FILES = ['head-rsa', 'person-rsa', 'revoked-rsa', 'expired-rsa', 'head256', 'head512'];
const BUNDLES = ['roots', 'intermediates'];
const all = [...FILES.map((name) => `pki/${name}.crt.pem`), ...BUNDLES.map((name) => `pki/${name}.pem`)]
  .flatMap((path) => readCertificates(fixture(path)))
  .map((bytes) => [new X509Certificate(bytes).serialNumber, bytes] as const);

describe('parseCertificate agrees with node:crypto', () => {
  test('there are certificates of all three trees', () => expect(all).toHaveLength(12));

  test.each(all)('on the certificate %s', (serial, bytes) => {
    const ours = parseCertificate(bytes);
    const theirs = new X509Certificate(bytes);
    expect(ours.serial).toBe(serial.toLowerCase());
    expect(ours.notBefore).toEqual(new Date(theirs.validFrom));
    expect(ours.notAfter).toEqual(new Date(theirs.validTo));
    expect(ours.basicConstraints?.ca).toBe(theirs.ca);
    expect(Buffer.from(ours.raw)).toEqual(theirs.raw);
    const values = ours.subject.attributes.map(({ value }) => value);
    expect(values).toEqual(theirs.subject.split('\n').map((line) => withoutEscapes(line.slice(line.indexOf('=') + 1))));
  });

  test('on the key of the RSA certificates', () => {
    const [bytes = Buffer.alloc(0)] = readCertificates(fixture('pki/head-rsa.crt.pem'));
    const spki = new X509Certificate(bytes).publicKey.export({ format: 'der', type: 'spki' });
    expect(Buffer.from(parseCertificate(bytes).publicKey.raw)).toEqual(spki);
  });
});

/** node:crypto escapes the characters RFC 4514 names. */
function withoutEscapes(value: string): string {
  return value.replace(/\\(.)/g, '$1');
}

describe('the subject of a Russian certificate (trap 11)', () => {
  test.each(FILES.map((name) => [name]))('%s names the person and the organisation', (name) => {
    const [bytes = Buffer.alloc(0)] = readCertificates(fixture(`pki/${name}.crt.pem`));
    const expected = EXPECTED.signers[name]?.subject ?? {};
    expect(readSubject(parseCertificate(bytes).subject)).toEqual({
      cn: expected['commonName'],
      ...pick(expected, { organization: 'organization', surname: 'surname', givenName: 'givenName', title: 'title' }),
      ...pick(expected, { inn: 'inn', innLe: 'innLegalEntity', ogrn: 'ogrn', ogrnip: 'ogrnip', snils: 'snils' }),
    });
  });

  const subjectWith = (...pairs: readonly (readonly [string, Uint8Array])[]) =>
    readSubject(nameWith(...pairs.map(([oid, value]) => [[oid, value] as const])));

  test('the INN of an organisation as "00" and ten digits is the INN of a legal entity', () => {
    const numeric = der.element(0x12, Buffer.from('009699000012'));
    expect(subjectWith(['1.2.643.3.131.1.1', numeric])).toEqual({ innLe: '9699000012' });
  });

  test('INNLE stays as it is beside an INN with "00"', () => {
    const inn = ['1.2.643.3.131.1.1', der.utf8String('009699000012')] as const;
    expect(subjectWith(inn, ['1.2.643.100.4', der.utf8String('9699000029')])).toEqual({ innLe: '9699000029' });
  });

  test('BMP strings are read', () => {
    expect(subjectWith(['2.5.4.3', der.element(0x1e, Buffer.from('0418043c044f', 'hex'))])).toEqual({ cn: 'Имя' });
  });
});

describe('names are the same', () => {
  const cn = (value: Uint8Array) => nameWith([['2.5.4.3', value]]);
  const base = cn(der.utf8String('TEST ONLY Root'));

  test.each([
    ['in another string type', cn(der.element(0x13, Buffer.from('TEST ONLY Root')))],
    ['in other case and spacing', cn(der.utf8String('  test  only ROOT '))],
  ])('%s', (_, other) => expect(sameName(base, other)).toBe(true));

  test.each([
    ['with another value', cn(der.utf8String('TEST ONLY Root 2'))],
    ['with another type', nameWith([['2.5.4.10', der.utf8String('TEST ONLY Root')]])],
    [
      'with one more attribute',
      nameWith([['2.5.4.3', der.utf8String('TEST ONLY Root')]], [['2.5.4.6', der.utf8String('RU')]]),
    ],
    ['when empty', nameWith()],
  ])('but not %s', (_, other) => expect(sameName(base, other)).toBe(false));

  test('whatever the order inside one relative name, not across two', () => {
    const a = ['2.5.4.3', der.utf8String('a')] as const;
    const b = ['2.5.4.10', der.utf8String('b')] as const;
    expect(sameName(nameWith([a, b]), nameWith([b, a]))).toBe(true);
    expect(sameName(nameWith([a], [b]), nameWith([b], [a]))).toBe(false);
    expect(sameName(nameWith([a, b]), nameWith([a], [b]))).toBe(false);
  });
});

type Pair = readonly [string, Uint8Array];

function nameWith(...rdns: readonly (readonly Pair[])[]) {
  const sets = rdns.map((pairs) =>
    der.element(0x31, ...pairs.map(([oid, value]) => der.sequence(der.oid(oid), value))),
  );
  return readName(parseBer(der.sequence(...sets), 'Name'));
}

function pick(
  source: Readonly<Record<string, string>>,
  keys: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(Object.entries(keys).flatMap(([to, from]) => (source[from] ? [[to, source[from]]] : [])));
}
