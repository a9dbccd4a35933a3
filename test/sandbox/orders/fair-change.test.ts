import fc from 'fast-check';
import { expect, test } from 'vitest';
import { computeChange } from '../../../src/sandbox/services/orders/changes/compute.ts';
import { grossKop, returnedKop, splitRefund, totalsOf } from '../../../src/sandbox/services/orders/money.ts';
import type { OrderContent, StoredLine, StoredTender, TenderKind } from '../../../src/sandbox/services/orders/order.ts';

const KINDS: readonly TenderKind[] = ['points-ref', 'gift', 'wallet', 'card', 'sbp', 'credit', 'cash'];

const line = fc.record({
  orderedQty: fc.oneof(fc.constantFrom(1000, 3000, 456), fc.integer({ min: 1, max: 50_000 })),
  priceKop: fc.integer({ min: 0, max: 1_000_000 }),
  discount: fc.double({ min: 0, max: 1, noNaN: true }),
});

const order = fc.record({
  lines: fc.array(line, { minLength: 1, maxLength: 6 }),
  cuts: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 0, maxLength: 3 }),
  kinds: fc.array(fc.constantFrom(...KINDS), { minLength: 3, maxLength: 3 }),
});

/** Only what a change looks at. */
function contentOf({
  lines,
  cuts,
  kinds,
}: typeof order extends fc.Arbitrary<infer Value> ? Value : never): OrderContent {
  const stored = lines.map(({ orderedQty, priceKop, discount }, index): StoredLine => {
    const payKop = Math.floor(grossKop({ priceKop, qty: orderedQty }) * (1 - discount));
    const name = String(index + 1);
    const text = { lineId: name, sku: name, title: name, unit: 'pcs', vatCode: 'vat22', markingRequired: false };
    return { ...text, priceKop, orderedQty, orderedPayKop: payKop, qty: orderedQty, payKop, returnedQty: 0 };
  });
  const { payableKop } = totalsOf({ lines: stored, deliveryKop: 0 });
  let left = payableKop;
  const tenders = kinds.map((kind, index): StoredTender => {
    const amountKop = index === kinds.length - 1 ? left : Math.floor(left * (cuts[index] ?? 0.3));
    left -= amountKop;
    return { kind, amountKop, returnedKop: 0 };
  });
  const fulfilment = { kind: 'pickup_store', location: 'a', recipient: { phone: '+79990000017' } };
  return { lines: stored, fulfilment, deliveryKop: 0, tenders } as unknown as OrderContent;
}

let changes = 0;

test('O03: whatever is taken away in however many steps, nothing that stays becomes dearer and the refunds are fair', () => {
  const steps = fc.array(fc.array(fc.constantFrom(0, 0, 1, 10, 25, 100), { minLength: 6, maxLength: 6 }), {
    minLength: 8,
    maxLength: 20,
  });
  fc.assert(
    fc.property(order, steps, (plan, path) => {
      const first = contentOf(plan);
      let content = first;
      for (const step of path) {
        const lines = content.lines.flatMap(({ lineId, qty }, index) => {
          const wanted = Math.floor((qty * (100 - (step[index] ?? 0))) / 100);
          return wanted < qty && (index > 0 || wanted > 0) ? [{ lineId, qty: (wanted / 1000).toFixed(3) }] : [];
        });
        if (lines.length === 0) continue;
        const changed = computeChange(content, { lines }, { deliveryKop: () => 0, pointValueKop: 1 });
        changes += 1;
        const refundKop = changed.refunds.reduce((sum, { amountKop }) => sum + amountKop, 0);
        expect(totalsOf(content).payableKop - refundKop).toBe(changed.totals.payableKop);
        expect(changed.tenders.reduce((sum, { amountKop }) => sum + amountKop, 0)).toBe(changed.totals.payableKop);
        expect(changed.totals.discountKop).toBeGreaterThanOrEqual(0);
        content = { ...content, lines: changed.lines, tenders: changed.tenders };
        let removedShare = 0;
        for (const before of first.lines) {
          const after = content.lines.find(({ lineId }) => lineId === before.lineId);
          const [qty, payKop] = [after?.qty ?? 0, after?.payKop ?? 0];
          // Per unit: cross-multiplied, so that nothing is rounded here.
          expect(BigInt(payKop) * BigInt(before.qty) <= BigInt(before.payKop) * BigInt(qty)).toBe(true);
          removedShare += (before.payKop * (before.qty - qty)) / before.qty;
        }
        expect(changed.totals.payableKop).toBeLessThanOrEqual(totalsOf(first).payableKop - removedShare + 1e-6);
        expect(changed.totals.payableKop).toBeGreaterThan(
          totalsOf(first).payableKop - removedShare - first.lines.length,
        );
      }
    }),
    { numRuns: 12_000 },
  );
  expect(changes).toBeGreaterThanOrEqual(100_000);
}, 120_000);

test('returns in any pieces give back what was paid, in the order card, wallet, gift card, points', () => {
  fc.assert(
    fc.property(order, fc.array(fc.nat(5), { minLength: 1, maxLength: 20 }), (plan, picks) => {
      const content = contentOf(plan);
      let { lines, tenders } = content;
      const whole = picks.map((pick) => pick % lines.length);
      for (const index of [...whole, ...lines.keys()]) {
        const before = returnedKop(lines);
        lines = lines.map((one, at) => {
          const left = one.qty - one.returnedQty;
          const isLast = !whole.includes(at);
          return at === index ? { ...one, returnedQty: one.returnedQty + (isLast ? left : Math.ceil(left / 2)) } : one;
        });
        const sum = returnedKop(lines) - before;
        const parts = splitRefund(sum, tenders, ({ amountKop, returnedKop: given }) => amountKop - given, 1);
        expect(parts.reduce((total, part) => total + part, 0)).toBe(sum);
        tenders = tenders.map((one, at) => ({ ...one, returnedKop: one.returnedKop + (parts[at] ?? 0) }));
        const room = (kind: TenderKind) =>
          tenders.filter((one) => one.kind === kind).reduce((total, one) => total + one.amountKop - one.returnedKop, 0);
        const given = (kind: TenderKind) =>
          tenders.filter((one) => one.kind === kind).reduce((total, one) => total + one.returnedKop, 0);
        if (given('wallet') > 0) expect(room('card')).toBe(0);
        if (given('gift') > 0) expect([room('card'), room('wallet')]).toEqual([0, 0]);
        if (given('points-ref') > 0) expect([room('card'), room('wallet'), room('gift')]).toEqual([0, 0, 0]);
      }
      const all = lines.map((one) => ({ ...one, returnedQty: one.qty }));
      expect(returnedKop(all)).toBe(totalsOf(content).payableKop);
    }),
    { numRuns: 3000 },
  );
});
