import fc from 'fast-check';
import { expect, test } from 'vitest';
import { onSheets } from '../../../../sdk/src/edo/print/words/case-words.ts';
import { quantityText, sumText } from '../../../../sdk/src/edo/print/words/figures.ts';
import {
  countedWords,
  decimalWords,
  type Gender,
  nounFor,
  numberWords,
  roublesWords,
} from '../../../../sdk/src/edo/print/words/number-words.ts';

/** Reads words back to a number: written the other way round, from a list of what each word adds. */
const VALUES: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ['ноль один одна одно', 'два две', 'три', 'четыре', 'пять', 'шесть', 'семь', 'восемь', 'девять'].map(
      (words, index) => words.split(' ').map((word) => [word, word === 'ноль' ? 0 : index + 1] as const),
    ),
    'десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать'
      .split(' ')
      .map((word, index) => [[word, index + 10] as const]),
    'двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто'
      .split(' ')
      .map((word, index) => [[word, (index + 2) * 10] as const]),
    'сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот'
      .split(' ')
      .map((word, index) => [[word, (index + 1) * 100] as const]),
  ].flat(2),
);

const GROUPS = ['тысяч', 'миллион', 'миллиард', 'триллион', 'квадриллион'];

function valueOfWords(words: string): bigint {
  let total = 0n;
  let part = 0n;
  for (const word of words.split(' ')) {
    const group = GROUPS.findIndex((stem) => word === stem || [`${stem}а`, `${stem}и`, `${stem}ов`].includes(word));
    if (group >= 0) {
      total += part * 1000n ** BigInt(group + 1);
      part = 0n;
      continue;
    }
    const value = VALUES[word];
    if (value === undefined) throw new Error(`no number is called ${word}`);
    part += BigInt(value);
  }
  return total + part;
}

const whole = fc.oneof(fc.bigInt(0n, 2000n), fc.bigInt(0n, 10n ** 18n - 1n));
const genders: readonly Gender[] = ['masculine', 'feminine', 'neuter'];

test('words read back are the number, and no two numbers are called the same', () => {
  fc.assert(
    fc.property(whole, fc.constantFrom(...genders), (value, gender) => {
      expect(valueOfWords(numberWords(value, gender))).toBe(value);
    }),
  );
});

test('the noun goes with the number as the rules of Unicode say it does', () => {
  const rules = new Intl.PluralRules('ru');
  const noun = { one: 'one', few: 'few', many: 'many', gender: 'masculine' } as const;
  fc.assert(
    fc.property(whole, (value) => {
      expect(nounFor(value, noun)).toBe(rules.select(Number(value % 1000n)));
    }),
  );
});

test('one and two have a gender, thousands theirs', () => {
  const sheet = { one: 'лист', few: 'листа', many: 'листов', gender: 'masculine' } as const;
  const place = { one: 'место', few: 'места', many: 'мест', gender: 'neuter' } as const;
  const tonne = { one: 'тонна', few: 'тонны', many: 'тонн', gender: 'feminine' } as const;
  expect(countedWords(21n, sheet)).toBe('двадцать один лист');
  expect(countedWords(21n, place)).toBe('двадцать одно место');
  expect(countedWords(22n, tonne)).toBe('двадцать две тонны');
  expect(countedWords(12n, tonne)).toBe('двенадцать тонн');
  expect(numberWords(1_002_001n, 'masculine')).toBe('один миллион две тысячи один');
  expect(numberWords(2_000_000n, 'feminine')).toBe('два миллиона');
});

test.each([
  ['0.00', 'Ноль рублей 00 копеек'],
  ['1.01', 'Один рубль 01 копейка'],
  ['2102.22', 'Две тысячи сто два рубля 22 копейки'],
  ['211996.5', 'Двести одиннадцать тысяч девятьсот девяносто шесть рублей 50 копеек'],
  ['1000000', 'Один миллион рублей 00 копеек'],
])('%s is %s', (sum, words) => expect(roublesWords(sum)).toBe(words));

test('weights with a fraction, and sheets in the prepositional', () => {
  expect(decimalWords('125.5', 'masculine')).toBe('сто двадцать пять целых пять десятых');
  expect(decimalWords('1.21', 'masculine')).toBe('одна целая двадцать одна сотая');
  expect(decimalWords('10.000', 'masculine')).toBe('десять');
  expect([1n, 2n, 5n, 11n, 21n, 40n, 104n].map(onSheets)).toEqual([
    'одном листе',
    'двух листах',
    'пяти листах',
    'одиннадцати листах',
    'двадцати одном листе',
    'сорока листах',
    'ста четырёх листах',
  ]);
});

test('figures are grouped as the language wants it', () => {
  const format = new Intl.NumberFormat('ru-RU', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 ** 12 }), (kopecks) => {
      const text = `${Math.floor(kopecks / 100)}.${String(kopecks % 100).padStart(2, '0')}`;
      expect(sumText(text)).toBe(format.format(kopecks / 100));
    }),
  );
  expect([quantityText('1000.500'), quantityText('7')]).toEqual(['1\u00A0000,5', '7']);
});
