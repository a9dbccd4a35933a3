import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newKey, type Reply } from '../harness.ts';
import { CARD, NOW, Till } from './till.ts';

const RUNS = { numRuns: 12 };

const CONSENT = { purpose: 'personal-data', textHash: '0'.repeat(64) };

/** One logical call; its content is told by the step, so that sending it again sends the same. */
interface Call {
  readonly path: string;
  readonly body: Record<string, unknown>;
}

const step = fc.record({
  kind: fc.constantFrom('sale', 'hold', 'refund', 'member'),
  payKop: fc.integer({ min: 10_000, max: 500_000 }),
  copies: fc.integer({ min: 2, max: 6 }),
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

async function callOf(till: Till, { kind, payKop }: Step, sold: readonly string[]): Promise<Call> {
  const lines = [{ payKop }];
  const receipt = till.receipt(lines);
  const lastSale = sold.at(-1);
  switch (kind) {
    case 'hold': {
      const quote = await till.quote(lines);
      return {
        path: '/authorizations',
        body: { quoteId: quote.json.quoteId, points: 1 + (payKop % 40), lines: receipt['lines'] },
      };
    }
    case 'refund':
      return {
        path: '/refunds',
        body: {
          refundKey: `r-${newKey()}`,
          receiptKey: lastSale ?? 'not-sold-yet',
          storeId: 'msk-01',
          occurredAt: new Date(NOW).toISOString(),
          lines: [{ lineId: '1', qty: '0.1' }],
        },
      };
    case 'member':
      return {
        path: '/members',
        body: { phone: `+7999${String(payKop).padStart(7, '0')}`, storeId: 'msk-01', consents: [CONSENT] },
      };
    default:
      return { path: '/sales', body: receipt };
  }
}

/** Sends it until it is no longer told that the call is under way. */
async function insist(till: Till, { path, body }: Call, key: string): Promise<Reply> {
  for (;;) {
    const reply = await till.post(path, body, key);
    if (reply.json.code !== 'idempotency-in-progress') return reply;
  }
}

test('L07: however many copies of a call arrive together, it happens once and all get the same answer', async () => {
  const till = await Till.open();
  await till.sell([{ payKop: 10_000_000 }]);
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), async (steps) => {
      const sold: string[] = [];
      for (const one of steps) {
        const call = await callOf(till, one, sold);
        const key = newKey();
        const replies = await Promise.all(Array.from({ length: one.copies }, () => insist(till, call, key)));
        expect(new Set(replies.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
        expect(replies.filter(({ headers }) => headers.get('idempotency-replayed') === null)).toHaveLength(1);
        if (one.kind === 'sale') sold.push(String(call.body['receiptKey']));

        const after = await till.member();
        const other = await till.post(call.path, { ...call.body, ...changed(call) }, key);
        expect([other.status, other.json.code]).toEqual([422, 'idempotency-key-reused']);
        expect((await till.post(call.path, call.body, key)).text).toBe(replies[0]?.text);
        expect(await till.member()).toEqual(after);
      }
    }),
    RUNS,
  );
  expect(await till.invariants()).toMatchObject({ ok: true });
});

test('L08: however many keys one receipt arrives under at once, it is one sale', async () => {
  const till = await Till.open();
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 10_000, max: 500_000 }),
      fc.integer({ min: 2, max: 12 }),
      async (payKop, copies) => {
        const before = await till.member();
        const receipt = till.receipt([{ payKop }]);
        const replies = await Promise.all(Array.from({ length: copies }, () => till.post('/sales', receipt)));
        expect(replies.map(({ status }) => status)).toEqual(replies.map(() => 201));
        const first = replies.filter(({ json }) => !json.duplicate);
        expect(first).toHaveLength(1);
        for (const { json } of replies) expect({ ...json, duplicate: false }).toEqual(first[0]?.json);
        expect((await till.member()).available).toBe(before.available + first[0]?.json.accrued);
        const found = await till.get(`/sales?receiptKey=${receipt['receiptKey']}`);
        expect(found.json.items).toHaveLength(1);
      },
    ),
    RUNS,
  );
});

test('the books are right after sales, holds and returns that ran while the clock was moved back and forth', async () => {
  const till = await Till.open();
  let done = false;
  const counts: Record<number, number> = {};
  const sell = async (index: number) => {
    for (let round = 0; !done; round += 1) {
      const body = till.receipt([{ payKop: 100_000 }], {
        receiptKey: `fd-${index}-${round}`,
        identifier: { kind: 'card', value: CARD },
        offline: true,
      });
      const sale = await till.post('/sales', body);
      counts[sale.status] = (counts[sale.status] ?? 0) + 1;
      if (sale.status === 201) await till.post(`/sales/${sale.json.saleId}:cancel`);
      await till.authorize(3, [{ payKop: 100_000 }]);
    }
  };
  const writers = [1, 2, 3, 4].map(sell);
  for (const days of [1, 20, 0, 400, 399, 2, 0]) await till.setClock(NOW + days * 86_400_000);
  done = true;
  await Promise.all(writers);
  expect(counts[201]).toBeGreaterThan(0);
  expect(Object.keys(counts).every((status) => Number(status) < 500)).toBe(true);
  expect(await till.invariants()).toMatchObject({ ok: true });
});

test('a cancellation finds its name taken by a return, and says so', async () => {
  const till = await Till.open();
  const receipt = till.receipt([{ payKop: 10_000, qty: '2' }]);
  const { saleId } = (await till.post('/sales', receipt)).json;
  await till.refund(`cancel-${saleId}`, String(receipt['receiptKey']), '1');
  const reply = await till.post(`/sales/${saleId}:cancel`);
  expect([reply.status, reply.json.code]).toEqual([409, 'natural-key-conflict']);
});

/** Another content that still keeps to the contract. */
function changed({ path, body }: Call): Record<string, unknown> {
  if (path === '/sales') return { posId: 'pos-2' };
  if (path === '/authorizations') return { points: Number(body['points']) + 1 };
  if (path === '/members') return { storeId: 'spb-02' };
  return { lines: [{ lineId: '1', qty: '0.2' }] };
}
