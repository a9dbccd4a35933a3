import { buildUpd, sampleUpd, type Upd } from '@styk/sdk/edo';
import {
  type GivenPower,
  MCHD_REASONS,
  type MchdAuthorityInput,
  mchdAuthority,
  readSigningFacts,
  samplePowers,
} from '@styk/sdk/mchd';
import { signDetached, type Verification, verifySignature } from '@styk/sdk/signing';
import { describe, expect, test } from 'vitest';
import { context } from '../edo/documents/context.ts';
import {
  AT,
  COMPANY,
  delegable,
  HEAD,
  NONE_REVOKED,
  PERSON,
  passedOn,
  revoked,
  SOLE,
  signed,
  signerOf,
  TRUST,
  trusting,
} from './pki.ts';
import { type Input, SAMPLE } from './samples.ts';

/** A УПД whose seller is the company of the certificates, with a signer that says so of his powers. */
async function upd(signer: Input, seller: Input = SELLER): Promise<Uint8Array> {
  const sample = sampleUpd();
  const document = {
    ...sample,
    seller: { ...sample.seller, ...seller },
    signers: [{ position: 'Кладовщик', ...signer }],
  };
  const { bytes } = await buildUpd(document as unknown as Upd, context);
  return bytes;
}

const SELLER = { name: COMPANY.name, inn: COMPANY.inn, kpp: COMPANY.kpp };
const reference = { number: SAMPLE, issued: '2026-09-01', store: 'https://m4d.nalog.gov.ru/' };

interface Case {
  readonly content: Uint8Array;
  readonly who?: string;
  readonly powers?: readonly GivenPower[];
  readonly settings?: Partial<MchdAuthorityInput>;
}

async function verified({ content, who = 'person-rsa', powers = [], settings = {} }: Case): Promise<Verification> {
  const signature = await signDetached(content, signerOf(who), { signingTime: new Date('2026-12-01T10:00:00Z') });
  const trust = TRUST;
  return verifySignature({
    content,
    signature,
    trust,
    at: AT,
    parties: { innLe: COMPANY.inn },
    authority: mchdAuthority({
      powers,
      trust,
      revocations: NONE_REVOKED,
      powersTable: samplePowers,
      document: readSigningFacts(content),
      ...settings,
    }),
  });
}

const codeOf = ({ checks }: Verification, id: string) => checks.find((check) => check.id === id)?.code;
const answers = (result: Verification) => [
  result.verdict,
  codeOf(result, 'authority'),
  codeOf(result, 'mchd'),
  codeOf(result, 'party-match'),
];

describe('an employee signs by a power of attorney', () => {
  test.each(['rsa', '256', '512'])('that the document names, keys of %s', async (key) => {
    const ending = key === 'rsa' ? '-rsa' : key;
    const powers = [await signed(trusting(), `head${ending}`)];
    const content = await upd({ name: PERSON.name, powers: 'mchd-reference', mchd: [reference] });
    const result = await verified({ content, who: `person${ending}`, powers });
    expect(answers(result)).toEqual(['passed', 'authority-by-mchd', 'mchd-holds', 'party-represented']);
  });

  test.each(['mchd-attached', 'mchd-elsewhere'])('that travels beside it: %s', async (method) => {
    const powers = [await signed(trusting(), 'head-rsa')];
    const content = await upd({ name: PERSON.name, powers: method });
    expect(answers(await verified({ content, powers }))).toEqual([
      'passed',
      'authority-by-mchd',
      'mchd-holds',
      'party-represented',
    ]);
    expect(answers(await verified({ content }))).toEqual([
      'indeterminate',
      'authority-mchd-missing',
      'mchd-not-given',
      'party-needs-mchd',
    ]);
  });

  test('that was passed on: the principal is who gave the first one', async () => {
    const powers = [await signed(passedOn(), 'ip256'), await signed(delegable(), 'head-rsa')];
    const content = await upd({ name: PERSON.name, powers: 'mchd-attached' });
    expect(answers(await verified({ content, powers }))).toEqual([
      'passed',
      'authority-by-mchd',
      'mchd-holds',
      'party-represented',
    ]);
  });

  test('of another company: the party is not represented', async () => {
    const principals = [{ kind: 'entrepreneur', entrepreneur: SOLE }];
    const powers = [await signed(trusting({ principals }), 'ip256')];
    const content = await upd({ name: PERSON.name, powers: 'mchd-attached' });
    expect(answers(await verified({ content, powers }))).toEqual([
      'failed',
      'authority-of-stranger',
      'mchd-holds',
      'party-represents-other',
    ]);
  });

  test('of several for the same person one that holds is enough; the first is told of where none does', async () => {
    const number = 'cccccccc-6b6f-4a43-9d0e-0c1f6f7f3b57';
    const old = await signed(trusting({ number, issued: '2026-01-10', validUntil: '2026-08-31' }), 'head-rsa');
    const renewed = await signed(trusting(), 'head-rsa');
    const content = await upd({ name: PERSON.name, powers: 'mchd-attached' });
    expect((await verified({ content, powers: [old, renewed] })).verdict).toBe('passed');
    expect(codeOf(await verified({ content, powers: [old] }), 'mchd')).toBe('mchd-expired');
  });

  test.each([
    ['revoked', { revocations: revoked(SAMPLE, '2026-10-01') }, 'failed', 'authority-mchd-refused', 'mchd-revoked'],
    ['of unknown state', { revocations: [] }, 'indeterminate', 'authority-mchd-unclear', 'mchd-revocation-unknown'],
    [
      'with unknown powers',
      { powersTable: undefined },
      'indeterminate',
      'authority-mchd-unclear',
      'mchd-powers-unknown',
    ],
  ] as const)('that is %s', async (_, settings, verdict, authority, mchd) => {
    const powers = [await signed(trusting(), 'head-rsa')];
    const content = await upd({ name: PERSON.name, powers: 'mchd-attached' });
    const result = await verified({ content, powers, settings: settings as Partial<MchdAuthorityInput> });
    expect(answers(result)).toEqual([verdict, authority, mchd, 'party-needs-mchd']);
  });
});

describe('СпосПодтПолном and what is there', () => {
  test('1: the head signs, the certificate names the organisation', async () => {
    const content = await upd({ name: HEAD.name, powers: 'certificate' });
    const result = await verified({ content, who: 'head256' });
    expect(answers(result)).toEqual(['passed', 'authority-by-certificate', 'mchd-not-given', 'party-matches']);
  });

  test('1: the head of a company that is no party', async () => {
    const other = { name: 'ООО «Другой»', inn: '7701234560', kpp: '770101001' };
    const content = await upd({ name: HEAD.name, powers: 'certificate' }, other);
    expect(codeOf(await verified({ content, who: 'head-rsa' }), 'authority')).toBe('authority-of-stranger');
  });

  test('1: an employee signs, and nothing proves his powers', async () => {
    const content = await upd({ name: PERSON.name, powers: 'certificate' });
    expect(codeOf(await verified({ content }), 'authority')).toBe('authority-certificate-of-person');
  });

  test('3: another power of attorney than the one named', async () => {
    const number = '2a7e9a54-6b6f-4a43-9d0e-0c1f6f7f3b58';
    const content = await upd({ name: PERSON.name, powers: 'mchd-reference', mchd: [{ ...reference, number }] });
    const powers = [await signed(trusting(), 'head-rsa')];
    expect(answers(await verified({ content, powers })).slice(0, 2)).toEqual(['failed', 'authority-reference-differs']);
  });

  test('3: of another date than the one named', async () => {
    const content = await upd({
      name: PERSON.name,
      powers: 'mchd-reference',
      mchd: [{ ...reference, issued: '2026-09-02' }],
    });
    const powers = [await signed(trusting(), 'head-rsa')];
    expect(answers(await verified({ content, powers })).slice(0, 2)).toEqual(['failed', 'authority-reference-date']);
  });

  test('5 and 6 cannot be checked', async () => {
    const paper = { number: '5', issued: '2026-01-15' };
    const onPaper = await upd({ name: PERSON.name, powers: 'paper', paperPower: [paper] });
    expect(codeOf(await verified({ content: onPaper }), 'authority')).toBe('authority-paper');
    const other = await upd({ name: PERSON.name, powers: 'other' });
    expect(codeOf(await verified({ content: other }), 'authority')).toBe('authority-other');
  });

  test('the document names another signer than the certificate: people spell names in many ways, so it is told and no more', async () => {
    const content = await upd({ name: { last: 'Иванов', first: 'Иван' }, powers: 'certificate' });
    const result = await verified({ content, who: 'head-rsa' });
    expect([result.verdict, codeOf(result, 'authority')]).toEqual(['passed', 'authority-signer-differs']);
  });

  test('a document that says nothing of powers', async () => {
    const content = await upd({ name: PERSON.name, powers: 'certificate' });
    const document = { ...readSigningFacts(content), signers: [{ name: PERSON.name, powers: [] }] };
    const result = await verified({ content, settings: { document } });
    expect(codeOf(result, 'authority')).toBe('authority-not-stated');
    expect(codeOf(await verified({ content, settings: { document: undefined } }), 'authority')).toBe(
      'authority-not-given',
    );
  });

  test('3 without СвДоверЭл, which the schema lets pass', async () => {
    const content = await upd({ name: PERSON.name, powers: 'certificate' });
    const document = {
      ...readSigningFacts(content),
      signers: [{ name: PERSON.name, method: 'mchd-reference' as const, powers: [] }],
    };
    expect(codeOf(await verified({ content, settings: { document } }), 'authority')).toBe('authority-reference-empty');
  });
});

test('a power of attorney for somebody else does not serve, and a broken one says so', async () => {
  const content = await upd({ name: PERSON.name, powers: 'mchd-attached' });
  const strange = [await signed(delegable(), 'head-rsa')];
  expect(codeOf(await verified({ content, powers: strange }), 'mchd')).toBe('mchd-not-of-signer');
  const broken = [{ file: new TextEncoder().encode('<a/>'), signatures: [] }];
  expect(codeOf(await verified({ content, powers: broken }), 'mchd')).toBe('mchd-format-broken');
});

test('what the document says is read: parties, signer, reference', async () => {
  const content = await upd({ name: PERSON.name, powers: 'mchd-reference', mchd: [reference] });
  expect(readSigningFacts(content)).toMatchObject({
    document: 'upd',
    signers: [{ name: PERSON.name, method: 'mchd-reference', powers: [{ number: SAMPLE, issued: '2026-09-01' }] }],
  });
  expect(readSigningFacts(content).partyInns).toContain(COMPANY.inn);
});

test('every reason is told in both languages', () => {
  for (const { ru, en } of Object.values(MCHD_REASONS)) {
    expect(ru).toMatch(/[а-яё]/);
    expect(en).toMatch(/[a-z]/);
    const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
    expect(places(ru)).toEqual(places(en));
  }
});
