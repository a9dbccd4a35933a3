import type { Recipes } from '../recipe.ts';
import { ARTICLE, type Stage } from '../stage.ts';

type Set = <Body extends object>(body: Body) => Body;

const asItIs: Set = (body) => body;

export const ordersRecipes: Recipes = {
  'order.created': {
    does: { ru: 'заказ покупателя', en: 'an order of a buyer' },
    run: (stage) => place(stage, (body) => stage.set(body)),
  },
  'order.state.changed': {
    does: { ru: 'заказ и его принятие', en: 'an order is placed and accepted' },
    async run(stage) {
      const orderId = await place(stage);
      await stage.styk.orders.acceptOrder(orderId, stage.set({ occurredAt: await stage.at() }));
      return orderId;
    },
  },
  'order.changed': {
    does: { ru: 'в заказе стало на единицу меньше', en: 'an order has one piece less' },
    async run(stage) {
      const orderId = await place(stage);
      const terms = stage.set({ lines: [{ lineId: '1', qty: '1' }] });
      const preview = await stage.styk.orders.previewOrderChange(orderId, terms).withResponse();
      const { previewHash } = preview.data;
      await stage.styk.orders.createOrderChange(orderId, { previewHash, terms }, { ifMatch: preview.headers['etag'] });
      return orderId;
    },
  },
  'order.cancelled': {
    does: { ru: 'заказ и его отмена', en: 'an order is placed and cancelled' },
    async run(stage) {
      const orderId = await place(stage);
      const body = { occurredAt: await stage.at(), reason: 'changed-mind', initiator: 'customer' } as const;
      await stage.styk.orders.cancelOrder(orderId, stage.set(body));
      return orderId;
    },
  },
  'order.accept.overdue': {
    does: { ru: 'заказ; часы — за срок его принятия', en: 'an order; the clock goes beyond the time to accept it' },
    async run(stage) {
      const orderId = await place(stage, (body) => stage.set(body));
      const { acceptBy } = await stage.styk.orders.getOrder(orderId);
      await stage.reach(acceptBy ?? (await stage.at()));
      await stage.styk.orders.getOrder(orderId);
      return orderId;
    },
  },
  'return.created': {
    does: { ru: 'выданный заказ и возврат его части', en: 'an order handed over, and a part of it returned' },
    async run(stage) {
      const orderId = await bringOut(stage);
      await handOver(stage, orderId);
      return (await askBack(stage, orderId, (body) => stage.set(body))).returnId;
    },
  },
  'return.decided': {
    does: {
      ru: 'выданный заказ, возврат и решение по нему',
      en: 'an order handed over, a return, and the decision on it',
    },
    async run(stage) {
      const orderId = await bringOut(stage);
      const { returnId } = await askBack(stage, orderId, asItIs);
      await handOver(stage, orderId);
      const body = { occurredAt: await stage.at(), lines: [{ lineId: '1', decision: 'approve' as const }] };
      await stage.styk.orders.decideReturn(returnId, stage.set(body));
      return returnId;
    },
  },
};

/** Two pieces of the test article, to be picked up at the store. */
async function place(stage: Stage, set: Set = asItIs): Promise<string> {
  await stage.stockUp();
  const { priceKop } = ARTICLE;
  const payKop = priceKop * 2;
  const order = {
    externalId: stage.unique('order'),
    customerId: stage.customerId,
    channel: 'web',
    occurredAt: await stage.at(),
    lines: [{ ...ARTICLE, lineId: '1', qty: '2', payKop }],
    fulfilment: {
      kind: 'pickup_store',
      location: stage.storeId,
      recipient: { displayName: 'Анна', phone: '+79990000001' },
    },
    totals: { linesKop: payKop, discountKop: 0, deliveryKop: 0, payableKop: payKop },
    tenders: [{ kind: 'cash', amountKop: payKop }],
  } as const;
  return (await stage.styk.orders.createOrder(set(order))).orderId;
}

/** An order that waits for its buyer at the store. */
async function bringOut(stage: Stage): Promise<string> {
  const orderId = await place(stage);
  const { orders } = stage.styk;
  const step = { occurredAt: await stage.at() };
  await orders.acceptOrder(orderId, step);
  await orders.assembleOrder(orderId, step);
  const packages = [{ packageId: 'P-1', lines: [{ lineId: '1', qty: '2' }] }];
  await orders.readyOrder(orderId, { ...step, packages });
  return orderId;
}

/** The buyer shows the code that came by message. */
async function handOver(stage: Stage, orderId: string): Promise<void> {
  let recipientCode = '';
  for await (const message of stage.styk.sandbox.listOutboxMessages({ limit: 200 })) {
    recipientCode = /\d{4}/.exec(message.text)?.[0] ?? recipientCode;
  }
  await stage.styk.orders.deliverOrder(orderId, { occurredAt: await stage.at(), recipientCode });
}

async function askBack(stage: Stage, orderId: string, set: Set) {
  const body = {
    orderId,
    occurredAt: await stage.at(),
    reason: 'defect',
    refundMethod: 'original',
    lines: [{ lineId: '1', qty: '1' }],
  } as const;
  return stage.styk.orders.createReturn(set(body));
}
