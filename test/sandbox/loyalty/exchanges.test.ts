import { expect, test } from 'vitest';
import { newKey } from '../harness.ts';
import { basket, CARD, NOW, Till } from './till.ts';

const THREE = [{ payKop: 33_333 }, { payKop: 33_333 }, { payKop: 33_334 }];

test('three exchanges of a sale: V2 over HTTP', async () => {
  const till = await Till.open();
  expect((await till.sell([{ payKop: 400_000 }])).json).toMatchObject({ accrued: 200, redeemed: 0, available: 200 });

  const quote = await till.quote(THREE);
  expect(quote.status).toBe(200);
  expect(quote.json).toMatchObject({ maxRedeem: 200, accrualForecast: 50, expiresAt: '2026-11-22T07:10:00.000Z' });

  const hold = await till.post('/authorizations', {
    quoteId: quote.json.quoteId,
    points: 100,
    lines: till.receipt(THREE)['lines'],
  });
  expect(hold.status).toBe(201);
  expect(hold.json).toMatchObject({
    state: 'held',
    points: 100,
    payableKop: 90_000,
    expiresAt: '2026-11-22T07:15:00.000Z',
  });
  const discounts: { discountKop: number }[] = hold.json.lineDiscounts;
  expect(discounts.map((line) => line.discountKop)).toEqual([3333, 3333, 3334]);
  expect(await till.member()).toMatchObject({ balance: 200, held: 100, available: 100 });

  const paid = THREE.map((line, index) => ({ ...line, discountKop: discounts[index]?.discountKop ?? 0 }));
  const sale = await till.sell(paid, { authorizationId: hold.json.authorizationId });
  expect(sale.status).toBe(201);
  expect(sale.json).toMatchObject({ accrued: 45, redeemed: 100, available: 145, duplicate: false, level: 'Базовый' });
  expect((await till.get(`/authorizations/${hold.json.authorizationId}`)).json.state).toBe('captured');
  expect((await till.get(`/sales/${sale.json.saleId}`)).json).toEqual(sale.json);
  expect(await till.invariants()).toMatchObject({ ok: true, violations: [] });
});

test('what is printed fits the printer, can be printed, and says what was moved', async () => {
  const till = await Till.open();
  const sale = await till.sell([{ payKop: 400_000 }], { receiptWidth: 24 });
  const lines: { kind: string; text: string }[] = sale.json.receiptText;
  expect(lines.length).toBeLessThanOrEqual(24);
  expect(new Set(lines.map(({ kind }) => kind))).toEqual(new Set(['accrual', 'balance', 'level', 'path']));
  for (const { text } of lines) {
    expect(text.length).toBeLessThanOrEqual(24);
    expect(text).toMatch(/^[\x20-\x7eА-яЁё№°]+$/);
  }
  const russian = await till.client.call('POST', '/loyalty/v1/quotes', {
    body: { ...till.where(), identifier: { kind: 'card', value: CARD } },
    headers: { 'accept-language': 'ru' },
  });
  expect(russian.json.receiptText[0]).toMatchObject({
    kind: 'balance',
    text: 'Доступно баллов: 200',
    placement: 'footer',
  });
  expect(russian.json.customerDisplay).toEqual({ name: '+7 *** ***-00-01', available: 200 });
});

test('V8 and L07: the same call again changes nothing; another body under the same key is refused', async () => {
  const till = await Till.open();
  const receipt = till.receipt([{ payKop: 200_000 }]);
  const quote = await till.quote([{ payKop: 100_000 }]);
  const calls = [
    ['/sales', receipt, { ...receipt, posId: 'pos-2' }],
    [
      '/authorizations',
      { quoteId: quote.json.quoteId, points: 40, lines: till.receipt([{ payKop: 100_000 }])['lines'] },
      undefined,
    ],
    [
      '/refunds',
      {
        refundKey: 'r-1',
        storeId: 'msk-01',
        receiptKey: receipt['receiptKey'],
        occurredAt: receipt['occurredAt'],
        lines: [{ lineId: '1', qty: '0.5' }],
      },
      undefined,
    ],
  ] as const;
  for (const [path, body, changed] of calls) {
    const key = newKey();
    const first = await till.post(path, body, key);
    expect(first.status).toBe(201);
    const after = await till.member();
    const again = await till.post(path, body, key);
    expect([again.status, again.text]).toEqual([first.status, first.text]);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    const reused = await till.post(path, changed ?? { ...body, lines: [] }, key);
    expect(reused.status).toBe(422);
    if (changed !== undefined) expect(reused.json.code).toBe('idempotency-key-reused');
    expect(await till.member()).toEqual(after);
  }
});

test('L08: a receipt under another key is the same sale; with other content it is refused', async () => {
  const till = await Till.open();
  const receipt = till.receipt([{ payKop: 200_000 }]);
  const first = await till.post('/sales', receipt);
  const resent = await till.post('/sales', { ...receipt, offline: true, cashier: 'other' });
  expect(resent.json).toEqual({ ...first.json, duplicate: true });
  expect(await till.member()).toMatchObject({ available: 100 });

  const other = till.receipt([{ payKop: 200_001 }], { receiptKey: receipt['receiptKey'] });
  const stranger = { ...receipt, identifier: { kind: 'card', value: '2200000000000002' } };
  for (const body of [other, stranger]) {
    const reply = await till.post('/sales', body);
    expect([reply.status, reply.json.code]).toEqual([409, 'natural-key-conflict']);
  }
  const found = await till.get(`/sales?storeId=msk-01&receiptKey=${receipt['receiptKey']}`);
  expect(found.json.items).toEqual([first.json]);
});

test('L09: two tills at once cannot hold more than there is', async () => {
  const till = await Till.open();
  await till.sell([{ payKop: 200_000 }]);
  const holds = await Promise.all(Array.from({ length: 8 }, () => till.authorize(30, [{ payKop: 100_000 }])));
  const codes = holds.map((hold) => hold.json.code ?? 'held').sort();
  expect(codes).toEqual([
    ...Array.from({ length: 3 }, () => 'held'),
    ...Array.from({ length: 5 }, () => 'insufficient-points'),
  ]);
  expect(await till.member()).toMatchObject({ available: 10, held: 90 });
});

test('a lost authorize answer is found by its key, and given up', async () => {
  const till = await Till.open();
  await till.sell([{ payKop: 200_000 }]);
  const lines = [{ payKop: 100_000 }];
  const quote = await till.quote(lines);
  const key = newKey();
  const body = { quoteId: quote.json.quoteId, points: 50, lines: till.receipt(lines)['lines'] };
  const { json: hold } = await till.post('/authorizations', body, key);
  const found = await till.get(`/authorizations?idempotencyKey=${key}`);
  expect(found.json).toEqual({ items: [hold], nextCursor: null });
  expect((await till.get('/authorizations?idempotencyKey=never-used')).json.items).toEqual([]);

  const released = await till.post(`/authorizations/${hold.authorizationId}:void`);
  expect([released.status, released.json.state]).toEqual([200, 'voided']);
  expect((await till.post(`/authorizations/${hold.authorizationId}:void`)).json.state).toBe('voided');
  expect(await till.member()).toMatchObject({ available: 100, held: 0 });
});

test('LOY-15: after ten minutes the quote, after fifteen the hold is gone, to the millisecond', async () => {
  const till = await Till.open();
  await till.sell([{ payKop: 200_000 }]);
  const lines = [{ payKop: 100_000 }];
  const quote = await till.quote(lines);
  const body = { quoteId: quote.json.quoteId, points: 50, lines: till.receipt(lines)['lines'] };
  await till.setClock(NOW + 600_000 - 1);
  const { json: hold } = await till.post('/authorizations', body);
  await till.setClock(NOW + 600_000);
  expect((await till.post('/authorizations', body)).json.code).toBe('quote-expired');

  await till.setClock(Date.parse(hold.expiresAt));
  const late = await till.sell([{ payKop: 100_000, discountKop: 5000 }], { authorizationId: hold.authorizationId });
  expect([late.status, late.json.code]).toEqual([409, 'authorization-not-active']);
  expect((await till.get(`/authorizations/${hold.authorizationId}`)).json.state).toBe('expired');
  expect(await till.member()).toMatchObject({ available: 100, held: 0 });
});

test('L23: points of a sale can be redeemed at once in every channel', async () => {
  const till = await Till.open();
  const { json } = await till.sell([{ payKop: 400_000 }]);
  expect(json.accrued).toBeGreaterThan(0);
  for (const channel of ['pos', 'web', 'app', 'kiosk', 'bot', 'voice', 'video']) {
    const { member, quoteId } = (await till.quote([{ payKop: 400_000 }], { channel, storeId: 'spb-02' })).json;
    expect([channel, member.available]).toEqual([channel, json.available]);
    const hold = await till.post('/authorizations', {
      quoteId,
      points: member.available,
      lines: basket([{ payKop: 400_000 }]),
    });
    expect([channel, hold.status]).toEqual([channel, 201]);
    await till.post(`/authorizations/${hold.json.authorizationId}:void`);
  }
});
