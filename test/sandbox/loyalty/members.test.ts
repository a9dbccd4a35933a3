import { expect, test } from 'vitest';
import { enrol } from '../../../src/sandbox/services/loyalty/members/enrol.ts';
import { LedgerHarness } from './ledger-harness.ts';
import { basket, NOW, Till } from './till.ts';

const request = {
  phone: '+79161234567',
  card: '2299000000000001',
  displayName: 'Анна Тестова',
  storeId: 'msk-01',
  consents: [{ purpose: 'loyalty-terms', textHash: 'a'.repeat(64) }],
} as const;

async function lastCode(till: Till): Promise<string> {
  const { items } = (await till.client.call('GET', '/sandbox/v1/outbox')).json;
  return /\d{4}/.exec(items.at(-1).text)?.[0] ?? '';
}

const wrong = (code: string) => String((Number(code) + 1) % 10_000).padStart(4, '0');

test('LOY-17: enrolled by phone in one call, accrues at once, redeems after the code', async () => {
  const till = await Till.open();
  const enrolled = await till.post('/members', request);
  expect([enrolled.status, enrolled.json]).toMatchObject([
    201,
    { existing: false, otp: 'sent', member: { verified: false, displayName: 'А***' } },
  ]);
  const { customerId } = enrolled.json.member;
  expect(
    (await till.sell([{ payKop: 200_000 }], { identifier: { kind: 'phone', value: request.phone } })).json.accrued,
  ).toBe(100);

  const quote = await till.post('/quotes', { ...till.where(), customerId, lines: basket([{ payKop: 100_000 }]) });
  expect(quote.json.maxRedeem).toBe(0);
  const hold = { quoteId: quote.json.quoteId, points: 50, lines: basket([{ payKop: 100_000 }]) };
  expect((await till.post('/authorizations', hold)).json.code).toBe('redeem-not-allowed');

  const code = await lastCode(till);
  const missed = await till.post(`/members/${customerId}:verify`, { otp: wrong(code) });
  expect([missed.status, missed.json.code]).toEqual([422, 'otp-wrong']);
  const verified = await till.post(`/members/${customerId}:verify`, { otp: code });
  expect([verified.status, verified.json]).toMatchObject([200, { verified: true, available: 100 }]);
  expect((await till.post('/authorizations', hold)).status).toBe(201);

  const again = await till.post('/members', { ...request, card: undefined });
  expect([again.status, again.json]).toMatchObject([200, { existing: true, otp: 'confirmed', member: { customerId } }]);
});

test('five wrong codes, or five minutes, and a new one is needed', async () => {
  const till = await Till.open();
  const { customerId } = (await till.post('/members', request)).json.member;
  const first = await lastCode(till);
  for (let left = 4; left >= 0; left -= 1) {
    const reply = await till.post(`/members/${customerId}:verify`, { otp: wrong(first) });
    expect(reply.json.code).toBe('otp-wrong');
    expect(reply.json.detail).toContain(String(left));
  }
  expect((await till.post(`/members/${customerId}:verify`, { otp: first })).status).toBe(410);

  await till.setClock(NOW + 1000);
  await till.post('/members', request);
  const second = await lastCode(till);
  await till.setClock(NOW + 1000 + 300_000);
  expect((await till.post(`/members/${customerId}:verify`, { otp: second })).json.code).toBe('otp-expired');

  await till.post('/members', request);
  expect((await till.post(`/members/${customerId}:verify`, { otp: await lastCode(till) })).status).toBe(200);
});

test('a card belongs to one member', async () => {
  const till = await Till.open();
  await till.post('/members', request);
  const taken = await till.post('/members', { ...request, phone: '+79161234568' });
  expect([taken.status, taken.json.code]).toEqual([409, 'identifier-belongs-to-other']);
  const nobody = { ...till.where(), identifier: { kind: 'phone', value: '+79161234568' } };
  expect((await till.post('/quotes', nobody)).json.code).toBe('member-not-found');
});

test('neither phone, card nor name stands in the tables in the clear', () => {
  const ledger = new LedgerHarness();
  ledger.run((context) => enrol(context, 'prt_test', request));
  const textOf = (domain: string) =>
    ledger.run(({ tx }) => {
      const tables = tx.all<{ name: string }>(
        `SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE '${domain}%'`,
      );
      return JSON.stringify(tables.map(({ name }) => tx.all(`SELECT * FROM ${name}`)));
    });
  expect(textOf('customers')).toContain('А***');
  for (const secret of ['1234567', 'А***', request.card, 'Тестова']) expect(textOf('loyalty')).not.toContain(secret);
  for (const secret of [request.card, 'Тестова']) expect(textOf('customers')).not.toContain(secret);
  expect(textOf('events')).not.toContain('1234567');
  ledger.close();
});

test('the programme tells its parameters', async () => {
  const till = await Till.open();
  expect((await till.get('/programs/default')).json).toMatchObject({
    pointValueKop: 100,
    lotLife: { days: 365 },
    maxRedeemBp: 5000,
    levels: [{ baseRateBp: 500 }, { baseRateBp: 700 }, { baseRateBp: 1000 }],
  });
  expect((await till.get('/programs/other')).json.code).toBe('not-found');
});
