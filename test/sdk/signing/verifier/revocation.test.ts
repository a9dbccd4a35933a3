import type { KeyObject } from 'node:crypto';
import { der } from '@styk/sdk/signing';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  type Crafted,
  craftCertificate,
  craftRevocationList,
  extension,
  type ListCraft,
  newRsaKey,
} from '../support/craft-certificate.ts';
import { answer, signatureOf } from '../support/craft-chain.ts';
import { craftOcspResponse, generalizedTime, type ResponseCraft } from '../support/craft-ocsp.ts';
import { AT } from '../support/fixtures.ts';

const BEFORE = new Date('2026-11-30');
const AFTER = new Date('2026-12-02');
const LATER = new Date('2027-01-01');
const POINT = 'http://ca.example/a.crl';

let issuerKey: KeyObject;
let personKey: KeyObject;
let root: Crafted;
let issuer: Crafted;
let person: Crafted;

beforeAll(() => {
  [issuerKey, personKey] = [newRsaKey(), newRsaKey()];
  root = craftCertificate({ subject: 'Root', ca: true });
  issuer = craftCertificate({ subject: 'Issuer', issuer: root, serial: 20, ca: true, key: issuerKey });
  const points = extension('2.5.29.31', der.sequence(der.sequence(der.context(0, der.context(0, uri(POINT))))), false);
  person = craftCertificate({ subject: 'Person', issuer, serial: 30, key: personKey, extensions: [points] });
});

function uri(text: string): Uint8Array {
  return der.contextPrimitive(6, Buffer.from(text, 'latin1'));
}

const flag = (number: number) => der.contextPrimitive(number, Uint8Array.of(0xff));
const scope = (...fields: readonly Uint8Array[]) => extension('2.5.29.28', der.sequence(...fields));
const list = (craft: Partial<ListCraft> = {}) => craftRevocationList({ issuer, ...craft });
const rootList = () => craftRevocationList({ issuer: root });
const trusted = (crls: readonly Uint8Array[], ocsp: readonly Uint8Array[] = []) => ({
  anchors: [root.der],
  intermediates: [issuer.der],
  crls: [...crls, rootList()],
  ocsp,
});
const byLists = (...crls: readonly Uint8Array[]) => answer('revocation', signatureOf(person), trusted(crls));
const CLEAR = ['passed', 'revocation-clear'];
const REVOKED = ['failed', 'certificate-revoked'];

describe('a list with a scope (RFC 5280 5.2.5)', () => {
  test.each([
    ['of users', () => scope(flag(1)), CLEAR],
    ['of authorities', () => scope(flag(2)), ['indeterminate', 'revocation-list-scope']],
    [
      'of some reasons',
      () => scope(der.contextPrimitive(3, Uint8Array.of(1, 0x60))),
      ['indeterminate', 'revocation-list-scope'],
    ],
    ['of other issuers', () => scope(flag(4)), ['indeterminate', 'revocation-list-scope']],
    ['of the point of the certificate', () => scope(der.context(0, der.context(0, uri(POINT)))), CLEAR],
    [
      'of another point',
      () => scope(der.context(0, der.context(0, uri('http://b.example')))),
      ['indeterminate', 'revocation-list-scope'],
    ],
  ])('%s', async (_, make, expected) => {
    expect(await byLists(list({ extensions: [make()] }))).toEqual(expected);
  });
});

describe('entries', () => {
  test('say why, and the answer says it', async () => {
    const crl = list({ revoked: [{ serial: 30, at: BEFORE, reason: 1 }] });
    expect(await byLists(crl)).toEqual(REVOKED);
  });

  test('with a hold that a later list has ended no longer count', async () => {
    const held = list({ revoked: [{ serial: 30, at: BEFORE, reason: 6 }], thisUpdate: BEFORE });
    expect(await byLists(held)).toEqual(REVOKED);
    expect(await byLists(held, list({ thisUpdate: AFTER }))).toEqual(CLEAR);
    const afterwards = list({ thisUpdate: new Date('2026-12-20') });
    // Nobody knows when the hold ended: perhaps after the time in question.
    expect(await byLists(held, afterwards)).toEqual(REVOKED);
    const forGood = list({ revoked: [{ serial: 30, at: BEFORE, reason: 5 }], thisUpdate: BEFORE });
    expect(await byLists(forGood, list({ thisUpdate: AFTER }))).toEqual(REVOKED);
  });

  test('revoked later, but the key was in other hands before: nobody can say', async () => {
    const since = extension('2.5.29.24', generalizedTime(BEFORE), false);
    const crl = list({ revoked: [{ serial: 30, at: LATER, reason: 1, extensions: [since] }] });
    expect(await byLists(crl)).toEqual(['indeterminate', 'revocation-compromise-suspected']);
  });

  test('with an extension nobody understands make the list unusable', async () => {
    const odd = extension('2.5.29.29', der.sequence());
    const crl = list({ revoked: [{ serial: 30, at: BEFORE, extensions: [odd] }] });
    expect(await byLists(crl)).toEqual(['indeterminate', 'revocation-list-unusable']);
  });
});

describe('a delta list (RFC 5280 5.2.4)', () => {
  const number = (value: number) => extension('2.5.29.20', der.integer(value), false);
  const base = (value: number) => extension('2.5.29.27', der.integer(value));
  const complete = (craft: Partial<ListCraft> = {}) => list({ extensions: [number(5)], ...craft });
  const delta = (craft: Partial<ListCraft> = {}) => list({ extensions: [number(6), base(5)], ...craft });

  test('adds a revocation', async () => {
    expect(await byLists(complete(), delta())).toEqual(CLEAR);
    expect(await byLists(complete(), delta({ revoked: [{ serial: 30, at: BEFORE }] }))).toEqual(REVOKED);
  });

  test('ends a hold by removeFromCRL', async () => {
    const held = complete({ revoked: [{ serial: 30, at: BEFORE, reason: 6 }] });
    expect(await byLists(held)).toEqual(REVOKED);
    expect(await byLists(held, delta({ revoked: [{ serial: 30, at: AFTER, reason: 8 }] }))).toEqual(CLEAR);
  });

  test('says nothing by itself, nor about an older complete list, nor of another scope', async () => {
    const revoking = { revoked: [{ serial: 30, at: BEFORE }] };
    expect(await byLists(delta())).toEqual(['indeterminate', 'revocation-no-list']);
    expect(await byLists(complete(), delta({ extensions: [number(7), base(6)], ...revoking }))).toEqual(CLEAR);
    expect(await byLists(complete(), delta({ extensions: [number(6), base(5), scope(flag(1))], ...revoking }))).toEqual(
      CLEAR,
    );
  });

  test('lends its time to the complete list', async () => {
    const stale = complete({ nextUpdate: BEFORE });
    expect(await byLists(stale)).toEqual(['indeterminate', 'revocation-list-stale']);
    expect(await byLists(stale, delta())).toEqual(CLEAR);
  });
});

test('a list signed with the new key of the authority speaks for certificates made with the old one', async () => {
  const renewed = craftCertificate({ subject: 'Issuer', issuer: root, serial: 21, ca: true });
  const crl = craftRevocationList({ issuer: renewed, revoked: [{ serial: 30, at: BEFORE }] });
  const without = { anchors: [root.der], intermediates: [issuer.der], crls: [crl, rootList()] };
  expect(await answer('revocation', signatureOf(person), without)).toEqual([
    'indeterminate',
    'revocation-list-unusable',
  ]);
  const both = { ...without, intermediates: [issuer.der, renewed.der] };
  expect(await answer('revocation', signatureOf(person), both)).toEqual(REVOKED);
  const otherRoot = craftCertificate({ subject: 'Other root', ca: true });
  const impostor = craftCertificate({ subject: 'Issuer', issuer: otherRoot, ca: true });
  const forged = craftRevocationList({ issuer: impostor, revoked: [{ serial: 30, at: BEFORE }] });
  const trust = {
    anchors: [root.der, otherRoot.der],
    intermediates: [issuer.der, impostor.der],
    crls: [forged, rootList()],
  };
  expect(await answer('revocation', signatureOf(person), trust)).toEqual(['indeterminate', 'revocation-list-unusable']);
});

describe('an OCSP response (RFC 6960)', () => {
  const respond = (craft: Partial<ResponseCraft> = {}) =>
    craftOcspResponse({ responder: issuer, issuer, serial: 30, ...craft });
  const byResponse = (craft: Partial<ResponseCraft> = {}, crls: readonly Uint8Array[] = []) =>
    answer('revocation', signatureOf(person), trusted(crls, [respond(craft)]));
  const noCheck = extension('1.3.6.1.5.5.7.48.1.5', der.nullValue(), false);
  const purpose = (oid: string) => extension('2.5.29.37', der.sequence(der.oid(oid)), false);
  const OCSP_SIGNING = '1.3.6.1.5.5.7.3.9';
  const UNUSABLE = ['indeterminate', 'revocation-response-unusable'];
  const delegate = (craft: Partial<Parameters<typeof craftCertificate>[0]> = {}) =>
    craftCertificate({
      subject: 'Responder',
      issuer,
      serial: 40,
      extensions: [purpose(OCSP_SIGNING), noCheck],
      ...craft,
    });

  test.each<[string, Partial<ResponseCraft>, readonly string[]]>([
    ['good', {}, CLEAR],
    ['good, with SHA-256', { hash: 'sha256' }, CLEAR],
    ['good, the responder named by its key', { byKey: true }, CLEAR],
    ['good, without what is around it, as CAdES keeps it', { isBare: true }, CLEAR],
    ['good, made after the time in question and without an end', { nextUpdate: null }, CLEAR],
    ['revoked', { status: { at: BEFORE } }, REVOKED],
    ['revoked with a reason', { status: { at: BEFORE, reason: 1 } }, REVOKED],
    [
      'revoked after the signing time claimed',
      { status: { at: AFTER } },
      ['indeterminate', 'revocation-time-unproven'],
    ],
    ['revoked after the time in question', { status: { at: LATER } }, CLEAR],
    ['unknown', { status: 'unknown' }, ['indeterminate', 'revocation-status-unknown']],
    ['too old', { thisUpdate: BEFORE, nextUpdate: AFTER }, ['indeterminate', 'revocation-response-stale']],
    [
      'too old, without an end',
      { thisUpdate: BEFORE, nextUpdate: null },
      ['indeterminate', 'revocation-response-stale'],
    ],
    ['of another certificate', { serial: 31 }, ['indeterminate', 'revocation-no-list']],
    ['with an extension nobody understands', { criticalExtension: '1.2.3.4' }, UNUSABLE],
  ])('%s', async (_, craft, expected) => {
    expect(await byResponse(craft)).toEqual(expected);
  });

  test('of another issuer with the same serial number says nothing', async () => {
    expect(await byResponse({ issuer: root })).toEqual(['indeterminate', 'revocation-no-list']);
  });

  test('signed by a delegate of the issuer', async () => {
    const responder = delegate();
    expect(await byResponse({ responder, certificates: [responder] })).toEqual(CLEAR);
    expect(await byResponse({ responder })).toEqual(UNUSABLE);
  });

  test('signed by one without the right is not used', async () => {
    const bad = [
      delegate({ extensions: [noCheck] }),
      delegate({ extensions: [purpose('1.3.6.1.5.5.7.3.8'), noCheck] }),
      delegate({ issuer: root }),
      delegate({ issuer: { name: 'Issuer', key: newRsaKey() } }),
      delegate({ notAfter: BEFORE }),
    ];
    for (const responder of bad) expect(await byResponse({ responder, certificates: [responder] })).toEqual(UNUSABLE);
  });

  test('signed by a delegate that is not exempt from revocation needs a list that clears it', async () => {
    const responder = delegate({ extensions: [purpose(OCSP_SIGNING)] });
    const craft = { responder, certificates: [responder] };
    const other = craftCertificate({ subject: 'Issuer 2', issuer: root, ca: true });
    expect(await byResponse(craft)).toEqual(UNUSABLE);
    expect(await byResponse(craft, [craftRevocationList({ issuer: other })])).toEqual(UNUSABLE);
    expect(await byResponse({ ...craft, status: { at: BEFORE } }, [list()])).toEqual(REVOKED);
    const revoked = list({ revoked: [{ serial: 40, at: BEFORE }] });
    expect(await byResponse({ ...craft, status: { at: BEFORE } }, [revoked])).toEqual(CLEAR);
  });

  test('made after the certificate expired may not know it any more', async () => {
    const short = craftCertificate({ subject: 'Person', issuer, serial: 30, key: personKey, notAfter: AFTER });
    const trust = trusted([], [respond({ thisUpdate: AT })]);
    const rest = { allowUnchecked: ['validity'] } as const;
    expect(await answer('revocation', signatureOf(short), trust, rest)).toEqual([
      'indeterminate',
      'revocation-list-too-late',
    ]);
  });

  test('and a list that keep certificates after they expired still know it', async () => {
    const short = craftCertificate({ subject: 'Person', issuer, serial: 30, key: personKey, notAfter: AFTER });
    const rest = { allowUnchecked: ['validity'] } as const;
    const keeping = (since: Date) => extension('2.5.29.60', generalizedTime(since), false);
    const byBoth = async (since: Date) => [
      await answer(
        'revocation',
        signatureOf(short),
        trusted([], [respond({ thisUpdate: AT, archiveCutoff: since })]),
        rest,
      ),
      await answer(
        'revocation',
        signatureOf(short),
        trusted([list({ thisUpdate: AT, extensions: [keeping(since)] })]),
        rest,
      ),
    ];
    expect(await byBoth(BEFORE)).toEqual([CLEAR, CLEAR]);
    const tooLate = ['indeterminate', 'revocation-list-too-late'];
    expect(await byBoth(new Date('2026-12-10'))).toEqual([tooLate, tooLate]);
  });

  test('that is a refusal is broken trust material', async () => {
    const refusal = der.sequence(der.enumerated(6));
    await expect(answer('revocation', signatureOf(person), trusted([], [refusal]))).rejects.toMatchObject({
      code: 'signing-ocsp-refused',
    });
  });

  test('that says revoked wins over a list that does not know it yet', async () => {
    expect(await byResponse({ status: { at: BEFORE } }, [list()])).toEqual(REVOKED);
  });
});
