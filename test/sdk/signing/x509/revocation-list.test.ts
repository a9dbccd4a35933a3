import { parseCertificate, parseRevocationList, readCertificates, readRevocationLists } from '@styk/sdk/signing';
import { describe, expect, test } from 'vitest';
import { sameName } from '../../../../sdk/src/signing/x509/name.ts';
import { craftRevocationList, newRsaKey } from '../support/craft-certificate.ts';
import { EXPECTED, fixture } from '../support/fixtures.ts';

describe('parseRevocationList', () => {
  const list = parseRevocationList(fixture('pki/int-rsa.crl.der'));

  test('reads times and issuer as openssl prints them', () => {
    expect(list.thisUpdate.toISOString()).toBe('2026-11-01T00:00:00.000Z');
    expect(list.nextUpdate?.toISOString()).toBe('2039-12-31T00:00:00.000Z');
    const [issuer = Buffer.alloc(0)] = readCertificates(fixture('pki/int-rsa.crt.pem'));
    expect(sameName(list.issuer, parseCertificate(issuer).subject)).toBe(true);
  });

  test('finds the revoked certificate and no other', () => {
    expect(list.entry(EXPECTED.signers['revoked-rsa']?.serialHex ?? '')?.revokedAt.toISOString()).toBe(
      '2026-11-22T03:58:02.000Z',
    );
    expect(list.entry(EXPECTED.signers['head-rsa']?.serialHex ?? '')).toBeUndefined();
  });

  test('reads a list without entries', () => {
    const empty = parseRevocationList(craftRevocationList({ issuer: { name: 'CA', key: newRsaKey() } }));
    expect(empty.entry('01')).toBeUndefined();
  });

  test('finds every entry of a long list, the first of two with the same number, and no other', () => {
    const issuer = { name: 'CA', key: newRsaKey() };
    const at = (serial: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, serial));
    const serials = Array.from({ length: 3000 }, (_, index) => index * 7 + 1);
    const revoked = [...serials.map((serial) => ({ serial, at: at(serial) })), { serial: 8, at: at(1) }];
    const list = parseRevocationList(craftRevocationList({ issuer, revoked }));
    const hexOf = (serial: number) =>
      serial.toString(16).padStart(serial.toString(16).length + (serial.toString(16).length % 2), '0');
    for (const serial of serials) expect(list.entry(hexOf(serial))?.revokedAt).toEqual(at(serial));
    for (const serial of serials) expect(list.entry(hexOf(serial + 1))).toBeUndefined();
  });

  test('PEM gives the same list', () => {
    const pem = `-----BEGIN X509 CRL-----\n${fixture('pki/int-rsa.crl.der').toString('base64')}\n-----END X509 CRL-----\n`;
    expect(readRevocationLists(Buffer.from(pem))).toEqual([fixture('pki/int-rsa.crl.der')]);
  });
});
