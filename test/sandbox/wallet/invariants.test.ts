import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addEntitlement,
  findEntitlement,
  useEntitlement,
} from '../../../src/sandbox/services/wallet/entitlements/entitlements.ts';
import { capturePayment } from '../../../src/sandbox/services/wallet/payments/capture.ts';
import { makePayment } from '../../../src/sandbox/services/wallet/payments/make.ts';
import { findPayment } from '../../../src/sandbox/services/wallet/payments/payment.ts';
import { findRefundByKey, refundPayment } from '../../../src/sandbox/services/wallet/payments/refund.ts';
import { shareOut } from '../../../src/sandbox/services/wallet/payments/shares.ts';
import { topUp } from '../../../src/sandbox/services/wallet/seeder.ts';
import { confirmSettlement } from '../../../src/sandbox/services/wallet/settlements/confirm.ts';
import { disputeLines } from '../../../src/sandbox/services/wallet/settlements/disputes.ts';
import {
  findLastSettlement,
  findSettlement,
  type Settlement,
} from '../../../src/sandbox/services/wallet/settlements/settlement.ts';
import { chargeBetween, tariffOn } from '../../../src/sandbox/services/wallet/tariff.ts';
import { PARTNER, WalletHarness } from './wallet-harness.ts';

const rub = (amount: number) => ({ amount, currency: 'RUB' as const });

/** A calculated settlement of two sales and a return, and an open payment. */
function someBooks(): { harness: WalletHarness; settlement: Settlement } {
  const harness = new WalletHarness();
  harness.database.transaction(() => {
    harness.attempt((context) => topUp(context, PARTNER, 'cus_1', 100_000));
    for (const externalId of ['a', 'b', 'c']) {
      harness.attempt((context) => {
        const tenders = [{ kind: 'wallet', amount: rub(10_000) }] as const;
        const request = { partnerId: PARTNER, externalId, customerId: 'cus_1', amount: rub(10_000), tenders };
        const payment = makePayment(context, { ...request, occurredAt: harness.now });
        if (externalId === 'c') return;
        capturePayment(context, payment, 10_000);
        if (externalId === 'b')
          refundPayment(context, payment, { refundKey: 'r', amount: 4000, occurredAt: harness.now });
      });
    }
    harness.attempt((context) => {
      addEntitlement(context, { customerId: 'cus_1', kind: 'free-delivery', subscription: 'plus', quota: 2 });
      const row = context.tx.get<{ id: string }>('SELECT id FROM wallet_entitlement');
      const entitlement = findEntitlement(context, row?.id ?? '');
      const use = { partnerId: PARTNER, quantity: 1, orderRef: null, occurredAt: harness.now };
      if (entitlement !== undefined) useEntitlement(context, entitlement, use);
    });
    harness.now = Date.UTC(2026, 11, 2);
    harness.attempt(() => undefined);
  });
  const settlement = findLastSettlement(harness.context(), PARTNER);
  if (settlement === undefined) throw new Error('no settlement');
  return { harness, settlement };
}

test.each([
  ['W01', 'UPDATE wallet_account SET posted = posted + 1 WHERE no_overdraft = 0'],
  ['W01', 'DROP TRIGGER wallet_entry_never_goes; DELETE FROM wallet_entry WHERE seq = 1'],
  ['W01', 'DROP TRIGGER wallet_entry_never_changes; UPDATE wallet_entry SET amount = amount + 1 WHERE seq = 1'],
  ['W02', "UPDATE wallet_tender SET state = 'voided' WHERE state = 'held'"],
  ['W02', 'UPDATE wallet_payment SET due_at = NULL'],
  ['W03', "UPDATE wallet_account SET posted = -1 WHERE kind = 'wallet'"],
  ['W04', 'UPDATE wallet_payment SET refunded = refunded + 1 WHERE refunded > 0'],
  ['W04', 'UPDATE wallet_tender SET refunded = captured + 1'],
  ['W05', 'UPDATE wallet_tender SET amount = amount + 1'],
  ['W06', 'DELETE FROM wallet_line WHERE seq = 1'],
  ['W06', 'UPDATE wallet_line SET fee = fee + 1 WHERE seq = 1'],
  ['W06', 'UPDATE wallet_settlement SET opening = 1'],
  ['W07', "UPDATE wallet_account SET posted = 1 WHERE kind = 'suspense'"],
  ['R06', 'UPDATE wallet_entitlement SET used = 2'],
])('%s notices: %s', (id, damage) => {
  const { harness, settlement } = someBooks();
  const [line] = harness.database.tx.all<{ id: string }>('SELECT id FROM wallet_line ORDER BY seq DESC');
  const lines = [{ lineId: line?.id ?? '', reason: 'other' as const }];
  harness.attempt((context) => disputeLines(context, settlement, { lines }));
  expect(harness.violations()).toEqual([]);
  const { tx } = harness.database;
  tx.run('PRAGMA ignore_check_constraints = ON');
  for (const statement of damage.split('; ')) tx.run(statement);
  expect(harness.violations().map((text) => text.slice(0, 3))).toContain(id);
});

test.each([
  ['UPDATE wallet_entry SET amount = 1', 'append-only'],
  ['DELETE FROM wallet_entry', 'append-only'],
  ["UPDATE wallet_account SET posted = -1 WHERE kind = 'wallet'", 'CHECK'],
  ['UPDATE wallet_entitlement SET used = 3', 'CHECK'],
])('W01, W03, R06: the database itself refuses: %s', (sql, reason) => {
  expect(() => someBooks().harness.database.tx.run(sql)).toThrow(reason);
});

test('payments, refunds and settlements of one partner are nothing to another', () => {
  const { harness, settlement } = someBooks();
  const context = harness.context();
  const row = harness.database.tx.get<{ id: string }>('SELECT id FROM wallet_payment');
  expect(findPayment(context, PARTNER, row?.id ?? '')).toBeDefined();
  expect(findPayment(context, 'prt_other', row?.id ?? '')).toBeUndefined();
  expect(findRefundByKey(context, 'prt_other', 'r')).toBeUndefined();
  expect(findSettlement(context, PARTNER, settlement.id)).toBeDefined();
  expect(findSettlement(context, 'prt_other', settlement.id)).toBeUndefined();
});

test('W08: documents of the very sum of commission and VAT confirm a settlement, others do not', () => {
  const { harness, settlement } = someBooks();
  // 5 % of 16,000, and 22 % of that.
  harness.documents.set('upd', 800).set('act', 176).set('other', 177);
  const closing = settlement.header?.closing ?? 0;
  const confirm = (...ids: string[]) =>
    harness.attempt((context) => confirmSettlement(context, settlement, closing, ids).state);
  expect(confirm('upd')).toBe('document-total-mismatch');
  expect(confirm('upd', 'other')).toBe('document-total-mismatch');
  expect(confirm('upd', 'act')).toBe('confirmed');
});

test('W08: VAT is by the rate of the day, on a commission that parts add up to', () => {
  const day = (date: string) => Date.parse(date) / 86_400_000;
  expect(tariffOn(day('2025-12-31')).vatBp).toBe(2000);
  expect(tariffOn(day('2026-01-01')).vatBp).toBe(2200);
  const terms = tariffOn(day('2026-11-22'));
  const total = fc.integer({ min: 0, max: 1_000_000_000 });
  fc.assert(
    fc.property(total, total, total, (a, b, c) => {
      const [ab, bc, ac] = [chargeBetween(a, b, terms), chargeBetween(b, c, terms), chargeBetween(a, c, terms)];
      expect([ab.fee + bc.fee, ab.vat + bc.vat]).toEqual([ac.fee, ac.vat]);
    }),
  );
});

test('W04, W05: shares add up, keep to the room, and follow the order', () => {
  const kinds = ['points-ref', 'gift', 'wallet', 'card', 'sbp', 'credit'] as const;
  const sharer = fc.record({ kind: fc.constantFrom(...kinds), room: fc.nat(5000) });
  fc.assert(
    fc.property(fc.array(sharer, { maxLength: 8 }), fc.nat(20_000), fc.boolean(), (some, total, isTaken) => {
      const sharers = some.map((one) => ({ ...one, unit: 1 }));
      const shares = shareOut(total, sharers, isTaken ? 'take' : 'give-back');
      const room = some.reduce((sum, one) => sum + one.room, 0);
      if (total > room) {
        expect(shares).toBeUndefined();
        return;
      }
      expect(shares?.reduce((sum, one) => sum + one, 0)).toBe(total);
      const rank = (index: number) => kinds.indexOf(some[index]?.kind ?? 'credit') * (isTaken ? 1 : -1);
      for (const [index, share] of (shares ?? []).entries()) {
        expect(share).toBeLessThanOrEqual(some[index]?.room ?? 0);
        // Whoever gives anything comes after all others are exhausted.
        if (share === 0) continue;
        const earlier = some.filter((_, other) => rank(other) < rank(index));
        const given = (shares ?? []).filter((_, other) => rank(other) < rank(index));
        expect(given).toEqual(earlier.map((one) => one.room));
      }
    }),
  );
});
