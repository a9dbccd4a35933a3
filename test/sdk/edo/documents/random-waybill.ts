import type {
  CargoItem,
  CitedDocument,
  DangerousCargo,
  Driver,
  Loading,
  Place,
  QuotedTitle,
  Vehicle,
  WaybillAcceptanceTitle,
  WaybillConsigneeTitle,
  WaybillConsignorTitle,
  WaybillHandoverTitle,
  WaybillMoment,
  WaybillParty,
  WaybillSigner,
} from '@styk/sdk/edo';
import fc from 'fast-check';
import { base64, date, decimal, digits, inn10, list, participantId, person, time, word } from './random-values.ts';

/** Titles of a waybill that should build: any shape the model allows, with values the formats take. */

const inn12 = fc.constant('540712345653');
const short = word.map((text) => text.slice(0, 10));
const phone = word.map((text) => text.slice(0, 20));
const count = fc.integer({ min: 1, max: 999 }).map(String);

/** A record of which only the keys named have to be there. */
function some<T extends object, K extends keyof T>(model: { [Key in keyof T]: fc.Arbitrary<T[Key]> }, ...keys: K[]) {
  return fc.record(model, { requiredKeys: keys });
}

const START = Date.UTC(2026, 0, 1);
const YEAR_SECONDS = 330 * 24 * 3600;
const seconds = fc.nat(YEAR_SECONDS);
const offset = fc.constantFrom(-210, 0, 120, 180, 420, 720);

/** A moment so many seconds after the year's beginning, told in a place so many minutes ahead of UTC. */
function told(second: number, minutes: number): string {
  const local = new Date(START + second * 1000 + minutes * 60_000).toISOString().slice(0, 19);
  const [hour, minute] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${local}${minutes < 0 ? '-' : '+'}${two(hour)}:${two(minute)}`;
}

const stated = (at: string, coordinated: boolean): WaybillMoment => (coordinated ? at : { at, coordinated });
const moment = fc
  .tuple(seconds, offset, fc.boolean())
  .map(([second, minutes, yes]) => stated(told(second, minutes), yes));

/** An arrival and a departure that is not before it. */
const visit = fc
  .tuple(seconds, fc.nat(86_400), offset, offset, fc.boolean())
  .map(([second, stay, one, other, yes]) => ({
    arrivedAt: stated(told(second, one), yes),
    departedAt: stated(told(second + stay, other), yes),
  }));

const foreign = fc.oneof(
  some(
    { foreign: fc.constant('organisation' as const), country: word, name: word, id: word, other: word },
    'foreign',
    'country',
    'name',
  ),
  fc.record({
    foreign: fc.constant('person' as const),
    name: word,
    identityDocument: fc.record({ kind: word, number: word, date }),
  }),
);

const identity = {
  organisation: { name: word, inn: inn10, kpp: digits(7).map((tail) => `77${tail}`) },
  entrepreneur: { person, inn: inn12, ogrnip: fc.constant('323770000123451'), other: word },
  individual: { individual: person, inn: inn12, other: word },
};

const anyIdentity = fc.oneof(
  some(identity.organisation, 'name', 'inn'),
  some(identity.entrepreneur, 'person', 'inn'),
  some(identity.individual, 'individual', 'inn'),
  foreign,
);

const address = fc.oneof(
  fc.record({ text: word, countryCode: digits(3) }),
  some(
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
    'postalCode',
    'regionCode',
  ),
  fc.record({ garId: fc.uuid() }),
);

const contact = some({ phones: list(word), emails: list(word), other: word }, 'phones');
const details = some({ address, contact, note: fc.record({ inn: inn10, text: word }) }, 'contact');
const party: fc.Arbitrary<WaybillParty> = fc.tuple(anyIdentity, details).map(([who, more]) => ({ ...who, ...more }));

const place: fc.Arbitrary<Place> = some(
  {
    address,
    comment: word,
    gln: digits(13),
    coordinates: fc.record({ latitude: digits(16), longitude: digits(18) }),
  },
  'address',
);

const parties = list(
  fc.oneof(fc.record({ inn: inn10 }), fc.record({ inn: inn12 }), foreign, fc.record({ authority: word })),
);
const cited: fc.Arbitrary<CitedDocument> = fc.oneof(
  some({ id: word, name: word, note: word, parties }, 'id', 'parties'),
  some({ name: word, number: word, date, note: word, parties }, 'name', 'number', 'date', 'parties'),
);

const info = list(some({ fileId: fc.uuid(), fields: list(fc.record({ id: word, value: word })) }), 2);

const signer = (statuses: readonly string[]): fc.Arbitrary<WaybillSigner> =>
  fc.oneof(
    some({ name: person, status: fc.constantFrom(...statuses), position: word }, 'name', 'status'),
    fc.record({ name: person, status: fc.constant('2'), powerStore: word }),
    fc.record({
      name: person,
      status: fc.constant('2'),
      power: some({ id: word, issued: date, number: word, revocationSystem: word }, 'id', 'issued'),
    }),
  );

const quoted: fc.Arbitrary<QuotedTitle> = fc.record({ id: word, madeOn: date, madeAt: time, signature: base64 });

const participants = {
  consignorId: participantId,
  carrierId: participantId,
  consigneeId: participantId,
  furtherId: participantId,
  otherRecipientIds: list(participantId),
};

const fine = some(
  {
    amount: decimal(1_000_000, 2),
    quantity: word,
    foreignAmount: decimal(1_000_000, 2),
    currencyCode: digits(3),
    currencyName: word,
    rate: decimal(9999, 4),
    rateDate: date,
    calculation: word,
  },
  'amount',
);
const mark = { at: moment, circumstances: word, acts: list(cited), fines: list(fine), info };
const shipperMarks = list(some({ ...mark, weighings: list(cited) }, 'at', 'circumstances'), 2);
const carrierMarks = list(some({ ...mark, weighing: word }, 'at', 'circumstances'), 2);

const currency = some({ code: digits(3), name: word }, 'name');
const value = fc.record({ amount: decimal(1_000_000, 2), currency });

/** Net that is not above gross, kilograms. */
const mass = fc
  .tuple(
    fc.integer({ min: 1, max: 40_000 }),
    fc.nat(100),
    digits(3),
    fc.boolean(),
    fc.option(count, { nil: undefined }),
  )
  .map(([net, tare, fraction, known, pallets]) => ({
    gross: `${net + tare}.${fraction}`,
    ...(known ? { net: String(net) } : {}),
    ...(pallets === undefined ? {} : { pallets }),
  }));

const dangerousKeys = [
  'unNumber',
  'shippingName',
  'hazardClass',
  'classificationCode',
  'packingGroup',
  'label',
  'tunnelCode',
] as const;
const dangerous: fc.Arbitrary<DangerousCargo> = some(
  {
    unNumber: word,
    shippingName: word,
    technicalName: word,
    description: word,
    hazardClass: fc.constantFrom('1', '3', '6.1'),
    classificationCode: word,
    packingGroup: word,
    label: word,
    tunnelCode: word,
    radionuclide: word,
    physicalForm: word,
    maximumActivity: word,
    packageCategory: word,
    transportIndex: word,
    safetyIndex: word,
    identificationMark: word,
    totalActivity: word,
    explosiveMass: word,
    totalExplosiveMass: word,
    mixtureShare: word,
    holdingUntil: date,
    controlTemperature: short,
    emergencyTemperature: short,
  },
  ...dangerousKeys,
);

const cargoItem: fc.Arbitrary<CargoItem> = some(
  {
    name: word,
    code: digits(4),
    condition: word,
    packaging: word,
    container: digits(2),
    packages: count,
    marks: list(word),
    mass,
    dimensions: fc.record({ length: decimal(20, 3), width: decimal(3, 3), height: decimal(4, 3) }),
    density: decimal(999, 2),
    volume: decimal(100, 3),
    value,
    dangerous: list(dangerous, 2),
    containers: list(fc.record({ count: fc.constantFrom('1', '2'), ids: list(word) }), 2),
    stateSystem: fc.oneof(
      fc.constant('none' as const),
      some({ name: word, ids: list(word), unit: word, other: word }, 'name', 'ids'),
    ),
    customer: anyIdentity,
    other: word,
  },
  'name',
  'condition',
  'packaging',
  'container',
  'packages',
  'marks',
  'mass',
);

const route = fc.oneof(some({ text: word, machineReadable: word }, 'text'), fc.record({ machineReadable: word }));

const driver: fc.Arbitrary<Driver> = fc.oneof(
  some(
    { name: person, phones: list(phone), inn: inn12, licenceNumber: short, tripSheets: list(cited) },
    'name',
    'phones',
    'inn',
  ),
  some(
    {
      name: person,
      phones: list(phone),
      licenceNumber: short,
      licenceSeries: short,
      licenceIssued: date,
      signatureIdentification: word,
    },
    'name',
    'phones',
    'licenceNumber',
    'licenceSeries',
    'licenceIssued',
  ),
);

const vehicleParts = {
  plate: fc.constantFrom('А123ВС777', 'ВС123477', 'AB1234CD'),
  type: word,
  brand: word,
  payload: decimal(40, 2),
  capacity: decimal(99, 2),
  certificate: digits(10),
  vin: digits(17),
};
const vehicleKeys = ['plate', 'type', 'brand', 'payload', 'capacity', 'ownership'] as const;
const vehicle: fc.Arbitrary<Vehicle> = fc.oneof(
  some({ ...vehicleParts, ownership: fc.constantFrom('own' as const, 'spouses' as const) }, ...vehicleKeys),
  some(
    {
      ...vehicleParts,
      ownership: fc.constantFrom('rent' as const, 'lease' as const, 'free-use' as const),
      ownershipDocuments: list(cited),
    },
    ...vehicleKeys,
    'ownershipDocuments',
  ),
);

const permit = fc.oneof(
  some({ id: word, number: word, route }, 'id'),
  some({ number: word, date, term: word, route }, 'number', 'date', 'term'),
);

const employee = some(
  { name: person, position: word, basis: fc.oneof(word, cited), other: word },
  'name',
  'position',
  'basis',
);
const loader = fc.oneof(fc.record({ party, basis: cited, employee }), fc.record({ employee }));
const massMethod = fc.constantFrom('weighed' as const, 'weighed-by-axle' as const, 'calculated' as const);

const loading: fc.Arbitrary<Loading> = fc
  .tuple(
    visit,
    some(
      {
        requestedAt: moment,
        place,
        massMethod,
        loader,
        placeOwner: fc.oneof(party, fc.record({ unknown: word })),
        access: fc.oneof(word, cited),
        grossMass: word.map((text) => `около ${text}`),
        containerCondition: word,
        packagingCondition: word,
        bodyCondition: word,
        info,
      },
      'requestedAt',
      'place',
      'massMethod',
    ),
  )
  .map((parts) => Object.assign({}, ...parts));

const instructions = some(
  {
    requirements: word,
    redirection: fc.oneof(
      fc.record({ by: fc.constant('consignor' as const), contact }),
      fc.record({ by: fc.constant('consignee' as const), contact, authority: cited }),
    ),
    deliverBy: moment,
    deliveryTerm: word,
    transshipmentForbidden: fc.boolean(),
    route,
    seals: word,
    speedLimits: word,
    climate: fc.record({
      temperatureFrom: fc.constant('-20.5'),
      temperatureTo: fc.constant('4'),
      humidityFrom: decimal(40, 2),
      humidityTo: decimal(40, 2).map((share) => String(50 + Number.parseInt(share, 10))),
    }),
    info,
  },
  'requirements',
  'redirection',
);

const correction = fc.record({ number: count, date });

const sides = fc.oneof(
  fc.record({ consignor: fc.record({ party, forwarder: fc.constant(false) }) }),
  fc.record({
    consignor: some({ party, forwarder: fc.constant(true), settlementBasis: cited }, 'party', 'forwarder'),
    customer: fc.record({ party, contract: cited }),
  }),
);

const consignorParts = some(
  {
    ...participants,
    number: word,
    date,
    uid: fc.uuid(),
    factName: word,
    composer: word,
    composerBasis: cited,
    operation: word,
    order: some({ number: word, date, file: quoted }, 'number', 'date'),
    correction,
    consignee: fc.record({ party, deliveryPlace: place }),
    cargo: some({ items: list(cargoItem, 2), info }, 'items'),
    documents: some(
      { toWaybill: list(cited), toCargo: list(cited), valuables: list(cited), containerList: cited },
      'toCargo',
    ),
    instructions,
    carrier: party,
    drivers: list(driver, 2),
    transport: some({ vehicle, trailers: list(vehicle, 2), permits: list(permit, 2), info }, 'vehicle'),
    loading,
    marks: shipperMarks,
    info,
    signer: signer(['1', '3', '4', '6']),
  },
  'consignorId',
  'carrierId',
  'consigneeId',
  'number',
  'date',
  'factName',
  'operation',
  'order',
  'consignee',
  'cargo',
  'instructions',
  'carrier',
  'drivers',
  'transport',
  'loading',
  'signer',
);

export const consignorArbitrary: fc.Arbitrary<WaybillConsignorTitle> = fc
  .tuple(consignorParts, sides)
  .map((parts) => Object.assign({}, ...parts));

const answer = { ...participants, answers: quoted, uid: fc.uuid(), factName: word, info, signer: signer(['1', '3']) };
const answerKeys = ['consignorId', 'carrierId', 'consigneeId', 'answers', 'uid', 'factName', 'signer'] as const;

const remarks = { arrivedAt: moment, departedAt: moment, condition: word, info };

export const acceptanceArbitrary: fc.Arbitrary<WaybillAcceptanceTitle> = some(
  {
    ...answer,
    operation: word,
    remarks: some({ ...remarks, acceptedAt: moment, mass: word, packages: word, loading: word }, 'condition'),
    marks: carrierMarks,
  },
  ...answerKeys,
  'operation',
);

export const handoverArbitrary: fc.Arbitrary<WaybillHandoverTitle> = some(
  {
    ...answer,
    operation: word,
    remarks: some({ ...remarks, unloadedAt: moment, unloading: word }, 'condition'),
    marks: carrierMarks,
  },
  ...answerKeys,
  'operation',
);

const item = some(
  {
    name: word,
    condition: word,
    packages: count,
    mass,
    density: decimal(999, 2),
    volume: decimal(100, 3),
    marks: list(word),
  },
  'name',
  'condition',
  'packages',
  'mass',
);

const receipt = fc
  .tuple(
    visit,
    some(
      {
        place,
        requestedAt: moment,
        condition: word,
        netMass: fc.constant('0.5'),
        volume: decimal(100, 3),
        massMethod,
        items: list(item, 2),
        info,
      },
      'place',
      'requestedAt',
      'condition',
      'items',
    ),
  )
  .map(([times, rest]) => ({ ...times, ...rest }));

const consigneeParts = some(
  { ...answer, composer: word, composerBasis: cited, correction, marks: shipperMarks },
  ...answerKeys,
  'composer',
);

export const consigneeArbitrary: fc.Arbitrary<WaybillConsigneeTitle> = fc
  .tuple(
    consigneeParts,
    fc.oneof(
      fc.record({ result: fc.record({ accepted: word }), receipt }),
      some({ result: fc.record({ refused: word, reason: word }), receipt }, 'result'),
    ),
  )
  .map(([parts, outcome]) => ({ ...parts, ...outcome }));
