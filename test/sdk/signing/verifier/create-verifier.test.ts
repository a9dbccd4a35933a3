import { createVerifier, type Verifier, verifySignature } from '@styk/sdk/signing';
import { describe, expect, test } from 'vitest';
import { type Crafted, craftCertificate, craftRevocationList, newRsaKey } from '../support/craft-certificate.ts';
import { signatureOf } from '../support/craft-chain.ts';
import { AT, DOCUMENT, EXPECTED, fixture, TRUST } from '../support/fixtures.ts';

const questionOf = (sample: (typeof EXPECTED.samples)[number]) => ({
  signature: fixture(sample.signature),
  content: sample.content === null ? undefined : fixture(sample.content),
  at: AT,
});

describe('one verifier for many signatures', () => {
  test('answers as a new one for each, however often and in whatever order', async () => {
    const verifier = createVerifier(TRUST);
    const samples = [...EXPECTED.samples, ...EXPECTED.samples.toReversed()];
    for (const sample of samples) {
      const alone = await verifySignature({ ...questionOf(sample), trust: TRUST });
      expect(await verifier.verify(questionOf(sample))).toEqual(alone);
    }
  });

  test('does not take a certificate from one signature for the chain of another', async () => {
    const root = craftCertificate({ subject: 'Root', ca: true });
    const issuer = craftCertificate({ subject: 'Issuer', issuer: root, ca: true });
    const person = craftCertificate({ subject: 'Person', issuer });
    const verifier = createVerifier({ anchors: [root.der] });
    const chainOf = async (others: readonly Crafted[]) => {
      const { checks } = await verifier.verify({ signature: signatureOf(person, others), content: DOCUMENT, at: AT });
      return checks.find(({ id }) => id === 'chain')?.code;
    };
    expect(await chainOf([issuer])).toBe('chain-trusted');
    expect(await chainOf([])).toBe('chain-incomplete');
  });

  test('remembers no more signers than it has room for', async () => {
    const key = newRsaKey();
    const root = craftCertificate({ subject: 'Root', ca: true, key });
    const people = Array.from({ length: 1100 }, (_, serial) =>
      craftCertificate({ subject: 'P', issuer: root, serial, key }),
    );
    const verifier: Verifier = createVerifier({ anchors: [root.der], crls: [craftRevocationList({ issuer: root })] });
    for (const person of people) verifier.verifyCertificate({ certificate: person.der, at: AT });
    const [first] = people;
    const again = first && verifier.verifyCertificate({ certificate: first.der, at: AT });
    expect(again?.verdict).toBe('passed');
  });

  test('refuses broken trust material at once', () => {
    expect(() => createVerifier({ anchors: [Buffer.from('no')] })).toThrow(
      expect.objectContaining({ code: 'signing-encoding-unknown' }),
    );
  });
});

describe('a certificate by itself', () => {
  const verifier = createVerifier(TRUST);
  const verify = (name: string, at = AT) => {
    const certificate = Buffer.from(
      fixture(`pki/${name}.crt.pem`)
        .toString()
        .replace(/-----[^-]+-----|\s/g, ''),
      'base64',
    );
    const { verdict, checks } = verifier.verifyCertificate({ certificate, at });
    return [verdict, ...checks.map(({ code }) => code)];
  };

  test('good, revoked, expired', () => {
    const clear = expect.stringMatching(/^revocation-(clear|authorities-unknown)$/);
    expect(verify('head256')).toEqual(['passed', 'chain-trusted', 'validity-holds', clear]);
    expect(verify('revoked256')).toEqual(['failed', 'chain-trusted', 'validity-holds', 'certificate-revoked']);
    expect(verify('expired256')[0]).toBe('failed');
    expect(verify('expired256', new Date('2025-01-01'))[2]).toBe('validity-holds');
  });

  test('at no date is refused', () => {
    expect(() => verify('head256', new Date('never'))).toThrow(
      expect.objectContaining({ code: 'signing-time-invalid' }),
    );
  });
});
