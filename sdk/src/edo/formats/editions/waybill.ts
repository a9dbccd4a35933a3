import type { FormatEdition } from '../edition.ts';

const ORDER_1065 = 'ЕД-7-26/1065@ 09.12.2021';

/** Электронная транспортная накладная, titles T1 to T4: order ЕД-7-26/1065@, mandatory since 1 September 2026 (140-ФЗ). */
export const waybillEditions: readonly FormatEdition[] = [
  {
    info: {
      id: 'waybill-consignor',
      document: 'waybill',
      title: { ru: 'ЭТрН, Т1: грузоотправитель', en: 'Waybill T1: consignor' },
      party: 'consignor',
      prefix: 'ON_TRNACLGROT',
      knd: '1110339',
      version: '5.01',
      edition: '05_01_02',
      order: ORDER_1065,
      validFrom: '2022-09-01',
      datesUnconfirmed: true,
      reconstructed: true,
    },
    table: 'waybill-consignor-5.01',
    load: () => import('../tables/waybill-consignor-5.01.table.json', { with: { type: 'json' } }),
  },
  {
    info: {
      id: 'waybill-acceptance',
      document: 'waybill',
      title: { ru: 'ЭТрН, Т2: перевозчик, приём груза', en: 'Waybill T2: carrier accepts' },
      party: 'carrier',
      prefix: 'ON_TRNACLPPRIN',
      knd: '1110340',
      version: '5.01',
      edition: '05_01_01',
      order: ORDER_1065,
      validFrom: '2022-09-01',
      datesUnconfirmed: true,
      reconstructed: true,
    },
    table: 'waybill-acceptance-5.01',
    load: () => import('../tables/waybill-acceptance-5.01.table.json', { with: { type: 'json' } }),
  },
  {
    info: {
      id: 'waybill-consignee',
      document: 'waybill',
      title: { ru: 'ЭТрН, Т3: грузополучатель', en: 'Waybill T3: consignee' },
      party: 'consignee',
      prefix: 'ON_TRNACLGRPO',
      knd: '1110341',
      version: '5.01',
      edition: '05_01_01',
      order: ORDER_1065,
      validFrom: '2022-09-01',
      datesUnconfirmed: true,
      reconstructed: true,
    },
    table: 'waybill-consignee-5.01',
    load: () => import('../tables/waybill-consignee-5.01.table.json', { with: { type: 'json' } }),
  },
  {
    info: {
      id: 'waybill-handover',
      document: 'waybill',
      title: { ru: 'ЭТрН, Т4: перевозчик, выдача груза', en: 'Waybill T4: carrier hands over' },
      party: 'carrier',
      prefix: 'ON_TRNACLPVYN',
      knd: '1110342',
      version: '5.01',
      edition: '05_01_01',
      order: ORDER_1065,
      validFrom: '2022-09-01',
      datesUnconfirmed: true,
      reconstructed: true,
    },
    table: 'waybill-handover-5.01',
    load: () => import('../tables/waybill-handover-5.01.table.json', { with: { type: 'json' } }),
  },
];
