import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AuthorizationRequest, SaleRequest } from '@styk/sdk/api/loyalty';
import { unknownCard } from './fake-centre.ts';
import { basket, card, tillAtTest } from './till-at-test.ts';

test('an anonymous sale makes no exchange', async (t) => {
  const { till, centre } = await tillAtTest(t);
  const receipt = await till.sell({ lines: basket });
  assert.equal(receipt.status, 'anonymous');
  assert.deepEqual(centre.calls, []);
});

test('a sale that accrues makes exchanges 1 and 3', async (t) => {
  const { till, centre } = await tillAtTest(t);
  const receipt = await till.sell({ lines: basket, card });
  assert.deepEqual(
    centre.calls.map(({ operation }) => operation),
    ['POST /quotes', 'POST /sales'],
  );
  assert.equal(receipt.status, 'registered');
  // 0.456 kg at 899.00 is 409.944, half up 409.94; two loaves 91.00.
  assert.equal(receipt.payableKop, 40_994 + 9_100);
});

test('a sale that redeems makes exchanges 1, 2 and 3 and copies the split of the centre', async (t) => {
  const { till, centre } = await tillAtTest(t);
  const receipt = await till.sell({ lines: basket, card, redeem: 80 });
  assert.deepEqual(
    centre.calls.map(({ operation }) => operation),
    ['POST /quotes', 'POST /authorizations', 'POST /sales'],
  );
  const sale = centre.calls[2]?.body as SaleRequest;
  assert.deepEqual(
    sale.lines.map(({ pointsDiscountKop }) => pointsDiscountKop),
    [0, 8_000],
  );
  assert.deepEqual(sale.totals, { linesKop: 50_094, pointsDiscountKop: 8_000, payableKop: 42_094 });
  assert.equal(receipt.payableKop, 42_094);
});

test('no more points are asked for than the quote allows', async (t) => {
  const { till, centre } = await tillAtTest(t);
  await till.sell({ lines: basket, card, redeem: 10_000 });
  const authorize = centre.calls[1]?.body as AuthorizationRequest;
  assert.equal(authorize.points, 300);
});

test('a card the centre does not know costs the customer nothing but the points', async (t) => {
  const { till, centre } = await tillAtTest(t);
  const receipt = await till.sell({ lines: basket, card: unknownCard });
  assert.equal(receipt.code, 'member-not-found');
  assert.notEqual(receipt.printed.length, 0);
  assert.equal(centre.calls.length, 1);
});

test('a return names the original receipt and the quantities', async (t) => {
  const { till, centre } = await tillAtTest(t);
  const { receiptKey } = await till.sell({ lines: basket, card });
  const outcome = await till.giveBack({ receiptKey, lines: [{ lineId: '1', qty: '0.200' }] });
  assert.equal(outcome.kind, 'answered');
  const [refund] = [...centre.refunds.values()];
  assert.equal(refund?.receiptKey, receiptKey);
  assert.deepEqual(refund?.lines, [{ lineId: '1', qty: '0.200' }]);
});
