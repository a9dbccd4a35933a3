import type { Upd } from './upd.ts';
import type { UpdLine } from './upd-line.ts';

const piece = { code: '796', name: 'шт' };
const kilogram = { code: '166', name: 'кг' };
const litre = { code: '112', name: 'л' };

/** Name, unit, quantity, price without VAT, rate, article. */
const goods: readonly [string, UpdLine['unit'], string, string, UpdLine['vatRate'], string][] = [
  ['Мука пшеничная хлебопекарная, высший сорт, 2 кг', piece, '240', '71.36', '10%', 'МП-002'],
  ['Сахар-песок, 1 кг', piece, '300', '64.55', '10%', 'СП-001'],
  ['Масло подсолнечное рафинированное', litre, '180', '112.73', '10%', 'МС-010'],
  ['Крупа гречневая ядрица, весовая', kilogram, '125.5', '78.18', '10%', 'КГ-100'],
  ['Молоко ультрапастеризованное 3,2 %, 1 л', piece, '360', '79.09', '10%', 'МЛ-032'],
  ['Хлопья овсяные, 400 г', piece, '150', '41.82', '10%', 'ХО-400'],
  ['Кофе растворимый сублимированный, 190 г', piece, '48', '532.79', '22%', 'КФ-190'],
  ['Чай чёрный байховый, 100 пакетиков', piece, '72', '184.43', '22%', 'ЧБ-100'],
  ['Шоколад горький 72 %, 90 г', piece, '200', '98.36', '22%', 'ШГ-072'],
  ['Вода минеральная газированная, 1,5 л', piece, '480', '36.07', '22%', 'ВМ-015'],
  ['Пакет-майка, 30х55 см, упаковка 100 шт.', piece, '25', '163.93', '22%', 'ПМ-100'],
  ['Доставка по городу', { code: '642', name: 'ед' }, '1', '2459.02', '22%', 'УС-001'],
];

/** Made anew each time, so that changing one party of the sample does not change the other. */
const buyer = (): Upd['buyer'] => ({
  name: 'ООО «Вектор»',
  inn: '5407654327',
  kpp: '540701001',
  address: {
    text: '630099, Новосибирская обл., г. Новосибирск, ул. Образцовая, д. 10',
    countryCode: '643',
    country: 'Россия',
  },
});

/** A filled-in УПД of status 1 between invented organisations: what a new document starts from. */
export function sampleUpd(): Upd {
  return {
    function: 'СЧФДОП',
    number: '123',
    date: '2026-10-05',
    senderId: '2BM-7701234560-770101001-202601011200000000001',
    recipientId: '2BE0a1b2c3d4e5f60718293a4b5c6d7e8f9',
    documentName: 'Универсальный передаточный документ',
    composer: 'ООО «Ромашка», ИНН 7701234560',
    seller: {
      name: 'ООО «Ромашка»',
      inn: '7701234560',
      kpp: '770101001',
      address: {
        postalCode: '101000',
        regionCode: '77',
        region: 'г. Москва',
        street: 'ул. Примерная',
        house: '1',
        building: '2',
      },
      bank: { account: '40702810000000000001', bank: 'АО «Пример Банк»', bic: '044525000' },
    },
    buyer: buyer(),
    consignor: 'same',
    consignee: buyer(),
    currency: { code: '643', name: 'Российский рубль' },
    shipmentDocuments: [{ name: 'Универсальный передаточный документ', number: '123', date: '2026-10-05' }],
    lines: goods.map(([name, unit, quantity, price, vatRate, article]): UpdLine => {
      const kind = article.startsWith('УС') ? 'service' : 'goods';
      return { name, ...(unit && { unit }), quantity, price, vatRate, kind, article };
    }),
    transfer: {
      operation: 'Товары переданы, услуги оказаны',
      date: '2026-10-05',
      basis: [{ name: 'Договор поставки', number: '45-П', date: '2026-01-15' }],
      handedBy: { name: { last: 'Кладов', first: 'Пётр', middle: 'Ильич' }, position: 'Кладовщик' },
    },
    signers: [
      {
        name: { last: 'Ромашкина', first: 'Анна', middle: 'Сергеевна' },
        position: 'Генеральный директор',
        signatureType: '1',
        powers: 'certificate',
      },
    ],
    info: [{ id: 'НомерЗаказа', value: 'З-2026/1001' }],
  };
}
