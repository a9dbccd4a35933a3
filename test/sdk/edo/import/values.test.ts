import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shownNumber } from '../../../../sdk/src/edo/import/tables/xlsx/cell.ts';
import { kindOfCode } from '../../../../sdk/src/edo/import/tables/xlsx/styles.ts';
import { readDate } from '../../../../sdk/src/edo/import/values/date.ts';
import { decimalOf } from '../../../../sdk/src/edo/import/values/number.ts';
import { readVatRate } from '../../../../sdk/src/edo/import/values/vat-rate.ts';

describe('numbers', () => {
  test.each([
    ['1 234,56', '1234.56'],
    ['1\u00a0234\u202f567,8 руб.', '1234567.8'],
    ['1234.56 р.', '1234.56'],
    ['1.234,56', '1234.56'],
    ['1,234.56', '1234.56'],
    ['1,234,567', '1234567'],
    ['0012', '12'],
    ['−5,5', '-5.5'],
    ['12 34', undefined],
    ['1,2,3', undefined],
    ['', undefined],
    ['4,6E+12', undefined],
    ['12 шт', undefined],
  ])('%s is %s', (text, value) => {
    expect(decimalOf(text)).toBe(value);
  });

  test('what a Russian locale writes is read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (kopecks) => {
        const shown = new Intl.NumberFormat('ru-RU', { minimumFractionDigits: 2 }).format(kopecks / 100);
        expect(Number(decimalOf(shown))).toBe(kopecks / 100);
      }),
    );
  });

  test('a binary number of a workbook is the decimal one that Excel shows', () => {
    expect(shownNumber('71.359999999999999')).toBe('71.36');
    expect(shownNumber('0.30000000000000004')).toBe('0.3');
    expect(shownNumber('1E-7')).toBe('0.0000001');
    expect(shownNumber('4600000000000')).toBe('4600000000000');
    expect(shownNumber('1.5E+20')).toBe('150000000000000000000');
    expect(shownNumber('-0')).toBe('0');
    expect(shownNumber('NaN')).toBeUndefined();
  });
});

test.each([
  ['05.10.2026', '2026-10-05'],
  ['5.1.2026 г.', '2026-01-05'],
  ['05.10.2026 0:00:00', '2026-10-05'],
  ['2026-10-05', '2026-10-05'],
  ['2026-10-05T10:11:12+03:00', '2026-10-05'],
  ['5 октября 2026 г.', '2026-10-05'],
  ['«05» Мая 2026 года', '2026-05-05'],
  ['1 янв 2026', '2026-01-01'],
  ['31 июня 2026', undefined],
  ['5 мартобря 2026', undefined],
  ['5 октября 26', undefined],
  ['05.10.26', undefined],
  ['46300', '2026-10-05'],
  ['45351', '2024-02-29'],
  ['30.02.2026', undefined],
  ['2026', undefined],
  ['999999', undefined],
])('the date %s is %s', (text, day) => {
  const read = readDate({ text });
  expect('value' in read ? read.value : undefined).toBe(day);
});

test.each([
  ['22', '22%'],
  ['22%', '22%'],
  ['22,00 %', '22%'],
  ['0.22', '22%'],
  ['0,1', '10%'],
  ['0.05', '5%'],
  ['22/122', '22/122'],
  ['20%/120%', '20/120'],
  ['НДС 10%', '10%'],
  ['0', '0%'],
  ['0%', '0%'],
  ['18.03%', '18,03%'],
  ['Без НДС', 'без НДС'],
  ['б/н', 'без НДС'],
  ['НДС не облагается', 'без НДС'],
  ['–', 'без НДС'],
  ['НДС исчисляется налоговым агентом', 'НДС исчисляется налоговым агентом'],
  ['21', undefined],
  ['abc', undefined],
  ['%', undefined],
])('the rate %s is %s', (text, rate) => {
  const read = readVatRate({ text });
  expect('value' in read ? read.value : undefined).toBe(rate);
});

test('a percentage of a workbook is a share', () => {
  expect(readVatRate({ text: '0.22', number: '0.22', percent: true })).toEqual({ value: '22%' });
});

test.each([
  ['dd.mm.yyyy', 'date'],
  ['[$-419]d mmmm yyyy" г.";@', 'date'],
  ['General', 'number'],
  ['0.00%', 'percent'],
  ['#,##0.00 "руб. за день"', 'number'],
  ['[Red]0.00', 'number'],
])('the format %s shows a %s', (code, kind) => {
  expect(kindOfCode(code)).toBe(kind);
});
