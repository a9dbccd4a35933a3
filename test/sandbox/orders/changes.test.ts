import { expect, test } from 'vitest';
import { Shop } from './shop.ts';

const BASKET = [
  { qty: '3', priceKop: 19_990, payKop: 50_000 },
  { sku: '4600000000031', qty: '1', priceKop: 129_900, payKop: 120_001 },
];
const LINES = [
  { lineId: '1', qty: '1' },
  { lineId: '2', qty: '0' },
];

test('O02: what was previewed is what happens; anything else asks for a new preview', async () => {
  const shop = await Shop.open();
  const tenders = await shop.hold([{ kind: 'card', amountKop: 170_001 }]);
  const placed = await shop.place('pickup_store', BASKET, { tenders });
  const { orderId } = placed.json;
  const left = Number(await shop.available('4600000000017'));
  const terms = { lines: LINES };
  const preview = await shop.post(`/orders/${orderId}/changes:preview`, terms);
  const { previewHash, result } = preview.json;
  const tag = preview.headers.get('etag') ?? '';
  const change = (hash: string, etag?: string, other: object = terms) =>
    shop.post(
      `/orders/${orderId}/changes`,
      { previewHash: hash, terms: other },
      etag === undefined ? {} : { 'if-match': etag },
    );
  expect((await change(previewHash)).status).toBe(428);
  expect((await change(previewHash, '"999"')).json.code).toBe('precondition-failed');
  expect((await change('0'.repeat(64), tag)).json.code).toBe('preview-stale');
  expect((await change(previewHash, tag, { lines: LINES.slice(0, 1) })).json.code).toBe('preview-stale');
  const applied = await change(previewHash, tag);
  expect([applied.status, applied.json]).toMatchObject([201, { orderId, version: 2, previewHash, result }]);
  const after = await shop.get(`/orders/${orderId}`);
  expect(after.json).toMatchObject({ lines: result.lines, totals: result.totals, version: 2 });
  expect(after.json.tenders).toMatchObject([{ kind: 'card', amountKop: result.totals.payableKop }]);
  expect(Number(await shop.available('4600000000017'))).toBe(left + 2);
  expect((await change(previewHash, after.headers.get('etag') ?? '')).json.code).toBe('preview-stale');
  expect(await shop.invariants()).toMatchObject({ ok: true });
});

test('a preview ends after a quarter of an hour, and changes only reduce', async () => {
  const shop = await Shop.open();
  const { orderId } = (await shop.place('pickup_store', BASKET)).json;
  const preview = (terms: object) => shop.post(`/orders/${orderId}/changes:preview`, terms);
  expect((await preview({ lines: [{ lineId: '1', qty: '3' }] })).json.code).toBe('quantity-not-reduced');
  expect((await preview({ lines: [{ lineId: '7', qty: '0' }] })).json.code).toBe('line-unknown');
  const all = [
    { lineId: '1', qty: '0' },
    { lineId: '2', qty: '0' },
  ];
  expect((await preview({ lines: all })).json.code).toBe('validation-failed');
  const { json, headers } = await preview({ lines: LINES });
  await shop.step(orderId, 'accept');
  await shop.setClock(Date.parse(json.validUntil));
  const order = await shop.get(`/orders/${orderId}`);
  const late = { previewHash: json.previewHash, terms: { lines: LINES } };
  expect(
    (await shop.post(`/orders/${orderId}/changes`, late, { 'if-match': headers.get('etag') ?? '' })).json.code,
  ).toBe('precondition-failed');
  expect(
    (await shop.post(`/orders/${orderId}/changes`, late, { 'if-match': order.headers.get('etag') ?? '' })).json.code,
  ).toBe('preview-stale');
});

test('a dearer delivery is paid on receipt', async () => {
  const shop = await Shop.open();
  const { orderId, fulfilment } = (await shop.place('pickup_store', BASKET)).json;
  const address = { text: 'г. Москва, ул. Примерная, д. 5' };
  const terms = {
    fulfilment: { kind: 'courier_warehouse', location: 'msk-01', address, recipient: { phone: '+79990000017' } },
  };
  expect(fulfilment.kind).toBe('pickup_store');
  const preview = await shop.post(`/orders/${orderId}/changes:preview`, terms);
  expect(preview.json.result).toMatchObject({ ruleId: 'change-fulfilment-v1', toPayKop: 29_900, refunds: [] });
  const body = { previewHash: preview.json.previewHash, terms };
  await shop.post(`/orders/${orderId}/changes`, body, { 'if-match': preview.headers.get('etag') ?? '' });
  const { json } = await shop.get(`/orders/${orderId}`);
  expect(json).toMatchObject({
    totals: { deliveryKop: 29_900 },
    tenders: [{ kind: 'cash' }, { kind: 'cash', amountKop: 29_900 }],
  });
  expect(await shop.invariants()).toMatchObject({ ok: true });
});
