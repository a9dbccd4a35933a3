import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import {
  buildUpd,
  decodeWindows1251,
  EdoInputError,
  encodeWindows1251,
  parseUpd,
  sampleUpd,
  type Upd,
  type UpdInput,
  validate,
} from '@styk/sdk/edo';
import { Decimal } from '@styk/sdk/money';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { golden } from '../../../golden.ts';
import { hasShared, sharedFile } from '../../../shared.ts';
import { SchemaOracle } from '../libxml2.ts';
import { context } from './context.ts';
import { updArbitrary } from './random-upd.ts';

/** The findings with which an input is refused, as `code pointer`. */
async function refusals(input: unknown): Promise<string[]> {
  try {
    await buildUpd(input, context);
    return [];
  } catch (error) {
    if (!(error instanceof EdoInputError)) throw error;
    return error.findings.filter(({ severity }) => severity === 'error').map(({ code, path }) => `${code} ${path}`);
  }
}

function sampleWith(change: (upd: Record<string, unknown>) => void): unknown {
  const upd = structuredClone(sampleUpd()) as unknown as Record<string, unknown>;
  change(upd);
  return upd;
}

function firstLine(change: Record<string, unknown>): unknown {
  return { ...sampleUpd(), lines: [{ ...sampleUpd().lines[0], ...change }] };
}

test('the sample gives these bytes, and the same again', async () => {
  const built = await buildUpd(sampleUpd(), context);
  const expected = golden('edo/upd-sample.xml', built.bytes);
  expect(decodeWindows1251(built.bytes)).toBe(decodeWindows1251(expected));
  expect((await buildUpd(sampleUpd(), context)).bytes).toEqual(built.bytes);
  expect(built).toMatchObject({
    format: 'upd-seller/5.03',
    function: 'СЧФДОП',
    number: '123',
    date: '2026-10-05',
    totals: { net: '183735.54', vat: '28261.04', gross: '211996.58', currency: '643' },
    warnings: [],
  });
});

const xmllint = spawnSync('xmllint', ['--version']).status === 0;

test.skipIf(!hasShared || !xmllint)(
  'the sample is valid for xmllint with the official schema, as it stands in windows-1251',
  () => {
    const schema = sharedFile('formats/xsd/ON_NSCHFDOPPR_1_997_01_05_03_05.xsd');
    const file = resolve(import.meta.dirname, '../../../fixtures/edo/upd-sample.xml');
    const { status, stderr } = spawnSync('xmllint', ['--noout', '--schema', schema, file], { encoding: 'utf8' });
    expect(stderr).toContain('validates');
    expect(status).toBe(0);
  },
);

test('the file name is ИдФайл: recipient, sender, the local day, the GUID, flags', async () => {
  const { fileName, id } = await buildUpd(sampleUpd(), context);
  const { recipientId, senderId } = sampleUpd();
  expect(id).toBe(`ON_NSCHFDOPPR_${recipientId}_${senderId}_20261006_${context.documentGuid}_0_0_0_0_0_00`);
  expect(fileName).toBe(`${id}.xml`);
});

test('marked goods set N3, product groups N4–N6', async () => {
  const marked = {
    ...sampleUpd(),
    productGroups: ['tobacco'],
    lines: [{ ...sampleUpd().lines[0], marked: [{ codes: ['0104601234567893215abc'] }] }],
  };
  expect((await buildUpd(marked, context)).id).toMatch(/_0_1_0_1_0_00$/);
});

test('amounts follow from quantity, price and rate, half up, and agree with an independent reckoning', async () => {
  const { totals } = await buildUpd(sampleUpd(), context);
  const cents = sampleUpd().lines.map(({ quantity = '', price = '', vatRate }) => {
    const [q, p] = [BigInt(Math.round(Number(quantity) * 1000)), BigInt(Math.round(Number(price) * 100))];
    const net = (q * p + 500n) / 1000n;
    return { net, vat: (net * BigInt(Number.parseInt(vatRate, 10)) + 50n) / 100n };
  });
  const sum = (key: 'net' | 'vat') => cents.reduce((total, line) => total + line[key], 0n);
  expect(Decimal.of(totals.net ?? '').units).toBe(sum('net'));
  expect(Decimal.of(totals.vat ?? '').units).toBe(sum('vat'));
});

describe('any document of the model', () => {
  test('builds, validates, and is parsed back to the same model; the model builds to the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(updArbitrary, async (upd) => {
        const built = await buildUpd(upd, context);
        const result = await validate(built.bytes, { fileName: built.fileName });
        expect(result.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
        const parsed = parseUpd(built.bytes);
        expect(parsed.upd).toEqual(upd);
        expect(parsed.notCarried).toEqual([]);
        expect((await buildUpd(parsed.upd, context)).bytes).toEqual(built.bytes);
      }),
      { numRuns: 200 },
    );
  });

  test.skipIf(!hasShared)('is valid by the official schema', async () => {
    using oracle = new SchemaOracle('ON_NSCHFDOPPR_1_997_01_05_03_05.xsd');
    await fc.assert(
      fc.asyncProperty(updArbitrary, async (upd) => {
        expect(oracle.problems((await buildUpd(upd, context)).bytes)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('bad input is refused with everything that is wrong, at JSON pointers', () => {
  test('shape: missing, misspelt, of the wrong kind', async () => {
    const input = sampleWith((upd) => {
      delete upd['number'];
      upd['datum'] = '2026-10-05';
      upd['date'] = '05.10.2026';
      upd['lines'] = [{ name: '', quantity: 'ten', vatRate: '21%' }];
      upd['seller'] = { inn: '7701234560' };
      upd['buyer'] = { name: 'ООО', inn: '123' };
    });
    expect(await refusals(input)).toEqual([
      'input-unknown-field /datum',
      'input-missing /number',
      'input-date /date',
      'input-variant /seller',
      'input-format /buyer/inn',
      'input-empty /lines/0/name',
      'input-number /lines/0/quantity',
      'input-choice /lines/0/vatRate',
    ]);
  });

  test.each([
    [
      'a control character',
      firstLine({ marked: [{ codes: ['01\u001d93'] }] }),
      ['input-character /lines/0/marked/0/codes/0'],
    ],
    ['too long for the format', { ...sampleUpd(), number: 'Я'.repeat(1001) }, ['schema-value-length /number']],
    [
      'too long, in a party',
      sampleWith((upd) => Object.assign(upd['buyer'] as object, { okpo: '12345678901' })),
      ['schema-value-length /buyer/okpo'],
    ],
    ['too many digits', firstLine({ quantity: '1.123456789012' }), ['schema-value-digits /lines/0/quantity']],
    ['no transfer in СЧФДОП', sampleWith((upd) => delete upd['transfer']), ['0400300003 /transfer']],
    [
      'no date of transfer',
      { ...sampleUpd(), transfer: { operation: 'x' } },
      ['0400300003 /transfer/date', '0400300003 /transfer/from', '0400300003 /transfer/to'],
    ],
    [
      'no address in an invoice',
      sampleWith((upd) => delete (upd['seller'] as Record<string, unknown>)['address']),
      ['0400300003 /seller/address'],
    ],
    ['no price', { ...sampleUpd(), lines: [{ name: 'x', quantity: '1', vatRate: '22%' }] }, ['input-amounts /lines/0']],
    ['no lines in an invoice', { ...sampleUpd(), lines: [] }, ['0400300003 /lines']],
    ['no signer', { ...sampleUpd(), signers: [] }, ['schema-missing-element /signers/0']],
    [
      'a power of attorney without its method',
      sampleWith((upd) =>
        Object.assign((upd['signers'] as object[])[0] ?? {}, {
          mchd: [{ number: '0f8fad5b-d9cb-469f-a165-70867728950e', issued: '2026-01-01', store: 'x' }],
        }),
      ),
      ['0400300003 /signers/0/mchd/0'],
    ],
    ['a document name in a mere invoice', { ...sampleUpd(), function: 'СЧФ' }, ['0400300003 /documentName']],
    [
      'a wrong check digit',
      sampleWith((upd) => Object.assign(upd['buyer'] as object, { inn: '5407654328' })),
      ['ID-01 /buyer/inn'],
    ],
    [
      'a rate before its time',
      {
        ...sampleUpd(),
        date: '2025-12-31',
        transfer: { operation: 'x', date: '2025-12-31' },
        lines: [sampleUpd().lines[11]],
      },
      ['VAT-01 /lines/0/vatRate'],
    ],
    ['a country without its name', firstLine({ customs: [{ country: '156' }] }), ['0400300003 /lines/0/originNames/0']],
    ['not an object', 'text', ['input-type ']],
  ])('%s', async (_name, input, expected) => {
    expect(await refusals(input)).toEqual(expected);
  });

  test('a total that disagrees is refused with both values', async () => {
    const input = { ...sampleUpd(), totals: { net: '183735.54', vat: '28261.05', gross: '211996.58' } };
    const error = await buildUpd(input, context).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(EdoInputError);
    const [found, ...more] = (error as EdoInputError).findings;
    expect(more).toEqual([]);
    expect(found).toMatchObject({ code: 'SUM-04', path: '/totals/vat' });
    expect(found?.message.en).toContain('28261.05');
    expect(found?.message.ru).toContain('28261.04');
  });

  test('a given amount of a line stays to the letter within the tolerance, and is refused beyond it', async () => {
    const built = await buildUpd(firstLine({ net: '17126.41', vat: '1712.64', gross: '18839.05' }), context);
    expect(built.totals).toMatchObject({ net: '17126.41', gross: '18839.05' });
    expect(await refusals(firstLine({ net: '17200.00' }))).toEqual(['SUM-01 /lines/0/net']);
  });
});

test('a test organisation (ИНН 96…) with a wrong check digit is only warned about', async () => {
  const { warnings } = await buildUpd(
    sampleWith((upd) => Object.assign(upd['buyer'] as object, { inn: '9612345678' })),
    context,
  );
  expect(warnings.map(({ code, path }) => `${code} ${path}`)).toEqual(['ID-01 /buyer/inn']);
});

test('20 % after 2025 is only warned about', async () => {
  const { warnings } = await buildUpd(firstLine({ vatRate: '20%' }), context);
  expect(warnings.map(({ code, path }) => `${code} ${path}`)).toEqual(['VAT-02 /lines/0/vatRate']);
});

test('a mere invoice has neither a document name nor a transfer', async () => {
  const { documentName: _name, transfer: _transfer, ...rest } = sampleUpd();
  const invoice: Upd = { ...rest, function: 'СЧФ' };
  const built = await buildUpd(invoice, context);
  expect(parseUpd(built.bytes).upd).toEqual(invoice);
});

test('JSON numbers are taken as written', async () => {
  const built = await buildUpd(firstLine({ quantity: 0.1, price: 0.2 }), context);
  expect(parseUpd(built.bytes).upd.lines[0]).toMatchObject({ quantity: '0.1', price: '0.2' });
  expect(built.totals.net).toBe('0.02');
});

test('flags of the file name that the content does not bear out are named', async () => {
  const { bytes } = await buildUpd(sampleUpd(), context);
  const marked = encodeWindows1251(decodeWindows1251(bytes).replace('_0_0_0_0_0_00"', '_0_1_0_0_0_00"'));
  expect(parseUpd(marked).notCarried).toEqual(['/Файл/@ИдФайл']);
});

test('traceable goods set N2', async () => {
  const traceable = [
    { number: '10013160/080726/0001234/001', unitCode: '796', unitName: 'шт', quantity: '240', net: '17126.40' },
  ];
  const { id, bytes } = await buildUpd(firstLine({ traceable }), context);
  expect(id).toMatch(/_1_0_0_0_0_00$/);
  expect(parseUpd(bytes).upd.lines[0]).toMatchObject({ traceable });
});

test('an invoice for an advance holds no sums without tax, and needs neither quantity nor price', async () => {
  const { documentName: _name, transfer: _transfer, shipmentDocuments: _shipped, ...rest } = sampleUpd();
  const advance: Upd = {
    ...rest,
    function: 'СЧФ',
    invoiceCircumstance: '2',
    payments: [{ number: '17', date: '2026-10-01', amount: '1220.00' }],
    lines: [{ name: 'Предоплата по договору', vatRate: '22/122', gross: '1220.00' }],
  };
  const built = await buildUpd(advance, context);
  expect(built.totals).toEqual({ vat: '220.00', gross: '1220.00', currency: '643' });
  expect(decodeWindows1251(built.bytes)).not.toContain('СтТовБезНДС');
  expect(built.warnings).toEqual([]);
});

test('further consignors and consignees need a first one', async () => {
  const { consignor: _, consignee: __, seller, ...rest } = sampleUpd();
  const input = { ...rest, seller, otherConsignors: ['same'], otherConsignees: [seller] };
  expect(await refusals(input)).toEqual(['input-missing /consignor', 'input-missing /consignee']);
});

test('a fault of the second seller is told as its own', async () => {
  const other = { ...sampleUpd().buyer, inn: '5407654328' };
  expect(await refusals({ ...sampleUpd(), otherSellers: [sampleUpd().buyer, other] })).toEqual([
    'ID-01 /otherSellers/1/inn',
  ]);
});

test('a moment that no calendar has is a mistake of the caller', async () => {
  for (const createdAt of [
    { epochMs: Number.NaN, tz: 'Europe/Moscow' },
    { epochMs: 0, tz: 'Europe/Nowhere' },
  ]) {
    await expect(buildUpd(sampleUpd(), { ...context, createdAt })).rejects.toMatchObject({
      code: 'edo-moment-invalid',
      category: 'usage',
    });
  }
});

test('blanks around a number, which the format allows, are no part of it', async () => {
  const { bytes } = await buildUpd(sampleUpd(), context);
  const padded = decodeWindows1251(bytes)
    .replace('<СумНал>1712.64</СумНал>', '<СумНал>\n  1712.64\n</СумНал>')
    .replace('КолТов="240"', 'КолТов=" 240 "');
  const { upd } = parseUpd(encodeWindows1251(padded));
  expect(upd.lines[0]).toEqual(sampleUpd().lines[0]);
});

test('the smallest input that types and builds: defaults may be left out', async () => {
  const organisation = { name: 'ООО «Ромашка»', inn: '7701234560', kpp: '770101001', address: { text: 'Москва' } };
  const input: UpdInput = {
    function: 'СЧФДОП',
    number: '1',
    date: '2026-10-05',
    senderId: '2BM-1',
    recipientId: '2BM-2',
    seller: organisation,
    buyer: organisation,
    lines: [{ name: 'Хлеб', quantity: '3', price: '10.50', vatRate: '10%' }],
    transfer: { operation: 'Передано', date: '2026-10-05' },
    signers: [{ name: { last: 'Ромашкина', first: 'Анна' }, position: 'Директор' }],
  };
  const { totals, bytes, warnings } = await buildUpd(input, context);
  expect(totals).toEqual({ net: '31.50', vat: '3.15', gross: '34.65', currency: '643' });
  expect(warnings).toEqual([]);
  expect(parseUpd(bytes).upd).toMatchObject({
    currency: { code: '643', name: 'Российский рубль' },
    seller: { address: { text: 'Москва', countryCode: '643', country: 'Россия' } },
    signers: [{ powers: 'certificate' }],
  });
});
