import { expect, test } from 'vitest';
import { Counter, NOW, rub, verdict } from './counter.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

test('a card lives from its issue to the last kopeck', async () => {
  const counter = await Counter.open();
  const card = await counter.issue({ faceValue: rub(100_000) });
  expect(card.cardNumber).toMatch(/^9990\d{12}$/);
  expect(await counter.balance(card)).toMatchObject({ state: 'pending', balance: rub(0), validUntil: null });
  const active = await counter.activate(card.cardId, 100_000, { storeId: 'msk-01' });
  expect(active.json).toMatchObject({ state: 'active', balance: rub(100_000), validUntil: '2027-11-22' });
  expect(active.text).not.toContain(card.cardNumber);

  const hold = await counter.redeem(card.cardId, 30_000);
  expect(hold.json).toMatchObject({ state: 'held', amount: rub(30_000), captured: rub(0) });
  expect(await counter.balance(card)).toMatchObject({ held: rub(30_000), available: rub(70_000) });
  const part = await counter.post(`/redemptions/${hold.json.redemptionId}:capture`, { amount: rub(10_000) });
  expect(part.json).toMatchObject({ state: 'captured', captured: rub(10_000) });
  expect(await counter.balance(card)).toMatchObject({ balance: rub(90_000), held: rub(0), available: rub(90_000) });
  await counter.pay(card.cardId, 90_000);
  expect(await counter.balance(card)).toMatchObject({ state: 'closed', balance: rub(0) });
  expect((await counter.activities(card.cardId)).map(({ kind, amount }) => [kind, amount.amount])).toEqual([
    ['issued', 0],
    ['activated', 100_000],
    ['held', 0],
    ['redeemed', -10_000],
    ['released', 0],
    ['held', 0],
    ['redeemed', -90_000],
    ['closed', 0],
  ]);
  expect(await counter.invariants()).toMatchObject({ ok: true });
});

test('a batch: every line has its verdict, a known ref its first card', async () => {
  const counter = await Counter.open();
  const lines = [
    { ref: 'a', medium: 'digital', faceValue: rub(5000) },
    { ref: 'a', medium: 'digital', faceValue: rub(5000) },
    { ref: 'a', medium: 'plastic', faceValue: rub(5000) },
    { ref: 'b', medium: 'plastic', faceValue: rub(0) },
    { ref: 'c', medium: 'plastic', validUntil: '2026-11-21' },
    { ref: 'd', medium: 'plastic', validUntil: '2026-11-22' },
  ];
  const { status, json } = await counter.post('/cards:issue', { cards: lines });
  expect([status, json.applied, json.rejected]).toEqual([201, 3, 3]);
  const [first, again, conflict, worthless, over, last] = json.results;
  expect([first.outcome, first.duplicate]).toEqual(['applied', false]);
  expect([again.outcome, again.duplicate, again.card]).toEqual(['applied', true, first.card]);
  expect([conflict.code, worthless.code, over.code]).toEqual([
    'natural-key-conflict',
    'validation-failed',
    'validation-failed',
  ]);
  expect(last.outcome).toBe('applied');
  const more = await counter.post('/cards:issue', { cards: [lines[0]] });
  expect(more.json.results[0]).toMatchObject({ duplicate: true, card: first.card });
});

test('numbers and PINs never stand in the journal or in an event, and a PIN is kept as a salted hash only', async () => {
  const counter = await Counter.open();
  const card = await counter.card(1000);
  await counter.balance(card);
  await counter.pay(card.cardId, 400);
  const journal = await counter.client.call('GET', '/sandbox/v1/journal?limit=200');
  expect(journal.text).toContain('checkCardBalance');
  expect(journal.text).not.toContain(card.cardNumber);
  expect(journal.text).not.toContain(`"${card.pin}"`);
});

test('after 5 wrong PINs the number is closed for 15 minutes, an unknown number just the same', async () => {
  const counter = await Counter.open();
  const card = await counter.card(1000);
  const wrong = String((Number(card.pin) + 1) % 10_000).padStart(4, '0');
  for (const cardNumber of [card.cardNumber, '9990999999999990']) {
    for (let index = 0; index < 5; index += 1) {
      const refused = await counter.post('/cards:balance', { cardNumber, pin: wrong });
      expect(verdict(refused)).toEqual([422, 'card-pin-wrong']);
    }
    const closed = await counter.post('/cards:balance', { cardNumber, pin: card.pin });
    expect(verdict(closed)).toEqual([429, 'rate-limited']);
    expect(closed.headers.get('retry-after')).toBe('900');
  }
  await counter.setClock(NOW + 15 * MINUTE - 1);
  expect((await counter.balance(card)).code).toBe('rate-limited');
  await counter.setClock(NOW + 15 * MINUTE);
  expect((await counter.balance(card)).cardId).toBe(card.cardId);
});

test('a right PIN forgets the wrong ones before it', async () => {
  const counter = await Counter.open();
  const card = await counter.card(1000);
  const wrong = { cardNumber: card.cardNumber, pin: card.pin === '0000' ? '0001' : '0000' };
  for (let round = 0; round < 3; round += 1) {
    for (let index = 0; index < 4; index += 1) await counter.post('/cards:balance', wrong);
    expect((await counter.balance(card)).cardId).toBe(card.cardId);
  }
});

test('W02: a hold is resolved once, and ends by itself after 15 minutes', async () => {
  const counter = await Counter.open();
  const card = await counter.card(10_000);
  const ids: string[] = [];
  for (let index = 0; index < 3; index += 1) ids.push((await counter.redeem(card.cardId, 1000)).json.redemptionId);
  const [captured, voided, left] = ids.map((id) => `/redemptions/${id}`);
  const more = await counter.post(`${captured}:capture`, { amount: rub(1001) });
  expect(verdict(more)).toEqual([422, 'capture-exceeds-hold']);
  await counter.post(`${captured}:capture`);
  expect(verdict(await counter.post(`${captured}:capture`))).toEqual([409, 'redemption-not-active']);
  expect(verdict(await counter.post(`${captured}:void`))).toEqual([409, 'redemption-not-active']);
  expect((await counter.post(`${voided}:void`)).json.state).toBe('voided');
  expect((await counter.post(`${voided}:void`)).json.state).toBe('voided');
  expect(verdict(await counter.post(`${voided}:capture`))).toEqual([409, 'redemption-not-active']);
  expect(await counter.balance(card)).toMatchObject({ balance: rub(9000), held: rub(1000) });

  await counter.setClock(NOW + 15 * MINUTE - 1);
  expect(await counter.balance(card)).toMatchObject({ held: rub(1000) });
  await counter.setClock(NOW + 15 * MINUTE);
  expect(verdict(await counter.post(`${left}:capture`))).toEqual([409, 'redemption-not-active']);
  expect((await counter.post(`${left}:void`)).json.state).toBe('expired');
  expect(await counter.balance(card)).toMatchObject({ balance: rub(9000), held: rub(0) });
});

test('what is captured may come back, never more, each refund once', async () => {
  const counter = await Counter.open();
  const card = await counter.card(10_000);
  const hold = (await counter.redeem(card.cardId, 1000)).json.redemptionId;
  expect(verdict(await counter.refund(hold, 1, 'too-soon'))).toEqual([409, 'redemption-not-captured']);
  const paid = await counter.pay(card.cardId, 6000);
  const first = await counter.refund(paid, 4000, 'r1');
  expect(first.json).toMatchObject({ cardId: card.cardId, replacement: null, duplicate: false });
  expect((await counter.refund(paid, 4000, 'r1')).json).toEqual({ ...first.json, duplicate: true });
  expect(verdict(await counter.refund(paid, 4001, 'r1'))).toEqual([409, 'natural-key-conflict']);
  expect(verdict(await counter.refund(paid, 2001, 'r2'))).toEqual([422, 'refund-exceeds-captured']);
  expect((await counter.refund(paid, 2000, 'r2')).status).toBe(201);
  expect(await counter.balance(card)).toMatchObject({ balance: rub(10_000), held: rub(1000) });
});

test('a refund to a closed card goes to a replacement, the next one to the same replacement', async () => {
  const counter = await Counter.open();
  const card = await counter.card(5000);
  const paid = await counter.pay(card.cardId, 5000);
  const first = await counter.refund(paid, 2000, 'r1');
  const { replacement } = first.json;
  expect(first.json.cardId).toBe(replacement.cardId);
  expect(await counter.balance(replacement)).toMatchObject({
    state: 'active',
    balance: rub(2000),
    validUntil: '2027-11-22',
  });
  expect(await counter.balance(card)).toMatchObject({ state: 'closed', replacedBy: replacement.cardId });
  expect((await counter.refund(paid, 2000, 'r1')).json).toEqual({ ...first.json, duplicate: true });
  expect((await counter.refund(paid, 1000, 'r2')).json).toMatchObject({
    cardId: replacement.cardId,
    replacement: null,
  });
  await counter.pay(replacement.cardId, 3000);
  expect((await counter.refund(paid, 500, 'r3')).json.replacement).toMatchObject({ cardId: expect.any(String) });
  expect(await counter.invariants()).toMatchObject({ ok: true });
});

test('a card is good to the end of its last day in Moscow; a hold taken before is honoured', async () => {
  const counter = await Counter.open();
  const card = await counter.card(5000, { validUntil: '2026-11-22' });
  const midnight = Date.parse('2026-11-23T00:00:00+03:00');
  await counter.setClock(midnight - 1);
  const hold = await counter.redeem(card.cardId, 2000);
  expect(hold.status).toBe(201);
  await counter.setClock(midnight);
  expect(verdict(await counter.redeem(card.cardId, 1))).toEqual([409, 'card-not-active']);
  expect(await counter.balance(card)).toMatchObject({ state: 'closed', balance: rub(5000), held: rub(2000) });
  expect((await counter.post(`/redemptions/${hold.json.redemptionId}:capture`)).status).toBe(200);
  expect(await counter.balance(card)).toMatchObject({ state: 'closed', balance: rub(3000), held: rub(0) });
  const back = await counter.refund(hold.json.redemptionId, 700, 'late');
  expect(back.json.replacement).not.toBeNull();
});

test('a blocked card neither starts nor pays; what was held may still be captured', async () => {
  const counter = await Counter.open();
  const card = await counter.card(5000);
  const pending = await counter.issue();
  const hold = await counter.redeem(card.cardId, 2000);
  for (const { cardId } of [card, pending]) {
    const blocked = await counter.post(`/cards/${cardId}:block`, { reason: 'lost' });
    expect(blocked.json.state).toBe('blocked');
    expect((await counter.post(`/cards/${cardId}:block`, { reason: 'fraud' })).json).toEqual(blocked.json);
  }
  expect(verdict(await counter.redeem(card.cardId, 1))).toEqual([409, 'card-blocked']);
  expect(verdict(await counter.activate(pending.cardId, 1))).toEqual([409, 'card-blocked']);
  expect((await counter.post(`/redemptions/${hold.json.redemptionId}:capture`)).status).toBe(200);
  expect((await counter.post(`/cards/${card.cardId}:unblock`)).json.state).toBe('active');
  expect((await counter.post(`/cards/${card.cardId}:unblock`)).json.state).toBe('active');
  expect((await counter.post(`/cards/${pending.cardId}:unblock`)).json.state).toBe('pending');
  const kinds = (await counter.activities(card.cardId)).map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind.endsWith('blocked'))).toEqual(['blocked', 'unblocked']);
  await counter.pay(card.cardId, 3000);
  const closed = await counter.post(`/cards/${card.cardId}:block`, { reason: 'lost' });
  expect(verdict(closed)).toEqual([409, 'state-conflict']);
});

test('a card cannot buy a card, whichever of the two is told first', async () => {
  const counter = await Counter.open();
  const card = await counter.card(50_000);
  const sold = await counter.issue();
  expect(verdict(await counter.activate(sold.cardId, 1000, { paidWith: ['card', 'gift'] }))).toEqual([
    422,
    'card-cannot-buy-card',
  ]);
  const sale = { saleRef: 'fd-1', storeId: 'msk-01' };
  const hold = await counter.redeem(card.cardId, 1000, sale);
  expect(verdict(await counter.activate(sold.cardId, 1000, sale))).toEqual([422, 'card-cannot-buy-card']);
  expect((await counter.activate(sold.cardId, 1000, { ...sale, storeId: 'spb-02' })).status).toBe(200);
  await counter.post(`/redemptions/${hold.json.redemptionId}:void`);
  const other = await counter.issue();
  expect((await counter.activate(other.cardId, 1000, sale)).status).toBe(200);
  expect(verdict(await counter.redeem(card.cardId, 1000, sale))).toEqual([422, 'card-cannot-buy-card']);
});

test('refusals of an activation', async () => {
  const counter = await Counter.open();
  const card = await counter.issue({ faceValue: rub(1000) });
  expect(verdict(await counter.activate(card.cardId, 999))).toEqual([422, 'face-value-mismatch']);
  expect(verdict(await counter.activate(card.cardId, 0))).toEqual([422, 'validation-failed']);
  const early = new Date(NOW - 31 * DAY).toISOString();
  const late = await counter.activate(card.cardId, 1000, { occurredAt: early });
  expect(verdict(late)).toEqual([422, 'occurred-at-out-of-range']);
  await counter.activate(card.cardId, 1000);
  expect(verdict(await counter.activate(card.cardId, 1000))).toEqual([409, 'state-conflict']);
  expect(verdict(await counter.activate('gcd_00000000', 1000))).toEqual([404, 'not-found']);
  expect(verdict(await counter.redeem(card.cardId, 1001))).toEqual([409, 'insufficient-card-balance']);
  expect(verdict(await counter.redeem((await counter.issue()).cardId, 1))).toEqual([409, 'card-not-active']);
});

test('the nightly job books what nobody looked at, and finds nothing the second time', async () => {
  const counter = await Counter.open();
  const card = await counter.card(5000, { validUntil: '2026-11-22' });
  await counter.redeem(card.cardId, 2000);
  await counter.setClock(NOW + DAY);
  const [first, second] = [
    await counter.client.call('POST', '/sandbox/v1/jobs/gift-cards:run', { key: 'job-key-1' }),
    await counter.client.call('POST', '/sandbox/v1/jobs/gift-cards:run', { key: 'job-key-2' }),
  ];
  expect([first.status, second.status]).toEqual([200, 200]);
  expect((await counter.activities(card.cardId)).slice(-2).map(({ kind, occurredAt }) => [kind, occurredAt])).toEqual([
    ['released', new Date(NOW + 15 * MINUTE).toISOString()],
    ['closed', '2026-11-22T21:00:00.000Z'],
  ]);
});
