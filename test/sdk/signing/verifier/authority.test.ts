import {
  type AuthorityAnswer,
  type AuthorityCheck,
  type Finding,
  fileSigner,
  type Party,
  signDetached,
  verifySignature,
} from '@styk/sdk/signing';
import { describe, expect, test } from 'vitest';
import { AT, DOCUMENT, fixture, TRUST } from '../support/fixtures.ts';

const answer = (result: Finding['result'], code: string): Finding => ({ result, code, reason: { ru: code, en: code } });
const GOOD: AuthorityAnswer = { authority: answer('ok', 'fits'), mchd: answer('ok', 'holds') };
const COMPANY: Party = { innLe: '9699000012' };

async function verify(name: string, authority?: AuthorityCheck, parties?: Party) {
  const signer = fileSigner({ key: fixture(`pki/${name}.key.pem`), certificate: fixture(`pki/${name}.crt.pem`) });
  const signature = await signDetached(DOCUMENT, signer, { signingTime: AT });
  const result = await verifySignature({ signature, content: DOCUMENT, trust: TRUST, at: AT, authority, parties });
  const codes = (['party-match', 'authority', 'mchd'] as const).map(
    (id) => result.checks.find((check) => check.id === id)?.code,
  );
  return [result.verdict, ...codes];
}

describe('the powers of the signer', () => {
  test('are not checked where nobody is asked, and nobody needs them', async () => {
    const expected = ['passed', 'party-not-given', 'authority-not-given', 'mchd-not-given'];
    expect(await verify('head-rsa')).toEqual(expected);
  });

  test('are asked with who signed, by which certificate and at what time', async () => {
    const seen: unknown[] = [];
    await verify('head-rsa', ({ signer, certificate, at }) => {
      seen.push([signer.subject.surname, certificate.serial, at]);
      return GOOD;
    });
    expect(seen).toEqual([['Тестов', '10dd202973d00d', AT]]);
  });

  test.each([
    ['ok', 'passed'],
    ['warning', 'passed'],
    ['not-checked', 'indeterminate'],
    ['error', 'failed'],
  ] as const)('answered with %s make the verdict %s', async (result, verdict) => {
    expect((await verify('head-rsa', () => ({ ...GOOD, authority: answer(result, 'x') })))[0]).toBe(verdict);
  });

  test('an error of the power of attorney fails the signature', async () => {
    expect((await verify('head-rsa', () => ({ ...GOOD, mchd: answer('error', 'revoked') })))[0]).toBe('failed');
  });

  test('a crash of the one who is asked is never good', async () => {
    const crash: AuthorityCheck = () => {
      throw new TypeError('boom');
    };
    expect(await verify('head-rsa', crash)).toEqual([
      'indeterminate',
      'party-not-given',
      'check-crashed',
      'check-crashed',
    ]);
    expect((await verify('head-rsa', () => Promise.reject(new Error('later'))))[0]).toBe('indeterminate');
  });
});

describe('a power of attorney that holds', () => {
  const of = (principal: Party): AuthorityCheck => {
    return () => ({ ...GOOD, principal });
  };

  test('lets an employee sign for the party', async () => {
    expect(await verify('person-rsa', of(COMPANY), COMPANY)).toEqual(['passed', 'party-represented', 'fits', 'holds']);
  });

  test('of somebody else does not', async () => {
    expect((await verify('person-rsa', of({ innLe: '9699000029' }), COMPANY)).slice(0, 2)).toEqual([
      'failed',
      'party-represents-other',
    ]);
    expect((await verify('person-rsa', of({}), COMPANY))[0]).toBe('failed');
  });

  test('is not needed by the head of the party', async () => {
    expect((await verify('head-rsa', of({ innLe: '9699000029' }), COMPANY)).slice(0, 2)).toEqual([
      'passed',
      'party-matches',
    ]);
  });
});
