import {
  decodeWindows1251,
  EdoInputError,
  parseDocument,
  type TitleType,
  validate,
  type WaybillConsignorTitle,
  waybillAcceptance,
  waybillConsignee,
  waybillConsignor,
  waybillHandover,
} from '@styk/sdk/edo';
import { readXml } from '@styk/sdk/edo/engine';
import { describe, expect, test } from 'vitest';
import { golden } from '../../../golden.ts';
import { context } from './context.ts';

type Answered = NonNullable<Parameters<TitleType['build']>[2]>;
type Draft = Record<string, unknown>;

const signature = Uint8Array.from({ length: 300 }, (_, index) => index % 256);
const base64 = Buffer.from(signature).toString('base64');
const UID = 'd1e41efa-4cf4-4a1f-ace9-f2bfad05587b';
const [CONSIGNOR, CARRIER, CONSIGNEE] = [
  '2BM-7701234560-770101001-202601011200000000001',
  '2BM-5004321090-500401001-202601011200000000003',
  '2BE0a1b2c3d4e5f60718293a4b5c6d7e8f9',
];

async function built(type: TitleType, earlier?: Answered): Promise<Answered & { readonly id: string }> {
  return { ...(await type.build(type.sample(), context, earlier)), signatures: [signature] };
}

const first = () => built(waybillConsignor);
const second = async () => built(waybillAcceptance, await first());
const third = async () => built(waybillConsignee, await second());

/** What is said against an input, errors and warnings, as `code pointer`. */
async function said(type: TitleType, input: object, answered?: Answered): Promise<string[]> {
  const result = await type.build(input, context, answered).catch((thrown: unknown) => thrown);
  if (result instanceof Error && !(result instanceof EdoInputError)) throw result;
  const findings = result instanceof EdoInputError ? result.findings : (result as { warnings: [] }).warnings;
  return findings.map(({ code, path }: { code: string; path?: string }) => `${code} ${path}`);
}

/** The sample of T1 with one part of it changed. */
function changed(change: (title: WaybillConsignorTitle & Draft) => void): WaybillConsignorTitle {
  const title = waybillConsignor.sample() as WaybillConsignorTitle & Draft;
  change(title);
  return title;
}

/** A part of the sample that a test may write to. */
const part = (value: unknown): Draft => value as Draft;

test('the sample of T1 gives these bytes', async () => {
  const { bytes, fileName, id, ...rest } = await waybillConsignor.build(waybillConsignor.sample(), context);
  expect(decodeWindows1251(bytes)).toBe(decodeWindows1251(golden('edo/waybill-sample.xml', bytes)));
  expect(rest).toEqual({ format: 'waybill-consignor/5.01', number: 'ТрН-15', date: '2026-10-05', warnings: [] });
  expect(fileName).toBe(`${id}.xml`);
});

test('the file names hold three participants, the sender last, and 0 for a fourth', async () => {
  const tail = `0_20261006_${context.documentGuid}`;
  const t2 = await second();
  const t3 = await third();
  const t4 = await built(waybillHandover, t3);
  expect((await first()).id).toBe(`ON_TRNACLGROT_${CONSIGNEE}_${CARRIER}_${CONSIGNOR}_${tail}`);
  expect(t2.id).toBe(`ON_TRNACLPPRIN_${CONSIGNEE}_${CONSIGNOR}_${CARRIER}_${tail}`);
  expect(t3.id).toBe(`ON_TRNACLGRPO_${CARRIER}_${CONSIGNOR}_${CONSIGNEE}_${tail}`);
  expect(t4.id).toBe(`ON_TRNACLPVYN_${CONSIGNEE}_${CONSIGNOR}_${CARRIER}_${tail}`);
  const further = await waybillConsignor.build({ ...waybillConsignor.sample(), furtherId: '2BM-further' }, context);
  expect(further.id).toContain(`_${CONSIGNOR}_2BM-further_20261006_`);
  expect(waybillConsignor.parse(further.bytes).document.furtherId).toBe('2BM-further');
});

test('each title names the file, the moment and the signature of the one before it, and repeats the number', async () => {
  const t1 = await first();
  const t2 = await second();
  const t3 = await third();
  const t4 = await built(waybillHandover, t3);
  const quotes = [
    [t2, t1, 'ИдИнфГО', 'СодИнфПрвПрием'],
    [t3, t2, 'ИдИнфПрвПрием', 'СодИнфГП'],
    [t4, t3, 'ИдИнфГП', 'СодПрвВыд'],
  ] as const;
  for (const [title, earlier, quotation, content] of quotes) {
    const document = readXml(title.bytes).root.child('Документ');
    const quoted = document?.child(quotation)?.attributes.map(({ value }) => value);
    expect(quoted).toEqual([earlier.id, '06.10.2026', '00:30:15', base64]);
    expect(document?.child(content)?.attribute('УИД_ТрН')).toBe(UID);
    expect((await validate(title.bytes, { fileName: `${title.id}.xml` })).findings).toEqual([]);
  }
});

describe('a title is refused', () => {
  test('where the file given is not the title before it', async () => {
    const sample = waybillConsignee.sample();
    const error = await waybillConsignee.build(sample, context, await first()).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(EdoInputError);
    const [found] = (error as EdoInputError).findings;
    expect(found).toMatchObject({ code: 'input-answered-title', path: '/answers' });
    expect(found?.message.ru).toBe(
      'Этот титул отвечает на «ЭТрН, Т2: перевозчик, приём груза», а дан «ЭТрН, Т1: грузоотправитель»',
    );
  });

  test.each([[0], [2]])('where the title before it has %i signatures: there is room for one', async (count) => {
    const answered = { ...(await first()), signatures: Array.from({ length: count }, () => signature) };
    expect(await said(waybillAcceptance, waybillAcceptance.sample(), answered)).toEqual([
      'input-answered-signatures /answers/signature',
    ]);
  });

  test('where it has another number of the waybill, or quotes another file', async () => {
    const input = { ...waybillConsignee.sample(), uid: 'another', answers: { id: 'ON_OTHER' } };
    expect(await said(waybillConsignee, input, await second())).toEqual([
      'input-answered-differs /answers/id',
      'input-answered-differs /uid',
    ]);
  });

  test('where nobody has said the number: it is in no T1', async () => {
    const { uid: _uid, ...input } = waybillAcceptance.sample() as { uid: string };
    expect(await said(waybillAcceptance, input, await first())).toEqual(['input-missing /uid']);
  });

  test('where it names a participant that has no part in the waybill', async () => {
    const input = { ...waybillAcceptance.sample(), carrierId: '2BM-stranger' };
    expect(await said(waybillAcceptance, input, await first())).toEqual(['input-answered-differs /carrierId']);
  });
});

test('the number of the waybill comes from T1 where that has it', async () => {
  const numbered = { ...waybillConsignor.sample(), uid: UID };
  expect(await said(waybillConsignor, numbered)).toEqual(['TRN-09 /uid']);
  const t1 = { ...(await waybillConsignor.build(numbered, context)), signatures: [signature] };
  const { uid: _uid, ...input } = waybillAcceptance.sample() as { uid: string };
  const { bytes } = await waybillAcceptance.build(input, context, t1);
  expect(waybillAcceptance.parse(bytes).document.uid).toBe(UID);
});

test('participants named in the input win: some write the carrier first', async () => {
  const swapped = { ...waybillConsignor.sample(), carrierId: CONSIGNEE, consigneeId: CARRIER };
  const t1 = { ...(await waybillConsignor.build(swapped, context)), signatures: [signature] };
  const input = { ...waybillAcceptance.sample(), carrierId: CARRIER, consigneeId: CONSIGNEE };
  const { id } = await waybillAcceptance.build(input, context, t1);
  expect(id).toContain(`_${CONSIGNEE}_${CONSIGNOR}_${CARRIER}_0_`);
});

describe('T3 either accepts or refuses', () => {
  test('accepted: the receipt is required', async () => {
    const { receipt: _receipt, ...input } = waybillConsignee.sample() as Draft;
    expect(await said(waybillConsignee, input, await second())).toEqual(['schematron-condition /receipt']);
  });

  test('refused: the reason is required, the receipt is not', async () => {
    const { receipt: _receipt, ...input } = waybillConsignee.sample() as Draft;
    const refused = { ...input, result: { refused: 'Отказ от приёма груза', reason: 'Груз подмочен' } };
    const { bytes } = await waybillConsignee.build(refused, context, await second());
    expect(waybillConsignee.parse(bytes).document).toMatchObject(refused);
    const reasonless = { ...input, result: { refused: 'Отказ от приёма груза' } };
    expect(await said(waybillConsignee, reasonless, await second())).toEqual(['input-missing /result/reason']);
  });

  test('what was received is compared with itself: times, masses, packages', async () => {
    const { receipt } = waybillConsignee.sample() as { receipt: object };
    const wrong = { departedAt: '2026-10-09T14:39:59+07:00', packages: '21', grossMass: '10400.50', netMass: '10401' };
    const input = { ...waybillConsignee.sample(), receipt: { ...receipt, ...wrong } };
    expect(await said(waybillConsignee, input, await second())).toEqual([
      'TRN-04 /receipt/departedAt',
      'TRN-05 /receipt/netMass',
      'TRN-06 /receipt/packages',
    ]);
  });

  test('never both', async () => {
    const both = { ...waybillConsignee.sample(), result: { accepted: 'Принят', refused: 'Отказ', reason: 'x' } };
    expect(await said(waybillConsignee, both, await second())).toEqual([
      'input-unknown-field /result/refused',
      'input-unknown-field /result/reason',
    ]);
  });
});

describe('moments', () => {
  const withArrival = (arrivedAt: unknown) => changed(({ loading }) => Object.assign(loading, { arrivedAt }));

  test('stand with their offset and the flag that goes with them', async () => {
    const input = withArrival({ at: '2026-10-04T23:50:00-03:30', coordinated: false });
    const { bytes } = await waybillConsignor.build(input, context);
    const loading = readXml(bytes).root.find('Документ/СодИнфГО/СвПогруз');
    expect(loading?.attribute('ФДатВрПриб')).toBe('04.10.2026T23:50:00-03:30');
    expect(loading?.attribute('НалКоорТочВрФПогр')).toBe('0');
    expect(loading?.attribute('ФДатВрУбыт')).toBe('05.10.2026T11:20:00+03:00');
    expect(loading?.attribute('НалКоорТочВрФУбыт')).toBe('1');
    expect(waybillConsignor.parse(bytes).document).toEqual(input);
  });

  test.each([
    ['2026-10-05T08:50:00', 'input-moment'],
    ['2026-10-05T08:50:00Z', 'input-moment'],
    ['2026-10-05 08:50:00+03:00', 'input-moment'],
    ['2026-02-29T08:50:00+03:00', 'input-date'],
    [1_790_000_000, 'input-type'],
    [{ at: '2026-10-05T08:50:00+03:00', coordinated: 'yes' }, 'input-type'],
  ])('%s is none', async (moment, code) => {
    const [found = ''] = await said(waybillConsignor, withArrival(moment));
    expect(found).toMatch(new RegExp(`^${code} /loading/arrivedAt`));
  });
});

describe('what does not fit the format is told at the input, with a hint', () => {
  test.each<[string, (title: WaybillConsignorTitle) => void, string[]]>([
    [
      'a capacity of 100 m³ and more',
      ({ transport }) => Object.assign(transport.vehicle, { capacity: '100' }),
      ['TRN-01 /transport/vehicle/capacity'],
    ],
    [
      'blanks in the number of a vehicle',
      ({ transport }) => Object.assign(part(transport.trailers?.[0]), { plate: 'ВС 1234 77' }),
      ['schema-value-length /transport/trailers/0/plate', 'TRN-02 /transport/trailers/0/plate'],
    ],
    [
      'blanks in the number of a registration certificate',
      ({ transport }) => Object.assign(transport.vehicle, { certificate: '99 00 123456' }),
      ['schema-value-length /transport/vehicle/certificate', 'TRN-03 /transport/vehicle/certificate'],
    ],
    [
      'a departure before the arrival, by their offsets',
      ({ loading }) => Object.assign(loading, { departedAt: '2026-10-05T09:30:00+05:00' }),
      ['TRN-04 /loading/departedAt'],
    ],
    [
      'check digits that are wrong: of the carrier, of a driver',
      (title) => {
        Object.assign(title.carrier, { inn: '5004321096' });
        Object.assign(part(title.drivers[0]), { inn: '540712345650' });
      },
      ['ID-01 /carrier/inn', 'ID-02 /drivers/0/inn'],
    ],
    [
      'net above gross',
      ({ cargo }) => Object.assign(part(cargo.items[1]?.mass), { net: '4160.501' }),
      ['TRN-05 /cargo/items/1/mass/net'],
    ],
    [
      'totals of the loading that disagree',
      ({ loading }) => Object.assign(loading, { packages: '21', grossMass: '10400' }),
      ['TRN-06 /loading/packages', 'TRN-07 /loading/grossMass'],
    ],
    [
      'a declared value that disagrees',
      ({ cargo }) =>
        Object.assign(cargo, { value: { amount: '472280.01', currency: { code: '643', name: 'Российский рубль' } } }),
      ['TRN-08 /cargo/value/amount'],
    ],
    [
      'a climate the wrong way round',
      ({ instructions }) => Object.assign(instructions, { climate: { temperatureFrom: '4', temperatureTo: '-18' } }),
      ['TRN-10 /instructions/climate/temperatureFrom'],
    ],
    [
      'a driver with neither ИНН nor licence',
      ({ drivers }) => delete part(drivers[0])['licenceSeries'],
      ['schematron-condition /drivers/0/licenceSeries'],
    ],
    [
      'a leased vehicle without the contract',
      ({ transport }) => delete part(transport.trailers?.[0])['ownershipDocuments'],
      ['schematron-condition /transport/trailers/0/ownershipDocuments/0'],
    ],
    [
      'a forwarder without a customer',
      ({ consignor }) => Object.assign(consignor, { forwarder: true }),
      ['schematron-condition /customer'],
    ],
    [
      'no phone',
      ({ carrier }) => Object.assign(carrier.contact, { phones: [] }),
      ['schema-missing-element /carrier/contact/phones/0'],
    ],
    [
      'coordinates that are too short',
      ({ loading }) => Object.assign(loading.place, { coordinates: { latitude: '55.75', longitude: '37.61' } }),
      [
        'schema-value-length /loading/place/coordinates/latitude',
        'schema-value-length /loading/place/coordinates/longitude',
      ],
    ],
    [
      'a status of the signer that the order has not',
      ({ signer }) => Object.assign(signer, { status: '7' }),
      ['input-choice /signer/status'],
    ],
    [
      'another loader of whom half is known',
      ({ loading, carrier }) => Object.assign(loading, { loader: { party: carrier } }),
      ['schematron-condition /loading/loader/basis'],
    ],
  ])('%s', async (_name, change, expected) => {
    expect(await said(waybillConsignor, changed(change))).toEqual(expected);
  });
});

test('totals are the sums of the items, where they are left out; given ones that agree are left out again', async () => {
  const { bytes } = await waybillConsignor.build(waybillConsignor.sample(), context);
  const content = readXml(bytes).root.find('Документ/СодИнфГО');
  expect(content?.child('СвПогруз')?.attribute('КолМестПрием')).toBe('20');
  expect(content?.child('СвПогруз')?.attribute('МасБрутОтгр')).toBe('10400.5');
  expect(content?.find('СвГруз/ОбЦеннГр')?.attribute('СтЦеннГр')).toBe('472280.00');
  const { receipt } = waybillConsignee.parse((await third()).bytes).document;
  expect(receipt).not.toHaveProperty('packages');
  const given = changed(({ loading }) => Object.assign(loading, { packages: '20', grossMass: '10400.5' }));
  expect((await waybillConsignor.build(given, context)).bytes).toEqual(bytes);
});

test('there is no total of values in different currencies', async () => {
  const input = changed(({ cargo }) => Object.assign(part(cargo.items[0]?.value), { currency: { name: 'Юань' } }));
  const { bytes } = await waybillConsignor.build(input, context);
  expect(readXml(bytes).root.find('Документ/СодИнфГО/СвГруз/ОбЦеннГр')).toBeUndefined();
});

describe('whoever loads and owns the place is the consignor, unless another is named', () => {
  test.each<[string, object, string]>([
    ['an organisation', {}, '<ИННЮЛ>7701234560</ИННЮЛ>'],
    [
      'an entrepreneur',
      { person: { last: 'Фермеров', first: 'Лев' }, inn: '540712345653' },
      '<ИННФЛ>540712345653</ИННФЛ>',
    ],
    [
      'somebody from abroad',
      { foreign: 'organisation', country: 'Казахстан', name: 'ТОО «Нан»' },
      '<ДаннИно ИдСтат="ЮЛ" Стран="Казахстан" Наим="ТОО «Нан»"/>',
    ],
  ])('%s', async (_name, identity, named) => {
    const { contact, ...own } = changed(() => undefined).consignor.party;
    const party = Object.keys(identity).length === 0 ? { ...own, contact } : { ...identity, contact };
    const input = { ...waybillConsignor.sample(), consignor: { party, forwarder: false } };
    const { bytes } = await waybillConsignor.build(input, context);
    const text = decodeWindows1251(bytes).replace(/>\s+</g, '><');
    expect(text).toContain(`<СвЛицПогрГр СовпГОП="1"><ИдентРекГО>${named}</ИдентРекГО></СвЛицПогрГр>`);
    expect(text).toContain(`<ВладИнфр СовпГОВ="1"><ИдентРекГО>${named}</ИдентРекГО></ВладИнфр>`);
    expect(waybillConsignor.parse(bytes)).toMatchObject({ document: input, notCarried: [] });
  });
});

test('a title of another program is read: UTF-8, its own words, a fourth participant, remarks without a flag', () => {
  const id = `ON_TRNACLPPRIN_2LD-consignee_2LD-consignor_2LD-carrier_0_20260901_${context.documentGuid}`;
  const xml = `<?xml version="1.0" encoding="utf-8"?>
<Файл ИдФайл="${id}" ВерсПрог="Чужая 7" ВерсФорм="5.01">
  <ИдПолИной>2LD-forwarder</ИдПолИной>
  <Документ КНД="1110340" ПоФактХЖ="Транспортная накладная" ДатИнфПрвПрием="01.09.2026" ВрИнфПрвПрием="13:05:09">
    <ИдИнфГО ИдФайлИнфГО="ON_TRNACLGROT_x" ДатФайлИнфГО="31.08.2026" ВрФайлИнфГО="23:59:59" ЭП="AQID&#10;BAUG"/>
    <СодИнфПрвПрием УИД_ТрН="${UID}" СодОпер="Принято"><ЗамПрвПрием ЗамКолМест="нет одного места"/></СодИнфПрвПрием>
    <Подписант СтатПодп="1"><ФИО Фамилия="Шофёров" Имя="Пётр"/></Подписант>
  </Документ>
</Файл>`;
  const { format, document, file, notCarried } = parseDocument(new TextEncoder().encode(xml));
  expect(format).toBe('waybill-acceptance/5.01');
  expect(notCarried).toEqual([]);
  expect(file).toEqual({
    id,
    guid: context.documentGuid,
    createdAt: { date: '2026-09-01', time: '13:05:09' },
    programVersion: 'Чужая 7',
  });
  expect(document).toEqual({
    consignorId: '2LD-consignor',
    carrierId: '2LD-carrier',
    consigneeId: '2LD-consignee',
    otherRecipientIds: ['2LD-forwarder'],
    answers: { id: 'ON_TRNACLGROT_x', madeOn: '2026-08-31', madeAt: '23:59:59', signature: 'AQID\nBAUG' },
    uid: UID,
    factName: 'Транспортная накладная',
    operation: 'Принято',
    remarks: { packages: 'нет одного места' },
    signer: { name: { last: 'Шофёров', first: 'Пётр' }, status: '1' },
  });
});

test('an ИдФайл of another form is warned about, and its participants cannot be told', async () => {
  const { bytes } = await first();
  const text = decodeWindows1251(bytes).replace('windows-1251', 'utf-8').replace(`_${CARRIER}`, '');
  const other = new TextEncoder().encode(text);
  const { findings } = await validate(other);
  expect(findings.map(({ code, severity, path }) => `${code} ${severity} ${path}`)).toEqual([
    'bytes-encoding warning undefined',
    'TRN-11 warning /Файл/@ИдФайл',
  ]);
  expect(() => waybillConsignor.parse(other)).toThrow(expect.objectContaining({ code: 'edo-file-name-invalid' }));
});
