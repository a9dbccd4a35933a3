import type { Address, DocumentReference, HandedBy, Party, Signer } from '@styk/sdk/edo';
import fc from 'fast-check';
import { date, digits, inn10, list, person, word } from './random-values.ts';
import { bank, countryCode, gtin, regionCode } from './sound-values.ts';

/** Parts that both titles of order 970@ are made of. */

export const text = (length: number) => word.map((value) => value.slice(0, length));
export const exactly = (length: number) => digits(length);
const inn12 = fc.constant('540712345653');

const gln = fc.constant(gtin.slice(1));
const part = fc.record({ kind: text(50), name: word });
const codedPart = fc.record({ kind: fc.constantFrom('1', '2', '3'), name: word });
const numbered = fc.record({ kind: text(50), number: word });

const address: fc.Arbitrary<Address> = fc.oneof(
  fc.record({ text: word, countryCode, country: word, gln }, { requiredKeys: ['text', 'countryCode', 'country'] }),
  fc.record(
    {
      postalCode: digits(6),
      regionCode,
      region: word,
      district: word,
      city: word,
      settlement: word,
      street: word,
      house: word,
      building: word,
      flat: word,
      other: word,
      gln,
    },
    { requiredKeys: ['regionCode', 'region'] },
  ),
  fc.record(
    {
      garId: fc.uuid(),
      postalCode: digits(6),
      regionCode,
      region: word,
      municipality: codedPart,
      municipalSettlement: codedPart,
      settlement: part,
      planningUnit: part,
      street: part,
      landPlot: word,
      buildings: list(numbered),
      premises: numbered,
      room: numbered,
      gln,
    },
    { requiredKeys: ['garId', 'regionCode', 'region', 'municipality'] },
  ),
) as fc.Arbitrary<Address>;

const details = {
  address,
  bank,
  contact: fc.record({ phones: list(word), emails: list(word), other: word }, { requiredKeys: [] }),
  okpo: digits(8),
  department: word,
  shortName: word,
  legalFormCode: digits(5),
  legalForm: word.map((value) => `${value}, ООО`),
  note: word,
};

const foreign = {
  foreign: fc.constantFrom('organisation', 'citizen'),
  name: word,
  countryCode,
  country: word,
  identifier: word,
  other: word,
};
const foreignKeys = ['foreign', 'name', 'countryCode', 'country', 'identifier'] as const;

export const party: fc.Arbitrary<Party> = fc.oneof(
  fc.record(
    { name: word, inn: inn10, kpp: digits(7).map((tail) => `77${tail}`), ...details },
    { requiredKeys: ['name', 'inn', 'kpp', 'address'] },
  ),
  fc.record(
    {
      person,
      inn: inn12,
      ogrnip: fc.constant('323770000123451'),
      ogrnipDate: date,
      registration: word,
      other: word,
      ...details,
    },
    { requiredKeys: ['person', 'inn', 'address'] },
  ),
  fc.record({ ...foreign, ...details }, { requiredKeys: [...foreignKeys, 'address'] }),
  fc.record(
    {
      individual: fc.oneof(
        fc.record(
          { name: person, inn: inn12, status: fc.constantFrom('0', '1'), other: word },
          { requiredKeys: ['name'] },
        ),
        fc.record({ inn: inn12 }),
      ),
      ...details,
    },
    { requiredKeys: ['individual', 'address'] },
  ),
) as fc.Arbitrary<Party>;

const author = fc.oneof(
  fc.record({ organisationInn: inn10 }),
  fc.record({ personInn: inn12 }),
  fc.record({ authority: word }),
  fc.record({ foreigner: fc.record(foreign, { requiredKeys: [...foreignKeys] }) }),
);

export const reference: fc.Arbitrary<DocumentReference> = fc.record(
  {
    name: word,
    number: word,
    date,
    fileId: word,
    documentId: word,
    store: word,
    storeUrl: word,
    authors: list(author, 2),
    note: word,
  },
  { requiredKeys: ['name', 'number', 'date'] },
) as fc.Arbitrary<DocumentReference>;

export const info = list(fc.record({ id: word, value: word }));

export const handler: fc.Arbitrary<HandedBy> = fc.oneof(
  fc.record({ name: person, position: word, other: word }, { requiredKeys: ['name', 'position'] }),
  fc.record(
    {
      name: person,
      position: word,
      organisation: word,
      inn: inn10,
      organisationBasis: reference,
      powers: reference,
      other: word,
    },
    { requiredKeys: ['name', 'position', 'organisation', 'inn'] },
  ),
  fc.record(
    { individual: person, inn: inn12, powers: reference, other: word },
    { requiredKeys: ['individual', 'powers'] },
  ),
) as fc.Arbitrary<HandedBy>;

const signing = {
  name: person,
  position: word,
  signatureType: fc.constantFrom('1', '2', '3'),
  signedOn: date,
  note: word,
};

export const signer: fc.Arbitrary<Signer> = fc.oneof(
  fc.record(
    { ...signing, powers: fc.constantFrom('certificate', 'mchd-attached', 'mchd-elsewhere', 'other') },
    { requiredKeys: ['name', 'position', 'powers'] },
  ),
  fc.record(
    {
      ...signing,
      powers: fc.constant('mchd-reference'),
      mchd: list(
        fc.record(
          {
            number: fc.uuid(),
            issued: date,
            store: word,
            storeUrl: word,
            internalNumber: word,
            internalDate: date,
          },
          { requiredKeys: ['number', 'issued', 'store'] },
        ),
        2,
      ),
    },
    { requiredKeys: ['name', 'position', 'powers', 'mchd'] },
  ),
  fc.record(
    {
      ...signing,
      powers: fc.constant('paper'),
      paperPower: list(
        fc.record(
          { number: word, issued: date, principal: word, signedBy: person },
          { requiredKeys: ['number', 'issued'] },
        ),
        2,
      ),
    },
    { requiredKeys: ['name', 'position', 'powers', 'paperPower'] },
  ),
) as fc.Arbitrary<Signer>;
