import assert from 'node:assert/strict';
import { test } from 'node:test';
import { basket, card, tillAtTest } from './till-at-test.ts';

test('a lost answer: the receipt is printed, the sale repeated under its key, the centre has one sale', async (t) => {
  const { till, queue, centre } = await tillAtTest(t);
  centre.loseAnswers('POST /sales');
  const receipt = await till.sell({ lines: basket, card });
  assert.equal(receipt.status, 'queued');
  assert.notEqual(receipt.printed.length, 0);
  centre.answerAgain();
  assert.equal(await till.drain(), 0);
  const attempts = centre.calls.filter(({ operation }) => operation === 'POST /sales');
  assert.ok(attempts.length >= 2);
  assert.equal(new Set(attempts.map(({ key }) => key)).size, 1);
  assert.equal(new Set(attempts.map(({ body }) => JSON.stringify(body))).size, 1);
  assert.equal(centre.sales.size, 1);
  assert.equal(queue.length, 0);
});

test('an unreachable centre: sales are queued without redemption and arrive in order, also after a restart', async (t) => {
  const { till, queue, centre, restart } = await tillAtTest(t);
  await centre.stop();
  const first = await till.sell({ lines: basket, card, redeem: 100, occurredAt: '2026-11-20T10:00:00+03:00' });
  const second = await till.sell({ lines: basket, card, occurredAt: '2026-11-20T10:05:00+03:00' });
  assert.deepEqual([first.status, second.status], ['queued', 'queued']);
  assert.equal(first.pointsDiscountKop, 0);
  assert.equal(queue.length, 2);
  assert.equal(await till.drain(), 2);

  await centre.start();
  const again = await restart();
  assert.equal(await again.till.drain(), 0);
  const sales = [...centre.sales.values()];
  assert.deepEqual(
    sales.map(({ receiptKey }) => receiptKey),
    [first.receiptKey, second.receiptKey],
  );
  assert.deepEqual(
    sales.map(({ offline, occurredAt }) => [offline, occurredAt]),
    [
      [true, '2026-11-20T10:00:00+03:00'],
      [true, '2026-11-20T10:05:00+03:00'],
    ],
  );
});

test('a lost hold is found by its key and used', async (t) => {
  const { till, centre } = await tillAtTest(t);
  centre.loseAnswers('POST /authorizations');
  const receipt = await till.sell({ lines: basket, card, redeem: 80 });
  assert.ok(centre.calls.some(({ operation }) => operation === 'GET /authorizations'));
  assert.equal(receipt.pointsDiscountKop, 8_000);
});

test('a hold nobody can tell of is given back when the centre answers again', async (t) => {
  const { till, queue, centre } = await tillAtTest(t);
  centre.loseAnswers('POST /authorizations', 'GET /authorizations');
  const receipt = await till.sell({ lines: basket, card, redeem: 80 });
  assert.equal(receipt.status, 'registered');
  assert.equal(receipt.pointsDiscountKop, 0);
  assert.ok(receipt.printed.includes('Баллы не списаны'));
  assert.deepEqual(
    [...centre.holds.values()].map(({ state }) => state),
    ['held'],
  );
  assert.equal(queue.length, 1);
  centre.answerAgain();
  assert.equal(await till.drain(), 0);
  assert.deepEqual(
    [...centre.holds.values()].map(({ state }) => state),
    ['voided'],
  );
});

test('receipt keys go on after a restart', async (t) => {
  const { till, restart } = await tillAtTest(t);
  const first = await till.sell({ lines: basket });
  const again = await restart();
  const second = await again.till.sell({ lines: basket });
  assert.deepEqual([first.receiptKey, second.receiptKey], ['fn9999078902005430-fd1', 'fn9999078902005430-fd2']);
});
