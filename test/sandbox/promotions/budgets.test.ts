import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { newKey } from '../harness.ts';
import { basket, CARD, NOW } from '../loyalty/till.ts';
import { Shop } from './shop.ts';

const run = promisify(execFile);

test('P05: what a hold reserves is spent by its sale, and given back by returns, a void and the end of its time', async () => {
  const shop = await Shop.open();
  // Points to redeem.
  await shop.till.sell([{ payKop: 1_000_000 }]);
  const promotionId = await shop.publish({ caps: { budgetKop: 10_000 } });
  const hold = async () => {
    const quote = (await shop.till.quote([{ payKop: 20_000 }])).json;
    const body = { quoteId: quote.quoteId, points: 10, lines: basket([{ payKop: 20_000 }]) };
    return (await shop.till.post('/authorizations', body)).json;
  };
  const first = await hold();
  expect([first.payableKop, await shop.budget(promotionId)]).toEqual([17_000, [0, 2000, 8000]]);
  const line = { payKop: 18_000, discountKop: 1000 };
  const receipt = shop.till.receipt([line], { authorizationId: first.authorizationId });
  expect((await shop.till.post('/sales', receipt)).status).toBe(201);
  expect(await shop.budget(promotionId)).toEqual([2000, 0, 8000]);

  const second = await hold();
  await shop.till.post(`/authorizations/${second.authorizationId}:void`);
  expect(await shop.budget(promotionId)).toEqual([2000, 0, 8000]);
  await hold();
  expect(await shop.budget(promotionId)).toEqual([2000, 2000, 6000]);
  await shop.till.refund('r1', String(receipt.receiptKey), '0.5');
  expect(await shop.budget(promotionId)).toEqual([1000, 2000, 7000]);
  await shop.till.setClock(NOW + 15 * 60_000);
  expect(await shop.budget(promotionId)).toEqual([1000, 0, 9000]);
  expect(await shop.till.invariants()).toMatchObject({ ok: true });
});

test('a quote whose budget somebody else has used up is not kept; the next one tells so', async () => {
  const shop = await Shop.open();
  await shop.till.sell([{ payKop: 1_000_000 }]);
  const promotionId = await shop.publish({ caps: { budgetKop: 1000 } });
  const lines = [{ payKop: 10_000 }];
  await shop.till.client.call('POST', '/events/v1/subscriptions', {
    body: { delivery: 'pull', types: ['promotion.budget.low'] },
    key: newKey(),
  });
  const early = (await shop.till.quote(lines)).json;
  await shop.sellQuoted(10_000);
  expect(await shop.budget(promotionId)).toEqual([1000, 0, 0]);
  const late = await shop.till.post('/authorizations', { quoteId: early.quoteId, points: 1, lines: basket(lines) });
  expect([late.status, late.json.code]).toEqual([409, 'basket-changed']);
  const next = (await shop.till.quote(lines)).json;
  expect(next.decisions).toContainEqual({ promotionId, outcome: 'skipped', reason: 'budget-exhausted' });
  const events = (await shop.till.client.call('GET', '/events/v1/log')).json.items;
  expect(events.map(({ data }: { data: { thresholdBp: number } }) => data.thresholdBp)).toEqual([1000, 0]);
});

test('P04: a customer gets no more of a promotion than its caps allow', async () => {
  const shop = await Shop.open();
  const promotionId = await shop.publish({ caps: { perCustomerUses: 2 } });
  for (const discountKop of [1000, 1000, 0]) {
    const quote = (await shop.till.quote([{ payKop: 10_000 }])).json;
    expect(quote.linePrices[0].discountKop).toBe(discountKop);
    await shop.till.sell([{ payKop: 10_000 - discountKop }], { quoteId: quote.quoteId });
  }
  const quote = (await shop.till.quote([{ payKop: 10_000 }])).json;
  expect(quote.decisions).toContainEqual({ promotionId, outcome: 'skipped', reason: 'customer-cap-reached' });
});

test('points of promotions come with the sale, for what money paid, and go with its return', async () => {
  const shop = await Shop.open();
  await shop.publish({ phase: 'accrual', effects: [{ kind: 'points-rate', pointsBp: 1000 }] });
  const quote = (await shop.till.quote([{ payKop: 100_000 }])).json;
  expect(quote.accrualForecast).toBe(50 + 100);
  const sale = (await shop.till.sell([{ payKop: 100_000 }], { quoteId: quote.quoteId })).json;
  expect([sale.accrued, sale.available]).toEqual([150, 150]);
  const offline = (await shop.till.sell([{ payKop: 100_000 }], { offline: true })).json;
  expect(offline.accrued).toBe(150);
  const back = (await shop.till.post(`/sales/${sale.saleId}:cancel`)).json;
  expect(back.clawedBack).toBe(150);
  expect(await shop.till.invariants()).toMatchObject({ ok: true });
});

test('P05: processes that sell together never take more than the budget', { timeout: 120_000 }, async () => {
  const shop = await Shop.open();
  const promotionId = await shop.publish({ caps: { budgetKop: 7500 } });
  const { sandbox, token } = shop.till.client;
  const program = join(import.meta.dirname, 'selling-program.ts');
  const outputs = await Promise.all(
    Array.from({ length: 4 }, (_, index) =>
      run(process.execPath, [program, sandbox.url, token, CARD, new Date(NOW).toISOString(), `worker-${index}`, '8']),
    ),
  );
  const statuses = outputs.flatMap(({ stdout }) => JSON.parse(stdout) as number[]);
  expect(statuses).toEqual(Array.from({ length: 32 }, () => 201));
  expect(await shop.budget(promotionId)).toEqual([7500, 0, 0]);
  expect(await shop.till.invariants()).toMatchObject({ ok: true });
});
