import type { UpdLine } from '@styk/sdk/edo';
import fc from 'fast-check';
import { info, reference, text } from './random-970.ts';
import { decimal, digits, list, word } from './random-values.ts';
import { countryCode, declaration, gtin, markingCodes, unit, withReason } from './sound-values.ts';

const marked = list(
  fc.oneof(
    fc.record({ codes: markingCodes, count: fc.constant('2'), batch: word }, { requiredKeys: ['codes', 'count'] }),
    fc.record(
      { packages: list(fc.uuid()), transportPackage: word, count: fc.constant('2'), batch: word },
      { requiredKeys: ['packages'] },
    ),
    fc.record({ transportPackage: word }),
  ),
);

const traceable = list(
  fc.record(
    {
      number: fc.tuple(digits(8), digits(7)).map(([office, number]) => `${office}/080726/${number}/001`),
      unitCode: fc.constant('796'),
      unitName: fc.constant('шт'),
      quantity: decimal(100, 3),
      net: decimal(1000, 2),
      note: word,
    },
    { requiredKeys: ['number', 'unitCode', 'unitName', 'quantity', 'net'] },
  ),
  2,
);

const stateSystems = list(
  fc.record({ system: word, ids: list(word), unit: word, note: word }, { requiredKeys: ['system', 'ids'] }),
  2,
);

/** A line that may stand in a document of any function. */
export const line: fc.Arbitrary<UpdLine> = (
  fc.record(
    {
      name: word,
      unit: fc.oneof(unit, fc.record({ name: word })),
      quantity: fc.oneof(decimal(10_000, 0), decimal(1000, 3), decimal(10, 11)),
      price: fc.oneof(decimal(1_000_000, 2), decimal(1000, 5)),
      vatRate: fc.constantFrom('22%', '10%', '0%', '5%', '7%', 'без НДС', '22/122', '10/110'),
      excise: fc.oneof(fc.constant('без акциза'), decimal(100, 2)),
      kind: fc.constantFrom('goods', 'work', 'service', 'right', 'other'),
      kindNote: text(4),
      due: decimal(1000, 3),
      description: word,
      grade: text(10),
      series: word,
      article: word,
      code: word,
      gtin: fc.constant(gtin),
      catalogueCode: digits(27),
      tnved: digits(10),
      okpd2: fc.constant('10.61.21'),
      exciseProductCode: fc.nat(999).map(String),
      operationCode: digits(5),
      customs: list(fc.record({ country: countryCode, declaration }, { requiredKeys: [] })),
      originNames: list(word),
      marked,
      traceable,
      stateSystems,
      documents: list(reference, 2),
      depreciation: fc.record({
        group: fc.constantFrom('1', '10'),
        okof: digits(12),
        usefulLife: digits(3),
        used: fc.nat(999).map(String),
      }),
      restoredVat: fc.oneof(fc.constant('без НДС'), decimal(100, 2)),
      info,
    },
    { requiredKeys: ['name', 'quantity', 'price', 'vatRate', 'originNames'] },
  ) as fc.Arbitrary<UpdLine>
)
  .map(withReason)
  .map((one) => (one.exciseProductCode === undefined ? one : { excise: 'без акциза', ...one }));

/** A payment in advance: no quantity, no price, tax taken out of the whole. */
export const advanceLine: fc.Arbitrary<UpdLine> = fc
  .tuple(word, fc.integer({ min: 1, max: 9999 }), info)
  .map(([name, hundreds, fields]) => ({
    name,
    vatRate: '22/122',
    vat: `${hundreds * 22}.00`,
    gross: `${hundreds * 122}.00`,
    info: fields,
  }));
