import { expect, test } from 'vitest';
import { newKey } from '../harness.ts';
import { PACKED, Shop, TEA } from './shop.ts';

const KINDS = ['pickup_store', 'express_store', 'restock_then_pickup', 'pvz', 'parcel_locker', 'courier_warehouse'];

test('MKT-10: every way to the buyer leads to delivered, and goods leave with their reservation', async () => {
  const shop = await Shop.open();
  for (const kind of KINDS) {
    const placed = await shop.place(kind);
    expect([kind, placed.status, placed.json]).toMatchObject([
      kind,
      201,
      { state: 'new', version: 1, duplicate: false },
    ]);
    const { orderId, reservationId } = placed.json;
    await shop.bring(orderId, kind);
    const delivered = await shop.deliver(orderId);
    expect([kind, delivered.status, delivered.json.state]).toEqual([kind, 200, 'delivered']);
    const states = delivered.json.history.map(({ state }: { state: string }) => state);
    const way = kind === 'pickup_store' ? [] : ['in_delivery'];
    expect(states).toEqual(['new', 'accepted', 'assembling', 'ready', ...way, 'delivered']);
    const reservation = await shop.client.call('GET', `/stock/v1/reservations/${reservationId}`);
    expect(reservation.json).toMatchObject({ state: 'shipped', orderId });
    expect(reservation.json.lines[0].location).toBe(kind === 'restock_then_pickup' ? 'spb-02' : 'msk-01');
  }
  expect(await shop.invariants()).toMatchObject({ ok: true });
});

test('O01: a step the state does not allow is 409 and changes nothing', async () => {
  const shop = await Shop.open();
  const steps: Record<string, object> = {
    accept: {},
    reject: { reason: 'other' },
    assemble: {},
    ready: { packages: PACKED },
    ship: { carrier: 'К', packageIds: ['P-1'] },
    deliver: { recipientCode: '0000' },
    cancel: { initiator: 'customer', reason: 'changed-mind' },
  };
  const allowed: Record<string, readonly string[]> = {
    new: ['accept', 'reject', 'cancel'],
    accepted: ['assemble', 'cancel'],
    assembling: ['assemble', 'ready', 'cancel'],
    ready: ['ship', 'cancel'],
    in_delivery: ['deliver'],
    delivered: [],
    cancelled: [],
  };
  const way = ['', 'accept', 'assemble', 'ready', 'ship', 'deliver'];
  for (let length = 1; length <= way.length; length += 1) {
    const { orderId } = (await shop.place('courier_warehouse')).json;
    for (const name of way.slice(1, length)) await shop.step(orderId, name, steps[name]);
    const before = (await shop.get(`/orders/${orderId}`)).json;
    for (const [name, body] of Object.entries(steps)) {
      if (allowed[before.state]?.includes(name)) continue;
      const reply = await shop.step(orderId, name, body);
      expect([before.state, name, reply.status, reply.json.code]).toEqual([
        before.state,
        name,
        409,
        'order-state-conflict',
      ]);
    }
    expect((await shop.get(`/orders/${orderId}`)).json).toEqual(before);
  }
  expect(await shop.invariants()).toMatchObject({ ok: true });
});

test('an order is placed once, its sums agree to the kopeck, and what is wrong is named', async () => {
  const shop = await Shop.open();
  const request = shop.request('pickup_store', TEA);
  const first = await shop.post('/orders', request);
  const again = await shop.post('/orders', request);
  expect(again.json).toEqual({ ...first.json, duplicate: true });
  expect(first.headers.get('location')).toBe(`/orders/${first.json.orderId}`);
  const other = await shop.post('/orders', { ...request, channel: 'web' });
  expect([other.status, other.json.code]).toEqual([409, 'natural-key-conflict']);
  const wrong: readonly [object, string][] = [
    [{ totals: { ...request.totals, payableKop: 1 } }, 'totals-mismatch'],
    [{ tenders: [{ kind: 'cash', amountKop: 1 }] }, 'totals-mismatch'],
    [{ customerId: 'cus_nobody' }, 'customer-unknown'],
    [{ fulfilment: { ...request.fulfilment, location: 'nowhere' } }, 'location-unknown'],
    [{ fulfilment: { ...request.fulfilment, kind: 'express_store' } }, 'fulfilment-not-available'],
    [{ occurredAt: new Date(shop.now + 3_600_000).toISOString() }, 'occurred-at-out-of-range'],
    [{ reservationId: 'rsv_nothing' }, 'reservation-not-active'],
  ];
  for (const [more, code] of wrong) expect((await shop.place('pickup_store', TEA, more)).json.code).toBe(code);
  const many = [{ qty: '1000', priceKop: 1, payKop: 1000 }];
  expect((await shop.place('pickup_store', many)).json.code).toMatch(/price-changed|insufficient-stock/);
});

test('a reservation made before is taken over, and cannot be used twice', async () => {
  const shop = await Shop.open();
  const body = { orderRef: 'cart', lines: [{ sku: '4600000000017', location: 'msk-01', qty: '2' }] };
  const { reservationId } = (await shop.client.call('POST', '/stock/v1/reservations', { body, key: newKey() })).json;
  const left = await shop.available('4600000000017');
  const { json } = await shop.place('pickup_store', TEA, { reservationId });
  expect(json.reservationId).toBe(reservationId);
  expect(await shop.available('4600000000017')).toBe(left);
  expect((await shop.place('pickup_store', TEA, { reservationId })).json.code).toBe('reservation-not-active');
});

test('MKT-05: accepted before acceptBy or not at all; overdue is told, then the order is cancelled and its goods are free', async () => {
  const shop = await Shop.open();
  const left = await shop.available('4600000000017');
  const tenders = await shop.hold([{ kind: 'card', amountKop: 35_000 }]);
  const { orderId, acceptBy } = (await shop.place('pickup_store', TEA, { tenders })).json;
  await shop.setClock(Date.parse(acceptBy));
  const late = await shop.step(orderId, 'accept');
  expect([late.status, late.json.code]).toEqual([409, 'accept-deadline-passed']);
  expect((await shop.get(`/orders/${orderId}`)).json).toMatchObject({ state: 'new', version: 2 });
  await shop.wait(30);
  const cancelled = (await shop.get(`/orders/${orderId}`)).json;
  expect(cancelled).toMatchObject({
    state: 'cancelled',
    version: 3,
    cancellation: {
      initiator: 'system',
      reason: 'not-accepted',
      releases: [{ kind: 'reservation', state: 'done' }, { kind: 'payment' }],
    },
  });
  expect(Number(await shop.available('4600000000017'))).toBeGreaterThanOrEqual(Number(left));
  expect(await shop.invariants()).toMatchObject({ ok: true });
});

test('O04: cancelling gives goods and points back', async () => {
  const shop = await Shop.open();
  const left = await shop.available('4600000000017');
  const points = await shop.holdPoints(50);
  const tenders = [points, ...(await shop.hold([{ kind: 'card', amountKop: 30_000 }]))];
  const before = await shop.points();
  const { orderId } = (await shop.place('pickup_store', TEA, { tenders })).json;
  expect(Number(await shop.available('4600000000017'))).toBe(Number(left) - 2);
  await shop.step(orderId, 'accept');
  const { json } = await shop.step(orderId, 'cancel', { initiator: 'customer', reason: 'changed-mind' });
  expect(json.cancellation.releases).toMatchObject([
    { kind: 'reservation', state: 'done' },
    { kind: 'points-hold', ref: points.ref, state: 'done' },
    { kind: 'payment', ref: tenders[1]?.ref, state: 'done' },
  ]);
  expect(await shop.points()).toBe(before + 50);
  expect((await shop.wallet('GET', `/payments/${tenders[1]?.ref}`)).json.state).toBe('voided');
  expect(await shop.invariants()).toMatchObject({ ok: true });
  expect(await shop.available('4600000000017')).toBe(left);
});

test('three wrong codes of the recipient lock it for a quarter of an hour', async () => {
  const shop = await Shop.open();
  const { orderId } = (await shop.place('pickup_store')).json;
  await shop.bring(orderId, 'pickup_store');
  const code = await shop.recipientCode();
  const wrong = String((Number(code) + 1) % 10_000).padStart(4, '0');
  const told = async (recipientCode: string) => (await shop.step(orderId, 'deliver', { recipientCode })).json;
  for (let tries = 0; tries < 3; tries += 1) expect((await told(wrong)).code).toBe('recipient-code-wrong');
  expect((await told(code)).code).toBe('recipient-code-locked');
  await shop.wait(15);
  expect((await told(code)).state).toBe('delivered');
});

test('marked goods need the code of every piece, and packages hold what was ordered', async () => {
  const shop = await Shop.open();
  const water = [{ sku: 'WTR-500', qty: '2', priceKop: 4990, payKop: 9980 }];
  const { orderId } = (await shop.place('pickup_store', water)).json;
  await shop.step(orderId, 'accept');
  const packed = (qty: string, markingCodes: readonly string[] = []) => {
    return { packages: [{ packageId: 'P-1', lines: [{ lineId: '1', qty, markingCodes }] }] };
  };
  const code = (serial: string) => `0104600000000015215!${serial}`;
  expect((await shop.step(orderId, 'assemble', packed('3'))).json.code).toBe('package-quantity-exceeded');
  await shop.step(orderId, 'assemble', packed('1'));
  const ready = async (body: object) => (await shop.step(orderId, 'ready', body)).json;
  expect((await ready(packed('1', [code('a')]))).code).toBe('lines-not-packed');
  expect((await ready(packed('2', [code('a')]))).code).toBe('marking-code-required');
  expect((await ready(packed('2', [code('a'), code('a')]))).code).toBe('marking-code-invalid');
  expect((await ready({ packages: [{ packageId: 'P-1', lines: [{ lineId: '9', qty: '1' }] }] })).code).toBe(
    'line-unknown',
  );
  expect((await ready(packed('2', [code('a'), code('b')]))).state).toBe('ready');
  const strange = { recipientCode: await shop.recipientCode(), markingCodes: [code('c')] };
  expect((await shop.step(orderId, 'deliver', strange)).json.code).toBe('marking-code-invalid');
});

test('lists are in the order of change, page by page; buyer data are masked once nobody has to be found', async () => {
  const shop = await Shop.open();
  const { orderId } = (await shop.place('courier_warehouse')).json;
  const open = (await shop.get(`/orders/${orderId}`)).json.fulfilment;
  expect(open).toMatchObject({ recipient: { phone: '+79990000017', masked: false }, address: { apartment: '17' } });
  await shop.step(orderId, 'cancel', { initiator: 'customer', reason: 'changed-mind' });
  const closed = await shop.get(`/orders/${orderId}`);
  expect(closed.json.fulfilment).toMatchObject({
    recipient: { displayName: 'А***', phone: '+7******0017', masked: true },
    address: { text: 'г. Москва, ул. Примерная' },
  });
  expect(closed.text).not.toContain('кв. 17');
  const ids: string[] = [];
  for (let cursor = ''; ; ) {
    const page = (await shop.get(`/orders?limit=2${cursor && `&cursor=${cursor}`}`)).json;
    ids.push(...page.items.map((one: { orderId: string }) => one.orderId));
    if (page.nextCursor === null) break;
    cursor = page.nextCursor;
  }
  expect(ids.at(-1)).toBe(orderId);
  expect(new Set(ids).size).toBe(ids.length);
  expect((await shop.get('/orders?state=cancelled')).json.items).toHaveLength(1);
  expect((await shop.get('/orders/ord_nothing')).status).toBe(404);
  expect(
    (await shop.post(`/orders/${orderId}/documents`, { documents: [{ documentId: 'doc_nothing', kind: 'upd' }] })).json
      .code,
  ).toBe('document-unknown');
  const tracking = { body: { asOf: shop.at(), attempts: [] } };
  expect((await shop.client.call('PUT', `/orders/v1/orders/${orderId}/tracking`, tracking)).json.code).toBe(
    'role-required',
  );
});
