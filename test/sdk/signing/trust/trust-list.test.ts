import { createVerifier, der, readTrustList, verifySignature } from '@styk/sdk/signing';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Crafted, craftCertificate, extension } from '../support/craft-certificate.ts';
import { answer, signatureOf } from '../support/craft-chain.ts';
import { type AuthorityCraft, craftTrustList } from '../support/craft-trust-list.ts';
import { AT, DOCUMENT } from '../support/fixtures.ts';

const WAIVE = { allowUnchecked: ['revocation'] } as const;
const IN_FORCE = ['Действует', '2020-01-01T00:00:00+03:00'] as const;

let authority: Crafted;
let person: Crafted;

const policies = extension('2.5.29.32', der.sequence(der.sequence(der.oid('1.2.643.100.113.1'))), false);
const subjectTool = extension('1.2.643.100.111', der.utf8String('КриптоПро CSP'), false);
const issuerTool = extension('1.2.643.100.112', der.sequence(...['a', 'b', 'c', 'd'].map(der.utf8String)), false);

beforeAll(() => {
  authority = craftCertificate({ subject: 'УЦ', ca: true });
  const extensions = [policies, subjectTool, issuerTool];
  person = craftCertificate({ subject: 'Person', issuer: authority, extensions });
});

const listOf = (statuses: AuthorityCraft['statuses'], craft: Partial<AuthorityCraft> = {}) =>
  readTrustList(craftTrustList([{ name: 'УЦ «Тест»', certificates: [authority.der], statuses, ...craft }]));

describe('the list of accredited authorities', () => {
  test('is read with names, numbers, statuses in order and certificates', () => {
    const ended = ['Прекращена', '2026-12-05T00:00:00.0000000+03:00'] as const;
    const list = readTrustList(
      craftTrustList([{ name: 'УЦ', certificates: [authority.der], statuses: [ended, IN_FORCE, ended] }]),
    );
    expect(list).toMatchObject({ version: '1234', date: '2026-12-01T10:00:00Z', signature: 'absent', unreadable: 0 });
    const [first] = list.authorities;
    expect(first).toMatchObject({ name: 'УЦ', inn: '9699010010', ogrn: '1269600000119', registryNumber: '7' });
    expect(first?.statuses[0]).toEqual({ status: 'Действует', since: new Date('2019-12-31T21:00:00Z') });
    expect(first?.statuses.at(-1)).toEqual({ status: 'Прекращена', since: new Date('2026-12-04T21:00:00Z') });
    expect(Buffer.from(first?.certificates[0]?.raw ?? [])).toEqual(Buffer.from(authority.der));
  });

  test('says that its own signature is there and was not checked', () => {
    const signature = '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"><SignedInfo/></Signature>';
    expect(readTrustList(craftTrustList([], signature)).signature).toBe('not-checked');
  });

  test('counts certificates that cannot be read and trusts the others', () => {
    const list = listOf([IN_FORCE], { certificates: [Buffer.from('junk'), authority.der] });
    expect([list.unreadable, list.authorities[0]?.certificates.length]).toEqual([1, 1]);
  });

  test.each([
    ['no XML', 'nothing'],
    ['another document', '<Файл/>'],
    ['a date that is none', craftTrustList([{ name: 'УЦ', certificates: [], statuses: [['Действует', 'вчера']] }])],
    [
      'a day that does not exist',
      craftTrustList([{ name: 'УЦ', certificates: [], statuses: [['Действует', '2026-99-01']] }]),
    ],
    [
      'a document type with entities',
      '<!DOCTYPE x [<!ENTITY a "b">]><АккредитованныеУдостоверяющиеЦентры>&a;</АккредитованныеУдостоверяющиеЦентры>',
    ],
  ])('is refused when it is %s', (_, text) => {
    expect(() => readTrustList(Buffer.from(text))).toThrow(
      expect.objectContaining({ code: 'signing-trust-list-unreadable' }),
    );
  });

  test('is read or refused whatever octets are changed', () => {
    const good = craftTrustList([{ name: 'УЦ', certificates: [authority.der], statuses: [IN_FORCE] }]);
    const change = fc.record({ at: fc.nat(good.length - 1), octet: fc.nat(255) });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const bytes = Buffer.from(good);
        for (const { at, octet } of changes) bytes[at] = octet;
        try {
          readTrustList(bytes);
        } catch (error) {
          expect(error).toMatchObject({ code: 'signing-trust-list-unreadable' });
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('the certificate of an authority in the list is an anchor while the authority is accredited', () => {
  const chain = (statuses: AuthorityCraft['statuses'], craft: Partial<AuthorityCraft> = {}) =>
    answer('chain', signatureOf(person), { anchors: [], trustList: listOf(statuses, craft) }, WAIVE);
  const ended = (since: string) => ['Прекращена', since] as const;

  test('in force', async () => {
    expect(await chain([IN_FORCE])).toEqual(['passed', 'chain-accredited']);
    expect(await chain([IN_FORCE], { hasHistory: false })).toEqual(['passed', 'chain-accredited']);
  });

  test('ended before the signature', async () => {
    expect(await chain([IN_FORCE, ended('2026-11-01')])).toEqual(['failed', 'chain-not-accredited']);
    expect(await chain([IN_FORCE, ['Приостановлена', '2026-11-01']])).toEqual(['failed', 'chain-not-accredited']);
  });

  test('ended after the signing time claimed: nobody can say', async () => {
    expect(await chain([IN_FORCE, ended('2026-12-05')])).toEqual(['indeterminate', 'chain-accreditation-unproven']);
  });

  test('ended after the time in question', async () => {
    expect(await chain([IN_FORCE, ended('2027-01-01')])).toEqual(['passed', 'chain-accredited']);
  });

  test('begun after the certificate was issued', async () => {
    expect(await chain([['Действует', '2025-06-01']])).toEqual(['failed', 'chain-not-accredited']);
  });

  test('the caller may trust the authority himself', async () => {
    const trust = { anchors: [authority.der], trustList: listOf([ended('2020-01-01')]) };
    expect(await answer('chain', signatureOf(person), trust, WAIVE)).toEqual(['passed', 'chain-trusted']);
  });

  test('its own root need not be known, another authority of the same name is not trusted', async () => {
    const stranger = craftCertificate({ subject: 'УЦ', ca: true });
    const forged = craftCertificate({ subject: 'Person', issuer: stranger });
    const trust = { anchors: [], trustList: listOf([IN_FORCE]) };
    const signature = signatureOf(forged, [stranger]);
    expect((await answer('chain', signature, trust, WAIVE))[0]).toBe('failed');
  });
});

describe('whether the certificate is qualified (63-FZ, article 11)', () => {
  const qualification = async (statuses: AuthorityCraft['statuses'] | undefined, signer = person) => {
    const trust = {
      anchors: statuses === undefined ? [authority.der] : [],
      ...(statuses && { trustList: listOf(statuses) }),
    };
    const { signers } = await verifySignature({ signature: signatureOf(signer), content: DOCUMENT, trust, at: AT });
    return signers[0]?.qualification;
  };

  test('yes: its form is right and its authority accredited', async () => {
    expect(await qualification([IN_FORCE])).toEqual({
      qualified: 'yes',
      classes: ['КС1'],
      subjectSignTool: 'КриптоПро CSP',
      issuerSignTool: { signTool: 'a', cATool: 'b', signToolCert: 'c', cAToolCert: 'd' },
      accreditation: {
        authority: 'УЦ «Тест»',
        registryNumber: '7',
        listVersion: '1234',
        listSignature: 'absent',
        status: 'Действует',
        since: '2019-12-31T21:00:00Z',
      },
    });
  });

  test('no: the accreditation was over, or something is missing', async () => {
    expect((await qualification([IN_FORCE, ['Прекращена', '2026-11-01']]))?.qualified).toBe('no');
    const plain = craftCertificate({ subject: 'Person', issuer: authority, extensions: [policies, subjectTool] });
    expect((await qualification([IN_FORCE], plain))?.qualified).toBe('no');
  });

  test('unknown without the list, or without a chain', async () => {
    expect((await qualification(undefined))?.qualified).toBe('unknown');
    const stray = craftCertificate({
      subject: 'Person',
      issuer: { name: 'Nobody', key: authority.key },
      extensions: [policies, subjectTool, issuerTool],
    });
    expect((await qualification([IN_FORCE], stray))?.qualified).toBe('unknown');
  });

  test('is told of a certificate by itself', () => {
    const verifier = createVerifier({ anchors: [], trustList: listOf([IN_FORCE]) });
    const { verdict, checks, qualification: told } = verifier.verifyCertificate({ certificate: person.der, at: AT });
    expect([verdict, told?.qualified]).toEqual(['indeterminate', 'yes']);
    expect(checks.map(({ id, code }) => `${id}: ${code}`)).toEqual([
      'chain: chain-accredited',
      'validity: validity-holds',
      'revocation: revocation-no-list',
    ]);
  });
});
