import type { Seeder } from '../../operation.ts';
import type { Tx } from '../../storage/tx.ts';
import { TEST_ARTICLES } from '../../test-articles.ts';
import { advance } from './advance.ts';
import type { OrdersContext } from './context.ts';
import type { OrdersDependencies } from './dependencies.ts';
import type { FulfilmentKind } from './order.ts';
import { type NewOrder, placeOrder } from './placing/place-order.ts';

const KINDS: readonly FulfilmentKind[] = [
  'pickup_store',
  'express_store',
  'restock_then_pickup',
  'pvz',
  'parcel_locker',
  'courier_warehouse',
];

/** Places an order of the marketplace for each way to the buyer, and accepts every second one. */
export function ordersSeeder(room: OrdersDependencies, testCustomer: (tx: Tx) => string | undefined): Seeder {
  return {
    seed(context, { partnerId, storeIds }) {
      const { tx, now } = context;
      const customerId = testCustomer(tx);
      const [location, sourceLocation] = storeIds;
      if (customerId === undefined || location === undefined || sourceLocation === undefined) return { orders: 0 };
      const orders: OrdersContext = { tx, now, newId: (prefix) => context.newId(prefix), partnerId };
      for (const [index, kind] of KINDS.entries()) {
        const { order } = placeOrder(room, orders, newOrder(kind, customerId, { location, sourceLocation }, now));
        if (index % 2 === 1) advance(orders, order, 'accepted', now);
      }
      return { orders: KINDS.length };
    },
  };
}

function newOrder(
  kind: FulfilmentKind,
  customerId: string,
  { location, sourceLocation }: { readonly location: string; readonly sourceLocation: string },
  now: number,
): NewOrder {
  const lines = TEST_ARTICLES.slice(0, 2).map(({ sku, title, unit, priceKop, vatCode }, index) => {
    const lineId = String(index + 1);
    return { lineId, sku, title, qty: '1', unit, priceKop, payKop: priceKop, vatCode };
  });
  const payableKop = lines.reduce((sum, { payKop }) => sum + payKop, 0);
  const toTheDoor = kind === 'express_store' || kind === 'courier_warehouse';
  return {
    externalId: null,
    customerId,
    channel: 'web',
    occurredAt: new Date(now).toISOString(),
    lines,
    fulfilment: {
      kind,
      location,
      ...(kind === 'restock_then_pickup' ? { sourceLocation } : {}),
      ...(toTheDoor ? { address: { text: 'г. Москва, ул. Примерная, д. 1, кв. 2', postalCode: '101000' } } : {}),
      recipient: { displayName: 'Покупатель', phone: '+79990000001' },
    },
    totals: { linesKop: payableKop, discountKop: 0, deliveryKop: 0, payableKop },
    tenders: [{ kind: 'cash', amountKop: payableKop }],
  };
}
