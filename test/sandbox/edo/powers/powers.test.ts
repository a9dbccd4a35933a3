import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { refusalOf } from '../refusal.ts';
import { CLERK, CLERKS, PASSED_ON, startMchds } from './mchd-harness.ts';

const HOUR = 3_600_000;
const code = (refused: Promise<unknown>) =>
  refused.then(
    () => 'taken',
    (error: { problem?: { code: string }; code?: string }) => error.problem?.code ?? error.code,
  );

test('a power of attorney is registered by its file, by its number, and once', async () => {
  const { exchange, file, own, registration } = await startMchds();
  const { edo } = exchange.styk;
  const given = await file();
  const made = await edo.createPowerOfAttorney({ file: given });
  expect(made).toMatchObject({
    principal: { inn: own.inn, name: own.name },
    representative: { inn: CLERKS.inn, kpp: CLERKS.kpp },
    validFrom: '2026-09-01',
    validTo: '2027-08-31',
    powers: [{ code: 'STYK_TEST_GOODS', text: 'Подписание первичных документов' }],
    state: 'valid',
  });
  expect(await edo.createPowerOfAttorney({ file: given })).toEqual(made);
  expect(await edo.createPowerOfAttorney({ registration: registration(made.number.toUpperCase()) })).toEqual(made);
  expect((await edo.listPowersOfAttorney()).items).toEqual([made]);
  expect((await edo.listPowersOfAttorney({ representativeInn: own.inn })).items).toEqual([]);
});

test('of a number the register has one file, and tells nobody who does not know both sides', async () => {
  const { exchange, file, registration } = await startMchds();
  const { edo } = exchange.styk;
  const number = '0b5b1f6e-2f0e-4f43-9b0e-3c9f2d6f1a11';
  expect(await code(edo.createPowerOfAttorney({ registration: registration(number) }))).toBe('poa-not-found');
  await edo.createPowerOfAttorney({ file: await file({ number }) });
  expect(await code(edo.createPowerOfAttorney({ file: await file({ number, internalNumber: '18' }) }))).toBe(
    'natural-key-conflict',
  );
  const stranger = { ...registration(number), principalInn: '9699000037' };
  expect(await code(edo.createPowerOfAttorney({ registration: stranger }))).toBe('poa-not-found');
  expect(await code(edo.checkPowerOfAttorney({ powerOfAttorney: { registration: stranger } }))).toBe('poa-not-found');
});

test('EDO-06: what is wrong with a power of attorney is found before it is kept', async () => {
  const { exchange, file } = await startMchds();
  const { edo } = exchange.styk;
  const refusal = async (change: Record<string, unknown>) =>
    code(edo.createPowerOfAttorney({ file: await file(change) }));
  expect(await refusal({ issued: '2025-01-01', validUntil: '2025-12-31' })).toBe('poa-invalid');
  const stranger = await exchange.identity({ name: CLERKS.name, inn: CLERKS.inn, ogrn: CLERKS.ogrn });
  expect(await code(edo.createPowerOfAttorney({ file: await file({}, stranger) }))).toBe('poa-invalid');
  const given = await file();
  const other = await file();
  const swapped = { ...given, signatureBase64: other.signatureBase64 };
  expect(await code(edo.createPowerOfAttorney({ file: swapped }))).toBe('signature-invalid');
  const garbage = { ...given, contentBase64: Buffer.from('<a/>').toString('base64') };
  expect(await code(edo.createPowerOfAttorney({ file: garbage }))).toBe('poa-invalid');
  expect((await edo.listPowersOfAttorney()).items).toEqual([]);
});

test('its state follows the clock and the register', async () => {
  const { exchange, file } = await startMchds();
  const { edo, sandbox } = exchange.styk;
  const add = async (number: string, change: Record<string, unknown> = {}) =>
    edo.createPowerOfAttorney({ file: await file({ number, ...change }) });
  const revoked = await add('dead1f6e-2f0e-4f43-9b0e-3c9f2d6f1a11');
  const silent = await add('beef1f6e-2f0e-4f43-9b0e-3c9f2d6f1a11');
  const early = await add('00001f6e-2f0e-4f43-9b0e-3c9f2d6f1a11', { issued: '2026-12-01' });
  expect([revoked.state, silent.state, silent.checkedAt, early.state]).toEqual([
    'valid',
    'unchecked',
    null,
    'not_yet_valid',
  ]);
  const states = async () => (await edo.listPowersOfAttorney()).items.map(({ state }) => state);
  await sandbox.setClock({ advanceMs: HOUR });
  expect(await states()).toEqual(['revoked', 'valid', 'not_yet_valid']);
  const { items } = await edo.listPowersOfAttorney({ updatedAfter: early.updatedAt });
  expect(items.map(({ number }) => number.slice(0, 4))).toEqual(['dead', 'beef']);
  await sandbox.setClock({ advanceMs: 11 * 24 * HOUR });
  expect(await states()).toEqual(['revoked', 'valid', 'valid']);
  await sandbox.setClock({ advanceMs: 300 * 24 * HOUR });
  expect(await states()).toEqual(['revoked', 'expired', 'expired']);
  const spent = await code(
    edo.createPowerOfAttorney({ file: await file({ number: 'dead0000-2f0e-4f43-9b0e-3c9f2d6f1a11' }) }),
  );
  expect(spent).toBe('poa-invalid');
});

test('a check asks about the certificate and the document that are given, and no more', async () => {
  const { exchange, file } = await startMchds();
  const { edo, sandbox } = exchange.styk;
  const { poaId, number } = await edo.createPowerOfAttorney({
    file: await file({ number: 'dead2f6e-2f0e-4f43-9b0e-3c9f2d6f1a11' }),
  });
  const check = (more: object = {}) => edo.checkPowerOfAttorney({ powerOfAttorney: { poaId }, ...more });
  const verdicts = ({ checks }: Awaited<ReturnType<typeof check>>) =>
    Object.fromEntries(checks.map(({ name, verdict }) => [name, verdict]));
  const plain = { format: 'ok', signature: 'ok', principal: 'ok', validity: 'ok', revocation: 'ok' };

  const bare = await check();
  expect(bare).toMatchObject({ number, verdict: 'ok' });
  expect(verdicts(bare)).toEqual(plain);

  const { certificatePem } = await exchange.identity(CLERKS);
  const der = certificatePem.replace(/-----[^-]+-----|\s/g, '');
  const used = await check({ certificateBase64: der, documentType: 'upd' });
  expect(verdicts(used)).toEqual({ ...plain, representative: 'ok', powers: 'ok' });

  const narrow = await check({ documentType: 'etrn' });
  expect(narrow.verdict).toBe('error');
  expect(narrow.checks.find(({ name }) => name === 'powers')?.code).toBe('poa-scope-insufficient');

  const { certificatePem: foreign } = await exchange.identity();
  const other = await check({ certificateBase64: foreign.replace(/-----[^-]+-----|\s/g, '') });
  expect(verdicts(other)).toMatchObject({ representative: 'error' });

  expect(await code(check({ certificateBase64: Buffer.alloc(200).toString('base64') }))).toBe('certificate-unreadable');
  expect(await code(edo.checkPowerOfAttorney({ powerOfAttorney: { poaId: 'poa_00000000' } }))).toBe('not-found');

  await sandbox.setClock({ advanceMs: HOUR });
  expect(verdicts(await check())).toMatchObject({ revocation: 'error' });
});

test('its end is told of at 30, 14, 7 and 1 days, once each', async () => {
  const { exchange, file } = await startMchds();
  const { edo, events, sandbox } = exchange.styk;
  await events.createSubscription({ delivery: 'pull', types: ['edo.poa.expiring'] });
  const { poaId } = await edo.createPowerOfAttorney({ file: await file({ validUntil: '2027-01-10' }) });
  const told = new Map<string, readonly [string, number]>();
  // The log keeps events for a month.
  for (let days = 0; days < 70; days += 10) {
    await sandbox.setClock({ advanceMs: 10 * 24 * HOUR });
    await sandbox.runJob('powers');
    for (const { id, subject, data } of (await events.readEventLog()).items) {
      told.set(id, [subject, (data as { daysLeft: number }).daysLeft]);
    }
  }
  expect([...told.values()]).toEqual([30, 14, 7, 1].map((days) => [poaId, days]));
});

const byClerk = { representatives: [{ kind: 'individual', individual: CLERK }] };

test('what is revoked by the control holds no more: its state, its check and signatures by it say so at once', async () => {
  const { exchange, file, clerk } = await startMchds();
  const { styk, build, createDraft, sign } = exchange;
  const { edo, sandbox } = styk;
  const { poaId, number } = await edo.createPowerOfAttorney({ file: await file(byClerk) });
  const powerOfAttorney = { poaId };
  const document = await build();
  const { draftId } = await createDraft(document);
  const contentBase64 = await sign(document.bytes, await clerk());
  const signed = () => refusalOf(edo.addDraftSignature(draftId, { contentBase64, powerOfAttorney }));
  const revocation = async () => {
    const { verdict, checks } = await edo.checkPowerOfAttorney({ powerOfAttorney });
    return [verdict, checks.find(({ name }) => name === 'revocation')?.verdict];
  };
  expect([await signed(), await revocation()]).toEqual(['no refusal', ['ok', 'ok']]);

  expect(await refusalOf(sandbox.revokePowerOfAttorney(randomUUID()))).toBe('not-found');
  const revoked = await sandbox.revokePowerOfAttorney(number.toUpperCase());
  expect(revoked.number).toBe(number);
  // Once more changes nothing.
  await sandbox.setClock({ advanceMs: 60_000 });
  expect(await sandbox.revokePowerOfAttorney(number)).toEqual(revoked);
  expect((await edo.listPowersOfAttorney()).items).toMatchObject([
    { poaId, state: 'revoked', checkedAt: revoked.revokedAt },
  ]);
  expect([await signed(), await revocation()]).toEqual(['poa-required', ['error', 'error']]);
  // The signature that was taken keeps what its power of attorney was worth when it was made.
  expect((await edo.getDraft(draftId)).signatures).toMatchObject([{ powerOfAttorney: { number, state: 'valid' } }]);
  expect((await sandbox.checkInvariants()).violations).toEqual([]);
});

test('what was passed on ends with what it stands on; what stands beside it does not', async () => {
  const { exchange, file, clerk } = await startMchds();
  const { styk, build, createDraft, sign } = exchange;
  const { edo, sandbox } = styk;
  const { ogrn, name, inn } = CLERKS;
  const root = await edo.createPowerOfAttorney({ file: await file({ delegation: 'once' }) });
  const passedOn = await file(
    {
      ...byClerk,
      ...PASSED_ON,
      original: {
        number: root.number,
        givenBy: 'organisation',
        form: 'simple',
        issued: '2026-09-01',
        validUntil: '2027-08-31',
      },
    },
    await exchange.identity({ name, inn, ogrn }),
  );
  const child = await edo.createPowerOfAttorney({ file: passedOn });
  await edo.createPowerOfAttorney({ file: await file() });
  const document = await build();
  const { draftId } = await createDraft(document);
  const contentBase64 = await sign(document.bytes, await clerk());
  const signed = () =>
    refusalOf(edo.addDraftSignature(draftId, { contentBase64, powerOfAttorney: { poaId: child.poaId } }));
  expect(await signed()).toBe('no refusal');
  await sandbox.revokePowerOfAttorney(root.number);
  const { items } = await edo.listPowersOfAttorney();
  expect(items.map(({ state }) => state)).toEqual(['revoked', 'revoked', 'valid']);
  expect(await signed()).toBe('poa-required');
  expect((await sandbox.checkInvariants()).violations).toEqual([]);
});
