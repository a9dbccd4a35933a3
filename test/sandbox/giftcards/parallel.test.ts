import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { newKey, startClient } from '../harness.ts';

const run = promisify(execFile);
const WORKER = join(import.meta.dirname, 'paying-program.ts');

test.each([
  // R20 of the domain description: 20 parallel redemptions of 100 roubles from a card of 1,000.
  ['20 processes, one redemption each', 20, 1, 10_000, 10],
  ['4 processes, 50 redemptions each', 4, 50, 700, 142],
])('W10: %s never take more than the card has', async (_, workers, times, kopecks, succeed) => {
  const { call, sandbox, token } = await startClient();
  const post = (path: string, body: object) => call('POST', `/giftcards/v1${path}`, { body, key: newKey() });
  const issued = await post('/cards:issue', { cards: [{ ref: 'shared', medium: 'digital' }] });
  const { cardId, cardNumber, pin } = issued.json.results[0].card;
  const occurredAt = new Date().toISOString();
  const amount = { amount: 100_000, currency: 'RUB' };
  await post(`/cards/${cardId}:activate`, { amount, saleRef: 'sold', paidWith: ['cash'], occurredAt });

  const outputs = await Promise.all(
    Array.from({ length: workers }, (_unused, index) =>
      run(process.execPath, [WORKER, sandbox.url, token, cardId, `worker-${index}`, `${times}`, `${kopecks}`]),
    ),
  );
  const statuses = outputs.flatMap(({ stdout }) => JSON.parse(stdout) as number[]);
  expect(statuses).toHaveLength(workers * times);
  expect(statuses.filter((status) => status === 200)).toHaveLength(succeed);
  expect(statuses.filter((status) => status === 409)).toHaveLength(workers * times - succeed);
  const card = (await post('/cards:balance', { cardNumber, pin })).json;
  expect([card.balance.amount, card.held.amount]).toEqual([100_000 - succeed * kopecks, 0]);
  expect((await call('GET', '/sandbox/v1/invariants')).json).toMatchObject({ ok: true });
});
