import type { FormatEdition } from '../edition.ts';

const ORDER_189 = 'ММВ-7-15/189@ 13.04.2016';

/** УКД: order ММВ-7-15/189@, for reading archives; the schemas of the orders that followed are not published. */
export const correctionEditions: readonly FormatEdition[] = [
  {
    info: {
      id: 'correction-seller',
      document: 'correction',
      title: {
        ru: 'УКД / корректировочный счёт-фактура, титул продавца',
        en: 'Universal correction document, seller title',
      },
      party: 'seller',
      prefix: 'ON_KORSCHFDOPPR',
      knd: '1115127',
      version: '5.01',
      edition: '05_01_03',
      order: ORDER_189,
      validFrom: '2016-06-13',
      validTo: '2021-09-30',
      datesUnconfirmed: true,
    },
    table: 'correction-seller-5.01',
    load: () => import('../tables/correction-seller-5.01.table.json', { with: { type: 'json' } }),
  },
  {
    info: {
      id: 'correction-buyer',
      document: 'correction',
      title: { ru: 'УКД, титул покупателя', en: 'Universal correction document, buyer title' },
      party: 'buyer',
      prefix: 'ON_KORSCHFDOPPOK',
      knd: '1115128',
      version: '5.01',
      edition: '05_01_03',
      order: ORDER_189,
      validFrom: '2016-06-13',
      validTo: '2021-09-30',
      datesUnconfirmed: true,
    },
    table: 'correction-buyer-5.01',
    load: () => import('../tables/correction-buyer-5.01.table.json', { with: { type: 'json' } }),
  },
];
