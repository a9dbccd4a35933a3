import { buildUpd } from '@styk/sdk/edo';
import { defaultTableLimits, importDocuments, xlsxTemplate } from '@styk/sdk/edo/import';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { documents, headings, models, type PlainDocument } from './documents-as-rows.ts';

/** A workbook written by another program. */
async function bookOf(fill: (book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  fill(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** Documents as rows: each value as a workbook keeps it; what concerns a document in one merged cell. */
function fillSheet(book: ExcelJS.Workbook, given: readonly PlainDocument[]): void {
  const sheet = book.addWorksheet('Продажи');
  sheet.addRow(['Реализация за период']);
  sheet.addRow(headings);
  for (const { number, date, buyer, lines } of given) {
    const first = sheet.rowCount + 1;
    for (const { name, unit, quantity, price, vatRate } of lines) {
      sheet.addRow([
        number,
        new Date(date),
        buyer.inn,
        buyer.kpp,
        buyer.name,
        name,
        unit.name,
        quantity / 1000,
        price / 100,
        vatRate,
      ]);
    }
    if (lines.length > 1)
      for (const column of 'ABCDE') sheet.mergeCells(`${column}${first}:${column}${sheet.rowCount}`);
  }
}

describe('XLSX', () => {
  test('documents written by another program come back as the same models', async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (given) => {
        const result = await importDocuments(await bookOf((book) => fillSheet(book, given)));
        expect(result.source.kind).toBe('xlsx');
        expect(result.documents.flatMap(({ findings }) => findings)).toEqual([]);
        expect(result.documents.map(({ document }) => document)).toEqual(models(given));
      }),
      { numRuns: 30 },
    );
  });

  test('a heading of two rows under merged cells, percentages, formulas, marking codes on another sheet', async () => {
    const bytes = await bookOf((book) => {
      const sheet = book.addWorksheet('УПД');
      sheet.addRow(['Номер', 'Покупатель', '', 'Товар', 'Кол-во', 'Цена', 'НДС %', 'Штрихкод', '№ п/п']);
      sheet.addRow(['', 'ИНН', 'КПП']);
      sheet.mergeCells('B1:C1');
      sheet.addRow([1, 2, 3, 4, 5, 6, 7, 8, 9]);
      sheet
        .addRow(['7', 5407654327, '540701001', 'Сироп', { formula: '1+1', result: 2 }, 10, 0.22, 4600000000008, 1])
        .getCell(7).numFmt = '0%';
      sheet.addRow(['7', 5407654327, '540701001', 'Морс', 1, 5, 0.1, '', 2]);
      const codes = book.addWorksheet('КИЗ');
      codes.addRow(['Номер', '№ п/п', 'Код маркировки']);
      codes.addRow(['7', 1, '010460000000000821aaa\n010460000000000821bbb']);
      codes.addRow(['7', 1, '046000000000000015']);
      codes.addRow(['8', 1, '010460000000000821ccc']);
    });
    const {
      documents: [document],
      explanation,
    } = await importDocuments(bytes, { fileName: 'upd.xlsx' });
    expect(document?.document).toEqual({
      number: '7',
      buyer: { inn: '5407654327', kpp: '540701001' },
      lines: [
        {
          name: 'Сироп',
          quantity: '2',
          price: '10',
          vatRate: '22%',
          gtin: '04600000000008',
          marked: [{ codes: ['010460000000000821aaa', '010460000000000821bbb'], packages: ['046000000000000015'] }],
        },
        { name: 'Морс', quantity: '1', price: '5', vatRate: '10%' },
      ],
    });
    expect(document?.findings).toMatchObject([
      { code: 'import-codes-without-line', source: { file: 'upd.xlsx', sheet: 'КИЗ', row: 4, column: 'C' } },
    ]);
    expect(explanation).toMatchObject([
      { sheet: 'УПД', heading: 2, skipped: [3] },
      { sheet: 'КИЗ', holds: 'codes' },
    ]);
    expect(document?.placeOf('/lines/1/price')).toEqual({
      file: 'upd.xlsx',
      sheet: 'УПД',
      row: 5,
      column: 'F',
      heading: 'Цена',
    });
  });

  test('codes that a workbook keeps as numbers have lost digits, articles may have become dates', async () => {
    const bytes = await bookOf((book) => {
      const sheet = book.addWorksheet('УПД');
      sheet.addRow(['Товар', 'Цена', 'КИЗ', 'Артикул']);
      sheet.addRow(['Сироп', 1, 1.0460000000000822e30, new Date('2026-11-10')]);
    });
    const findings = (await importDocuments(bytes)).documents.flatMap((document) => document.findings);
    expect(findings.map(({ code }) => code).sort()).toEqual(['import-date-for-text', 'import-digits-lost']);
  });
});

describe('a sheet that is read in many pieces', () => {
  const COUNT = 4000;
  /** Of all lengths, so that pieces end in every kind of place. */
  const nameAt = (index: number) => `Товар «${index}» & ${'ё<я>'.repeat(index % 23)}.`;
  const book = bookOf((made) => {
    const sheet = made.addWorksheet('Продажи');
    sheet.addRow(['Номер', 'Товар', 'Кол-во', 'Цена', 'НДС %']);
    for (let index = 0; index < COUNT; index++) sheet.addRow(['7', nameAt(index), 1 + (index % 7), index / 8, '22%']);
    sheet.mergeCells(`A2:A${COUNT + 1}`);
  });

  /** The same workbook with its parts changed. */
  async function changed(part: RegExp, change: (xml: string) => string): Promise<Uint8Array> {
    const parts = Object.entries(unzipSync(await book));
    const decoder = new TextDecoder();
    return zipSync(
      Object.fromEntries(
        parts.map(([path, bytes]) => [path, part.test(path) ? strToU8(change(decoder.decode(bytes))) : bytes]),
      ),
    );
  }

  async function linesOf(bytes: Uint8Array): Promise<unknown> {
    const { documents: found } = await importDocuments(bytes);
    expect(found.map(({ findings }) => findings)).toEqual([[]]);
    return found.flatMap(({ document }) => Reflect.get(document, 'lines'));
  }

  const expected = Array.from({ length: COUNT }, (_, index) => ({
    name: nameAt(index),
    quantity: String(1 + (index % 7)),
    price: String(index / 8),
    vatRate: '22%',
  }));

  test('holds its rows', async () => {
    expect(await linesOf(await book)).toEqual(expected);
  });

  test('holds the same rows under prefixes', async () => {
    const prefixed = await changed(/sheet1\.xml$|sharedStrings\.xml$/, (xml) =>
      xml.replace(/<(\/?)([A-Za-z])/g, '<$1x:$2').replace(' xmlns=', ' xmlns:x='),
    );
    expect(await linesOf(prefixed)).toEqual(expected);
  });

  test('is refused where it ends too early, and where it has more rows than allowed', async () => {
    const cut = await changed(/sheet1\.xml$/, (xml) => xml.slice(0, xml.length / 2));
    await expect(importDocuments(cut)).rejects.toMatchObject({
      code: 'edo-import-xlsx-unreadable',
      params: { reason: expect.stringContaining('sheet1.xml') },
    });
    const limits = { ...defaultTableLimits, rows: COUNT / 2 };
    await expect(importDocuments(await book, { limits })).rejects.toMatchObject({
      code: 'edo-import-limit',
      params: { limit: 'rows' },
    });
  });
});

describe('the workbook to be filled in', () => {
  const template = xlsxTemplate('2026-11-22');

  test('another program reads it: headings, the example, drop-downs and notes', async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(template.slice().buffer as ArrayBuffer);
    expect(book.worksheets.map(({ name, state }) => [name, state])).toEqual([
      ['УПД', 'visible'],
      ['Коды маркировки', 'visible'],
      ['Пояснения', 'visible'],
      ['Списки', 'hidden'],
    ]);
    const sheet = book.getWorksheet('УПД');
    const lists = book.getWorksheet('Списки');
    expect(sheet?.getCell('A1').value).toBe('Номер документа');
    expect(sheet?.getCell('B2').value).toEqual(new Date('2026-10-05'));
    expect(sheet?.getCell('D2').value).toBe('7701234560');
    expect(sheet?.getCell('C2').dataValidation).toMatchObject({
      type: 'list',
      formulae: ['Списки!$A$2:$A$4'],
      showErrorMessage: true,
    });
    expect(sheet?.getCell('D40').dataValidation.prompt).toContain('ведущие нули');
    const rates = lists?.getColumn(3).values.filter((value) => value !== undefined) ?? [];
    expect(rates).toContain('22%');
    expect(rates).not.toContain('20%');
  });

  test('it imports and builds as it is', async () => {
    const {
      documents: [document],
    } = await importDocuments(template);
    expect(document?.findings).toEqual([]);
    const context = {
      documentGuid: crypto.randomUUID(),
      createdAt: { epochMs: Date.UTC(2026, 9, 6), tz: 'UTC' },
      programVersion: 'test',
    };
    expect((await buildUpd(document?.document, context)).totals).toMatchObject({ gross: '21839.04' });
  });

  test('cut short or injured it is refused by name or read, never otherwise', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(template.length - 1),
        fc.integer({ min: 0, max: 255 }),
        fc.boolean(),
        async (at, byte, cut) => {
          const injured = cut ? template.slice(0, at) : template.with(at, byte);
          try {
            await importDocuments(injured);
          } catch (error) {
            expect(error).toSatisfy(
              (thrown) =>
                thrown instanceof SyntaxError || String(Reflect.get(Object(thrown), 'code')).startsWith('edo-'),
            );
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  const parts = unzipSync(template);

  function withSheet(xml: string): Uint8Array {
    return zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(xml) });
  }

  test.each([
    [
      'a sheet packed a thousand times',
      () => withSheet(`<worksheet>${' '.repeat(20_000_000)}</worksheet>`),
      'edo-import-xlsx-unreadable',
    ],
    [
      'entities',
      () => withSheet('<!DOCTYPE a [<!ENTITY b "c">]><worksheet>&b;</worksheet>'),
      'edo-import-xlsx-unreadable',
    ],
    [
      'a column that does not exist',
      () => withSheet('<worksheet><sheetData><row r="1"><c r="ZZZ1"><v>1</v></c></row></sheetData></worksheet>'),
      'edo-import-limit',
    ],
  ])('%s', async (_, bytes, code) => {
    await expect(importDocuments(bytes())).rejects.toThrow(expect.objectContaining({ code }));
  });

  test('parts that unpack to more than is allowed are not unpacked', async () => {
    const limits = { ...defaultTableLimits, unpackedBytes: 10_000_000 };
    const bytes = withSheet(`<worksheet>${' '.repeat(20_000_000)}</worksheet>`);
    await expect(importDocuments(bytes, { limits })).rejects.toThrow(
      expect.objectContaining({ code: 'edo-import-limit' }),
    );
  });

  test('merged cells over everything, many times, end at the limit', async () => {
    const rows = Array.from(
      { length: 2000 },
      (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>1</v></c></row>`,
    ).join('');
    const merged = '<mergeCell ref="A1:SF2000"/>'.repeat(100);
    const bytes = withSheet(`<worksheet><sheetData>${rows}</sheetData><mergeCells>${merged}</mergeCells></worksheet>`);
    await expect(importDocuments(bytes)).rejects.toThrow(expect.objectContaining({ code: 'edo-import-limit' }));
  });
});
