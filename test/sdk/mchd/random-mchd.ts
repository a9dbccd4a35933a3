import { isInn, isOgrn, isSnils } from '@styk/sdk/edo';
import fc from 'fast-check';
import { decimal, digits, inn10, list, word } from '../edo/documents/random-values.ts';

/** The number whose last digits agree with those before them. */
function withCheckDigits(body: fc.Arbitrary<string>, count: number, isValid: (number: string) => boolean) {
  return body.map((text) => {
    for (let check = 0; check < 10 ** count; check++) {
      const number = `${text}${String(check).padStart(count, '0')}`;
      if (isValid(number)) return number;
    }
    throw new RangeError(text);
  });
}

const leading = (digit: string, count: number) => digits(count).map((rest) => `${digit}${rest}`);
const inn12 = withCheckDigits(leading('7', 9), 2, isInn);
const ogrn = withCheckDigits(leading('1', 11), 1, isOgrn);
const ogrnip = withCheckDigits(leading('3', 13), 1, isOgrn);
const snils = withCheckDigits(leading('5', 8), 2, isSnils).map((plain) =>
  plain.replace(/^(\d{3})(\d{3})(\d{3})/, '$1-$2-$3 '),
);
const kpp = digits(7).map((rest) => `77${rest}`);
const guid = fc.uuid();
const day = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const name = fc.record({ last: word, first: word, middle: word }, { requiredKeys: ['last', 'first'] });
const notarialStatus = fc.constantFrom('101', '102', '299', '301', '303', '399');

const address = fc.oneof(
  fc.record({ region: digits(2), text: word, fiasId: guid }, { requiredKeys: ['region', 'text'] }),
  fc.record({ region: digits(2), fias: word }),
);
const proof = fc.record({ name: word, issued: day, issuer: word, certification: word }, { requiredKeys: [] });

const details = {
  name,
  born: day,
  birthplace: word,
  sex: fc.constantFrom('male', 'female'),
  citizen: fc.constantFrom('russian', 'foreign', 'stateless'),
  citizenship: digits(3),
  populationRegister: digits(12),
  address,
  identity: fc.record(
    {
      kind: digits(2),
      number: digits(10),
      issued: day,
      issuer: word,
      issuerCode: fc.constant('770-001'),
      expires: day,
    },
    { requiredKeys: ['kind', 'number', 'issued'] },
  ),
  phone: word,
  email: fc.constant('a@b.example'),
};

const person = fc.record(
  { ...details, inn: inn12, snils, position: word, proof, notarialStatus },
  { requiredKeys: ['name', 'inn'] },
);
const sole = fc.record(
  { ...details, inn: inn12, ogrnip, snils, businessName: word, proof, notarialStatus },
  { requiredKeys: ['name', 'inn', 'ogrnip', 'snils'] },
);
const organisation = fc.record(
  {
    name: word,
    inn: inn10,
    kpp,
    ogrn,
    registrationNumber: word,
    charter: word,
    address,
    proof,
    phone: word,
    email: fc.constant('a@b.example'),
    notarialStatus,
  },
  { requiredKeys: ['name', 'kpp'] },
);
const foreign = fc.record(
  {
    name: word,
    inn: inn10,
    kpp,
    accreditation: digits(11),
    country: digits(3),
    registrar: word,
    registrationNumber: word,
    taxCode: word,
    homeAddress: word,
    address,
    phone: word,
    email: fc.constant('a@b.example'),
    notarialStatus,
  },
  { requiredKeys: ['name'] },
);
const acts = fc.constantFrom('alone', 'jointly');
const head = fc.oneof(
  fc.record({ acts, person }),
  fc.record({ acts, company: fc.record({ organisation, persons: list(person, 2) }) }),
  fc.record({ acts, entrepreneur: sole }),
);
const individual = fc.record(
  {
    ...details,
    snils,
    inn: inn12,
    capable: fc.boolean(),
    incapacityDocument: word,
    hasSignatory: fc.boolean(),
    guardian: head,
    notarialStatus,
  },
  { requiredKeys: ['name', 'snils'] },
);

const kind = <K extends string>(value: K) => fc.constant(value);
const headed = fc.record({ kind: kind('organisation'), organisation, heads: list(head, 2) });
const headedForeign = fc.record({ kind: kind('foreign'), organisation: foreign, heads: list(person, 2) });
const entrepreneur = fc.record({ kind: kind('entrepreneur'), entrepreneur: sole });

const principal = fc.oneof(headed, headedForeign, entrepreneur, fc.record({ kind: kind('individual'), individual }));
const namedPrincipal = fc.oneof(
  fc.record({ kind: kind('organisation'), organisation }),
  fc.record({ kind: kind('foreign'), organisation: foreign }),
  entrepreneur,
  fc.record({ kind: kind('individual'), individual }),
);
const delegator = fc.oneof(
  headed,
  entrepreneur,
  fc.record({
    kind: kind('individual'),
    individual: fc.record(
      { ...details, inn: inn12, snils, signatory: person, hasSignatory: fc.boolean(), notarialStatus },
      { requiredKeys: ['name', 'inn', 'snils'] },
    ),
  }),
  fc.record({ kind: kind('branch'), organisation, head: person }),
  headedForeign,
);
const representative = fc.oneof(
  fc.record({ kind: kind('organisation'), organisation }),
  entrepreneur,
  fc.record({ kind: kind('individual'), individual: person }),
  fc.record({ kind: kind('branch'), organisation }),
  fc.record({ kind: kind('foreign'), organisation: foreign }),
);

const limit = fc.oneof(
  fc.record(
    { code: word, name: word, valueCode: word, valueName: word },
    { requiredKeys: ['code', 'name', 'valueCode'] },
  ),
  fc.record({ code: word, name: word, valueText: word }),
);
const code = word.map((text) => `CODE_${text}`);
const coded = fc.record(
  { code, name: word, mnemonic: code, limits: list(limit, 2) },
  { requiredKeys: ['code', 'name'] },
);
const powers = fc.oneof(
  fc.record(
    {
      codes: list(coded, 4),
      text: word,
      exercise: kind('individually'),
      onDelegation: fc.constantFrom('lost', 'kept'),
    },
    { requiredKeys: ['codes', 'exercise'] },
  ),
  fc.record({ text: word, exercise: kind('individually') }),
);

const notary = fc.record({ name, position: word, registerNumber: digits(8) });
const notarial = fc.record(
  {
    place: word,
    fee: decimal(9999, 2),
    relief: decimal(99, 2),
    notary,
    actingNotary: notary,
    signatures: list(
      fc.record({ pdfHash: word, image: word, imageHash: word, signedAt: leading('1', 9), signedBy: name }),
      2,
    ),
    inscription: word,
    sentToPrincipal: fc.boolean(),
    sentToRepresentative: fc.boolean(),
    sentToApplicantOfNotaries: fc.boolean(),
    sentToRepresentativeOfNotaries: fc.boolean(),
    issuedBySystem: word,
    issuedOtherwise: word,
    note: word,
  },
  { requiredKeys: ['place', 'fee', 'notary', 'signatures'] },
);

const common = {
  number: guid,
  internalNumber: word,
  issued: day,
  validUntil: fc.constant('2030-12-31'),
  system: word,
  delegation: fc.constantFrom('none', 'once', 'further'),
  irrevocable: fc.record(
    {
      delegation: fc.constantFrom('none', 'allowed'),
      revocation: fc.constantFrom('conditional', 'unconditional'),
      condition: word,
    },
    { requiredKeys: ['delegation', 'revocation'] },
  ),
  registered: day,
  notarialNumber: digits(20),
  additionalId: word,
  taxOffice: digits(4),
  taxOffices: list(digits(4)),
  representatives: list(representative),
  powers,
  notarial,
  note: word,
  filledFor: fc.constantFrom('00000000', '00010000'),
  taxFileId: word,
  esiaId: word,
  knd: digits(7),
};
const required = [
  'number',
  'internalNumber',
  'issued',
  'validUntil',
  'system',
  'delegation',
  'representatives',
  'powers',
  'filledFor',
] as const;

const earlier = fc.record(
  {
    number: guid,
    internalNumber: word,
    notarialNumber: digits(20),
    givenBy: fc.constantFrom('organisation', 'individual'),
    form: fc.constantFrom('simple', 'notarial'),
    issued: fc.constant('2023-12-01'),
    validUntil: fc.constant('2031-01-01'),
    principals: list(namedPrincipal, 2),
    notary,
    actingNotary: notary,
  },
  { requiredKeys: ['givenBy', 'form', 'issued', 'validUntil'] },
);

/** Inputs of `buildMchd` of any shape, with every field now and then. */
export const mchdArbitrary = fc.oneof(
  fc.record({ ...common, principals: list(principal, 2) }, { requiredKeys: [...required, 'principals'] }),
  fc.record(
    { ...common, delegators: list(delegator, 2), original: earlier, previous: earlier },
    { requiredKeys: [...required, 'delegators', 'original'] },
  ),
);
