import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { DAY, FILE, Newcomer, SECOND } from './newcomer.ts';

interface Version {
  readonly version: number;
  readonly textHash: string;
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  readonly signedAt: string | null;
}

test.each([
  ['agreement-worse-terms', 'worse:45d', 45],
  ['agreement-other-terms', 'other:15d', 15],
])(
  'R07: a version announced by %s takes effect after its whole notice and no sooner',
  async (job, noticeKind, days) => {
    const partner = await Newcomer.apply();
    await partner.advance(5 * SECOND);
    await partner.sign();
    const { clientId, clientSecret } = await partner.takeKey();
    const subscription = { delivery: 'pull', types: ['agreement.version.announced', 'partner.requirement.due'] };
    expect((await partner.post('/events/v1/subscriptions', subscription)).status).toBe(201);
    await partner.run(job);
    const agreement = `/partners/v1/agreements/${partner.ids.agreementId}`;
    const { items } = await partner.get(`${agreement}/versions`);
    expect(items.map(({ version, noticeKind: kind }: Version & { noticeKind: string }) => [version, kind])).toEqual([
      [2, noticeKind],
      [1, 'worse:45d'],
    ]);
    const [announced, first]: Version[] = items;
    if (announced === undefined || first === undefined) throw new Error('two versions');
    expect(items[0].text).toBeUndefined();
    expect(Date.parse(announced.effectiveFrom) - Date.parse('2026-11-22')).toBe((days + 1) * DAY);
    expect(Date.parse(announced.effectiveFrom) - Date.parse(first.effectiveTo ?? '')).toBe(DAY);
    expect([announced.signedAt, announced.effectiveTo]).toEqual([null, null]);
    const whole = await partner.get(`${agreement}/versions/2`);
    expect(createHash('sha256').update(whole.text).digest('hex')).toBe(announced.textHash);
    const told = (await partner.get('/events/v1/log')).items.slice(-2);
    expect(told[0]).toMatchObject({ type: 'agreement.version.announced', data: { version: 2, noticeKind } });
    const due = days > 30 ? 'eventually' : 'currently';
    expect(told[1]).toMatchObject({ type: 'partner.requirement.due', data: { code: 'agreement-signature', due } });

    const begins = Date.parse(`${announced.effectiveFrom}T00:00:00+03:00`) - Date.parse('2026-11-22T09:00:05Z');
    await partner.advance(begins - 60 * SECOND);
    await partner.signIn({ clientId, clientSecret });
    expect(await partner.get(agreement)).toMatchObject({ version: 1, signedAt: expect.any(String) });
    expect(await partner.capabilities()).toMatchObject({ 'loyalty-pos': 'sandbox' });
    await partner.advance(60 * SECOND);
    expect(await partner.get(agreement)).toMatchObject({ version: 2, signedAt: null });
    expect((await partner.application()).state).toBe('suspended');
    expect(await partner.capabilities()).toMatchObject({ 'loyalty-pos': 'restricted' });
    expect((await partner.get(`${partner.own}/requirements`)).pastDue).toMatchObject([{ code: 'agreement-signature' }]);
    expect((await partner.post(`${partner.own}/credentials`, { environment: 'sandbox' })).json.code).toBe(
      'agreement-required',
    );
    const stale = await partner.post(`${agreement}/sign`, { acceptedHash: first.textHash });
    expect([stale.status, stale.json.code]).toEqual([409, 'agreement-version-stale']);
    expect((await partner.sign()).status).toBe(200);
    expect((await partner.application()).state).toBe('sandbox');
    expect(await partner.capabilities()).toMatchObject({ 'loyalty-pos': 'sandbox' });
    expect(await partner.invariants()).toEqual([]);
  },
);

test('an announced version is accepted before its day, with a file of a signature, and its task is done by that', async () => {
  const partner = await Newcomer.apply();
  await partner.sign();
  await partner.run('agreement-worse-terms');
  await partner.run('agreement-other-terms');
  const agreement = `/partners/v1/agreements/${partner.ids.agreementId}`;
  const { items } = await partner.get(`${agreement}/versions?limit=2`);
  expect(items.map(({ version, effectiveFrom }: Version) => [version, effectiveFrom])).toEqual([
    [3, '2027-01-08'],
    [2, '2027-01-07'],
  ]);
  const task = async () => {
    const all = (await partner.get(`${partner.own}/tasks`)).items;
    return all.find(({ code }: { code: string }) => code === 'agreement-version');
  };
  expect(await task()).toMatchObject({ state: 'open', kind: 'operational', dueAt: '2027-01-06T21:00:00.000Z' });
  const { taskId } = await task();
  expect((await partner.post(`${partner.own}/tasks/${taskId}:complete`, {})).json.code).toBe('state-conflict');
  const sign = (acceptedHash: string, signatureFileId: string) =>
    partner.post(`${agreement}/sign`, { acceptedHash, signatureFileId });
  expect((await sign(items[1].textHash, 'fil_unknown1')).json.code).toBe('not-found');
  expect((await sign(items[1].textHash, FILE.fileId)).status).toBe(200);
  expect((await task()).dueAt).toBe('2027-01-07T21:00:00.000Z');
  expect((await sign(items[0].textHash, FILE.fileId)).status).toBe(200);
  expect((await task()).state).toBe('done');
  expect((await partner.call('GET', `${agreement}/versions/4`)).status).toBe(404);
  expect(await partner.invariants()).toEqual([]);
});
