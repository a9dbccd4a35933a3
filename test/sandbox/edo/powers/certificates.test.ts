import { expect, test } from 'vitest';
import { startExchange } from '../exchange-harness.ts';
import { startPartners } from '../partners-harness.ts';
import { CLERK, startMchds } from './mchd-harness.ts';

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

const ROBOT = 'STY0000000000000000000000000000001';
const TYPES = ['edo.certificate.expiring'];

test('the end of a certificate that one has signed with is told of at 30, 14, 7 and 1 days, once each, and to nobody else', async () => {
  const { partners } = await startPartners(1);
  const [one, other] = partners;
  if (one === undefined || other === undefined) throw new Error('two partners');
  const { sandbox, edo } = one.styk;
  const { documentId } = await one.send(ROBOT);
  const [signature] = (await edo.getDocument(documentId)).titles[0]?.signatures ?? [];
  await one.when(documentId, ({ state }) => state.response !== 'waiting');
  for (const { styk } of partners) await styk.events.createSubscription({ delivery: 'pull', types: TYPES });
  const logOf = async ({ styk }: typeof one) => (await styk.events.readEventLog()).items;
  // A certificate of the sandbox lasts a year; the log keeps events for a month.
  const told = new Map<string, unknown>();
  await sandbox.setClock({ advanceMs: 330 * DAY });
  for (let days = 330; days < 380; days += 10) {
    for (const { id, subject, data } of await logOf(one)) {
      told.set(id, [subject, (data as { daysLeft: number }).daysLeft]);
    }
    await sandbox.setClock({ advanceMs: 10 * DAY });
    await sandbox.runJob('documents');
  }
  const serial = signature?.signer.serial;
  expect([...told.values()]).toEqual([30, 14, 7, 1].map((days) => [serial, days]));
  expect(await logOf(other)).toEqual([]);
});

test('so is that of a person who signs by a power of attorney', async () => {
  const { exchange, file, clerk, own } = await startMchds();
  const { edo, events, sandbox } = exchange.styk;
  await events.createSubscription({ delivery: 'pull', types: TYPES });
  const representatives = [{ kind: 'individual', individual: CLERK }];
  const { poaId } = await edo.createPowerOfAttorney({ file: await file({ representatives }) });
  const document = await exchange.build();
  const { draftId } = await exchange.createDraft(document);
  const contentBase64 = await exchange.sign(document.bytes, await clerk());
  await edo.addDraftSignature(draftId, { contentBase64, powerOfAttorney: { poaId } });
  await sandbox.setClock({ advanceMs: 340 * DAY });
  const { items } = await events.readEventLog();
  expect(items.map(({ data }) => data)).toMatchObject([{ organisationInn: own.inn, daysLeft: 30 }]);
});
