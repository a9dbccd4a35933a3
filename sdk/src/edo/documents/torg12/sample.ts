import type { OlderParty } from '../orders-2015/party.ts';
import type { Unit } from '../upd-line.ts';
import type { Torg12 } from './torg12.ts';
import type { Torg12Acceptance } from './torg12-buyer.ts';
import type { Torg12Line } from './torg12-line.ts';

const piece: Unit = { code: '796', name: 'шт' };

/** Name, article, packages, quantity, price, rate, weight with packages. */
const goods: readonly [string, string, string, string, string, Torg12Line['vatRate'], string][] = [
  ['Мука пшеничная хлебопекарная, высший сорт, 2 кг', 'МП-002', '40', '240', '71.36', '10%', '496.8'],
  ['Кофе растворимый сублимированный, 190 г', 'КФ-190', '4', '48', '449.17', '20%', '14.4'],
  ['Чай чёрный байховый, 100 пакетиков', 'ЧБ-100', '6', '72', '187.5', '20%', '21.6'],
];

/** Made anew each time, so that changing one party of the sample does not change the other. */
const buyer = (): OlderParty => ({
  name: 'ООО «Вектор»',
  inn: '5407654327',
  kpp: '540701001',
  address: { text: '630099, Новосибирская обл., г. Новосибирск, ул. Образцовая, д. 10', countryCode: '643' },
});

/** A filled-in ТОРГ-12 between invented organisations, of the last month in which its format was in force. */
export function sampleTorg12(): Torg12 {
  return {
    number: '123',
    date: '2025-12-05',
    senderId: '2BM-7701234560-770101001-202601011200000000001',
    recipientId: '2BE0a1b2c3d4e5f60718293a4b5c6d7e8f9',
    documentName: 'Товарная накладная',
    composer: 'ООО «Ромашка», ИНН 7701234560',
    currency: { code: '643', name: 'Российский рубль' },
    seller: {
      name: 'ООО «Ромашка»',
      inn: '7701234560',
      kpp: '770101001',
      address: { postalCode: '101000', regionCode: '77', street: 'ул. Примерная', house: '1', building: '2' },
      bank: { account: '40702810000000000001', bank: 'АО «Пример Банк»', bic: '044525000' },
    },
    buyer: buyer(),
    consignee: buyer(),
    basis: [{ name: 'Договор поставки', number: '45-П', date: '2025-01-15' }],
    lines: goods.map(
      ([name, article, packages, quantity, price, vatRate, grossWeight]): Torg12Line => ({
        name,
        article,
        unit: piece,
        packaging: 'коробка',
        packages,
        grossWeight,
        quantity,
        price,
        ...(vatRate && { vatRate }),
      }),
    ),
    release: {
      operation: 'Товары переданы',
      date: '2025-12-05',
      handedBy: { name: { last: 'Кладов', first: 'Пётр', middle: 'Ильич' }, position: 'Кладовщик' },
    },
    signers: [
      {
        name: { last: 'Ромашкина', first: 'Анна', middle: 'Сергеевна' },
        position: 'Генеральный директор',
        organisation: 'ООО «Ромашка»',
        inn: '7701234560',
        scope: 'made-and-recorded',
        status: 'party',
        basis: 'Должностные обязанности',
      },
    ],
  };
}

/** A filled-in answer to the seller title of `sampleTorg12`; what it quotes is taken from that title's file. */
export function sampleTorg12Acceptance(): Omit<Torg12Acceptance, 'answers' | 'senderId' | 'recipientId'> {
  return {
    composer: 'ООО «Вектор», ИНН 5407654327',
    operation: 'Товары приняты без претензий',
    receivedOn: '2025-12-08',
    receivedBy: { name: { last: 'Складов', first: 'Олег', middle: 'Петрович' }, position: 'Кладовщик' },
    signers: [
      {
        name: { last: 'Векторов', first: 'Иван', middle: 'Павлович' },
        position: 'Директор',
        organisation: 'ООО «Вектор»',
        inn: '5407654327',
        scope: 'made-and-recorded',
        status: 'party',
        basis: 'Должностные обязанности',
      },
    ],
  };
}
