import {
  buildUpd,
  type Conversion,
  convertDocument,
  decodeWindows1251,
  encodeWindows1251,
  parseUpd,
  parseUpdBuyer,
  updBuyer,
  validate,
} from '@styk/sdk/edo';
import { loadFormat, readXml, type SchemaModel, type XmlElement, xmlBytes } from '@styk/sdk/edo/engine';
import { describe, expect, test } from 'vitest';
import { context } from '../documents/context.ts';
import { ConditionList } from '../proofs/conditions.ts';
import { anyOf, maximal, minimal, type Plan } from '../proofs/grow.ts';
import { soundDocument } from '../proofs/sound-document.ts';
import { Random } from '../random.ts';
import { upd501, updBuyer501 } from './upd-501.ts';

const said = ({ findings }: Conversion) => findings.map(({ code, path }) => `${code} ${path}`);

test('the УПД 5.01 of the tests is one', async () => {
  expect(await validate(upd501)).toMatchObject({ format: { id: 'upd-seller', version: '5.01' }, verdict: 'valid' });
});

test('УПД 5.01 becomes the data of a 5.03 that builds, and all that is lost is told', async () => {
  const conversion = await convertDocument(upd501, '5.03');
  expect(conversion).toMatchObject({
    from: 'upd-seller/5.01',
    to: 'upd-seller/5.03',
    document: {
      function: 'СЧФДОП',
      number: '17',
      date: '2025-02-03',
      senderId: '2BM-1000',
      recipientId: '2BM-2000',
      currency: { code: '643', name: 'Российский рубль' },
      seller: {
        shortName: 'Ромашка',
        address: { regionCode: '77', region: 'Москва', street: 'Примерная' },
        contact: { phones: ['+7 495 000-00-00'], emails: ['a@example.org'] },
      },
      consignor: 'same',
      consignee: { address: { text: 'Минск', countryCode: '112', country: 'Беларусь' } },
      treasury: { contractNumber: 'ГК-1', contractDate: '2025-02-01' },
      shipmentDocuments: [{ name: 'УПД', number: '17', date: '2025-02-03' }],
      supportingDocuments: [{ name: 'Транспортная накладная', number: '88', date: '2025-02-03' }],
      lines: [
        {
          name: 'Чай',
          unit: { code: '796', name: 'шт' },
          excise: 'без акциза',
          originNames: ['Китай'],
          customs: [{ country: '156', declaration: '10013160/080125/0001234' }],
          marked: [{ codes: ['010460123456789321abc'] }],
        },
        { name: 'Доставка', vatRate: 'без НДС' },
      ],
      totals: { quantity: '10' },
      transfer: {
        basis: [{ name: 'Договор', number: '5', date: '2025-01-10', note: 'рамочный' }],
        handedBy: { position: 'Кладовщик' },
        transport: 'Самовывоз',
      },
      signers: [{ name: { last: 'Ромашкина', first: 'Анна' }, position: 'Директор', powers: 'certificate' }],
    },
  });
  expect(conversion.document).not.toHaveProperty('correction');
  const document = '/Файл/Документ';
  const invoice = `${document}/СвСчФакт`;
  const signer = `${document}/Подписант`;
  expect(said(conversion)).toEqual([
    'convert-not-carried /Файл/СвУчДокОбор/СвОЭДОтпр',
    `convert-moved ${document}/СвПродПер/СвПер/ТранГруз/ТранНакл`,
    `convert-not-carried ${signer}/@ОблПолн`,
    `convert-not-carried ${signer}/@Статус`,
    `convert-not-carried ${signer}/@ОснПолн`,
    `convert-not-carried ${signer}/ЮЛ/@ИННЮЛ`,
    `convert-not-carried ${signer}/ЮЛ/@НаимОрг`,
    `convert-assumed ${signer}`,
    `convert-not-carried ${document}/@ОснДоверОргСост`,
    `convert-not-carried ${invoice}/ДопСвФХЖ1/@ОбстФормСЧФ`,
    `convert-not-carried ${document}/СвПродПер/СвПер/СвЛицПер/РабОргПрод/@ОснПолн`,
  ]);
  const built = await buildUpd(conversion.document, context);
  expect(built.totals).toEqual({ net: '1500.00', vat: '200.00', gross: '1700.00', currency: '643' });
  expect(built.id).toContain('_2BM-2000_2BM-1000_');
  expect(parseUpd(built.bytes).upd).toEqual(conversion.document);
});

test('what 5.01 does not say and 5.03 requires is told at the data that lack it', async () => {
  const text = new TextDecoder('windows-1251').decode(upd501).replace('encoding="windows-1251"', 'encoding="UTF-8"');
  const bytes = new TextEncoder().encode(
    text.replace(' НомОсн="5" ДатаОсн="10.01.2025"', '').replace('КодСтр="112"', 'КодСтр="999"'),
  );
  const { findings, document } = await convertDocument(bytes, '5.03');
  expect(findings.filter(({ severity }) => severity === 'error').map(({ code, path }) => `${code} ${path}`)).toEqual([
    'input-missing /transfer/basis/0/number',
    'input-missing /transfer/basis/0/date',
  ]);
  expect(document).toMatchObject({ transfer: { basis: [{ name: 'Договор' }] } });
});

test('the buyer title of УПД 5.01 becomes the data of a 5.03 that builds and says the same', async () => {
  expect(await validate(updBuyer501)).toMatchObject({ format: { id: 'upd-buyer', version: '5.01' }, verdict: 'valid' });
  const conversion = await convertDocument(updBuyer501, '5.03');
  expect(conversion).toMatchObject({
    from: 'upd-buyer/5.01',
    to: 'upd-buyer/5.03',
    document: {
      senderId: '2BM-2000',
      recipientId: '2BM-1000',
      result: 'accepted-with-differences',
      acceptedOn: '2025-02-05',
      operation: 'Принято с расхождениями',
      kind: 'Поставка',
      differences: { name: 'Акт о расхождениях', number: '3', date: '2025-02-05', fileId: 'DP_X' },
      acceptedBy: { name: { last: 'Складов', first: 'Олег' }, position: 'Кладовщик' },
      composer: 'ООО «Вектор»',
      answers: {
        id: 'ON_NSCHFDOPPR_2BM-2_2BM-1_20250203_0f8fad5b-d9cb-469f-a165-70867728950e',
        madeOn: '2025-02-03',
        madeAt: '10:15:00',
        signatures: ['AAEC'],
        documentName: 'УПД',
        function: 'СЧФДОП',
        number: '17',
        date: '2025-02-03',
      },
      signers: [{ name: { last: 'Векторов', first: 'Иван' }, position: 'Директор', powers: 'certificate' }],
      info: [{ id: 'Приёмка', value: 'П-1' }],
    },
  });
  const [content, signer] = ['/Файл/ИнфПок/СодФХЖ4/СвПрин', '/Файл/ИнфПок/Подписант'];
  expect(said(conversion)).toEqual([
    `convert-not-carried ${signer}/@ОблПолн`,
    `convert-not-carried ${signer}/@Статус`,
    `convert-not-carried ${signer}/@ОснПолн`,
    `convert-not-carried ${signer}/ЮЛ/@ИННЮЛ`,
    `convert-assumed ${signer}`,
    `convert-not-carried ${content}/КодСодОпер/@ВидДокРасх`,
    `convert-not-carried ${content}/СвЛицПрин/РабОргПок/@ОснПолн`,
    'convert-answers-older /Файл/ИнфПок/ИдИнфПрод',
  ]);
  const built = await updBuyer.build(conversion.document, context);
  expect(await validate(built.bytes, { fileName: built.fileName })).toMatchObject({
    format: { version: '5.03' },
    verdict: 'valid',
  });
  expect(parseUpdBuyer(built.bytes).answer).toEqual({ ...conversion.document, flags: expect.anything() });
});

test('a buyer title that does not say how the goods were accepted is not taken to accept them', async () => {
  const text = new TextDecoder('windows-1251')
    .decode(updBuyer501)
    .replace('encoding="windows-1251"', 'encoding="UTF-8"');
  const bytes = new TextEncoder().encode(text.replace(/<КодСодОпер.*\/>/, '').replace(' ДатаПрин="05.02.2025"', ''));
  const { findings, document } = await convertDocument(bytes, '5.03');
  expect(findings.filter(({ severity }) => severity === 'error').map(({ code, path }) => `${code} ${path}`)).toEqual([
    'input-missing /result',
    'input-missing /acceptedOn',
  ]);
  expect(document).toMatchObject({ operation: 'Принято с расхождениями' });
});

test('the buyer title of УПД 5.02 keeps its words, participants and flags', async () => {
  const answer = {
    ...updBuyer.sample(),
    answers: quoted,
    senderId: '2BM-2',
    recipientId: '2BM-1',
    flags: { marked: true },
  };
  const built = await updBuyer.build(answer, context);
  const text = decodeWindows1251(built.bytes).replace('ВерсФорм="5.03"', 'ВерсФорм="5.02"');
  const { document, findings, to } = await convertDocument(encodeWindows1251(text), '5.03');
  expect(to).toBe('upd-buyer/5.03');
  expect(findings.map(({ code }) => code)).toEqual(['convert-answers-older']);
  expect(document).toEqual(parseUpdBuyer(built.bytes).answer);
  expect(document).toMatchObject({ flags: { marked: true, traceable: false } });
});

const quoted = {
  id: 'ON_NSCHFDOPPR_2BM-2_2BM-1_20250203_0f8fad5b-d9cb-469f-a165-70867728950e_0_1_0_0_0_00',
  madeOn: '2025-02-03',
  madeAt: '10:15:00',
  signatures: ['AAEC'],
  documentName: 'УПД',
  function: 'СЧФДОП',
  number: '17',
  date: '2025-02-03',
};

test('a basis that says there is none is none', async () => {
  const text = new TextDecoder('windows-1251').decode(upd501).replace('encoding="windows-1251"', 'encoding="UTF-8"');
  const bytes = new TextEncoder().encode(
    text.replace(/<ОснПер [^>]*\/>/, '<ОснПер НаимОсн="Без документа-основания"/>'),
  );
  const { document } = await convertDocument(bytes, '5.03');
  expect(document).toMatchObject({ transfer: { operation: 'Товары переданы' } });
  expect(document['transfer']).not.toHaveProperty('basis');
});

/** Every value of a document, with its path. */
function valuesOf(element: XmlElement, path: string): [string, string][] {
  const seen = new Map<string, number>();
  return [
    ...element.attributes.map(({ name, value }): [string, string] => [`${path}/@${name}`, value]),
    ...(element.children.length === 0 ? [[path, element.text.trim()] as [string, string]] : []),
    ...element.children.flatMap((child) => {
      const number = (seen.get(child.name) ?? 0) + 1;
      seen.set(child.name, number);
      const alone = element.childrenNamed(child.name).length === 1;
      return valuesOf(child, `${path}/${child.name}${alone ? '' : `[${number}]`}`);
    }),
  ];
}

/** Gives every free text and number of a document a value of its own, so that one cannot stand in for another. */
function individualise(model: SchemaModel, element: XmlElement, typeIndex: number, next: () => number): void {
  const type = model.type(typeIndex);
  if (type.kind === 'simple') {
    element.text = ownValue(type, element.text, next);
    return;
  }
  for (const [index, attribute] of element.attributes.entries()) {
    const valueType = model.type(type.attributes.get(attribute.name)?.type ?? 0);
    if (valueType.kind !== 'simple') continue;
    element.attributes[index] = { ...attribute, value: ownValue(valueType, attribute.value, next) };
  }
  for (const child of element.children) {
    individualise(model, child, type.elements.get(child.name)?.type ?? 0, next);
  }
}

type SimpleType = Extract<ReturnType<SchemaModel['type']>, { kind: 'simple' }>;

function ownValue({ definition, enumeration, patterns }: SimpleType, value: string, next: () => number): string {
  if (enumeration !== undefined || patterns.length > 0) return value;
  const { base, length, maxLength = Number.POSITIVE_INFINITY, totalDigits = Number.POSITIVE_INFINITY } = definition;
  if (base !== 'string') return totalDigits < 6 ? value : String(next());
  if (length !== undefined) return length < 6 ? value : String(next()).padStart(length, '0');
  return maxLength < 6 ? value : `v${next()}`;
}

/** Plain values of data. */
function plainValues(data: unknown): string[] {
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(plainValues) : [String(data)];
}

/** Head of the file, dashes for nothing, words and codes that the data say in other words. */
const restated =
  /^\/Файл\/@|^\/Файл\/СвУчДокОбор\/@|\/@(КНД|ДатаИнфПр|ВремИнфПр|ДатаИнфПок|ВремИнфПок|КодИтога|НомСтр|ПрТовРаб|ИдСтат|СпосПодтПолном|Деф\w*)$|\/(ОнЖе|БезНДС|БезДокОснПер|ДефНДС)$|\/@Деф/;

const plans: readonly [string, Plan, Random][] = [
  ['minimal', minimal, new Random(1)],
  ...[0, 1, 2, 3].map((branch): [string, Plan, Random] => [`maximal ${branch}`, maximal(branch), new Random(branch)]),
  ...Array.from({ length: 20 }, (_, seed): [string, Plan, Random] => {
    const random = new Random(seed + 1);
    return [`random ${seed}`, anyOf(random), random];
  }),
];

describe.each(['upd-seller/5.01', 'upd-seller/5.02', 'upd-buyer/5.01', 'upd-buyer/5.02'])(
  'any document of %s',
  (format) => {
    test.each(plans)(
      '%s: each of its values is in the data, or told to be lost or moved',
      async (_name, plan, random) => {
        const { model } = await loadFormat(format);
        const source = soundDocument(model, new ConditionList(model.table), plan, random);
        const { value: id = '' } = source.attributes.find(({ name }) => name === 'ИдФайл') ?? {};
        let count = 100_000;
        individualise(model, source, model.table.root.type, () => count++);
        source.attributes.splice(0, 1, { name: 'ИдФайл', value: id, offset: -1 });
        const bytes = xmlBytes(source);
        const fileName = `ON_NSCHFDOPPR_2BM-2_2BM-1_20250203_${context.documentGuid}_0_0_0_0_0_00.xml`;
        const { document, findings } = await convertDocument(bytes, '5.03', fileName);
        const data = new Set(plainValues(document));
        const told = new Set(findings.flatMap(({ code, path = '' }) => (code === 'convert-assumed' ? [] : [path])));
        const isTold = (path: string): boolean =>
          path !== '' && (told.has(path) || isTold(path.slice(0, path.lastIndexOf('/'))));
        const lost = valuesOf(readXml(bytes).root, '/Файл').filter(
          ([path, value]) =>
            value !== '' &&
            !restated.test(path) &&
            !data.has(value) &&
            !data.has(value.split('.').reverse().join('-')) &&
            !isTold(path),
        );
        expect(lost).toEqual([]);
      },
    );
  },
);
