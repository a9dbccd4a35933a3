import { fileSigner, type Party, signDetached, verifySignature } from '@styk/sdk/signing';
import { describe, expect, test } from 'vitest';
import { checkPartyMatch } from '../../../../sdk/src/signing/verifier/checks/party-match.ts';
import { AT, DOCUMENT, fixture, TRUST } from '../support/fixtures.ts';

const HEAD = { surname: 'Тестов', inn: '969900000108', innLe: '9699000012', ogrn: '1269600000010' };
const PERSON = { surname: 'Доверенная', inn: '969900011100' };
const ENTREPRENEUR = { surname: 'Предпринимателев', inn: '969900022197', ogrnip: '326960000000010' };

describe('party-match', () => {
  test.each<[string, object, Party, string]>([
    ['head of the organisation', HEAD, { innLe: '9699000012' }, 'party-matches'],
    ['head, with the OGRN as well', HEAD, { innLe: '9699000012', ogrn: '1269600000010' }, 'party-matches'],
    ['head of another organisation', HEAD, { innLe: '9699000029' }, 'party-mismatch'],
    ['head, but the OGRN differs', HEAD, { innLe: '9699000012', ogrn: '1269600000021' }, 'party-mismatch'],
    [
      'INN of the entity certified without OGRN',
      { innLe: '9699000012' },
      { innLe: '9699000012', ogrn: '1' },
      'party-matches',
    ],
    ['employee with a personal certificate', PERSON, { innLe: '9699000012' }, 'party-needs-mchd'],
    ['employee, OGRN asked only', PERSON, { ogrn: '1269600000010' }, 'party-needs-mchd'],
    ['entrepreneur', ENTREPRENEUR, { inn: '969900022197', ogrn: '326960000000010' }, 'party-matches'],
    ['person in place of an entrepreneur', PERSON, { inn: '969900022197' }, 'party-mismatch'],
    ['no party', HEAD, {}, 'party-not-given'],
  ])('%s', (_, subject, party, code) => {
    expect(checkPartyMatch(subject, party).code).toBe(code);
  });
});

describe('the signer whom the document names', () => {
  const NAMED = { ...HEAD, givenName: 'Пётр  Ильич' };
  test.each<[string, object, string, string]>([
    ['is the one of the certificate', NAMED, 'Тестов Пётр Ильич', 'party-matches'],
    ['is written otherwise', NAMED, ' тестов  петр ильич ', 'party-matches'],
    ['is somebody else', NAMED, 'Тестов Иван Ильич', 'party-signer-differs'],
    ['is not in the certificate of an organisation', { innLe: '9699000012' }, 'Тестов Иван Ильич', 'party-matches'],
  ])('%s', (_, subject, signerName, code) => {
    expect(checkPartyMatch(subject, { innLe: '9699000012', signerName }).code).toBe(code);
  });

  test('is compared when a power of attorney stands behind him, too', () => {
    const person = { ...PERSON, givenName: 'Мария' };
    const party = { innLe: '9699000012', signerName: 'Иванова Анна' };
    expect(checkPartyMatch(person, party, { innLe: '9699000012' }).code).toBe('party-signer-differs');
    expect(checkPartyMatch(person, party).code).toBe('party-needs-mchd');
  });
});

describe('the verdict with a party', () => {
  const verify = async (name: string, parties: Party, allowUnchecked: readonly 'party-match'[] = []) => {
    const signer = fileSigner({ key: fixture(`pki/${name}.key.pem`), certificate: fixture(`pki/${name}.crt.pem`) });
    const signature = await signDetached(DOCUMENT, signer, { signingTime: AT });
    return (await verifySignature({ signature, content: DOCUMENT, trust: TRUST, at: AT, parties, allowUnchecked }))
      .verdict;
  };

  test('passed for the head', async () => expect(await verify('head-rsa', { innLe: '9699000012' })).toBe('passed'));
  test('failed for a stranger', async () => expect(await verify('head-rsa', { innLe: '9699000029' })).toBe('failed'));
  test('indeterminate for an employee, until the power of attorney is checked or left out by name', async () => {
    expect(await verify('person-rsa', { innLe: '9699000012' })).toBe('indeterminate');
    expect(await verify('person-rsa', { innLe: '9699000012' }, ['party-match'])).toBe('passed');
  });
});
