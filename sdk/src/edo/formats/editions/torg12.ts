import type { FormatEdition } from '../edition.ts';

const ORDER_551 = 'ММВ-7-10/551@ 30.11.2015';

/** ТОРГ-12 in electronic form: order ММВ-7-10/551@, withdrawn on 1 January 2026 by ЕД-7-26/28@. */
export const torg12Editions: readonly FormatEdition[] = [
  {
    info: {
      id: 'torg12-seller',
      document: 'torg12',
      title: {
        ru: 'Документ о передаче товаров (ТОРГ-12), титул продавца',
        en: 'Goods transfer document (TORG-12), seller title',
      },
      party: 'seller',
      prefix: 'DP_TOVTORGPR',
      knd: '1175010',
      version: '5.01',
      edition: '05_01_04',
      order: ORDER_551,
      validFrom: '2016-03-28',
      validTo: '2025-12-31',
      datesUnconfirmed: true,
      replacedBy: 'upd-seller',
    },
    table: 'torg12-seller-5.01',
    load: () => import('../tables/torg12-seller-5.01.table.json', { with: { type: 'json' } }),
  },
  {
    info: {
      id: 'torg12-buyer',
      document: 'torg12',
      title: {
        ru: 'Документ о передаче товаров (ТОРГ-12), титул покупателя',
        en: 'Goods transfer document (TORG-12), buyer title',
      },
      party: 'buyer',
      prefix: 'DP_TOVTORGPOK',
      knd: '1175011',
      version: '5.01',
      edition: '05_01_04',
      order: ORDER_551,
      validFrom: '2016-03-28',
      validTo: '2025-12-31',
      datesUnconfirmed: true,
      replacedBy: 'upd-buyer',
    },
    table: 'torg12-buyer-5.01',
    load: () => import('../tables/torg12-buyer-5.01.table.json', { with: { type: 'json' } }),
  },
];
