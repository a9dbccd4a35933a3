import { verifySignature } from '@styk/sdk/signing';
import { describe, expect, test } from 'vitest';
import { AT, EXPECTED, fixture, TRUST } from '../support/fixtures.ts';

const verify = (sample: (typeof EXPECTED.samples)[number]) =>
  verifySignature({
    signature: fixture(sample.signature),
    content: sample.content === null ? undefined : fixture(sample.content),
    trust: TRUST,
    at: AT,
  });
const isRsa = ({ signer }: { readonly signer: string }) => signer.endsWith('-rsa');
const named = (samples: typeof EXPECTED.samples) =>
  samples.map((sample) => [sample.signature, sample.expect, sample] as const);

describe('signatures made by openssl with RSA get the expected verdict', () => {
  test.each(named(EXPECTED.samples.filter(isRsa)))('%s: %s', async (_, expectation, sample) => {
    const result = await verify(sample);
    expect(result.verdict).toBe(expectation === 'valid' ? 'passed' : 'failed');
    const errors = result.checks.filter(({ result }) => result === 'error').map(({ code }) => code);
    expect(errors).toEqual(sample.reason === undefined ? [] : [sample.reason]);
  });
});

describe('ГОСТ signatures are never passed while the algorithm is missing', () => {
  test.each(named(EXPECTED.samples.filter((sample) => !isRsa(sample))))('%s: %s', async (_, __, sample) => {
    const result = await verify(sample);
    const outside = sample.reason === 'signing-time-outside-validity';
    expect(result.verdict).toBe(outside ? 'failed' : 'indeterminate');
    for (const id of ['digest', 'signature', 'signing-certificate', 'chain']) {
      const check = result.checks.find((candidate) => candidate.id === id);
      expect(check).toMatchObject({ result: 'not-checked', code: 'algorithm-not-supported' });
    }
    const serial = EXPECTED.signers[sample.signer]?.serialHex;
    expect(result.signers).toMatchObject([
      { serial, subject: { inn: EXPECTED.signers[sample.signer]?.subject['inn'] } },
    ]);
  });
});

test('an unknown algorithm cannot be allowed away', async () => {
  const input = {
    signature: fixture('samples/doc.head256.sig'),
    content: fixture('samples/doc.xml'),
    trust: TRUST,
    at: AT,
  };
  const allowUnchecked = ['signing-certificate', 'chain', 'validity', 'revocation', 'party-match'] as const;
  expect((await verifySignature({ ...input, allowUnchecked })).verdict).toBe('indeterminate');
  await expect(verifySignature({ ...input, allowUnchecked: ['signature' as 'chain'] })).rejects.toMatchObject({
    code: 'signing-check-not-waivable',
  });
});

test('the answer names the signer and where the signing time comes from', async () => {
  const { signers, checks } = await verifySignature({
    signature: fixture('samples/doc.head-rsa.sig'),
    content: fixture('samples/doc.xml'),
    trust: TRUST,
    at: AT,
  });
  expect(signers).toEqual([
    {
      subject: {
        cn: 'ООО «ТЕСТ-ПОСТАВЩИК»',
        organization: 'ООО «ТЕСТ-ПОСТАВЩИК»',
        surname: 'Тестов',
        givenName: 'Иван Петрович',
        title: 'Генеральный директор',
        inn: '969900000108',
        innLe: '9699000012',
        ogrn: '1269600000010',
        snils: '90000000182',
      },
      serial: '10dd202973d00d',
      issuer: expect.stringContaining('CN=TEST ONLY Подчинённый УЦ RSA'),
      notBefore: '2025-01-01T00:00:00Z',
      notAfter: '2039-12-31T23:59:59Z',
      signedAt: '2026-11-22T04:29:17Z',
      signedAtSource: 'signing-time-attribute',
      algorithm: 'RSA-SHA-256',
    },
  ]);
  expect(checks.map(({ id, result }) => `${id} ${result}`)).toEqual([
    'format ok',
    'digest ok',
    'signature ok',
    'signed-attributes ok',
    'signing-certificate ok',
    'chain ok',
    'validity ok',
    'revocation ok',
    'timestamp not-checked',
    'party-match not-checked',
    'authority not-checked',
    'mchd not-checked',
  ]);
});
