import type { FormatEdition } from '../edition.ts';

const ORDER_552 = 'ММВ-7-10/552@ 30.11.2015';

/** Акт of works and services: order ММВ-7-10/552@, withdrawn on 1 January 2026 by ЕД-7-26/28@. */
export const actEditions: readonly FormatEdition[] = [
  {
    info: {
      id: 'act-contractor',
      document: 'act',
      title: {
        ru: 'Акт о выполнении работ (оказании услуг), титул исполнителя',
        en: 'Certificate of works or services, contractor title',
      },
      party: 'contractor',
      prefix: 'DP_REZRUISP',
      knd: '1175012',
      version: '5.01',
      edition: '05_01_02',
      order: ORDER_552,
      validFrom: '2016-03-28',
      validTo: '2025-12-31',
      datesUnconfirmed: true,
      replacedBy: 'upd-seller',
    },
    table: 'act-contractor-5.01',
    load: () => import('../tables/act-contractor-5.01.table.json', { with: { type: 'json' } }),
  },
  {
    info: {
      id: 'act-customer',
      document: 'act',
      title: {
        ru: 'Акт о выполнении работ (оказании услуг), титул заказчика',
        en: 'Certificate of works or services, customer title',
      },
      party: 'customer',
      prefix: 'DP_REZRUZAK',
      knd: '1175013',
      version: '5.01',
      edition: '05_01_02',
      order: ORDER_552,
      validFrom: '2016-03-28',
      validTo: '2025-12-31',
      datesUnconfirmed: true,
      replacedBy: 'upd-buyer',
    },
    table: 'act-customer-5.01',
    load: () => import('../tables/act-customer-5.01.table.json', { with: { type: 'json' } }),
  },
];
