import type { KeyObject } from 'node:crypto';
import type { VerifyInput } from '@styk/sdk/signing';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Crafted, craftCertificate, craftRevocationList, newRsaKey } from '../support/craft-certificate.ts';
import { answer, signatureOf } from '../support/craft-chain.ts';
import { AT } from '../support/fixtures.ts';

const AFTER = new Date('2026-12-02T00:00:00Z');
const BEFORE = new Date('2026-11-30T00:00:00Z');

let rootKey: KeyObject;
let issuerKey: KeyObject;
let personKey: KeyObject;
let root: Crafted;
let issuer: Crafted;
let person: Crafted;

beforeAll(() => {
  [rootKey, issuerKey, personKey] = [newRsaKey(), newRsaKey(), newRsaKey()];
  root = craftCertificate({ subject: 'Root', ca: true, key: rootKey });
  issuer = craftCertificate({ subject: 'Issuer', issuer: root, serial: 20, ca: true, key: issuerKey });
  person = craftCertificate({ subject: 'Person', issuer, serial: 30, key: personKey });
});

describe('chain', () => {
  const waive = { allowUnchecked: ['revocation'] } as const;

  test('of signer, authority and root is trusted, whether the authority is given or lies in the signature', async () => {
    const anchors = [root.der];
    const given = { anchors, intermediates: [issuer.der] };
    expect(await answer('chain', signatureOf(person), given, waive)).toEqual(['passed', 'chain-trusted']);
    expect(await answer('chain', signatureOf(person, [issuer]), { anchors }, waive)).toEqual([
      'passed',
      'chain-trusted',
    ]);
  });

  test('may end at an authority that is trusted itself, or at the signer', async () => {
    for (const anchor of [issuer, person]) {
      const trust = { anchors: [anchor.der] };
      expect(await answer('chain', signatureOf(person), trust, waive)).toEqual(['passed', 'chain-trusted']);
    }
  });

  test('without anchors is not checked, which can be allowed by name', async () => {
    const trust = { anchors: [] };
    expect(await answer('chain', signatureOf(person), trust, waive)).toEqual(['indeterminate', 'chain-no-anchors']);
    const both = { allowUnchecked: ['revocation', 'chain'] } as const;
    expect(await answer('chain', signatureOf(person), trust, both)).toEqual(['passed', 'chain-no-anchors']);
  });

  test('with a missing link is indeterminate', async () => {
    const trust = { anchors: [root.der] };
    expect(await answer('chain', signatureOf(person), trust, waive)).toEqual(['indeterminate', 'chain-incomplete']);
  });

  test('to a root that is not trusted fails, also where it lies in the signature', async () => {
    const other = craftCertificate({ subject: 'Other root', ca: true });
    const trust = { anchors: [other.der] };
    const signature = signatureOf(person, [issuer, root]);
    expect(await answer('chain', signature, trust, waive)).toEqual(['failed', 'chain-root-untrusted']);
  });

  test('to a root of the same name with another key fails', async () => {
    const twin = craftCertificate({ subject: 'Root', ca: true });
    const trust = { anchors: [twin.der], intermediates: [issuer.der] };
    expect(await answer('chain', signatureOf(person), trust, waive)).toEqual(['failed', 'chain-signature-invalid']);
  });

  test('finds the right one of two authorities with the same name', async () => {
    const twin = craftCertificate({ subject: 'Issuer', issuer: root, serial: 21, ca: true });
    const trust = { anchors: [root.der], intermediates: [twin.der, issuer.der] };
    expect(await answer('chain', signatureOf(person), trust, waive)).toEqual(['passed', 'chain-trusted']);
  });

  test('prefers the certificate of an authority that is still valid', async () => {
    const old = craftCertificate({ subject: 'Issuer', issuer: root, ca: true, key: issuerKey, notAfter: BEFORE });
    const trust = { anchors: [root.der], intermediates: [old.der, issuer.der] };
    expect(await answer('validity', signatureOf(person), trust, waive)).toEqual(['passed', 'validity-holds']);
    const onlyOld = { anchors: [root.der], intermediates: [old.der] };
    expect(await answer('validity', signatureOf(person), onlyOld, waive)).toEqual([
      'failed',
      'signing-time-outside-validity',
    ]);
  });

  test.each([
    ['is no authority', { ca: false }, 'chain-issuer-not-authority'],
    ['may not sign certificates', { ca: true, keyUsage: Uint8Array.of(1, 0x02) }, 'chain-issuer-not-authority'],
    [
      'has a critical extension nobody understands',
      { ca: true, criticalExtension: '1.2.3.4' },
      'chain-critical-extension',
    ],
    ['has name constraints nobody can read', { ca: true, criticalExtension: '2.5.29.30' }, 'signing-asn1-unexpected'],
  ])('through an issuer that %s fails', async (_, craft, code) => {
    const bad = craftCertificate({ subject: 'Issuer', issuer: root, key: issuerKey, ...craft });
    const trust = { anchors: [root.der], intermediates: [bad.der] };
    expect(await answer('chain', signatureOf(person), trust, waive)).toEqual(['failed', code]);
  });

  test('of a signer with a critical extension nobody understands fails', async () => {
    const odd = craftCertificate({ subject: 'Person', issuer, key: personKey, criticalExtension: '1.2.3.4' });
    const trust = { anchors: [root.der], intermediates: [issuer.der] };
    expect(await answer('chain', signatureOf(odd), trust, waive)).toEqual(['failed', 'chain-critical-extension']);
  });

  test('with a link signed with SHA-1 fails', async () => {
    const weak = craftCertificate({ subject: 'Issuer', issuer: root, ca: true, key: issuerKey, digest: 'sha1' });
    const trust = { anchors: [root.der], intermediates: [weak.der] };
    expect(await answer('chain', signatureOf(person), trust, waive)).toEqual(['failed', 'algorithm-weak']);
  });

  test('is found whatever the signature is stuffed with, and stuffing does not make endless work', async () => {
    const decoys = Array.from({ length: 80 }, (_, serial) =>
      craftCertificate({ subject: 'Issuer', issuer: root, serial, ca: true, key: rootKey }),
    );
    const stuffed = signatureOf(person, decoys);
    const trust = { anchors: [root.der], intermediates: [issuer.der] };
    expect(await answer('chain', stuffed, trust, waive)).toEqual(['passed', 'chain-trusted']);
    const withoutIssuer = { anchors: [root.der] };
    const hidden = signatureOf(person, [...decoys, issuer]);
    expect(await answer('chain', hidden, withoutIssuer, waive)).toEqual(['indeterminate', 'chain-too-many-steps']);
  });

  test('longer than an authority allows fails', async () => {
    const strict = craftCertificate({ subject: 'Root', ca: true, key: rootKey, pathLength: 0 });
    const trust = { anchors: [strict.der], intermediates: [issuer.der] };
    expect(await answer('chain', signatureOf(person), trust, waive)).toEqual(['failed', 'chain-too-long']);
    const direct = craftCertificate({ subject: 'Person', issuer: strict, key: personKey });
    expect(await answer('chain', signatureOf(direct), trust, waive)).toEqual(['passed', 'chain-trusted']);
  });

  test('of certificates that certify each other ends', async () => {
    const a = craftCertificate({ subject: 'A', issuer: { name: 'B', key: rootKey }, ca: true, key: issuerKey });
    const b = craftCertificate({ subject: 'B', issuer: { name: 'A', key: issuerKey }, ca: true, key: rootKey });
    const c = craftCertificate({ subject: 'Person', issuer: a, key: personKey });
    const trust = { anchors: [root.der], intermediates: [a.der, b.der] };
    expect((await answer('chain', signatureOf(c), trust, waive))[0]).toBe('indeterminate');
  });

  test('broken trust material is the trouble of the caller', async () => {
    const trust = { anchors: [Buffer.from('not a certificate')] };
    await expect(answer('chain', signatureOf(person), trust)).rejects.toMatchObject({
      code: 'signing-encoding-unknown',
    });
  });
});

describe('validity', () => {
  const trust = () => ({ anchors: [root.der], intermediates: [issuer.der] });
  const validBetween = (notBefore: string, notAfter: string) =>
    signatureOf(
      craftCertificate({
        subject: 'Person',
        issuer,
        key: personKey,
        notBefore: new Date(notBefore),
        notAfter: new Date(notAfter),
      }),
    );
  const check = (signature: Uint8Array, allow: VerifyInput['allowUnchecked'] = ['revocation']) =>
    answer('validity', signature, trust(), { allowUnchecked: allow });

  test('over before the signing time fails', async () => {
    expect(await check(validBetween('2025-01-01', '2026-11-30'))).toEqual(['failed', 'signing-time-outside-validity']);
  });

  test('begun after the signing time fails', async () => {
    expect(await check(validBetween('2026-12-05', '2039-01-01'))).toEqual(['failed', 'signing-time-outside-validity']);
  });

  test('not yet begun fails', async () => {
    expect(await check(validBetween('2027-01-01', '2039-01-01'))).toEqual(['failed', 'validity-not-yet']);
  });

  test("over since: the signer's word on the time is no proof, unless the caller accepts it by name", async () => {
    const signature = validBetween('2025-01-01', '2026-12-10');
    expect(await check(signature)).toEqual(['indeterminate', 'signing-time-unproven']);
    expect(await check(signature, ['revocation', 'validity'])).toEqual(['passed', 'signing-time-unproven']);
  });

  test('over since, but the caller can prove the time: passed', async () => {
    const at = new Date('2026-12-02');
    const rest = { at, allowUnchecked: ['revocation'] } as const;
    expect(await answer('validity', validBetween('2025-01-01', '2026-12-10'), trust(), rest)).toEqual([
      'passed',
      'validity-holds',
    ]);
  });

  test('the last second counts', async () => {
    expect(await check(validBetween('2025-01-01', AT.toISOString()))).toEqual(['passed', 'validity-holds']);
  });

  test('an invalid date is refused', async () => {
    const rest = { at: new Date('never') };
    await expect(answer('validity', signatureOf(person), trust(), rest)).rejects.toMatchObject({
      code: 'signing-time-invalid',
    });
  });
});

describe('revocation', () => {
  const issuerList = (craft: Partial<Parameters<typeof craftRevocationList>[0]> = {}) =>
    craftRevocationList({ issuer, ...craft });
  const check = (...crls: readonly Uint8Array[]) =>
    answer('revocation', signatureOf(person), { anchors: [root.der], intermediates: [issuer.der], crls });
  const rootList = () => craftRevocationList({ issuer: root });

  test('no list: not checked, and the verdict is indeterminate', async () => {
    expect(await check()).toEqual(['indeterminate', 'revocation-no-list']);
    expect(await check(rootList())).toEqual(['indeterminate', 'revocation-no-list']);
  });

  test('clear lists of all authorities', async () => {
    expect(await check(issuerList(), rootList())).toEqual(['passed', 'revocation-clear']);
  });

  test('no list for the authority itself is a warning', async () => {
    expect(await check(issuerList())).toEqual(['passed', 'revocation-authorities-unknown']);
  });

  test('revoked before the signing time', async () => {
    const list = issuerList({ revoked: [{ serial: 30, at: BEFORE }] });
    expect(await check(list, rootList())).toEqual(['failed', 'certificate-revoked']);
    expect(await check(issuerList(), list, rootList())).toEqual(['failed', 'certificate-revoked']);
  });

  test('revoked after the signing time: that the signature is older is not proven', async () => {
    const list = issuerList({ revoked: [{ serial: 30, at: AFTER }] });
    expect(await check(list, rootList())).toEqual(['indeterminate', 'revocation-time-unproven']);
  });

  test('revoked only later than the time asked for', async () => {
    const list = issuerList({ revoked: [{ serial: 30, at: new Date('2027-01-01') }] });
    expect(await check(list, rootList())).toEqual(['passed', 'revocation-clear']);
  });

  test('another certificate revoked', async () => {
    const list = issuerList({ revoked: [{ serial: 31, at: BEFORE }] });
    expect(await check(list, rootList())).toEqual(['passed', 'revocation-clear']);
  });

  test('the authority revoked', async () => {
    const list = craftRevocationList({ issuer: root, revoked: [{ serial: 20, at: BEFORE }] });
    expect(await check(issuerList(), list)).toEqual(['failed', 'certificate-revoked']);
  });

  test('a list that ran out says nothing, unless it names the certificate', async () => {
    const nextUpdate = new Date('2026-12-10');
    expect(await check(issuerList({ nextUpdate }))).toEqual(['indeterminate', 'revocation-list-stale']);
    const revoked = [{ serial: 30, at: BEFORE }];
    expect(await check(issuerList({ nextUpdate, revoked }))).toEqual(['failed', 'certificate-revoked']);
    expect(await check(issuerList({ nextUpdate }), issuerList(), rootList())).toEqual(['passed', 'revocation-clear']);
  });

  test('a list made after the certificate expired may have dropped it', async () => {
    const short = craftCertificate({
      subject: 'Person',
      issuer,
      serial: 30,
      key: personKey,
      notAfter: new Date('2026-12-10'),
    });
    const trust = {
      anchors: [root.der],
      intermediates: [issuer.der],
      crls: [issuerList({ thisUpdate: new Date('2026-12-12') })],
    };
    expect(await answer('revocation', signatureOf(short), trust)).toEqual([
      'indeterminate',
      'revocation-list-too-late',
    ]);
  });

  test('a list signed by somebody else, or with a critical extension, is not used', async () => {
    const forged = craftRevocationList({ issuer: { name: 'Issuer', key: newRsaKey() } });
    expect(await check(forged)).toEqual(['indeterminate', 'revocation-list-unusable']);
    const odd = issuerList({ criticalExtension: '1.2.3.4' });
    expect(await check(odd)).toEqual(['indeterminate', 'revocation-list-unusable']);
  });

  test('a list of an authority that may not sign lists is not used', async () => {
    const bare = craftCertificate({
      subject: 'Issuer',
      issuer: root,
      ca: true,
      key: issuerKey,
      keyUsage: Uint8Array.of(2, 0x04),
    });
    const trust = { anchors: [root.der], intermediates: [bare.der], crls: [issuerList()] };
    expect(await answer('revocation', signatureOf(person), trust)).toEqual([
      'indeterminate',
      'revocation-list-unusable',
    ]);
  });

  test('nobody can be revoked by a stranger', async () => {
    const forged = craftRevocationList({
      issuer: { name: 'Issuer', key: newRsaKey() },
      revoked: [{ serial: 30, at: BEFORE }],
    });
    expect(await check(forged, issuerList(), rootList())).toEqual(['passed', 'revocation-clear']);
  });
});
