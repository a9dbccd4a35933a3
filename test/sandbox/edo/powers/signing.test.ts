import { expect, test } from 'vitest';
import { CLERK, CLERKS, type Mchds, PASSED_ON, startMchds } from './mchd-harness.ts';

const HOUR = 3_600_000;

/** Signs a draft as the clerk, by this power of attorney if one is given; the number it was taken by, or the refusal. */
async function clerkAtWork({ exchange, clerk }: Mchds) {
  const { styk, build, createDraft, sign } = exchange;
  const file = await build();
  const { draftId } = await createDraft(file);
  const contentBase64 = await sign(file.bytes, await clerk());
  return (poaId?: string): Promise<string | undefined> => {
    const powerOfAttorney = poaId === undefined ? {} : { powerOfAttorney: { poaId } };
    return styk.edo.addDraftSignature(draftId, { contentBase64, ...powerOfAttorney }).then(
      ({ signatures }) => signatures.at(-1)?.powerOfAttorney?.number,
      (error: { problem?: { code: string } }) => error.problem?.code,
    );
  };
}

const byClerk = { representatives: [{ kind: 'individual', individual: CLERK }] };

test('EDO-06: a person’s signature is taken by a power of attorney that holds for it, and by no other', async () => {
  const mchds = await startMchds();
  const { exchange, file, own } = mchds;
  const { edo, sandbox } = exchange.styk;
  const register = async (change: Record<string, unknown>) => edo.createPowerOfAttorney({ file: await file(change) });
  const good = await register({ ...byClerk, number: 'dead1f6e-2f0e-4f43-9b0e-3c9f2d6f1a11' });
  const narrow = await register({ ...byClerk, powers: { codes: [{ code: 'STYK_TEST_WAYBILL', name: 'Накладные' }] } });
  const early = await register({ ...byClerk, issued: '2026-12-01' });
  const others = await register({});
  const sign = await clerkAtWork(mchds);

  expect(await sign()).toBe('poa-required');
  expect(await sign(narrow.poaId)).toBe('poa-scope-insufficient');
  expect(await sign(early.poaId)).toBe('poa-required');
  expect(await sign(others.poaId)).toBe('poa-required');
  expect(await sign('poa_00000000')).toBe('poa-required');
  expect(await sign(good.poaId)).toBe(good.number);
  await sandbox.setClock({ advanceMs: HOUR });
  // Its number is one that the principal revokes.
  expect(await sign(good.poaId)).toBe('poa-required');
  expect([others.representative.inn, good.principal.inn]).toEqual([CLERKS.inn, own.inn]);
});

test('powers that were passed on are judged with those they stand on, which have to be registered', async () => {
  const { exchange, file, own } = await startMchds();
  const { edo } = exchange.styk;
  const { ogrn, name, inn } = CLERKS;
  const direct = await file({ delegation: 'once' });
  const number = direct.fileName.slice(-40, -4);
  const passedOn = await file(
    {
      ...byClerk,
      ...PASSED_ON,
      original: { number, givenBy: 'organisation', form: 'simple', issued: '2026-09-01', validUntil: '2027-08-31' },
    },
    await exchange.identity({ name, inn, ogrn }),
  );
  await expect(edo.createPowerOfAttorney({ file: passedOn })).rejects.toMatchObject({
    problem: { code: 'poa-invalid' },
  });
  await edo.createPowerOfAttorney({ file: direct });
  const made = await edo.createPowerOfAttorney({ file: passedOn });
  expect(made).toMatchObject({ principal: { inn: own.inn }, representative: { inn: CLERK.inn }, parentNumber: number });
  const { checks } = await edo.checkPowerOfAttorney({ powerOfAttorney: { poaId: made.poaId } });
  expect(checks.find(({ name: check }) => check === 'chain')?.verdict).toBe('ok');
});
