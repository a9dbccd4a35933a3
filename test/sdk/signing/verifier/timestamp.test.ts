import type { KeyObject } from 'node:crypto';
import { der, verifySignature } from '@styk/sdk/signing';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  type CertificateCraft,
  type Crafted,
  craftCertificate,
  craftRevocationList,
  extension,
  newRsaKey,
} from '../support/craft-certificate.ts';
import { SIGNED_AT, signatureOf } from '../support/craft-chain.ts';
import { craftToken, type TokenCraft, tokenAttribute } from '../support/craft-timestamp.ts';
import { AT, DOCUMENT } from '../support/fixtures.ts';

const STAMPED_AT = new Date('2026-12-01T10:00:05Z');
const BEFORE = new Date('2026-11-30');
const AFTER = new Date('2026-12-02');

let root: Crafted;
let person: Crafted;
let personKey: KeyObject;
let authority: Crafted;

const purposes = (...oids: readonly string[]) => extension('2.5.29.37', der.sequence(...oids.map(der.oid)));
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';
const stamper = (craft: Partial<CertificateCraft> = {}) =>
  craftCertificate({ subject: 'TSA', issuer: root, serial: 50, extensions: [purposes(TIME_STAMPING)], ...craft });

beforeAll(() => {
  personKey = newRsaKey();
  root = craftCertificate({ subject: 'Root', ca: true });
  person = craftCertificate({ subject: 'Person', issuer: root, serial: 30, key: personKey });
  authority = stamper();
});

type Tokens = (signature: Uint8Array) => readonly Uint8Array[];
const token = (craft: Partial<TokenCraft> = {}): Tokens => {
  return (stamped) => [craftToken({ authority, stamped, genTime: STAMPED_AT, ...craft })];
};

async function verify(
  tokens: Tokens,
  signer = person,
  revoked: Parameters<typeof craftRevocationList>[0]['revoked'] = [],
) {
  const signature = signatureOf(signer, [], { unsigned: (value) => [tokenAttribute(...tokens(value))] });
  const trust = { anchors: [root.der], crls: [craftRevocationList({ issuer: root, revoked })] };
  const { verdict, checks, signers } = await verifySignature({ signature, content: DOCUMENT, trust, at: AT });
  expect(JSON.stringify(checks)).not.toMatch(/\{\w+\}/);
  const check = (id: string) => checks.find((candidate) => candidate.id === id);
  return {
    verdict,
    signer: signers[0],
    timestamp: check('timestamp'),
    validity: check('validity')?.code,
    revocation: check('revocation')?.code,
  };
}

async function timestampOf(tokens: Tokens) {
  const { verdict, timestamp } = await verify(tokens);
  return [verdict, timestamp?.code];
}

describe('a timestamp that holds', () => {
  test('proves the time, and the answer says whose clock it was', async () => {
    const { verdict, timestamp, signer } = await verify(token());
    expect([verdict, timestamp?.code]).toEqual(['passed', 'timestamp-holds']);
    expect(timestamp?.reason.en).toBe('The signature existed on 2026-12-01T10:00:05Z: a timestamp of TSA');
    expect(signer).toMatchObject({
      judgedAt: '2026-12-01T10:00:05Z',
      judgedAtSource: 'timestamp',
      timestampAuthority: 'TSA',
    });
  });

  test('saves a signature whose certificate expired later', async () => {
    const short = craftCertificate({ subject: 'Person', issuer: root, serial: 30, key: personKey, notAfter: AFTER });
    expect(await verify(token(), short)).toMatchObject({
      verdict: 'passed',
      validity: 'validity-holds',
      revocation: 'revocation-clear',
    });
    expect(await verify(() => [], short)).toMatchObject({
      verdict: 'indeterminate',
      validity: 'signing-time-unproven',
    });
  });

  test('saves a signature whose certificate was revoked later, not one revoked before', async () => {
    expect(await verify(token(), person, [{ serial: 30, at: AFTER }])).toMatchObject({
      verdict: 'passed',
      revocation: 'revocation-clear',
    });
    expect(await verify(() => [], person, [{ serial: 30, at: AFTER }])).toMatchObject({
      verdict: 'indeterminate',
      revocation: 'revocation-time-unproven',
    });
    expect(await verify(token(), person, [{ serial: 30, at: BEFORE }])).toMatchObject({
      verdict: 'failed',
      revocation: 'certificate-revoked',
    });
  });

  test('may be of an authority that is trusted itself', async () => {
    const own = stamper({ issuer: { name: 'Nobody', key: newRsaKey() } });
    const signature = signatureOf(person, [], {
      unsigned: (value) => [tokenAttribute(...token({ authority: own })(value))],
    });
    const trust = { anchors: [root.der, own.der], crls: [craftRevocationList({ issuer: root })] };
    const { checks } = await verifySignature({ signature, content: DOCUMENT, trust, at: AT });
    expect(checks.find(({ id }) => id === 'timestamp')?.code).toBe('timestamp-holds');
  });

  test('counts with the inaccuracy of its clock', async () => {
    expect((await verify(token({ accuracySeconds: 30 }))).signer?.judgedAt).toBe('2026-12-01T10:00:35Z');
  });

  test('counts by its earliest of several', async () => {
    const both: Tokens = (stamped) => [AFTER, STAMPED_AT].flatMap((genTime) => token({ genTime })(stamped));
    expect((await verify(both)).signer?.judgedAt).toBe('2026-12-01T10:00:05Z');
  });

  test('made before the signing time claimed: the clock of the signer was wrong', async () => {
    const early = new Date(SIGNED_AT.getTime() - 3_600_000);
    expect(await verify(token({ genTime: early }))).toMatchObject({
      verdict: 'passed',
      validity: 'signing-time-in-future',
    });
  });
});

describe('a timestamp that does not hold fails the signature', () => {
  test('of another signature', async () => {
    expect(await timestampOf(token({ stamped: DOCUMENT }))).toEqual(['failed', 'timestamp-imprint-mismatch']);
  });

  test('also beside a good one', async () => {
    const both: Tokens = (stamped) => [...token()(stamped), ...token({ stamped: DOCUMENT })(stamped)];
    expect(await timestampOf(both)).toEqual(['failed', 'timestamp-imprint-mismatch']);
  });

  test('when there are more of them than anybody needs', async () => {
    const many: Tokens = (stamped) =>
      Array.from({ length: 11 }, (_, second) =>
        token({ genTime: new Date(STAMPED_AT.getTime() + second * 1000) })(stamped),
      ).flat();
    expect(await timestampOf(many)).toEqual(['failed', 'timestamp-refused']);
  });

  test('that is something else', async () => {
    expect(await timestampOf(token({ contentType: '1.2.3.4' }))).toEqual(['failed', 'timestamp-not-a-token']);
    expect(await timestampOf(() => [der.nullValue()])).toEqual(['failed', 'timestamp-refused']);
  });

  test('with an octet changed, wherever that is: no other time can be made of it', async () => {
    const { length } = craftToken({ authority, stamped: DOCUMENT, genTime: STAMPED_AT });
    const failed: string[] = [];
    for (let place = 5; place < length; place += 23) {
      const changed = (stamped: Uint8Array) => {
        const bytes = craftToken({ authority, stamped, genTime: STAMPED_AT });
        bytes[place] = (bytes[place] ?? 0) ^ 0x20;
        return [bytes];
      };
      const { timestamp, signer } = await verify(changed);
      // Nothing rests on some octets, such as the list of digests at the beginning or the case of letters in a name.
      if (timestamp?.result === 'ok') expect(signer?.judgedAt).toBe('2026-12-01T10:00:05Z');
      else failed.push(timestamp?.code ?? '');
    }
    expect(failed.length).toBeGreaterThan(40);
  });

  test('with a weak digest', async () => {
    expect(await timestampOf(token({ digestOid: '1.3.14.3.2.26' }))).toEqual(['failed', 'timestamp-refused']);
  });

  test.each<[string, () => Partial<CertificateCraft>]>([
    ['no purpose', () => ({ extensions: [] })],
    ['another purpose', () => ({ extensions: [purposes('1.3.6.1.5.5.7.3.4')] })],
    ['one more purpose', () => ({ extensions: [purposes(TIME_STAMPING, '1.3.6.1.5.5.7.3.4')] })],
    [
      'the purpose not critical',
      () => ({ extensions: [extension('2.5.29.37', der.sequence(der.oid(TIME_STAMPING)), false)] }),
    ],
  ])('by a certificate with %s', async (_, craft) => {
    expect(await timestampOf(token({ authority: stamper(craft()) }))).toEqual(['failed', 'timestamp-purpose']);
  });

  test('by a certificate that was not valid at that time', async () => {
    expect(await timestampOf(token({ authority: stamper({ notBefore: AFTER }) }))).toEqual([
      'failed',
      'timestamp-refused',
    ]);
  });
});

describe('a timestamp that cannot be verified proves nothing and is told', () => {
  test('its authority leads nowhere', async () => {
    const stray = stamper({ issuer: { name: 'Nobody', key: newRsaKey() } });
    const { verdict, timestamp, signer } = await verify(token({ authority: stray }));
    expect([verdict, timestamp?.code, signer?.judgedAtSource]).toEqual(['passed', 'timestamp-not-verified', 'given']);
    expect(timestamp?.reason.ru).toContain('Не передан сертификат издателя');
  });

  test('it is later than the time in question', async () => {
    const tokens = token({ genTime: new Date('2027-01-01') });
    expect(await timestampOf(tokens)).toEqual(['passed', 'timestamp-in-future']);
    expect((await verify(tokens)).signer?.judgedAtSource).toBe('given');
  });

  test('its certificate expired since', async () => {
    expect(await timestampOf(token({ authority: stamper({ notAfter: AFTER }) }))).toEqual([
      'passed',
      'timestamp-not-verified',
    ]);
  });

  test('an unknown digest', async () => {
    expect(await timestampOf(token({ digestOid: '1.2.3.4' }))).toEqual(['passed', 'timestamp-not-verified']);
  });
});

describe('a revoked timestamping authority (RFC 3161 4)', () => {
  const withReason = async (at: Date, reason?: number) => {
    const revoked = [{ serial: 50, at, ...(reason !== undefined && { reason }) }];
    const { timestamp } = await verify(token(), person, revoked);
    return timestamp?.code;
  };

  test('keeps the stamps it made before, when nothing is said against its key', async () => {
    expect(await withReason(AFTER, 4)).toBe('timestamp-holds');
    expect(await withReason(AFTER, 5)).toBe('timestamp-holds');
  });

  test('loses them all when its key is compromised or no reason is given', async () => {
    expect(await withReason(AFTER, 1)).toBe('timestamp-not-verified');
    expect(await withReason(AFTER)).toBe('timestamp-not-verified');
  });

  test('loses those made after', async () => {
    expect(await withReason(BEFORE, 4)).toBe('timestamp-refused');
  });
});
