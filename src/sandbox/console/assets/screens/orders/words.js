/** Ways to the buyer. */
export const FULFILMENT = {
  pickup_store: { ru: 'самовывоз', en: 'store pickup' },
  express_store: { ru: 'экспресс из магазина', en: 'express from store' },
  restock_then_pickup: { ru: 'подвоз и самовывоз', en: 'restock, then pickup' },
  pvz: { ru: 'пункт выдачи', en: 'pickup point' },
  parcel_locker: { ru: 'постамат', en: 'parcel locker' },
  courier_warehouse: { ru: 'курьер со склада', en: 'courier from warehouse' },
};

/** Means of payment. */
export const TENDERS = {
  'points-ref': { ru: 'баллы', en: 'points' },
  gift: { ru: 'подарочная карта', en: 'gift card' },
  wallet: { ru: 'кошелёк', en: 'wallet' },
  card: { ru: 'карта', en: 'card' },
  sbp: { ru: 'СБП', en: 'SBP' },
  credit: { ru: 'рассрочка', en: 'credit' },
  cash: { ru: 'при получении', en: 'on receipt' },
};
