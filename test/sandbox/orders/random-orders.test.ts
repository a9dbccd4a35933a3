import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import type { OperationHandler } from '../../../src/sandbox/operation.ts';
import { ProblemError } from '../../../src/sandbox/problems.ts';
import { eventsMigrations } from '../../../src/sandbox/services/events/schema.ts';
import type { OrdersDependencies } from '../../../src/sandbox/services/orders/dependencies.ts';
import { ordersHandlers } from '../../../src/sandbox/services/orders/handlers/index.ts';
import { ordersInvariants } from '../../../src/sandbox/services/orders/invariants.ts';
import { migrations as orderTables } from '../../../src/sandbox/services/orders/schema.ts';
import { stockForOrders } from '../../../src/sandbox/services/stock/for-orders.ts';
import { stockInvariants } from '../../../src/sandbox/services/stock/invariants.ts';
import { applyLevel } from '../../../src/sandbox/services/stock/levels/apply-level.ts';
import { migrations as stockTables } from '../../../src/sandbox/services/stock/schema.ts';
import { type Database, openDatabase } from '../../../src/sandbox/storage/database.ts';
import { chance } from '../stock/random-histories.ts';

const MINUTE = 60_000;
const KINDS = ['pickup_store', 'express_store', 'restock_then_pickup', 'pvz', 'parcel_locker', 'courier_warehouse'];
const NEVER = Date.parse('2999-01-01T00:00:00Z');
const OPERATIONS = 100_000;
/** Units of each article in each place, thousandths. */
const STOCK = 90_000;

let code = '';
/** Every third hold cannot be given back the first time. */
let holds = 0;
const room: OrdersDependencies = {
  draw: randomBytes,
  stock: stockForOrders,
  knowsCustomer: () => true,
  knowsLocation: () => true,
  findArticle: () => ({ unit: 'pcs', markingRequired: false }),
  priceOf: () => undefined,
  quotes: { take: () => 'free', release: () => undefined, spend: () => undefined, giveBack: () => undefined },
  // Whatever is named holds what it is asked for.
  payments: {
    take: (_context, _order, ref) => ({ paymentId: ref, expiresAt: NEVER }),
    capture: () => undefined,
    read: () => [],
  },
  pointValueKop: 100,
  catalogVersion: () => 1,
  deliveryKop: () => 0,
  release: () => {
    holds += 1;
    return holds % 3 > 0;
  },
  refund: () => true,
  knowsDocument: () => true,
  knowsFile: () => true,
  isCourier: () => false,
  sendMessage: (_tx, _now, { text }) => {
    code = /\d{4}/.exec(text)?.[0] ?? '';
  },
};

/** The state machine as the contract draws it, written down once more. */
function next(state: string, step: string, kind: string): string | undefined {
  const way: Record<string, string | undefined> = {
    'new accept': 'accepted',
    'new reject': 'cancelled',
    'accepted assemble': 'assembling',
    'assembling assemble': 'assembling',
    'assembling ready': 'ready',
    'ready ship': kind === 'pickup_store' ? undefined : 'in_delivery',
    'ready deliver': kind === 'pickup_store' ? 'delivered' : undefined,
    'in_delivery deliver': 'delivered',
  };
  if (step === 'cancel') return ['new', 'accepted', 'assembling', 'ready'].includes(state) ? 'cancelled' : undefined;
  return way[`${state} ${step}`];
}

interface Known {
  readonly id: string;
  readonly kind: string;
  readonly placedAt: number;
  state: string;
  qty: number;
  code: string;
}

class Market {
  readonly database: Database;
  readonly #handlers = ordersHandlers(room);
  #ids = 0;
  now = Date.parse('2026-11-22T07:00:00Z');

  constructor() {
    const sets = { events: eventsMigrations, stock: stockTables, orders: orderTables };
    const migrations = Object.entries(sets).map(([service, steps]) => ({ service, migrations: steps }));
    this.database = openDatabase({ file: ':memory:', durability: 'normal', migrations });
  }

  stock(partnerId: string): void {
    this.database.transaction((tx) => {
      const context = { tx, now: this.now, newId: this.#newId, partnerId };
      const level = { sku: 'tea', unit: 'pcs', free: STOCK, watermark: 0, asOf: this.now };
      for (const location of ['here', 'there']) applyLevel(context, location, { snapshotAsOf: null }, level);
    });
  }

  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any shape
  call(partnerId: string, operationId: string, params: object, body?: object): any {
    const handler = this.#handlers[operationId];
    const caller = { partnerId, clientId: 'cli_test', scopes: [] };
    const asked = { params, body, caller, language: 'en', operationId: 'op_test', afterCommit: () => undefined };
    try {
      return this.database.transaction((tx) => {
        const call = { ...asked, tx, now: this.now, newId: this.#newId } as unknown as Parameters<OperationHandler>[0];
        const result = handler?.(call);
        return { ...(result?.body as object), etag: result?.headers?.['etag'] };
      });
    } catch (error) {
      if (error instanceof ProblemError) return { code: error.code };
      throw error;
    }
  }

  violations(): readonly string[] {
    return this.database.transaction((tx) =>
      [...ordersInvariants(room), ...stockInvariants].flatMap(({ id, check }) =>
        check({ tx, now: this.now, newId: this.#newId }).map((text) => `${id} ${text}`),
      ),
    );
  }

  /** Orders whose version is not that of their last event, or whose events have a gap. */
  eventlessChanges(): readonly object[] {
    return this.database.tx.all(
      `SELECT o.id, o.version, count(e.seq) AS events, max(e.version) AS last FROM orders_order o
       LEFT JOIN events_event e ON e.subject = o.id AND e.partner_id = o.partner_id
       GROUP BY o.id HAVING o.version <> events OR o.version <> last`,
    );
  }

  readonly #newId = (prefix: string) => {
    this.#ids += 1;
    return `${prefix}_${String(this.#ids).padStart(12, '0')}`;
  };
}

test('O01 O02 O04: random orders go as the state machine says, and their goods with them', () => {
  const market = new Market();
  const random = chance(17);
  const seen: Record<string, number> = {};
  let operations = 0;
  for (let history = 1; operations < OPERATIONS; history += 1) {
    const partner = `prt_${history}`;
    market.stock(partner);
    const orders: Known[] = [];
    const call = (operationId: string, params: object, body?: object) =>
      market.call(partner, operationId, params, body);
    const occurredAt = () => new Date(market.now).toISOString();
    /** What the deadline has done to orders nobody accepted, the rule once more. */
    const pass = () => {
      for (const order of orders) {
        const deadline = order.placedAt + (order.kind === 'express_store' ? 10 : 30) * MINUTE;
        if (order.state === 'new' && market.now >= deadline + 30 * MINUTE) order.state = 'cancelled';
      }
    };
    for (let step = 0; step < 120; step += 1) {
      operations += 1;
      pass();
      const pick = random(12);
      const order = orders[random(orders.length)];
      if (pick === 0 || order === undefined) {
        const kind = KINDS[random(KINDS.length)] ?? 'pvz';
        const qty = 1 + random(40);
        const payableKop = qty * 1000;
        const answer = call(
          'createOrder',
          {},
          {
            externalId: `order-${step}`,
            customerId: 'cus_00001',
            channel: 'app',
            occurredAt: occurredAt(),
            lines: [
              {
                lineId: '1',
                sku: 'tea',
                title: 'Чай',
                qty: String(qty),
                unit: 'pcs',
                priceKop: 1000,
                payKop: payableKop,
                vatCode: 'vat22',
              },
            ],
            fulfilment: {
              kind,
              location: 'here',
              sourceLocation: 'there',
              address: { text: 'x' },
              recipient: { phone: '+79990000017' },
            },
            totals: { linesKop: payableKop, discountKop: 0, deliveryKop: 0, payableKop },
            tenders: [{ kind: 'card', amountKop: payableKop, ref: 'pay_00001' }],
          },
        );
        const taken = orders.reduce((sum, one) => sum + (one.state === 'cancelled' ? 0 : one.qty), 0);
        expect(answer.code).toBe(taken + qty > STOCK / 1000 ? 'insufficient-stock' : undefined);
        if (answer.code === undefined)
          orders.push({ id: answer.orderId, kind, placedAt: market.now, state: 'new', qty, code: '' });
        seen[answer.code ?? 'placed'] = (seen[answer.code ?? 'placed'] ?? 0) + 1;
        continue;
      }
      const params = { orderId: order.id };
      if (pick === 1) {
        market.now += [1000, MINUTE, 11 * MINUTE, 35 * MINUTE][random(4)] ?? 0;
        continue;
      }
      if (pick === 2) {
        const wanted = random(order.qty + 1);
        const terms = { lines: [{ lineId: '1', qty: String(wanted) }] };
        const preview = call('previewOrderChange', params, terms);
        const isOpen = ['new', 'accepted', 'assembling'].includes(order.state);
        const refusal = wanted === order.qty ? 'quantity-not-reduced' : wanted === 0 ? 'validation-failed' : undefined;
        expect([order.state, preview.code]).toEqual([order.state, isOpen ? refusal : 'order-state-conflict']);
        if (preview.code !== undefined) continue;
        const body = { previewHash: preview.previewHash, terms };
        const applied = call('createOrderChange', { ...params, 'If-Match': preview.etag }, body);
        expect(applied.result).toEqual(preview.result);
        order.qty = wanted;
        seen['changed'] = (seen['changed'] ?? 0) + 1;
        continue;
      }
      const forward = {
        new: 'accept',
        accepted: 'assemble',
        assembling: 'ready',
        ready: 'ship',
        in_delivery: 'deliver',
      };
      const steps = ['accept', 'reject', 'assemble', 'ready', 'ship', 'deliver', 'cancel'];
      const usual =
        order.state === 'ready' && order.kind === 'pickup_store' ? 'deliver' : forward[order.state as 'new'];
      const name = (random(4) > 0 ? usual : undefined) ?? steps[random(steps.length)] ?? 'cancel';
      const bodies: Record<string, object> = {
        reject: { reason: 'other' },
        ready: { packages: [{ packageId: 'P', lines: [{ lineId: '1', qty: String(order.qty) }] }] },
        ship: { carrier: 'К', packageIds: ['P'] },
        deliver: { recipientCode: order.code },
        cancel: { initiator: 'customer', reason: 'other' },
      };
      code = '';
      const answer = call(`${name}Order`, params, { occurredAt: occurredAt(), ...bodies[name] });
      const deadline = order.placedAt + (order.kind === 'express_store' ? 10 : 30) * MINUTE;
      const isLate = order.state === 'new' && (name === 'accept' || name === 'reject') && market.now >= deadline;
      const to = next(order.state, name, order.kind);
      expect([order.state, name, answer.state ?? answer.code]).toEqual([
        order.state,
        name,
        isLate ? 'accept-deadline-passed' : (to ?? 'order-state-conflict'),
      ]);
      if (to !== undefined && !isLate) order.state = to;
      if (name === 'ready' && code !== '') order.code = code;
      seen[answer.code ?? order.state] = (seen[answer.code ?? order.state] ?? 0) + 1;
    }
  }
  expect(market.violations()).toEqual([]);
  expect(market.eventlessChanges()).toEqual([]);
  const reached = [
    'placed',
    'insufficient-stock',
    'changed',
    'accepted',
    'ready',
    'in_delivery',
    'delivered',
    'cancelled',
  ];
  for (const what of [...reached, 'order-state-conflict', 'accept-deadline-passed']) {
    expect([what, (seen[what] ?? 0) > 100]).toEqual([what, true]);
  }
}, 180_000);

test('nothing of an order is seen or changed by another partner', () => {
  const market = new Market();
  market.stock('prt_a');
  const occurredAt = new Date(market.now).toISOString();
  const line = {
    lineId: '1',
    sku: 'tea',
    title: 'Чай',
    qty: '1',
    unit: 'pcs',
    priceKop: 100,
    payKop: 100,
    vatCode: 'vat22',
  };
  const order = market.call(
    'prt_a',
    'createOrder',
    {},
    {
      externalId: 'order-1',
      customerId: 'cus_00001',
      channel: 'app',
      occurredAt,
      lines: [line],
      fulfilment: { kind: 'pickup_store', location: 'here', recipient: { phone: '+79990000017' } },
      totals: { linesKop: 100, discountKop: 0, deliveryKop: 0, payableKop: 100 },
      tenders: [{ kind: 'cash', amountKop: 100 }],
    },
  );
  const params = { orderId: order.orderId };
  const bodies: Record<string, object> = {
    getOrder: {},
    acceptOrder: {},
    rejectOrder: { reason: 'other' },
    assembleOrder: {},
    readyOrder: { packages: [] },
    shipOrder: { carrier: 'К', packageIds: [] },
    deliverOrder: {},
    putOrderTracking: { asOf: occurredAt, attempts: [] },
    linkOrderDocuments: { documents: [] },
    previewOrderChange: { lines: [] },
    createOrderChange: { previewHash: '', terms: {} },
    cancelOrder: { initiator: 'customer', reason: 'other' },
    createReturn: { ...params, reason: 'other', refundMethod: 'original', lines: [] },
  };
  for (const [operation, body] of Object.entries(bodies)) {
    const answer = market.call('prt_b', operation, params, { occurredAt, ...body });
    expect([operation, answer.code]).toEqual([operation, 'not-found']);
  }
  expect(market.call('prt_b', 'listOrders', { limit: 50 }).items).toEqual([]);
  expect(market.call('prt_a', 'listOrders', { limit: 50 }).items).toHaveLength(1);
  expect(market.call('prt_a', 'getOrder', params)).toMatchObject({ state: 'new', version: 1 });
});
