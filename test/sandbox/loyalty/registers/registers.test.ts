import { gunzipSync, gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, test } from 'vitest';
import { newKey } from '../../harness.ts';
import { secondPartner } from '../../second-partner.ts';
import { CARD, NOW, Till } from '../till.ts';
import {
  announce,
  bytesOf,
  commit,
  finished,
  ofLines,
  process,
  putPart,
  read,
  results,
  type Sending,
  verdicts,
} from './desk.ts';

const AT = new Date(NOW).toISOString();
let till: Till;
let call: Till['client']['call'];

beforeEach(async () => {
  till = await Till.open();
  call = till.client.call;
});

/** A line of sales; every receipt is another one. */
function sale(operationKey: string, payKop = 10_000, more: object = {}): { operationKey: string; sale: object } {
  return { operationKey, sale: { ...till.receipt([{ payKop }]), receiptKey: `r-${operationKey}`, ...more } };
}

function refund(operationKey: string, receiptKey: string, qty = '1'): object {
  const lines = [{ lineId: '1', qty }];
  return { operationKey, refund: { refundKey: operationKey, storeId: 'msk-01', receiptKey, occurredAt: AT, lines } };
}

function accrual(operationKey: string, points: number, more: object = {}): object {
  return { operationKey, identifier: { kind: 'card', value: CARD }, points, occurredAt: AT, ...more };
}

/** A register under way whose parts have all come. */
async function sent(sending: Sending): Promise<string> {
  const { registerId } = (await announce(call, sending)).json;
  await putPart(call, registerId, 1, bytesOf(sending));
  return registerId;
}

describe('the lines of a register', () => {
  test('of sales accrue one by one; each has its verdict, and an event tells the end', async () => {
    const body = { types: ['loyalty.register.finished'], delivery: 'pull' };
    expect((await call('POST', '/events/v1/subscriptions', { body, key: newKey() })).status).toBe(201);
    const lines = [
      sale('k-1', 100_000),
      sale('k-2', 20_000, { identifier: { kind: 'card', value: '2200000000999999' } }),
      sale('k-3', 10_000, { storeId: 'nowhere' }),
    ];
    const sending = ofLines('sales', [...lines, lines[0] ?? {}]);
    const odd = [
      { operationKey: 'k-4', sale: {} },
      { operationKey: 'k-5', sail: 1 },
    ].map((one) => JSON.stringify(one));
    const register = await process(call, {
      ...sending,
      text: `${sending.text}${odd.join('\n')}\nnot json\n\n[1]`,
      totalLines: 9,
      sums: { ...sending.sums, count: 5 },
    });
    const tally = { applied: 1, duplicate: 1, rejected: 7, pending: 0 };
    expect(register).toMatchObject({ state: 'partially_succeeded', received: 9, processed: 9, ...tally });
    expect(await verdicts(call, register.registerId)).toEqual([
      [1, 'k-1', 'applied', null],
      [2, 'k-2', 'rejected', 'member-not-found'],
      [3, 'k-3', 'rejected', 'store-unknown'],
      [4, 'k-1', 'duplicate', null],
      [5, 'k-4', 'rejected', 'validation-failed'],
      [6, 'k-5', 'rejected', 'unknown-field'],
      [7, null, 'rejected', 'malformed-request'],
      [8, null, 'rejected', 'malformed-request'],
      [9, null, 'rejected', 'malformed-request'],
    ]);
    const [applied, , , duplicate] = await results(call, register.registerId);
    expect(duplicate.operationId).toBe(applied.operationId);
    expect((await call('GET', `/loyalty/v1/sales/${applied.operationId}`)).json).toMatchObject({ receiptKey: 'r-k-1' });
    expect((await till.member()).available).toBe(50);
    const { items } = (await call('GET', '/events/v1/log')).json;
    expect(items).toMatchObject([
      { subject: register.registerId, data: { kind: 'sales', state: 'partially_succeeded', lines: 9, ...tally } },
    ]);
    expect((await till.invariants()).ok).toBe(true);
  });

  test('never redeem, and do not look at quotes', async () => {
    await till.sell([{ payKop: 1_000_000 }]);
    const quote = (await till.quote([{ payKop: 10_000 }])).json;
    const hold = (await till.authorize(10, [{ payKop: 10_000 }])).json;
    const lines = [
      sale('k-1', 10_000, { quoteId: quote.quoteId }),
      sale('k-2', 10_000, { authorizationId: hold.authorizationId }),
    ];
    const { registerId } = await process(call, ofLines('sales', lines));
    expect(await verdicts(call, registerId)).toEqual([
      [1, 'k-1', 'applied', null],
      [2, 'k-2', 'rejected', 'offline-redeem-forbidden'],
    ]);
    expect((await till.member()).held).toBe(10);
  });

  test('of refunds wait for sales that come in a later register, which applies them', async () => {
    const early = await process(call, ofLines('refunds', [refund('b-1', 'r-k-1'), refund('b-2', 'r-none')]));
    expect(early).toMatchObject({ state: 'succeeded', applied: 0, pending: 2 });
    expect(await verdicts(call, early.registerId)).toEqual([
      [1, 'b-1', 'pending_sale', null],
      [2, 'b-2', 'pending_sale', null],
    ]);
    await process(call, ofLines('sales', [sale('k-1', 50_000), sale('k-2', 30_000)]));
    expect((await till.member()).available).toBe(15);
    const [first] = await results(call, early.registerId);
    expect((await call('GET', `/loyalty/v1/refunds/${first.operationId}`)).json.state).toBe('applied');
    const late = await process(call, ofLines('refunds', [refund('b-3', 'r-k-2', '2'), refund('b-4', 'r-k-2')]));
    expect(await verdicts(call, late.registerId)).toEqual([
      [1, 'b-3', 'rejected', 'return-exceeds-sold'],
      [2, 'b-4', 'applied', null],
    ]);
    expect((await till.member()).available).toBe(0);
    expect((await till.invariants()).ok).toBe(true);
  });

  test('of accruals give points in lots of their own, earned when they say', async () => {
    const before = new Date(NOW - 20 * 86_400_000).toISOString();
    const lines = [
      accrual('a-1', 40, { occurredAt: before }),
      accrual('a-2', 60, { expiresAt: '2026-12-31T21:00:00Z', reason: 'подарок' }),
      accrual('a-3', 5, { expiresAt: before }),
      accrual('a-4', 5, { occurredAt: '2026-01-01T00:00:00Z' }),
      accrual('a-5', 5, { identifier: { kind: 'card', value: '2200000000999999' } }),
    ];
    const register = await process(call, ofLines('accruals', lines));
    expect((await verdicts(call, register.registerId)).map((one) => one.slice(2))).toEqual([
      ['applied', null],
      ['applied', null],
      ['rejected', 'validation-failed'],
      ['rejected', 'occurred-at-out-of-range'],
      ['rejected', 'member-not-found'],
    ]);
    const member = await till.member();
    expect(member.available).toBe(100);
    const lots = (await call('GET', `/loyalty/v1/members/${member.customerId}/lots`)).json.items;
    expect(lots).toMatchObject([
      { points: 40, earnedAt: before },
      { points: 60, expiresAt: '2026-12-31T21:00:00.000Z' },
    ]);
    expect((await till.invariants()).ok).toBe(true);
  });

  test('keep their key for ever: the same again is a duplicate, other content a conflict, what was refused may come again', async () => {
    const first = [sale('k-1'), sale('k-2', 10_000, { storeId: 'nowhere' })];
    await process(call, ofLines('sales', first));
    const again = await process(call, ofLines('sales', first));
    expect(again).toMatchObject({ applied: 0, duplicate: 1, rejected: 1 });
    const other = await process(call, ofLines('sales', [sale('k-1', 20_000, { receiptKey: 'other' }), sale('k-2')]));
    expect(await verdicts(call, other.registerId)).toEqual([
      [1, 'k-1', 'rejected', 'natural-key-conflict'],
      [2, 'k-2', 'applied', null],
    ]);
    // A receipt that came in a call of its own is known by its own key.
    const receipt = till.receipt([{ payKop: 10_000 }]);
    const { saleId } = (await till.post('/sales', receipt)).json;
    const { registerId } = await process(call, ofLines('sales', [{ operationKey: 'k-9', sale: receipt }]));
    expect(await results(call, registerId)).toEqual([
      { line: 1, operationKey: 'k-9', verdict: 'duplicate', code: null, operationId: saleId },
    ]);
  });

  test('may come as CSV, a row for each line of a receipt', async () => {
    const header =
      'operationKey,sale.receiptKey,sale.storeId,sale.posId,sale.occurredAt,sale.identifier.kind,sale.identifier.value,' +
      'sale.lines.lineId,sale.lines.sku,sale.lines.qty,sale.lines.unit,sale.lines.priceKop,sale.lines.payKop,' +
      'sale.totals.linesKop,sale.totals.pointsDiscountKop,sale.totals.payableKop,sale.tenders.kind,sale.tenders.amountKop';
    const rows = [
      `k-1,"r ""1""",msk-01,pos-1,${AT},card,${CARD},1,"a,b",1,pcs,10000,10000,30000,0,30000,cash,30000`,
      'k-1,,,,,,,2,"two\nlines",2,pcs,10000,20000,,,,,',
      `k-2,r2,msk-01,pos-1,${AT},card,${CARD},1,a,1,pcs,10000,ten,10000,0,10000,cash,10000`,
      `k-3,r3,msk-01,pos-1,${AT},card,${CARD},1,a,1,pcs`,
    ];
    const register = await process(call, {
      kind: 'sales',
      format: 'csv',
      compression: 'gzip',
      text: [header, ...rows].join('\r\n'),
      totalLines: 4,
      sums: { count: 2, payKop: 30_000, points: 0 },
    });
    expect(await verdicts(call, register.registerId)).toEqual([
      [1, 'k-1', 'applied', null],
      [2, 'k-1', 'applied', null],
      [3, 'k-2', 'rejected', 'validation-failed'],
      [4, null, 'rejected', 'malformed-request'],
    ]);
    expect((await till.member()).available).toBe(15);
    const json = till.receipt([{ payKop: 10_000 }, { payKop: 20_000 }]);
    const lines = [
      { lineId: '1', sku: 'a,b', qty: '1', unit: 'pcs', priceKop: 10_000, payKop: 10_000 },
      { lineId: '2', sku: 'two\nlines', qty: '2', unit: 'pcs', priceKop: 10_000, payKop: 20_000 },
    ];
    const tenders = [{ kind: 'cash', amountKop: 30_000 }];
    // The same operation in the other format is the same content.
    const same = { operationKey: 'k-1', sale: { ...json, receiptKey: 'r "1"', lines, tenders } };
    expect(await process(call, ofLines('sales', [same]))).toMatchObject({ duplicate: 1, rejected: 0 });
  });
});

describe('parts', () => {
  test('may cut lines and a gzip stream anywhere, come in any order and come again', async () => {
    const sending = ofLines('sales', [sale('k-1'), sale('k-2'), sale('k-3')]);
    const bytes = gzipSync(sending.text);
    const { registerId } = (await announce(call, { ...sending, compression: 'gzip' })).json;
    const cuts = [0, 7, 100, 101, bytes.length];
    for (const part of [3, 1, 4, 2, 1]) {
      const reply = await putPart(call, registerId, part, bytes.subarray(cuts[part - 1], cuts[part]));
      expect(reply.status).toBe(200);
    }
    expect((await read(call, registerId)).receivedParts).toEqual([1, 2, 3, 4]);
    const other = await putPart(call, registerId, 2, Buffer.from('other'));
    expect([other.status, other.json.code]).toEqual([409, 'natural-key-conflict']);
    await commit(call, registerId);
    expect(await finished(call, registerId)).toMatchObject({ state: 'succeeded', applied: 3, received: 3 });
    const again = await putPart(call, registerId, 1, bytes.subarray(0, 7));
    expect([again.status, again.json]).toMatchObject([200, { partNumber: 1, size: 7 }]);
    const late = await putPart(call, registerId, 5, Buffer.from('late'));
    expect([late.status, late.json.code]).toEqual([409, 'state-conflict']);
  });

  test('are counted as they come, and refused when they are not what their digest says', async () => {
    const sending = ofLines('sales', [sale('k-1'), sale('k-2')]);
    const { registerId } = (await announce(call, sending)).json;
    const half = Math.floor(sending.text.length / 2) - 10;
    await putPart(call, registerId, 1, Buffer.from(sending.text.slice(0, half)));
    expect(await read(call, registerId)).toMatchObject({ state: 'receiving', received: 0 });
    await putPart(call, registerId, 2, Buffer.from(sending.text.slice(half)));
    expect((await read(call, registerId)).received).toBe(2);
    const wrong = await putPart(call, registerId, 3, Buffer.from('x'), 'sha-256=:AAAA:');
    expect([wrong.status, wrong.json.code]).toEqual([422, 'digest-mismatch']);
    const empty = await putPart(call, registerId, 3, Buffer.alloc(0));
    expect([empty.status, empty.json.code]).toEqual([422, 'validation-failed']);
  });
});

describe('the commit', () => {
  test('refuses gaps, and what is not as announced; nothing is applied, and what is missing may still come', async () => {
    const sending = ofLines('sales', [sale('k-1'), sale('k-2')]);
    const { registerId } = (await announce(call, sending)).json;
    const none = await commit(call, registerId);
    expect([none.status, none.json.code]).toEqual([422, 'register-part-missing']);
    const [first = '', second = ''] = sending.text.split('\n');
    await putPart(call, registerId, 1, Buffer.from(`${first}\n`));
    const short = await commit(call, registerId);
    expect([short.status, short.json.code]).toEqual([422, 'register-control-sum-mismatch']);
    expect(short.json.errors.map((one: { detail: string }) => one.detail)).toEqual([
      'totalLines: announced 2, received 1',
      'controlSums.count: announced 2, received 1',
      'controlSums.payKop: announced 20000, received 10000',
    ]);
    await putPart(call, registerId, 3, Buffer.from('\n'));
    expect((await commit(call, registerId)).json.code).toBe('register-part-missing');
    expect((await till.member()).available).toBe(0);
    await putPart(call, registerId, 2, Buffer.from(second));
    const key = newKey();
    const started = await commit(call, registerId, key);
    expect([started.status, started.headers.get('location')]).toEqual([202, `/operations/${started.json.operationId}`]);
    expect((await commit(call, registerId, key)).json).toEqual(started.json);
    const other = await commit(call, registerId);
    expect([other.status, other.json.code]).toEqual([409, 'state-conflict']);
    expect(await finished(call, registerId)).toMatchObject({ state: 'succeeded', applied: 2 });
    const operation = (await call('GET', `/loyalty/v1/operations/${started.json.operationId}`)).json;
    expect(operation).toMatchObject({ state: 'succeeded', progress: 100, resource: `/registers/${registerId}` });
  });

  test.each([
    ['more lines', { totalLines: 1 }, 'totalLines'],
    ['another sum of prices', { controlSums: { count: 2, payKop: 20_001, points: 0 } }, 'controlSums.payKop'],
    ['fewer operations', { controlSums: { count: 3, payKop: 20_000, points: 0 } }, 'controlSums.count'],
    ['points it cannot have', { controlSums: { count: 2, payKop: 20_000, points: 1 } }, 'controlSums.points'],
    ['other compression', { compression: 'gzip' }, 'compression'],
  ])('refuses a register with %s', async (_, more, what) => {
    const sending = ofLines('sales', [sale('k-1'), sale('k-2')]);
    const { registerId } = (await announce(call, sending, more)).json;
    await putPart(call, registerId, 1, bytesOf(sending));
    const reply = await commit(call, registerId);
    expect([reply.status, reply.json.code]).toEqual([422, 'register-control-sum-mismatch']);
    expect(reply.json.detail).toContain(`${what}: announced`);
    expect((await till.member()).available).toBe(0);
  });
});

test('results are listed by verdict in pages, and downloaded when all are there', async () => {
  const lines = Array.from({ length: 25 }, (_, index) =>
    sale(`k-${index}`, 10_000, index % 5 === 0 ? { storeId: 'nowhere' } : {}),
  );
  const waiting = await sent(ofLines('sales', lines));
  const early = await call('GET', `/loyalty/v1/registers/${waiting}/results/content`);
  expect([early.status, early.json.code]).toEqual([409, 'state-conflict']);
  await commit(call, waiting);
  const { registerId } = await finished(call, waiting);
  const all = await results(call, registerId);
  expect(all).toHaveLength(25);
  for (const verdict of ['applied', 'rejected', 'duplicate', 'pending_sale']) {
    const some = await results(call, registerId, `&verdict=${verdict}`);
    expect(some).toEqual(all.filter((one) => one.verdict === verdict));
  }
  const page = (await call('GET', `/loyalty/v1/registers/${registerId}/results?limit=2&verdict=rejected`)).json;
  expect(page.items.map((one: { line: number }) => one.line)).toEqual([1, 6]);
  const { url } = till.client.sandbox;
  const path = `${url}/loyalty/v1/registers/${registerId}/results/content`;
  const file = await fetch(path, { headers: { authorization: `Bearer ${till.client.token}` } });
  const bytes = Buffer.from(await file.arrayBuffer());
  expect(file.headers.get('content-type')).toBe('application/gzip');
  expect(file.headers.get('content-digest')).toMatch(/^sha-256=:.{44}:$/);
  const written = gunzipSync(bytes).toString('utf8').trimEnd().split('\n');
  expect(written.map((line) => JSON.parse(line))).toEqual(all);
});

test('a register is seen by its partner alone', async () => {
  const mine = await process(call, ofLines('sales', [sale('k-1')]));
  const stranger = await secondPartner(till.client);
  const paths = [
    `/registers/${mine.registerId}`,
    `/registers/${mine.registerId}/results`,
    `/registers/${mine.registerId}/results/content`,
    `/operations/${mine.operationId}`,
  ];
  for (const path of paths) {
    const reply = await stranger.call('GET', `/loyalty/v1${path}`);
    expect([path, reply.status, reply.json.code]).toEqual([path, 404, 'not-found']);
  }
  expect((await putPart(stranger.call, mine.registerId, 1, Buffer.from('x'))).status).toBe(404);
  expect((await commit(stranger.call, mine.registerId)).status).toBe(404);
});

test('what was announced and never committed is forgotten after a week', async () => {
  const left = await sent(ofLines('sales', [sale('k-1')]));
  const done = await process(call, ofLines('sales', [sale('k-2')]));
  await till.setClock(NOW + 8 * 86_400_000);
  call = till.client.call;
  expect((await call('GET', `/loyalty/v1/registers/${left}`)).status).toBe(404);
  expect((await read(call, done.registerId)).state).toBe('succeeded');
});
