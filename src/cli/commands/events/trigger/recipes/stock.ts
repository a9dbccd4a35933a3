import type { Recipes } from '../recipe.ts';
import { ARTICLE, type Stage } from '../stage.ts';

const MINUTE_MS = 60_000;

export const stockRecipes: Recipes = {
  'stock.level.stale': {
    does: { ru: 'остаток; часы — на шесть минут вперёд', en: 'a level; the clock goes six minutes on' },
    async run(stage) {
      await stage.stockUp();
      await stage.advance(6 * MINUTE_MS);
      await stage.styk.stock.getAvailability({ sku: [ARTICLE.sku], location: [stage.storeId] });
      return stage.storeId;
    },
  },
  'stock.reservation.created': {
    does: { ru: 'резерв товара', en: 'goods are reserved' },
    run: (stage) => reserve(stage, (body) => stage.set(body)),
  },
  'stock.reservation.confirmed': {
    does: { ru: 'резерв, закреплённый за заказом', en: 'a reservation, bound to an order' },
    async run(stage) {
      const reservationId = await reserve(stage);
      await stage.styk.stock.confirmReservation(reservationId, stage.set({ orderId: 'ord_00000000' }));
      return reservationId;
    },
  },
  'stock.reservation.released': {
    does: { ru: 'резерв, снятый до срока', en: 'a reservation, released before its time' },
    async run(stage) {
      const reservationId = await reserve(stage, (body) => stage.set(body));
      await stage.styk.stock.releaseReservation(reservationId);
      return reservationId;
    },
  },
  'stock.reservation.expired': {
    does: { ru: 'резерв; часы — за его срок', en: 'a reservation; the clock goes beyond its end' },
    async run(stage) {
      const reservationId = await reserve(stage, (body) => stage.set(body));
      const { expiresAt } = await stage.styk.stock.getReservation(reservationId);
      await stage.reach(expiresAt ?? (await stage.at()));
      await stage.styk.stock.getReservation(reservationId);
      return reservationId;
    },
  },
};

async function reserve(stage: Stage, set: <Body extends object>(body: Body) => Body = (body) => body): Promise<string> {
  await stage.stockUp();
  const lines = [{ sku: ARTICLE.sku, location: stage.storeId, qty: '1' }];
  return (await stage.styk.stock.createReservation(set({ orderRef: stage.unique('order'), lines }))).reservationId;
}
