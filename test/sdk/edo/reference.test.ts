import { isNameOf, type ReferenceList, referenceLists, sampleUpd } from '@styk/sdk/edo';
import { describe, expect, test } from 'vitest';

const DAY = /^\d{4}-\d\d-\d\d$/;

/** Codes by their form, and how many there have to be at least. */
const forms: Readonly<Record<string, { readonly code: RegExp; readonly atLeast: number }>> = {
  units: { code: /^\d{3,4}$/, atLeast: 150 },
  currencies: { code: /^\d{3}$/, atLeast: 150 },
  countries: { code: /^\d{3}$/, atLeast: 249 },
  regions: { code: /^\d\d$/, atLeast: 89 },
  functions: { code: /^\p{L}{3,7}$/u, atLeast: 10 },
  'invoice-circumstances': { code: /^[1-6]$/, atLeast: 6 },
  'transfer-circumstances': { code: /^\d{5}$/, atLeast: 2 },
};

describe.each(referenceLists.map((list): [string, ReferenceList] => [list.id, list]))('%s', (id, list) => {
  const entries = [...list.entries.values()];

  test('says where it comes from and of what day it is', () => {
    expect(list.source).not.toBe('');
    expect(list.asOf).toMatch(DAY);
    expect([list.title.ru, list.title.en]).not.toContain('');
  });

  test('has codes of the right form, each once and with a name', () => {
    expect(entries.length).toBeGreaterThanOrEqual(forms[id]?.atLeast ?? Number.POSITIVE_INFINITY);
    for (const { code, name, since, until } of entries) {
      expect(code).toMatch(forms[id]?.code ?? /$^/);
      expect(name).toMatch(/[А-Яа-яЁё]/);
      for (const day of [since, until]) if (day !== undefined) expect(day).toMatch(DAY);
    }
  });
});

function list(id: string): ReferenceList {
  const found = referenceLists.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no list ${id}`);
  return found;
}

test('letter codes are unique within their list', () => {
  for (const id of ['countries', 'currencies']) {
    const letters = [...list(id).entries.values()].flatMap(({ aliases }) =>
      aliases.filter((alias) => /^[A-Z]{2,3}$/.test(alias)),
    );
    expect(letters.filter((code, index) => letters.indexOf(code) !== index)).toEqual([]);
    expect(letters.length).toBeGreaterThan(100);
  }
});

/** An oracle that shares nothing with our lists: what the runtime knows of ISO 4217 and ISO 3166. */
test('currencies and countries are those the runtime knows', () => {
  const aliases = (id: string) => new Set([...list(id).entries.values()].flatMap((entry) => entry.aliases));
  const known = aliases('currencies');
  const current = ['RUB', 'USD', 'EUR', 'CNY', 'KZT', 'BYN', 'AMD', 'KGS', 'UZS', 'TRY', 'INR', 'AED', 'GBP', 'JPY'];
  for (const code of current) expect(known).toContain(code);
  const names = new Intl.DisplayNames('ru', { type: 'region', fallback: 'none' });
  const alpha2 = [...aliases('countries')].filter((alias) => /^[A-Z]{2}$/.test(alias));
  // Abkhazia and South Ossetia are in ОКСМ and not in ISO 3166.
  expect(alpha2.filter((code) => names.of(code) === undefined)).toEqual(['AB', 'OS']);
  expect(alpha2.length).toBeGreaterThanOrEqual(250);
});

test('the units that everybody uses have their codes', () => {
  const usual = {
    796: 'шт',
    166: 'кг',
    112: 'л',
    362: 'мес',
    642: 'ед',
    356: 'ч',
    '055': 'м²',
    113: 'м³',
    839: 'компл',
  };
  for (const [code, name] of Object.entries(usual)) {
    const entry = list('units').entries.get(code);
    expect(entry !== undefined && isNameOf(entry, `${name.toUpperCase()}.`), code).toBe(true);
  }
  for (const { unit } of sampleUpd().lines) expect(list('units').entries.has(unit?.code ?? '')).toBe(true);
});
