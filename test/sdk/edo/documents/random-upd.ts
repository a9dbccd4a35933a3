import type { Party, Upd, UpdLine } from '@styk/sdk/edo';
import fc from 'fast-check';
import { date, decimal, digits, inn10, list, participantId, person, word } from './random-values.ts';
import {
  bank,
  countryCode,
  declaration,
  gtin,
  inOrder,
  markingCodes,
  regionCode,
  unit,
  withReason,
} from './sound-values.ts';

const address = fc.oneof(
  fc.record({ text: word, countryCode, country: word }),
  fc.record(
    { postalCode: digits(6), regionCode, region: word, city: word, street: word, house: word, flat: word },
    { requiredKeys: ['regionCode', 'region'] },
  ),
);

const details = {
  address,
  bank,
  contact: fc.record({ phones: list(word), emails: list(word) }),
  okpo: digits(8),
  department: word,
};

const party: fc.Arbitrary<Party> = fc.oneof(
  fc.record(
    { name: word, inn: inn10, kpp: digits(7).map((tail) => `77${tail}`), ...details },
    { requiredKeys: ['name', 'inn', 'kpp', 'address'] },
  ),
  fc.record(
    {
      person,
      inn: fc.constant('540712345653'),
      ogrnip: fc.constant('323770000123451'),
      ogrnipDate: date,
      ...details,
    },
    { requiredKeys: ['person', 'inn', 'address'] },
  ),
);

const reference = fc.record(
  { name: word, number: word, date, fileId: word, note: word },
  { requiredKeys: ['name', 'number', 'date'] },
);
const info = list(fc.record({ id: word, value: word }));

const line: fc.Arbitrary<UpdLine> = (
  fc.record(
    {
      name: word,
      unit,
      quantity: fc.oneof(decimal(10_000, 0), decimal(1000, 3), decimal(10, 11)),
      price: fc.oneof(decimal(1_000_000, 2), decimal(1000, 5)),
      vatRate: fc.constantFrom('22%', '10%', '0%', '5%', '7%', 'без НДС', '22/122', '10/110'),
      kind: fc.constantFrom('goods', 'work', 'service', 'right', 'other'),
      description: word,
      article: word,
      code: word,
      gtin: fc.constant(gtin),
      tnved: digits(10),
      okpd2: fc.constant('10.61.21'),
      customs: list(fc.record({ country: countryCode, declaration }, { requiredKeys: [] })),
      originNames: list(word),
      marked: list(
        fc.record({ codes: markingCodes, count: fc.constant('2'), batch: word }, { requiredKeys: ['codes', 'count'] }),
      ),
      info,
    },
    { requiredKeys: ['name', 'quantity', 'price', 'vatRate', 'originNames'] },
  ) as fc.Arbitrary<UpdLine>
).map(withReason);

const signer = fc.oneof(
  fc.record(
    { name: person, position: word, signatureType: fc.constantFrom('1', '2', '3'), powers: fc.constant('certificate') },
    { requiredKeys: ['name', 'position', 'powers'] },
  ),
  fc.record({
    name: person,
    position: word,
    powers: fc.constant('mchd-reference'),
    mchd: list(fc.record({ number: fc.uuid(), issued: date, store: word })),
  }),
);

/** Documents that should build: any shape the model allows, with values the format takes. */
export const updArbitrary: fc.Arbitrary<Upd> = (
  fc.record(
    {
      function: fc.constantFrom('СЧФДОП', 'ДОП'),
      number: word,
      // Not after the day on which tests make their files.
      date: date.map((day) => (day > '2026-10-05' ? '2026-10-05' : day)),
      senderId: participantId,
      recipientId: participantId,
      productGroups: fc.subarray(['alcohol', 'tobacco', 'oil'], { minLength: 1, maxLength: 1 }),
      documentName: word,
      factName: word,
      uid: word,
      composer: word,
      correction: fc.record({ number: fc.constantFrom('1', '42', '999'), date }),
      seller: party,
      buyer: party,
      consignor: fc.oneof(fc.constant('same'), party),
      consignee: party,
      currency: fc.constantFrom(
        { code: '643', name: 'Российский рубль' },
        { code: '156', name: 'Юань', rate: '11.2345' },
      ),
      payments: list(fc.record({ number: word.map((text) => text.slice(0, 30)), date, amount: decimal(1000, 2) })),
      shipmentDocuments: list(reference),
      stateContractId: digits(20),
      lines: list(line, 8),
      transfer: fc.record(
        {
          operation: word,
          kind: word,
          date,
          basis: list(reference),
          handedBy: fc.record({ name: person, position: word }),
          transport: word,
        },
        { requiredKeys: ['operation', 'date'] },
      ),
      signers: list(signer),
      info,
      transferInfo: info,
    },
    {
      requiredKeys: [
        'function',
        'number',
        'date',
        'senderId',
        'recipientId',
        'documentName',
        'seller',
        'buyer',
        'currency',
        'lines',
        'transfer',
        'signers',
      ],
    },
  ) as fc.Arbitrary<Upd>
).map(inOrder);
