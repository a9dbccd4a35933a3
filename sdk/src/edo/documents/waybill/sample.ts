import type { WaybillConsignorTitle } from './consignor.ts';
import type { WaybillParty } from './party.ts';

const romashka: WaybillParty = {
  name: 'ООО «Ромашка»',
  inn: '7701234560',
  kpp: '770101001',
  address: { postalCode: '101000', regionCode: '77', street: 'ул. Примерная', house: '1' },
  contact: { phones: ['+7 495 000-00-01'], emails: ['sklad@romashka.example'] },
};

const vektor: WaybillParty = {
  name: 'ООО «Вектор»',
  inn: '5407654327',
  kpp: '540701001',
  contact: { phones: ['+7 383 000-00-02'] },
};

const carrier: WaybillParty = {
  name: 'ООО «Дальний путь»',
  inn: '5004321090',
  kpp: '500401001',
  contact: { phones: ['+7 496 000-00-03'] },
};

/** A filled-in T1 between invented organisations: flour and sugar from Moscow to Novosibirsk. */
export function sampleWaybill(): WaybillConsignorTitle {
  return structuredClone({
    consignorId: '2BM-7701234560-770101001-202601011200000000001',
    carrierId: '2BM-5004321090-500401001-202601011200000000003',
    consigneeId: '2BE0a1b2c3d4e5f60718293a4b5c6d7e8f9',
    number: 'ТрН-15',
    date: '2026-10-05',
    factName: 'Транспортная накладная, информация грузоотправителя',
    composer: 'ООО «Ромашка», ИНН 7701234560',
    operation: 'Груз с указанными характеристиками передан водителю',
    order: { number: 'З-2026/1001', date: '2026-10-02' },
    consignor: { party: romashka, forwarder: false },
    consignee: {
      party: vektor,
      deliveryPlace: {
        address: {
          postalCode: '630099',
          regionCode: '54',
          city: 'г. Новосибирск',
          street: 'ул. Образцовая',
          house: '10',
        },
        comment: 'Склад 2, ворота 5',
      },
    },
    cargo: {
      items: [
        {
          name: 'Мука пшеничная хлебопекарная, 2 кг',
          code: '1101',
          condition: 'Без повреждений',
          packaging: 'Мешки на паллетах',
          container: '01',
          packages: '12',
          marks: ['РМ-0001–РМ-0012'],
          mass: { gross: '6240', net: '6000', pallets: '12' },
          dimensions: { length: '1.2', width: '0.8', height: '1.5' },
          volume: '17.28',
          value: { amount: '214080.00', currency: { code: '643', name: 'Российский рубль' } },
        },
        {
          name: 'Сахар-песок, 1 кг',
          code: '1701',
          condition: 'Без повреждений',
          packaging: 'Коробки на паллетах',
          container: '01',
          packages: '8',
          marks: ['РМ-0013–РМ-0020'],
          mass: { gross: '4160.5', net: '4000', pallets: '8' },
          value: { amount: '258200.00', currency: { code: '643', name: 'Российский рубль' } },
        },
      ],
    },
    documents: {
      toCargo: [
        {
          name: 'Универсальный передаточный документ',
          number: '123',
          date: '2026-10-05',
          parties: [{ inn: '7701234560' }, { inn: '5407654327' }],
        },
      ],
    },
    instructions: {
      requirements: 'Особых требований нет',
      redirection: { by: 'consignor', contact: { phones: ['+7 495 000-00-01'] } },
      deliverBy: '2026-10-09T18:00:00+07:00',
      transshipmentForbidden: true,
      route: { text: 'Москва — Казань — Екатеринбург — Омск — Новосибирск' },
      seals: 'Пломба № 00012345',
    },
    carrier,
    drivers: [
      {
        name: { last: 'Рулёв', first: 'Степан', middle: 'Андреевич' },
        phones: ['+7 900 000-00-04'],
        licenceNumber: '123456',
        licenceSeries: '9900',
        licenceIssued: '2021-03-15',
      },
    ],
    transport: {
      vehicle: {
        plate: 'А123ВС777',
        type: 'Седельный тягач',
        brand: 'КАМАЗ 54901',
        payload: '20',
        capacity: '92',
        ownership: 'own',
        certificate: '9900123456',
      },
      trailers: [
        {
          plate: 'ВС123477',
          type: 'Полуприцеп тентованный',
          brand: 'Тонар 97461',
          payload: '20',
          capacity: '92',
          ownership: 'lease',
          ownershipDocuments: [
            {
              name: 'Договор лизинга',
              number: '77-Л',
              date: '2025-02-10',
              parties: [{ inn: '5004321090' }, { inn: '7701234560' }],
            },
          ],
        },
      ],
    },
    loading: {
      requestedAt: '2026-10-05T09:00:00+03:00',
      arrivedAt: '2026-10-05T08:50:00+03:00',
      departedAt: '2026-10-05T11:20:00+03:00',
      place: { address: { postalCode: '101000', regionCode: '77', street: 'ул. Примерная', house: '1' } },
      massMethod: 'weighed',
    },
    signer: {
      name: { last: 'Ромашкина', first: 'Анна', middle: 'Сергеевна' },
      status: '1',
      position: 'Генеральный директор',
    },
  } satisfies WaybillConsignorTitle);
}
