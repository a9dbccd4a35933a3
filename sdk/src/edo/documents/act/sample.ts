import type { Act } from './act.ts';
import type { ActAcceptance } from './act-customer.ts';

/** A filled-in акт between invented organisations, of the last month in which its format was in force. */
export function sampleAct(): Act {
  return {
    number: '77',
    date: '2025-12-15',
    senderId: '2BM-7701234560-770101001-202601011200000000001',
    recipientId: '2BE0a1b2c3d4e5f60718293a4b5c6d7e8f9',
    documentName: 'Акт',
    composer: 'ООО «Ромашка», ИНН 7701234560',
    currency: { code: '643', name: 'Российский рубль' },
    contractor: {
      name: 'ООО «Ромашка»',
      inn: '7701234560',
      kpp: '770101001',
      address: { postalCode: '101000', regionCode: '77', street: 'ул. Примерная', house: '1' },
    },
    customer: {
      name: 'ООО «Вектор»',
      inn: '5407654327',
      kpp: '540701001',
      address: { text: '630099, Новосибирская обл., г. Новосибирск, ул. Образцовая, д. 10', countryCode: '643' },
    },
    basis: [{ name: 'Договор оказания услуг', number: '46-У', date: '2025-01-15' }],
    stages: [
      {
        from: '2025-12-01',
        to: '2025-12-15',
        works: [
          {
            name: 'Доставка по городу',
            unit: { code: '642', name: 'ед' },
            quantity: '12',
            price: '2500',
            vatRate: '20%',
          },
          {
            name: 'Хранение товара',
            description: 'Склад класса А, 40 паллетомест',
            unit: { code: '359', name: 'сут' },
            quantity: '15',
            price: '1833.33',
            vatRate: '20%',
          },
        ],
      },
    ],
    transfer: { operation: 'Услуги оказаны полностью и в срок', date: '2025-12-15' },
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

/** A filled-in answer to the contractor title of `sampleAct`; what it quotes is taken from that title's file. */
export function sampleActAcceptance(): Omit<ActAcceptance, 'answers' | 'senderId' | 'recipientId'> {
  return {
    composer: 'ООО «Вектор», ИНН 5407654327',
    operation: 'Услуги приняты без претензий',
    acceptedOn: '2025-12-16',
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
