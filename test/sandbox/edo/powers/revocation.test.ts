import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { refusalOf } from '../partners-harness.ts';
import { CLERK, CLERKS, startMchds } from './mchd-harness.ts';

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
      principals: undefined,
      issued: '2026-10-01',
      validUntil: '2027-06-30',
      delegators: [
        {
          kind: 'organisation',
          organisation: CLERKS,
          heads: [{ person: { name: { last: 'Тестов', first: 'Иван' } } }],
        },
      ],
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
