import { der, verifySignature } from '@styk/sdk/signing';
import { describe, expect, test } from 'vitest';
import { AT, EXPECTED, fixture, TRUST } from '../support/fixtures.ts';

const verify = (sample: (typeof EXPECTED.samples)[number]) =>
  verifySignature({
    signature: fixture(sample.signature),
    content: sample.content === null ? undefined : fixture(sample.content),
    trust: TRUST,
    at: AT,
  });
const named = (samples: typeof EXPECTED.samples) =>
  samples.map((sample) => [sample.signature, sample.content ?? 'attached', sample.expect, sample] as const);

/** Without a proof of the time, a certificate that has expired since leaves the question open. */
const VERDICTS = { valid: 'passed', invalid: 'failed', 'depends-on-time': 'indeterminate' } as const;

describe('signatures made by openssl get the expected verdict', () => {
  test.each(named(EXPECTED.samples))('%s over %s: %s', async (_, __, expectation, sample) => {
    const result = await verify(sample);
    const errors = result.checks.filter(({ result }) => result === 'error').map(({ code }) => code);
    expect([result.verdict, errors]).toEqual([
      VERDICTS[expectation],
      sample.reason === undefined ? [] : [sample.reason],
    ]);
    const signer = EXPECTED.signers[sample.signer];
    expect(result.signers).toMatchObject([{ serial: signer?.serialHex, subject: { inn: signer?.subject['inn'] } }]);
  });
});

test('an unknown algorithm cannot be allowed away', async () => {
  const signature = Uint8Array.from(fixture('samples/doc.head256.sig'));
  // The last identifier 1.2.643.7.1.1.1.1 is that of the signature; there is no 1.2.643.7.1.1.1.127.
  const at = Buffer.from(signature).lastIndexOf(der.oid('1.2.643.7.1.1.1.1'));
  signature.set(der.oid('1.2.643.7.1.1.1.127'), at);
  const input = {
    signature,
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
      judgedAt: '2026-12-15T00:00:00Z',
      judgedAtSource: 'given',
      algorithm: 'RSA-SHA-256',
      thumbprint: EXPECTED.signers['head-rsa']?.sha1Thumbprint,
      qualification: { qualified: 'no', classes: ['КС1'], subjectSignTool: 'TEST ONLY' },
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
