import type { KeyObject } from 'node:crypto';
import { der } from '@styk/sdk/signing';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  type CertificateCraft,
  type Crafted,
  craftCertificate,
  extension,
  nameOf,
  newRsaKey,
} from '../support/craft-certificate.ts';
import { answer, signatureOf } from '../support/craft-chain.ts';
import { AT } from '../support/fixtures.ts';
import { hasOpenssl } from '../support/openssl.ts';
import { opensslAcceptsChain } from '../support/openssl-services.ts';

const WAIVE = { allowUnchecked: ['revocation'] } as const;
const MAIL = der.oid('1.2.840.113549.1.9.1');

let rootKey: KeyObject;
let issuerKey: KeyObject;
let personKey: KeyObject;
let root: Crafted;

beforeAll(() => {
  [rootKey, issuerKey, personKey] = [newRsaKey(), newRsaKey(), newRsaKey()];
  root = craftCertificate({ subject: 'Root', ca: true, key: rootKey });
});

/** Issuer and person below the root, with these properties. */
function craftChain(issuerCraft: Partial<CertificateCraft>, personCraft: Partial<CertificateCraft> = {}) {
  const issuer = craftCertificate({ subject: 'Issuer', issuer: root, ca: true, key: issuerKey, ...issuerCraft });
  const person = craftCertificate({ subject: 'Person', issuer, serial: 30, key: personKey, ...personCraft });
  return { issuer, person };
}

function chainOf(...crafts: Parameters<typeof craftChain>) {
  const { issuer, person } = craftChain(...crafts);
  const trust = { anchors: [root.der], intermediates: [issuer.der] };
  return answer('chain', signatureOf(person), trust, WAIVE);
}

const ascii = (text: string) => Buffer.from(text, 'latin1');
const email = (text: string) => der.contextPrimitive(1, ascii(text));
const dns = (text: string) => der.contextPrimitive(2, ascii(text));
const uri = (text: string) => der.contextPrimitive(6, ascii(text));
const ip = (...octets: readonly number[]) => der.contextPrimitive(7, Uint8Array.from(octets));
const directory = (name: Uint8Array) => der.context(4, name);
const other = () => der.context(0, der.oid('1.2.3'), der.context(0, der.nullValue()));

const subtrees = (number: number, ...bases: readonly Uint8Array[]) =>
  bases.length === 0 ? [] : [der.context(number, ...bases.map((base) => der.sequence(base)))];
const constraints = (permitted: readonly Uint8Array[], excluded: readonly Uint8Array[] = []) =>
  extension('2.5.29.30', der.sequence(...subtrees(0, ...permitted), ...subtrees(1, ...excluded)));
const alternative = (...names: readonly Uint8Array[]) => extension('2.5.29.17', der.sequence(...names), false);

function names(...pairs: readonly (readonly [string, string])[]): Uint8Array {
  return der.sequence(...pairs.map(([oid, text]) => der.setOf(der.sequence(der.oid(oid), der.utf8String(text)))));
}

describe('name constraints (RFC 5280 4.2.1.10)', () => {
  const RU = ['2.5.4.6', 'RU'] as const;
  const ORG = ['2.5.4.10', 'Завод'] as const;
  const inOrg = names(RU, ORG, ['2.5.4.3', 'Иванов']);
  type Case = readonly [string, Uint8Array, Partial<CertificateCraft>, boolean];
  const cases: readonly Case[] = [
    ['a name below the permitted one', constraints([directory(names(RU, ORG))]), { subjectName: inOrg }, true],
    [
      'the permitted name in other case',
      constraints([directory(names(['2.5.4.6', 'ru']))]),
      { subjectName: inOrg },
      true,
    ],
    [
      'a name beside the permitted one',
      constraints([directory(names(RU, ['2.5.4.10', 'Банк']))]),
      { subjectName: inOrg },
      false,
    ],
    ['a name below the excluded one', constraints([], [directory(names(RU))]), { subjectName: inOrg }, false],
    [
      'a permitted name that is excluded',
      constraints([directory(names(RU))], [directory(names(RU, ORG))]),
      { subjectName: inOrg },
      false,
    ],
    [
      'a mailbox of the permitted host',
      constraints([email('zavod.ru')]),
      { extensions: [alternative(email('ivan@zavod.ru'))] },
      true,
    ],
    [
      'a mailbox below a permitted domain',
      constraints([email('.zavod.ru')]),
      { extensions: [alternative(email('ivan@a.zavod.ru'))] },
      true,
    ],
    [
      'a mailbox below a permitted host',
      constraints([email('zavod.ru')]),
      { extensions: [alternative(email('ivan@a.zavod.ru'))] },
      false,
    ],
    [
      'the permitted mailbox',
      constraints([email('ivan@zavod.ru')]),
      { extensions: [alternative(email('ivan@ZAVOD.ru'))] },
      true,
    ],
    [
      'another mailbox of the permitted host',
      constraints([email('ivan@zavod.ru')]),
      { extensions: [alternative(email('Ivan@zavod.ru'))] },
      false,
    ],
    [
      'a mailbox in the subject',
      constraints([email('zavod.ru')]),
      { subjectName: der.sequence(der.setOf(der.sequence(MAIL, der.utf8String('i@bank.ru')))) },
      false,
    ],
    [
      'a host below the permitted one',
      constraints([dns('zavod.ru')]),
      { extensions: [alternative(dns('www.zavod.ru'))] },
      true,
    ],
    [
      'a host that ends alike',
      constraints([dns('zavod.ru')]),
      { extensions: [alternative(dns('mojzavod.ru'))] },
      false,
    ],
    [
      'an address of the permitted host',
      constraints([uri('zavod.ru')]),
      { extensions: [alternative(uri('http://zavod.ru/x'))] },
      true,
    ],
    ['an address without a host', constraints([uri('zavod.ru')]), { extensions: [alternative(uri('urn:x'))] }, false],
    [
      'an IP address of the permitted net',
      constraints([ip(10, 0, 0, 0, 255, 0, 0, 0)]),
      { extensions: [alternative(ip(10, 1, 2, 3))] },
      true,
    ],
    [
      'an IP address outside',
      constraints([ip(10, 0, 0, 0, 255, 0, 0, 0)]),
      { extensions: [alternative(ip(11, 1, 2, 3))] },
      false,
    ],
    [
      'an excluded IP address',
      constraints([], [ip(10, 0, 0, 0, 255, 0, 0, 0)]),
      { extensions: [alternative(ip(10, 1, 2, 3))] },
      false,
    ],
    ['a kind of name nobody can compare', constraints([other()]), { extensions: [alternative(other())] }, false],
    ['the same kind excluded', constraints([], [other()]), { extensions: [alternative(other())] }, false],
    [
      'a kind of name without a rule',
      constraints([dns('zavod.ru')]),
      { extensions: [alternative(email('ivan@bank.ru'))] },
      true,
    ],
  ];
  test.each(cases)('%s', async (_, rule, craft, isPermitted) => {
    const expected = isPermitted ? ['passed', 'chain-trusted'] : ['failed', 'chain-name-not-permitted'];
    expect(await chainOf({ extensions: [rule] }, craft)).toEqual(expected);
  });

  test.skipIf(!hasOpenssl).each(cases)('openssl agrees on %s', (_, rule, craft, isPermitted) => {
    const { issuer, person } = craftChain({ extensions: [rule] }, craft);
    expect(opensslAcceptsChain([root.der, issuer.der, person.der], AT)).toBe(isPermitted);
  });

  test('of the root hold for everybody below, but not for an authority that renews itself', async () => {
    const rule = constraints([directory(nameOf('Person'))]);
    const strict = craftCertificate({ subject: 'Root', ca: true, key: rootKey, extensions: [rule] });
    const person = craftCertificate({ subject: 'Person', issuer: strict, key: personKey });
    expect(await answer('chain', signatureOf(person), { anchors: [strict.der] }, WAIVE)).toEqual([
      'passed',
      'chain-trusted',
    ]);
    const newKey = newRsaKey();
    const renewed = craftCertificate({ subject: 'Root', issuer: strict, ca: true, key: newKey, serial: 5 });
    const second = craftCertificate({ subject: 'Person', issuer: renewed, key: personKey });
    const trust = { anchors: [strict.der], intermediates: [renewed.der] };
    expect(await answer('chain', signatureOf(second), trust, WAIVE)).toEqual(['passed', 'chain-trusted']);
    const stranger = craftCertificate({ subject: 'Stranger', issuer: strict, key: personKey });
    expect(await answer('chain', signatureOf(stranger), trust, WAIVE)).toEqual(['failed', 'chain-name-not-permitted']);
  });
});

describe('policies (RFC 5280 6.1)', () => {
  const policies = (...oids: readonly string[]) =>
    extension('2.5.29.32', der.sequence(...oids.map((oid) => der.sequence(der.oid(oid)))), false);
  const demand = (after: number) => extension('2.5.29.36', der.sequence(der.contextPrimitive(0, Uint8Array.of(after))));
  const noAny = (after: number) => extension('2.5.29.54', der.integer(after));
  const ANY = '2.5.29.32.0';
  const [KC1, KC2] = ['1.2.643.100.113.1', '1.2.643.100.113.2'];
  const REFUSED = ['failed', 'chain-policy-not-permitted'];
  const TRUSTED = ['passed', 'chain-trusted'];

  const cases: readonly (readonly [string, Uint8Array[], Uint8Array[], string[]])[] = [
    ['nobody demands one', [policies('1.2.3')], [policies('1.2.4')], TRUSTED],
    ['demanded and shared', [policies('1.2.3'), demand(0)], [policies('1.2.3')], TRUSTED],
    ['demanded and not shared', [policies('1.2.3'), demand(0)], [policies('1.2.4')], REFUSED],
    ['demanded and absent', [policies('1.2.3'), demand(0)], [], REFUSED],
    ['demanded one certificate later', [demand(1)], [], REFUSED],
    ['demanded later than the chain is long', [demand(2)], [], TRUSTED],
    ['any policy of the authority fits', [policies(ANY), demand(0)], [policies('1.2.4')], TRUSTED],
    ['any policy of the signer no longer counts', [policies('1.2.3'), demand(0), noAny(0)], [policies(ANY)], REFUSED],
    ['any policy of the signer counts', [policies('1.2.3'), demand(0)], [policies(ANY)], TRUSTED],
    ['class of the authority', [policies(KC1, KC2)], [policies(KC1)], TRUSTED],
    ['class above the authority', [policies(KC1)], [policies(KC1, KC2)], ['passed', 'chain-class-exceeds']],
    ['class below an authority without policies', [], [policies(KC2)], TRUSTED],
    ['class below an authority with any policy', [policies(ANY)], [policies(KC2)], TRUSTED],
  ];
  test.each(cases)('%s', async (_, issuer, person, expected) => {
    expect(await chainOf({ extensions: issuer }, { extensions: person })).toEqual(expected);
  });

  test.skipIf(!hasOpenssl).each(cases)('openssl agrees on %s', (_, issuer, person, [verdict]) => {
    const chain = craftChain({ extensions: issuer }, { extensions: person });
    const accepts = opensslAcceptsChain(
      [root.der, chain.issuer.der, chain.person.der],
      AT,
      '-policy_check',
      '-policy',
      ANY,
    );
    expect(accepts).toBe(verdict === 'passed');
  });
});

describe('extended key usage', () => {
  const purposes = (...oids: readonly string[]) => extension('2.5.29.37', der.sequence(...oids.map(der.oid)));
  const signer = async (...oids: readonly string[]) => {
    const person = craftCertificate({
      subject: 'Person',
      issuer: root,
      key: personKey,
      extensions: [purposes(...oids)],
    });
    return answer('signing-certificate', signatureOf(person), { anchors: [root.der] }, WAIVE);
  };
  const [SERVER, CLIENT, EMAIL, TSA] = [
    '1.3.6.1.5.5.7.3.1',
    '1.3.6.1.5.5.7.3.2',
    '1.3.6.1.5.5.7.3.4',
    '1.3.6.1.5.5.7.3.8',
  ];

  test('of people is accepted', async () => {
    expect(await signer(CLIENT, EMAIL)).toEqual(['passed', 'signing-certificate-bound']);
    expect(await signer(SERVER, CLIENT)).toEqual(['passed', 'signing-certificate-bound']);
  });

  test('of services only is refused', async () => {
    expect(await signer(TSA)).toEqual(['failed', 'signing-certificate-purpose']);
    expect(await signer(SERVER, TSA)).toEqual(['failed', 'signing-certificate-purpose']);
  });
});

describe('path building', () => {
  test('crosses over to the root that is trusted', async () => {
    const foreign = craftCertificate({ subject: 'Foreign root', ca: true });
    const issuer = craftCertificate({ subject: 'Issuer', issuer: foreign, ca: true, key: issuerKey });
    const person = craftCertificate({ subject: 'Person', issuer, key: personKey });
    const cross = craftCertificate({ subject: 'Foreign root', issuer: root, ca: true, key: foreign.key });
    const given = { anchors: [root.der], intermediates: [issuer.der, foreign.der] };
    expect(await answer('chain', signatureOf(person), given, WAIVE)).toEqual(['failed', 'chain-root-untrusted']);
    const crossed = { ...given, intermediates: [...given.intermediates, cross.der] };
    expect(await answer('chain', signatureOf(person), crossed, WAIVE)).toEqual(['passed', 'chain-trusted']);
  });

  test('takes another chain where the first one may not be used', async () => {
    const forbidden = constraints([], [directory(nameOf('Person'))]);
    const strict = craftCertificate({
      subject: 'Issuer',
      issuer: root,
      serial: 2,
      ca: true,
      key: issuerKey,
      extensions: [forbidden],
    });
    const free = craftCertificate({ subject: 'Issuer', issuer: root, serial: 3, ca: true, key: issuerKey });
    const person = craftCertificate({ subject: 'Person', issuer: free, key: personKey });
    for (const intermediates of [
      [strict.der, free.der],
      [free.der, strict.der],
    ]) {
      const trust = { anchors: [root.der], intermediates };
      expect(await answer('chain', signatureOf(person), trust, WAIVE)).toEqual(['passed', 'chain-trusted']);
    }
  });
});

describe('the period of the private key', () => {
  const generalized = (number: number, text: string) => der.contextPrimitive(number, ascii(text));
  test.each([
    ['holds', '20250101000000Z', '20261231000000Z', 'validity-holds'],
    ['over', '20250101000000Z', '20260101000000Z', 'signing-key-period-over'],
    ['not begun', '20261202000000Z', '20271231000000Z', 'signing-key-period-over'],
  ])('%s', async (_, from, to, code) => {
    const period = extension('2.5.29.16', der.sequence(generalized(0, from), generalized(1, to)), false);
    const person = craftCertificate({ subject: 'Person', issuer: root, key: personKey, extensions: [period] });
    expect(await answer('validity', signatureOf(person), { anchors: [root.der] }, WAIVE)).toEqual(['passed', code]);
  });
});
