import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrap } from '../../src/cli/help/sections.ts';
import { phrasesIn } from '../../src/cli/i18n/phrases.ts';
import { displayWidth } from '../../src/cli/output/display-width.ts';
import { renderTable } from '../../src/cli/output/table.ts';
import { nearest } from '../../src/cli/registry/nearest.ts';

describe('displayWidth', () => {
  it.each([
    ['Latin and Cyrillic take one column', 'Стык UPD «№ 1» – ₽', 18],
    ['Chinese, Japanese and Korean take two', '漢字かな한', 10],
    ['full-width forms take two', 'Ａ１', 4],
    ['a mark over a letter takes none', 'e\u0301и\u0306', 2],
    ['a picture takes two', '✅', 2],
    ['colours take none', '\u001b[31mred\u001b[39m', 3],
    ['nothing takes nothing', '', 0],
  ])('%s', (_, text, width) => expect(displayWidth(text)).toBe(width));

  it('of joined texts is the sum of their widths', () => {
    const pieces = fc.constantFrom('a', 'Я', '漢', 'e\u0301', '\u001b[1mб\u001b[22m', ' ', '₽');
    const text = fc.array(pieces).map((list) => list.join(''));
    fc.assert(
      fc.property(text, text, (one, other) => displayWidth(one + other) === displayWidth(one) + displayWidth(other)),
    );
  });
});

describe('a table', () => {
  it('keeps its columns straight whatever is in them', () => {
    const cell = fc.stringMatching(/^[a-zа-я漢字]{0,6}$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const columns = [
          { title: { ru: 'А', en: 'A' }, value: ([first]: readonly [string, string]) => first },
          { title: { ru: 'Б', en: 'B' }, value: ([, second]: readonly [string, string]) => `|${second}` },
        ];
        const lines = renderTable(columns, rows, ({ title }) => title.en)
          .split('\n')
          .slice(1);
        expect(new Set(lines.map((line) => displayWidth(line.slice(0, line.indexOf('|'))))).size).toBe(1);
      }),
    );
  });

  it('leaves no spaces at the end of a line and puts numbers to the right', () => {
    const columns = [
      { title: { ru: 'Имя', en: 'Name' }, value: (row: { name: string; sum: number }) => row.name },
      {
        title: { ru: 'Сумма', en: 'Sum' },
        align: 'right' as const,
        value: (row: { name: string; sum: number }) => row.sum,
      },
    ];
    const rows = [
      { name: 'чай', sum: 5 },
      { name: 'кофе', sum: 1200 },
    ];
    expect(renderTable(columns, rows, ({ title }) => title.ru)).toBe('Имя   Сумма\nчай       5\nкофе   1200');
  });
});

describe('wrapped text', () => {
  it('keeps every word in order and no line too wide unless it is one word', () => {
    const words = fc.array(fc.stringMatching(/^[a-zа-я]{1,12}$/), { minLength: 1 });
    fc.assert(
      fc.property(words, fc.integer({ min: 5, max: 40 }), (list, width) => {
        const lines = wrap(list.join(' '), width);
        expect(lines.join(' ')).toBe(list.join(' '));
        for (const line of lines) expect(displayWidth(line) <= width || !line.includes(' ')).toBe(true);
      }),
    );
  });
});

describe('counting', () => {
  const file = { ru: ['файл', 'файла', 'файлов'], en: ['file', 'files'] } as const;

  it('agrees with the plural rules of Unicode (CLDR)', () => {
    const forms = { one: 0, few: 1, many: 2 } as Record<string, 0 | 1 | 2>;
    const rules = new Intl.PluralRules('ru');
    for (let amount = 0; amount < 1200; amount++) {
      const form = forms[rules.select(amount)] ?? 2;
      expect(phrasesIn('ru').count(amount, file)).toBe(`${amount} ${file.ru[form]}`);
    }
  });

  it('has two forms in English', () => {
    const { count } = phrasesIn('en');
    expect([0, 1, 2].map((amount) => count(amount, file))).toEqual(['0 files', '1 file', '2 files']);
  });
});

describe('the nearest word', () => {
  it.each([
    ['vaildate', 'validate'],
    ['biuld', 'build'],
    ['sing', 'sign'],
    ['verifi', 'verify'],
    ['frobnicate', undefined],
    ['x', undefined],
  ])('to %s is %s', (word, expected) => {
    expect(nearest(word, ['validate', 'build', 'sign', 'verify'])).toBe(expected);
  });

  it('is the word itself when it is among the candidates', () => {
    const word = fc.stringMatching(/^[a-z]{2,10}$/);
    fc.assert(fc.property(word, fc.array(word), (asked, others) => nearest(asked, [...others, asked]) === asked));
  });
});
