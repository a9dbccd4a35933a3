import {
  der,
  parseCertificate,
  parseOcspResponse,
  parseRevocationList,
  readCertificates,
  readQualification,
} from '@styk/sdk/signing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseTstInfo, TST_INFO } from '../../../../sdk/src/signing/timestamp/tst-info.ts';
import { readIssuingDistributionPoint } from '../../../../sdk/src/signing/x509/issuing-distribution-point.ts';
import { readNameConstraints } from '../../../../sdk/src/signing/x509/name-constraints.ts';
import {
  readKeyPeriod,
  readKeyPurposes,
  readPolicies,
  readPolicyConstraints,
} from '../../../../sdk/src/signing/x509/policies.ts';
import { craftCertificate, craftRevocationList, extension, nameOf } from '../support/craft-certificate.ts';
import { craftOcspResponse, generalizedTime } from '../support/craft-ocsp.ts';
import { fixture } from '../support/fixtures.ts';

const RUNS = process.env['STYK_NIGHTLY'] === '1' ? 20_000 : 1500;

const root = craftCertificate({ subject: 'Root', ca: true });
const [head = Buffer.alloc(0)] = readCertificates(fixture('pki/head256.crt.pem'));
const AT = new Date('2026-12-01');
const tstInfo = der.sequence(
  der.integer(1),
  der.oid(TST_INFO),
  der.sequence(der.sequence(der.oid('2.16.840.1.101.3.4.2.1')), der.octetString(new Uint8Array(32))),
  der.integer(7),
  generalizedTime(AT),
  der.sequence(der.integer(1), der.contextPrimitive(0, Uint8Array.of(5)), der.contextPrimitive(1, Uint8Array.of(7))),
  der.context(1, extension('1.2.3', der.nullValue())),
);
const revoked = [
  { serial: 1, at: AT, reason: 1 },
  { serial: 2, at: AT },
];
const crl = craftRevocationList({ issuer: root, revoked, extensions: [extension('2.5.29.20', der.integer(5), false)] });
const ocsp = craftOcspResponse({
  responder: root,
  issuer: root,
  serial: 1,
  status: { at: AT, reason: 1 },
  certificates: [root],
});

const SEEDS: readonly [string, Uint8Array, (bytes: Uint8Array) => unknown][] = [
  ['a certificate and its qualification', head, (bytes) => readQualification(parseCertificate(bytes))],
  ['a revocation list', crl, (bytes) => parseRevocationList(bytes).entry('02')],
  ['an OCSP response', ocsp, parseOcspResponse],
  ['TSTInfo', tstInfo, parseTstInfo],
  ['name constraints', der.sequence(der.context(0, der.sequence(der.context(4, nameOf('A'))))), readNameConstraints],
  ['policies', der.sequence(der.sequence(der.oid('1.2.3'), der.sequence())), readPolicies],
  ['policy constraints', der.sequence(der.contextPrimitive(0, Uint8Array.of(1))), readPolicyConstraints],
  ['purposes', der.sequence(der.oid('1.2.3'), der.oid('1.2.4')), readKeyPurposes],
  ['the period of a key', der.sequence(der.contextPrimitive(0, Buffer.from('20250101000000Z'))), readKeyPeriod],
  [
    'a distribution point',
    der.sequence(der.context(0, der.context(0, der.contextPrimitive(6, Buffer.from('http://a'))))),
    readIssuingDistributionPoint,
  ],
];

describe.each(SEEDS)('%s', (_, seed, parse) => {
  test('is read as it was made', () => expect(() => parse(seed)).not.toThrow());

  const refusesOrReads = (bytes: Uint8Array) => {
    try {
      parse(bytes);
    } catch (error) {
      expect(error).toMatchObject({ code: expect.stringMatching(/^signing-/) });
    }
  };

  test('is read or refused whatever octets are changed, cut or added', () => {
    const change = fc.record({ at: fc.nat(seed.length - 1), octet: fc.nat(255) });
    const changes = fc.array(change, { maxLength: 6 });
    const cut = fc.option(fc.nat(seed.length), { freq: 4, nil: seed.length });
    fc.assert(
      fc.property(changes, cut, fc.uint8Array({ maxLength: 3 }), (list, end, rest) => {
        const bytes = Buffer.concat([Buffer.from(seed).subarray(0, end), rest]);
        for (const { at, octet } of list) if (at < bytes.length) bytes[at] = octet;
        refusesOrReads(bytes);
      }),
      { numRuns: RUNS },
    );
  });

  test('is refused when it is noise', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), refusesOrReads), { numRuns: 300 });
  });
});
