import { importDocuments } from '@styk/sdk/edo/import';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decimalText, documents, headings, models, type PlainDocument, plain } from './documents-as-rows.ts';

const separators = [';', ',', '\t'];
const encodings = ['utf8', 'win1251', 'utf-16le-bom', 'utf8-bom'];

function quoted(value: string, separator: string): string {
  return /["\n]/.test(value) || value.includes(separator) ? `"${value.replaceAll('"', '""')}"` : value;
}

function csvOf(given: readonly PlainDocument[], separator: string): string {
  const rows = given.flatMap(({ number, date, buyer, lines }) =>
    lines.map(({ name, unit, quantity, price, vatRate }) => [
      number,
      date.split('-').reverse().join('.'),
      buyer.inn,
      buyer.kpp,
      buyer.name,
      name,
      unit.name,
      plain(decimalText(quantity, 3)).replace('.', ','),
      `${plain(decimalText(price, 2))} руб.`,
      vatRate,
    ]),
  );
  return [headings, ...rows].map((row) => row.map((value) => quoted(value, separator)).join(separator)).join('\r\n');
}

function encoded(text: string, encoding: string): Uint8Array {
  if (encoding === 'utf8-bom') return iconv.encode(`\uFEFF${text}`, 'utf8');
  if (encoding === 'utf-16le-bom') return iconv.encode(`\uFEFF${text}`, 'utf16le');
  return iconv.encode(text, encoding);
}

describe('CSV', () => {
  test('documents written as CSV come back as the same models, whatever the separator and the encoding', async () => {
    await fc.assert(
      fc.asyncProperty(
        documents,
        fc.constantFrom(...separators),
        fc.constantFrom(...encodings),
        async (given, separator, encoding) => {
          const result = await importDocuments(encoded(csvOf(given, separator), encoding));
          expect(result.source.kind).toBe('csv');
          expect(result.documents.flatMap(({ findings }) => findings)).toEqual([]);
          expect(result.documents.map(({ document }) => document)).toEqual(models(given));
        },
      ),
      { numRuns: 150 },
    );
  });

  test('bytes of any kind are read or refused by name, never otherwise', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 300 }),
          fc.string({ unit: fc.constantFrom(...'Товар;Цена\n",1а') }),
        ),
        async (text) => {
          for (const start of ['', 'Товар;Цена;Сумма\n']) {
            try {
              await importDocuments(new TextEncoder().encode(start + text));
            } catch (error) {
              expect(error).toSatisfy(
                (thrown) =>
                  thrown instanceof SyntaxError || String(Reflect.get(Object(thrown), 'code')).startsWith('edo-'),
              );
            }
          }
        },
      ),
    );
  });
});

/** Rows below a heading, with `;`. */
function imported(...rows: readonly string[]) {
  return importDocuments(new TextEncoder().encode(rows.join('\n')), { fileName: 'sales.csv' });
}

async function codes(...rows: readonly string[]): Promise<string[]> {
  return (await imported(...rows)).documents.flatMap(({ findings }) =>
    findings.map(({ code, source }) => `${code} ${source?.column ?? ''}${source?.row ?? ''}`),
  );
}

describe('a table', () => {
  test('a total that agrees passes; one that does not is shown with what the rows come to', async () => {
    const rows = [
      'Товар;Кол-во;Цена;Ставка НДС;Сумма без НДС;НДС;Всего',
      'Мука;2;10;22%;20;4,40;24,40',
      'Соль;1;5;10%;;;',
    ];
    expect(await codes(...rows, 'Итого;;;;25;4,90;29,90', 'Всего к оплате;;;;;;29,90')).toEqual([]);
    expect(await codes(...rows, 'В том числе НДС;;;;;;4,90')).toEqual([]);
    expect(await codes(...rows, 'В том числе НДС;;;;;;4,91')).toEqual(['import-total-differs G4']);
    expect(await codes(...rows, 'Итого;;;;25;4,90;29,91')).toEqual(['import-total-differs G4']);
  });

  test('subtotals of documents and a grand total are told apart', async () => {
    const rows = ['Номер;Товар;Кол-во;Цена;Ставка НДС;Сумма без НДС'];
    const body = ['1;Мука;1;10;22%;', 'Итого;;;;;10', '2;Соль;1;5;22%;', 'Итого;;;;;5', 'Всего;;;;;15'];
    expect(await codes(...rows, ...body)).toEqual([]);
    expect(await codes(...rows, ...body.slice(0, 4), 'Всего;;;;;16')).toEqual(['import-total-differs F6']);
  });

  test('the tax of a price with VAT is taken out of the sum of the line', async () => {
    const [document] = (await imported('Товар;Кол-во;Цена с НДС;Ставка НДС', 'Мука;3;100;22%')).documents;
    // 300 × 22 / 122 = 54.098…; from the price it would be 18.03 × 3 = 54.09.
    expect(document?.document).toEqual({
      lines: [{ name: 'Мука', quantity: '3', price: '81.967', vatRate: '22%', gross: '300.00' }],
    });
    expect(await codes('Товар;Кол-во;Цена с НДС;Ставка НДС;Сумма с НДС', 'Мука;3;100;22%;301')).toEqual([
      'import-price-differs E2',
    ]);
  });

  test.each([
    ['ИНН покупателя', '771234563', 'import-digits'],
    ['ИНН покупателя', '411041243', 'import-zeros-eaten'],
    ['ИНН покупателя', '7701234561', 'import-check-digit'],
    ['Штрихкод', '4,6E+12', 'import-digits-lost'],
    ['Штрихкод', '4600000000007', 'import-check-digit'],
    ['КИЗ', '1,04E+30', 'import-digits-lost'],
    ['Дата', '31.02.2026', 'import-date'],
    ['Дата', '05.10.26', 'import-date'],
    ['Ставка НДС', 'двадцать', 'import-vat-rate'],
    ['Статус', '3', 'import-function'],
    ['Страна', 'Лапландия', 'import-country'],
    ['Кол-во', '12 34', 'import-number'],
  ])('%s «%s» is told as %s, never mended', async (heading, value, code) => {
    const {
      documents: [document],
    } = await imported(`Товар;Цена;${heading}`, `Мука;10;${value}`);
    expect(document?.findings).toMatchObject([{ code, source: { file: 'sales.csv', row: 2, column: 'C', heading } }]);
    expect(JSON.stringify(document?.document)).not.toContain(value);
  });

  test('an ИНН that lost its zero is proposed', async () => {
    const [finding] = (await imported('Товар;Цена;ИНН продавца', 'Мука;10;411041243')).documents[0]?.findings ?? [];
    expect(finding?.message.ru).toContain('0411041243');
  });

  test('rows of one document that disagree are told', async () => {
    expect(await codes('Номер;Дата отгрузки;Товар;Цена', '1;05.10.2026;Мука;1', '1;06.10.2026;Соль;1')).toEqual([
      'import-rows-disagree B3',
    ]);
  });

  test('a mapping says what headings do not, and values fill what is empty', async () => {
    const csv = new TextEncoder().encode('Работа;Сколько;Почём\nПокраска;2;10');
    await expect(importDocuments(csv)).rejects.toThrow(expect.objectContaining({ code: 'edo-import-heading-missing' }));
    const mapping = {
      columns: { 'line.name': 'работа', 'line.qty': 'B', 'line.price': 'Почём' },
      values: { 'line.vatRate': 'без НДС' },
    };
    expect((await importDocuments(csv, { mapping })).documents[0]?.document).toEqual({
      lines: [{ name: 'Покраска', quantity: '2', price: '10', vatRate: 'без НДС' }],
    });
    const wrong = { ...mapping, columns: { ...mapping.columns, 'line.vat': 'Налог' } };
    await expect(importDocuments(csv, { mapping: wrong })).rejects.toThrow(
      expect.objectContaining({ code: 'edo-import-column-unknown' }),
    );
  });

  test('the first alias wins, and a column that is not used is shown', async () => {
    const { explanation } = await imported('Товар;Сумма;Сумма с НДС;Цена', 'Мука;10;12;1');
    expect(explanation?.[0]?.columns.map(({ field }) => field)).toEqual([
      'line.name',
      undefined,
      'line.gross',
      'line.price',
    ]);
  });
});
