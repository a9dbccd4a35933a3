import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { basket } from '../loyalty/till.ts';
import { rub, Shop } from './shop.ts';

const WORKER = join(import.meta.dirname, 'posting-program.ts');
const WORKERS = 4;
const EACH = 25;

/** Has these bodies posted by several processes at once; returns the statuses. */
async function postAll(shop: Shop, path: string, bodyOf: (name: string) => object): Promise<readonly number[]> {
  const { sandbox, token } = shop.counter.client;
  const outputs = await Promise.all(
    Array.from({ length: WORKERS }, (_, worker) => {
      const child = spawn(process.execPath, [WORKER, sandbox.url, token], { stdio: ['pipe', 'pipe', 'inherit'] });
      const posts = Array.from({ length: EACH }, (_unused, index) => {
        const name = `${worker}-${index}`;
        return { path, key: `parallel-${path}-${name}`, body: bodyOf(name) };
      });
      child.stdin.end(JSON.stringify(posts));
      return text(child.stdout);
    }),
  );
  return outputs.flatMap((output) => JSON.parse(output) as number[]);
}

test('W02 W03: processes that hold the money of one wallet never get more than there is', async () => {
  const shop = await Shop.open();
  const balance = await shop.balance();
  const kopecks = Math.floor(balance / 40);
  const { customerId } = shop;
  const statuses = await postAll(shop, '/wallet/v1/payments', (name) => ({
    externalId: `parallel-${name}`,
    customerId,
    amount: rub(kopecks),
    tenders: [{ kind: 'wallet', amount: rub(kopecks) }],
    occurredAt: shop.now(),
  }));
  expect(statuses.filter((status) => status === 201)).toHaveLength(40);
  expect(statuses.filter((status) => status === 409)).toHaveLength(WORKERS * EACH - 40);
  expect(await shop.balance()).toBe(balance - 40 * kopecks);
  expect((await shop.call('GET', '/sandbox/v1/invariants')).json).toMatchObject({ ok: true });
});

test('L09: tills in several processes never hold more points than there are', async () => {
  const shop = await Shop.open();
  await shop.sellAtTill(400_000);
  const available = await shop.points();
  const points = Math.floor(available / 30);
  const succeed = Math.floor(available / points);
  const lines = basket([{ payKop: 1_000_000 }]);
  const where = { storeId: 'msk-01', posId: 'pos-1', occurredAt: shop.now() };
  const identifier = { kind: 'card', value: '2200000000000001' };
  const { quoteId } = (await shop.call('POST', '/loyalty/v1/quotes', { ...where, identifier })).json;
  const statuses = await postAll(shop, '/loyalty/v1/authorizations', () => ({ quoteId, points, lines }));
  expect(statuses.filter((status) => status === 201)).toHaveLength(succeed);
  expect(statuses.filter((status) => status === 409)).toHaveLength(WORKERS * EACH - succeed);
  expect((await shop.call('GET', '/sandbox/v1/invariants')).json).toMatchObject({ ok: true });
});
