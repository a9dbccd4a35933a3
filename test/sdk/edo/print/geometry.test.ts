import { sampleUpd, type Upd, type UpdLine, updBuyer } from '@styk/sdk/edo';
import { type PrintedForm, printDocument } from '@styk/sdk/edo/print';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noteOfUpd } from '../../../../sdk/src/edo/print/forms/torg12/note-of-upd.ts';
import { printTorg12 } from '../../../../sdk/src/edo/print/forms/torg12/print-torg12.ts';
import { printUpd } from '../../../../sdk/src/edo/print/forms/upd/print-upd.ts';
import { ptSans } from '../../../../src/print/pt-sans.ts';
import { defectsOf } from './page-geometry.ts';
import { built, builtUpd, confirmed, titleType } from './samples.ts';

const face = ptSans();

const RTL = 'مرحبا שלום';
const hostile = fc.constantFrom(
  '<script>alert(1)</script>',
  RTL,
  'Щ'.repeat(900),
  'слово '.repeat(150),
  '\u202Eобратно',
  '😀'.repeat(40),
);
const name = fc.oneof(
  { weight: 4, arbitrary: fc.string({ minLength: 1, maxLength: 60 }) },
  { weight: 1, arbitrary: hostile },
);
const decimal = (most: number, digits: number) =>
  fc.integer({ min: 1, max: most }).map((value) => (value / 10 ** digits).toFixed(digits));

const line: fc.Arbitrary<UpdLine> = fc.record(
  {
    vatRate: fc.constantFrom('22%', '10%', 'без НДС', '22/122'),
    quantity: decimal(10 ** 9, 3),
    price: decimal(10 ** 12, 2),
    name,
    code: name,
    article: fc.string({ maxLength: 20 }),
    unit: fc.record({ code: fc.constant('796'), name: fc.string({ minLength: 1, maxLength: 12 }) }),
    tnved: fc.constant('1101001500'),
    excise: fc.constantFrom('без акциза', '1234567.89'),
    originNames: fc.array(fc.constantFrom('Китай', 'Соединенные Штаты Америки'), { maxLength: 3 }),
    customs: fc.array(fc.record({ country: fc.constant('156'), declaration: fc.constant('10702030/010126/3000001') }), {
      maxLength: 4,
    }),
    traceable: fc.array(
      fc.record({
        number: fc.constant('10702030/010126/3000001/001'),
        unitCode: fc.constant('796'),
        unitName: fc.constant('штука'),
        quantity: decimal(10 ** 6, 0),
        net: decimal(10 ** 9, 2),
      }),
      { maxLength: 2 },
    ),
  },
  { requiredKeys: ['vatRate', 'quantity', 'price'] },
);

const upd: fc.Arbitrary<Upd> = fc
  .record({
    function: fc.constantFrom('СЧФ', 'СЧФДОП', 'ДОП'),
    date: fc.constantFrom('2018-03-01', '2022-03-01', '2025-03-01', '2026-10-05'),
    number: name,
    lines: fc.array(line, { maxLength: 40 }),
    partyName: name,
    composer: name,
    operation: name,
  })
  .map(({ partyName, operation, ...changes }) => {
    const { totals: _, ...sample } = sampleUpd();
    const seller = { ...sample.seller, name: partyName };
    return { ...sample, ...changes, seller, transfer: { operation, date: changes.date, transport: partyName } };
  });

const files = [{ fileId: `ON_${'X'.repeat(180)}`, name: 'Титул продавца', signatures: [confirmed, confirmed] }];

const isSound = (form: PrintedForm) => {
  expect(defectsOf(form)).toEqual([]);
  expect(form.pages.length).toBeGreaterThan(0);
};

test('УПД and invoices: no text over a margin, over another or struck through, whatever stands in them', () => {
  const buyer = { ...(updBuyer.sample() as Parameters<typeof printUpd>[0]['buyer'] & object) };
  fc.assert(
    fc.property(upd, (seller) => {
      isSound(printUpd({ seller, buyer, files }, face));
    }),
    { numRuns: 25 },
  );
});

test('ТОРГ-12 likewise', () => {
  fc.assert(
    fc.property(upd, (seller) => {
      isSound(printTorg12({ note: noteOfUpd(seller, undefined), files }, face));
    }),
    { numRuns: 15 },
  );
});

test('every other kind of document likewise', async () => {
  for (const id of ['waybill-consignor', 'act-contractor', 'torg12-seller']) {
    const title = await built(titleType(id), undefined, [confirmed]);
    isSound(printDocument({ titles: [title] }, face));
  }
  const scan = {
    fileName: `${'длинное имя '.repeat(30)}${RTL}.pdf`,
    bytes: new Uint8Array(9),
    signatures: [confirmed],
  };
  isSound(printDocument({ titles: [scan] }, face));
  isSound(printDocument({ titles: [await builtUpd()] }, face));
});
