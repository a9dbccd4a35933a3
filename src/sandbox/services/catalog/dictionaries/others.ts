import { type DictionarySource, entry } from './dictionary.ts';

export const fulfilmentKinds: DictionarySource = {
  versions: ['2026-01-01T00:00:00Z'],
  entries: [
    entry('courier_warehouse', 'Курьер со склада', 'Courier from a warehouse'),
    entry('express_store', 'Экспресс из магазина', 'Express from a store'),
    entry('parcel_locker', 'Постамат', 'Parcel locker'),
    entry('pickup_store', 'Самовывоз из магазина', 'Pickup at a store'),
    entry('pvz', 'Пункт выдачи', 'Pickup point'),
    entry('restock_then_pickup', 'Довоз и самовывоз', 'Restock, then pickup'),
  ],
};

/** Formats the document exchange knows; their days are those on which new documents may be made in them. */
export const documentFormats: DictionarySource = {
  versions: ['2026-01-01T00:00:00Z'],
  entries: [
    entry('upd-501', 'УПД 5.01', 'UPD 5.01', {
      order: 'ММВ-7-15/820@',
      formatVersion: '5.01',
      validTo: '2025-03-31',
    }),
    entry('upd-503', 'УПД 5.03', 'UPD 5.03', { order: 'ЕД-7-26/970@', formatVersion: '5.03', validFrom: '2025-04-01' }),
    entry('torg-12', 'ТОРГ-12', 'TORG-12', {
      order: 'ММВ-7-10/551@',
      formatVersion: '5.01',
      validTo: '2025-12-31',
    }),
    entry('act', 'Акт', 'Act', { order: 'ММВ-7-10/552@', formatVersion: '5.01', validTo: '2025-12-31' }),
    entry('etrn', 'ЭТрН', 'Electronic waybill', { order: 'ЕД-7-26/1065@', formatVersion: '5.01' }),
  ],
};
