import { expect, test } from 'vitest';
import { startExchange } from '../exchange-harness.ts';

const DAY = 86_400_000;
const derOf = (pem: string) => pem.replace(/-----[^-]+-----|\s/g, '');

test('a certificate of the sandbox is good while it lasts; whose it is, is compared where that is asked', async () => {
  const { styk, identity } = await startExchange();
  const { inn, name } = await styk.edo.getParticipant();
  const certificateBase64 = derOf((await identity()).certificatePem);
  const verdicts = async (more: object = {}) => {
    const { verdict, checks } = await styk.edo.checkCertificate({ certificateBase64, ...more });
    return { verdict, ...Object.fromEntries(checks.map((check) => [check.name, check.verdict])) };
  };
  const good = { chain: 'ok', validity: 'ok', revocation: 'ok', qualified: 'warning' };
  expect(await verdicts()).toEqual({ verdict: 'ok', ...good });
  expect(await verdicts({ expectedInn: inn })).toEqual({ verdict: 'ok', inn: 'ok', ...good });
  expect(await verdicts({ expectedInn: '9699000037' })).toMatchObject({ verdict: 'error', inn: 'error' });
  expect(await verdicts({ expectedSnils: '12345678964' })).toMatchObject({ verdict: 'error', snils: 'error' });
  expect(await verdicts({ at: '2020-01-01T00:00:00Z' })).toMatchObject({ verdict: 'error', validity: 'error' });
  const whole = await styk.edo.checkCertificate({ certificateBase64 });
  expect(whole).toMatchObject({ subject: { commonName: name, organisationInn: inn }, qualified: false });
  expect(whole.thumbprint).toMatch(/^[\da-f]{64}$/);
  await styk.sandbox.setClock({ advanceMs: 366 * DAY });
  expect(await verdicts()).toMatchObject({ verdict: 'error', validity: 'error' });
});

test('what is no certificate is refused', async () => {
  const { styk } = await startExchange();
  const certificateBase64 = Buffer.alloc(300, 7).toString('base64');
  await expect(styk.edo.checkCertificate({ certificateBase64 })).rejects.toMatchObject({
    problem: { code: 'certificate-unreadable' },
  });
});
