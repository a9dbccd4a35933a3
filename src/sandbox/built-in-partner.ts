/**
 * The partner every sandbox comes with, so that a newcomer can call at once. It is in the test register only: the ИНН and
 * ОГРН have right check digits and belong to nobody.
 */
export const builtInPartner = {
  partnerId: 'prt_sandbox',
  clientId: 'cli_sandbox',
  inn: '9699000012',
  ogrn: '1269600000010',
  kpp: '969901001',
  name: 'ООО «Тест-Поставщик»',
  stores: [
    {
      storeId: 'msk-01',
      name: 'Магазин на Тверской',
      address: 'г. Москва, ул. Тверская, д. 1',
      timezone: 'Europe/Moscow',
      posIds: ['pos-1', 'pos-2'],
    },
    {
      storeId: 'spb-02',
      name: 'Магазин на Невском',
      address: 'г. Санкт-Петербург, Невский пр., д. 1',
      timezone: 'Europe/Moscow',
      posIds: ['pos-1', 'pos-2'],
    },
    {
      storeId: 'kgd-03',
      name: 'Магазин в Калининграде',
      address: 'г. Калининград, пл. Победы, д. 1',
      timezone: 'Europe/Kaliningrad',
      posIds: ['pos-1', 'pos-2'],
    },
    {
      storeId: 'vvo-04',
      name: 'Магазин во Владивостоке',
      address: 'г. Владивосток, ул. Светланская, д. 1',
      timezone: 'Asia/Vladivostok',
      posIds: ['pos-1', 'pos-2'],
    },
  ],
} as const;
