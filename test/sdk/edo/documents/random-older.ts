import type {
  Act,
  ActAcceptance,
  OlderAnsweredTitle,
  OlderParty,
  OlderSigner,
  Torg12,
  Torg12Acceptance,
  Torg12Line,
  Work,
} from '@styk/sdk/edo';
import fc from 'fast-check';
import { base64, date, decimal, digits, inn10, list, participantId, person, time, word } from './random-values.ts';

/** Documents of orders 551@ and 552@ that should build: any shape the model allows, with values the formats take. */

const inn12 = fc.constant('540712345653');
const code3 = digits(3);
const short = word.map((text) => text.slice(0, 10));
const info = list(fc.record({ id: word, value: word }));
const information = { info, infoFileId: fc.uuid() };
const operator = fc.record({ name: word, inn: inn10, id: fc.constantFrom('2BM', '2BE', '2LT') });
const exchange = { senderId: participantId, recipientId: participantId, operator };
const accounts = fc.record({ debit: digits(9), credit: digits(9) }, { requiredKeys: ['debit'] });
const optionalExchange = ['operator', 'composerBasis', 'info', 'infoFileId', 'operationKind'] as const;

/** All keys of a record but these. */
function required<T extends object>(model: T, ...optional: readonly (keyof T)[]): (keyof T)[] {
  return (Object.keys(model) as (keyof T)[]).filter((key) => !optional.includes(key));
}

const address = fc.oneof(
  fc.record({ text: word, countryCode: code3 }),
  fc.record(
    {
      postalCode: digits(6),
      regionCode: digits(2),
      district: word,
      city: word,
      settlement: word,
      street: word,
      house: short,
      building: short,
      flat: short,
    },
    { requiredKeys: ['regionCode'] },
  ),
  fc.record({ garId: fc.uuid() }),
);

const details = {
  address,
  bank: fc.record({ account: digits(20), bank: word, bic: digits(9), correspondentAccount: digits(20) }),
  contact: fc.record({ phone: word, email: word }, { requiredKeys: ['phone'] }),
  okpo: digits(8),
  department: word,
  note: word,
};

const olderParty: fc.Arbitrary<OlderParty> = fc.oneof(
  fc.record(
    { name: word, inn: inn10, kpp: digits(7).map((tail) => `77${tail}`), ...details },
    { requiredKeys: ['name', 'inn'] },
  ),
  fc.record({ name: word, country: word, other: word, ...details }, { requiredKeys: ['name', 'country'] }),
  fc.record({ person, inn: inn12, registration: word, other: word, ...details }, { requiredKeys: ['person', 'inn'] }),
  fc.record({ individual: person, inn: inn12, other: word, ...details }, { requiredKeys: ['individual'] }),
) as fc.Arbitrary<OlderParty>;

const authority = {
  scope: fc.constantFrom('made', 'made-and-recorded', 'recorded'),
  status: fc.constantFrom('party', 'composer', 'other-organisation', 'individual'),
  basis: word,
  organisationBasis: word,
};

const olderSigner: fc.Arbitrary<OlderSigner> = fc.oneof(
  fc.record(
    {
      name: person,
      position: fc.oneof(word, fc.constant('')),
      organisation: word,
      inn: inn10,
      other: word,
      ...authority,
    },
    { requiredKeys: ['name', 'position', 'organisation', 'inn', 'scope', 'status', 'basis'] },
  ),
  fc.record(
    { person, inn: inn12, registration: word, other: word, ...authority },
    { requiredKeys: ['person', 'inn', 'scope', 'status', 'basis'] },
  ),
  fc.record(
    { individual: person, inn: inn12, other: word, ...authority },
    { requiredKeys: ['individual', 'scope', 'status', 'basis'] },
  ),
) as fc.Arbitrary<OlderSigner>;

const figures = {
  quantity: fc.oneof(decimal(10_000, 0), decimal(1000, 3), decimal(10, 11)),
  price: fc.oneof(decimal(1_000_000, 2), decimal(1000, 5)),
  vatRate: fc.constantFrom('20%', '10%', '18%', '0%', 'без НДС', '20/120', '10/110'),
};

const line = fc.record(
  {
    ...figures,
    name: word,
    description: word,
    grade: short,
    article: word,
    code: word,
    unit: fc.record({ code: fc.constantFrom('796', '166', '0796'), name: word }),
    packaging: word,
    perPackage: decimal(100, 3),
    packages: fc.nat(1000).map(String),
    grossWeight: decimal(100, 3),
    due: decimal(100, 0),
    accounts,
    info,
  },
  { requiredKeys: ['quantity', 'price', 'unit'] },
) as fc.Arbitrary<Torg12Line>;

const basis = list(
  fc.record({ name: word, number: word, date, note: fc.oneof(word, fc.constant('')) }, { requiredKeys: ['name'] }),
);

const head = {
  ...exchange,
  ...information,
  composer: word,
  composerBasis: word,
  number: word,
  date,
  documentName: word,
  correction: fc.record({ number: fc.constantFrom('1', '42', '999'), date }),
  currency: fc.constantFrom({ code: '643', name: 'Российский рубль' }, { code: '156', name: 'Юань', rate: '11.2345' }),
  basis,
  stateContractId: digits(20),
  operationKind: word,
  signers: list(olderSigner),
};
const optionalHead = [...optionalExchange, 'number', 'correction', 'stateContractId'] as const;

function handler(): fc.Arbitrary<unknown> {
  return fc.oneof(
    fc.record({ name: person, position: word, powers: word, other: word }, { requiredKeys: ['name', 'position'] }),
    fc.record(
      { name: person, position: word, organisation: word, organisationBasis: word, powers: word, other: word },
      { requiredKeys: ['name', 'position', 'organisation'] },
    ),
    fc.record({ individual: person, powers: word, other: word }, { requiredKeys: ['individual'] }),
  );
}

const torg12 = {
  ...head,
  seller: olderParty,
  buyer: olderParty,
  consignor: olderParty,
  consignee: olderParty,
  carrier: olderParty,
  lines: list(line, 6),
  release: fc.record(
    {
      operation: word,
      date,
      attachedSheets: word,
      handedBy: handler(),
      transportWaybills: list(fc.record({ number: word, date })),
      info,
    },
    { requiredKeys: ['operation'] },
  ),
};

export const torg12Arbitrary = fc.record(torg12, {
  requiredKeys: required(torg12, ...optionalHead, 'consignor', 'consignee', 'carrier') as never,
}) as fc.Arbitrary<Torg12>;

const answersArbitrary: fc.Arbitrary<OlderAnsweredTitle> = fc.record(
  { id: word, madeOn: date, madeAt: time, signatures: list(base64), documentName: word, number: word, date },
  { requiredKeys: ['id', 'madeOn', 'madeAt', 'signatures', 'documentName', 'date'] },
) as fc.Arbitrary<OlderAnsweredTitle>;

const acceptance = {
  ...exchange,
  ...information,
  composer: word,
  composerBasis: word,
  answers: answersArbitrary,
  operation: word,
  operationKind: word,
  signers: list(olderSigner),
};

export const torg12AcceptanceArbitrary = fc.record(
  { ...acceptance, receivedOn: date, receivedBy: handler() },
  { requiredKeys: required(acceptance, ...optionalExchange) as never },
) as fc.Arbitrary<Torg12Acceptance>;

const work = fc.record(
  {
    ...figures,
    name: word,
    description: word,
    unit: fc.record({ code: fc.constantFrom('796', '0796'), name: word }, { requiredKeys: ['name'] }),
    accounts,
    info,
  },
  { requiredKeys: ['quantity', 'price'] },
) as fc.Arbitrary<Work>;

const act = {
  ...head,
  heading: word,
  contractor: olderParty,
  customer: olderParty,
  stages: list(fc.record({ from: date, to: date, works: list(work, 4) }, { requiredKeys: ['works'] })),
  transfer: fc.record(
    {
      operation: word,
      date,
      thing: fc.record({ date, details: word }, { requiredKeys: ['details'] }),
      info,
    },
    { requiredKeys: ['operation'] },
  ),
};

export const actArbitrary = fc.record(act, {
  requiredKeys: required(act, ...optionalHead, 'heading') as never,
}) as fc.Arbitrary<Act>;

export const actAcceptanceArbitrary = fc.record(
  {
    ...acceptance,
    acceptedOn: date,
    thing: fc.record({ date, details: word }, { requiredKeys: ['date'] }),
  },
  { requiredKeys: required(acceptance, ...optionalExchange) as never },
) as fc.Arbitrary<ActAcceptance>;
