import {
  buildUpd,
  type Conversion,
  convertDocument,
  decodeWindows1251,
  encodeWindows1251,
  parseUpd,
  torg12Seller,
} from '@styk/sdk/edo';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { context } from '../documents/context.ts';
import { torg12Arbitrary } from '../documents/random-older.ts';

const said = ({ findings }: Conversion) => findings.map(({ code, path }) => `${code} ${path}`);

async function converted(model: object): Promise<Conversion> {
  return convertDocument((await torg12Seller.build(model, context)).bytes, 'upd');
}

test('a ТОРГ-12 becomes a УПД of function ДОП that builds', async () => {
  const conversion = await converted(torg12Seller.sample());
  expect(conversion).toMatchObject({
    from: 'torg12-seller/5.01',
    to: 'upd-seller/5.03',
    document: {
      function: 'ДОП',
      number: '123',
      documentName: 'Товарная накладная',
      seller: { address: { regionCode: '77', region: 'Москва' } },
      buyer: { address: { countryCode: '643', country: 'Россия' } },
      lines: [
        {
          article: 'МП-002',
          quantity: '240',
          kind: 'goods',
          info: [
            { id: 'ВидУпак', value: 'коробка' },
            { id: 'КолМест', value: '40' },
            { id: 'Брутто', value: '496.8' },
          ],
        },
        {},
        {},
      ],
      transfer: {
        operation: 'Товары переданы',
        date: '2025-12-05',
        basis: [{ name: 'Договор поставки', number: '45-П', date: '2025-01-15' }],
      },
    },
  });
  const built = await buildUpd(conversion.document, context);
  expect(built.totals).toMatchObject({ gross: '60911.23' });
  expect(parseUpd(built.bytes).upd).toEqual(conversion.document);
});

test('what has no place, goes elsewhere or is taken for granted is told', async () => {
  const { lines, release, ...rest } = torg12Seller.sample() as { lines: object[]; release: object };
  const conversion = await converted({
    ...rest,
    operator: { name: 'АО «Пример ЭДО»', inn: '7712345676', id: '2BM' },
    composerBasis: 'Договор 7',
    carrier: { name: 'ООО «Перевоз»', inn: '7701234560', kpp: '770101001' },
    lines: [{ ...lines[1], accounts: { debit: '123456789' } }],
    release: { ...release, attachedSheets: '3', transportWaybills: [{ number: '88', date: '2025-12-05' }] },
  });
  expect(said(conversion)).toEqual([
    'convert-not-carried /operator',
    'convert-not-carried /composerBasis',
    'convert-moved /release/attachedSheets',
    'convert-moved /release/transportWaybills',
    'convert-moved /lines/0/packaging',
    'convert-moved /lines/0/packages',
    'convert-moved /lines/0/grossWeight',
    'convert-not-carried /lines/0/accounts',
    'convert-moved /carrier',
    'convert-not-carried /signers/0',
    'convert-assumed /signers/0',
  ]);
  expect(conversion.document).toMatchObject({
    info: [{ id: 'КолПрил', value: '3' }],
    supportingDocuments: [{ name: 'Транспортная накладная', number: '88', date: '2025-12-05' }],
    transfer: { transport: 'Перевозчик: ООО «Перевоз», ИНН 7701234560' },
  });
});

test('what a УПД requires and this ТОРГ-12 does not say is told as an error', async () => {
  const { number: _, basis: __, ...rest } = torg12Seller.sample() as { number: string; basis: object };
  const conversion = await converted({ ...rest, basis: [{ name: 'Договор' }] });
  expect(said(conversion).filter((one) => one.startsWith('input-'))).toEqual([
    'input-missing /number',
    'input-missing /transfer/basis/0/number',
    'input-missing /transfer/basis/0/date',
  ]);
});

/** Plain values of data, by pointer. */
function valuesOf(data: unknown, pointer = ''): [string, string][] {
  if (typeof data !== 'object' || data === null) return [[pointer, String(data)]];
  return Object.entries(data).flatMap(([name, value]) => valuesOf(value, `${pointer}/${name}`));
}

/** What the new document calls by another word or takes from a classifier. */
const restated = /^\/documentName$|\/countryCode$|\/status$|\/scope$/;

test('each value of any ТОРГ-12 is in the data, or told to be lost or moved', async () => {
  await fc.assert(
    fc.asyncProperty(torg12Arbitrary, async (model) => {
      const { document, findings } = await converted(model);
      const data = new Set(valuesOf(document).map(([, value]) => value));
      const told = findings.map(({ path = '' }) => path);
      const lost = valuesOf(model).filter(
        ([pointer, value]) =>
          !data.has(value) &&
          !restated.test(pointer) &&
          !told.some((place) => pointer === place || pointer.startsWith(`${place}/`)),
      );
      expect(lost).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test('parts of a file that its model has no field for are told', async () => {
  const { bytes } = await torg12Seller.build(torg12Seller.sample(), context);
  const numbered = encodeWindows1251(decodeWindows1251(bytes).replace('НомТов="1"', 'НомТов="10"'));
  expect(said(await convertDocument(numbered, 'upd'))).toContain(
    'convert-not-carried /Файл/Документ/СвДокПТПрКроме/СодФХЖ2/СвТов[1]/@НомТов',
  );
});
