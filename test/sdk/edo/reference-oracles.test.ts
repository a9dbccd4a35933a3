import { encodeWindows1251, plainName, type ReferenceEntry, type ReferenceList, referenceLists } from '@styk/sdk/edo';
import { loadFormat } from '@styk/sdk/edo/engine';
import { documentOfFields } from '@styk/sdk/edo/import';
import mappings from 'cldr-core/supplemental/codeMappings.json' with { type: 'json' };
import tender from 'cldr-core/supplemental/currencyData.json' with { type: 'json' };
import { data as iso4217 } from 'currency-codes';
import iso3166 from 'i18n-iso-countries';
import russian from 'i18n-iso-countries/langs/ru.json' with { type: 'json' };
import { describe, expect, test } from 'vitest';

/** Reference lists against data that others keep: ISO 3166 and 4217 as npm has them, CLDR, the official schemas. */

iso3166.registerLocale(russian);

function entriesOf(id: string): ReferenceEntry[] {
  const found: ReferenceList | undefined = referenceLists.find((list) => list.id === id);
  return [...(found?.entries.values() ?? [])];
}

function entryOf(id: string, code: string): ReferenceEntry | undefined {
  return entriesOf(id).find((entry) => entry.code === code);
}

describe('countries', () => {
  /** Codes of users: Kosovo has none in ISO 3166 and is not in ОКСМ. */
  const numbers = Object.entries(iso3166.getNumericCodes()).filter(([, letters]) => letters !== 'XK');

  test('are those of ISO 3166, and those ОКСМ and ФНС have besides', () => {
    const own = entriesOf('countries').map(({ code }) => code);
    expect(own.filter((code) => !numbers.some(([number]) => number === code))).toEqual(['895', '896', '980', '981']);
    expect(numbers.map(([number]) => number).filter((number) => !own.includes(number))).toEqual([]);
  });

  test('have the letters of ISO 3166', () => {
    for (const [number, alpha2] of numbers) {
      expect(entryOf('countries', number)?.aliases).toEqual(
        expect.arrayContaining([alpha2, iso3166.alpha2ToAlpha3(alpha2)]),
      );
    }
  });

  test('are found by the names that people call them by', () => {
    const names = new Intl.DisplayNames('ru', { type: 'region' });
    for (const [number, alpha2] of numbers) {
      const known = [names.of(alpha2) ?? '', ...(iso3166.getName(alpha2, 'ru', { select: 'all' }) ?? [])];
      const entry = entryOf('countries', number);
      const own = [entry?.name ?? '', ...(entry?.aliases ?? [])].map(spelled);
      expect(
        known.map(spelled).some((name) => own.includes(name)),
        `${number} ${known.join(', ')}`,
      ).toBe(true);
    }
  });

  function spelled(name: string): string {
    return plainName(name).replaceAll(',', '').replaceAll('’', "'");
  }
});

describe('currencies', () => {
  test('are those of ISO 4217 as published, and one added later', () => {
    for (const { number, code } of iso4217) expect(entryOf('currencies', number)?.aliases, code).toContain(code);
    const inUse = entriesOf('currencies').filter(({ until }) => until === undefined);
    const later = inUse.filter(({ code }) => !iso4217.some(({ number }) => number === code));
    // XAD: amendment 179 of ISO 4217, 2025.
    expect(later.map(({ aliases }) => aliases[0])).toEqual(['XAD']);
  });

  test('have the numbers that CLDR has', () => {
    for (const [letters, mapping] of Object.entries(mappings.supplemental.codeMappings)) {
      if (letters.length !== 3 || !('_numeric' in mapping) || !entriesOf('currencies').some(named(letters))) continue;
      expect(entryOf('currencies', mapping._numeric.padStart(3, '0'))?.aliases).toContain(letters);
    }
  });

  /** Last day on which any country used the currency. */
  const lastDays = new Map<string, string>();
  // The type of the file names each currency of each country.
  const regions = tender.supplemental.currencyData.region as unknown as Readonly<
    Record<string, readonly Readonly<Record<string, { readonly _to?: string }>>[]>
  >;
  for (const [letters, { _to: last = '9999-12-31' }] of Object.values(regions)
    .flat()
    .flatMap(Object.entries<{ readonly _to?: string }>)) {
    if (last > (lastDays.get(letters) ?? '')) lastDays.set(letters, last);
  }

  test('say of the withdrawn ones until when, as CLDR does', () => {
    // Notes and coins go on for a while beside those of the new currency; the rouble of before 1998 kept its code longer.
    const tolerance = 200 * 24 * 60 * 60 * 1000;
    const withdrawn = entriesOf('currencies').filter(({ until, code }) => until !== undefined && code !== '810');
    expect(withdrawn.length).toBeGreaterThan(10);
    for (const { aliases, until = '' } of withdrawn) {
      const difference = Date.parse(lastDays.get(aliases[0] ?? '') ?? '') - Date.parse(until);
      expect(Math.abs(difference), `${aliases[0]} ${until}`).toBeLessThan(tolerance);
    }
  });

  test('hold each that was withdrawn since 2010', () => {
    // The number of the guilder of the Antilles went over to the new one; XFU is no currency of ISO 4217.
    const recent = [...lastDays].filter(
      ([letters, day]) => day >= '2010-01-01' && day < '2026-11-01' && letters !== 'XFU',
    );
    expect(recent.length).toBeGreaterThan(10);
    for (const [letters] of recent) {
      const entry = entriesOf('currencies').find(named(letters));
      expect(entry, letters).toBeDefined();
      if (letters !== 'ANG') expect(entry?.until, letters).toBeDefined();
    }
  });

  test('of the same name the one in use is meant', () => {
    const currency = (name: string) => documentOfFields({ 'doc.currency': name }, []).document;
    expect(currency('Белорусский рубль')).toMatchObject({ currency: { code: '933' } });
    expect(currency('Леоне')).toMatchObject({ currency: { code: '925' } });
    expect(currency('Российский рубль')).toMatchObject({ currency: { code: '643' } });
  });

  function named(letters: string) {
    return ({ aliases }: ReferenceEntry): boolean => aliases.includes(letters);
  }
});

/**
 * The codes were given in the order of the alphabet within each kind of subjects, by the names of 1993: whoever was
 * renamed since stands under the old name. Later ones follow.
 */
describe('regions', () => {
  const former: Readonly<Record<string, string>> = {
    '04': 'Горный Алтай',
    '14': 'Саха',
    '15': 'Северная Осетия',
    '41': 'Камчатская',
    '42': 'Кемеровская',
    '59': 'Пермская',
    '75': 'Читинская',
  };
  const bare = ({ code, name }: ReferenceEntry): string =>
    former[code] ?? name.replace(/\s*(?:Республика|край|область|автономный округ)\s*/g, '');

  test.each([
    ['republics', '01', '21'],
    ['territories', '22', '27'],
    ['regions', '28', '76'],
    ['autonomous areas', '80', '89'],
  ])('%s are in the order of the alphabet', (_, first, last) => {
    const names = entriesOf('regions')
      .filter(({ code }) => code >= first && code <= last)
      .map(bare);
    expect(names).toHaveLength(Number(last) - Number(first) + 1);
    expect(names).toEqual([...names].sort(new Intl.Collator('ru').compare));
  });

  test('there are 89 subjects now, and one code for what is none of them', () => {
    expect(entriesOf('regions').filter(({ until }) => until === undefined)).toHaveLength(90);
  });
});

describe('units', () => {
  const units = entriesOf('units');

  test('thousands, millions and milliards are what their symbols say', () => {
    const powers = { Тысяча: /^(10\^3|тыс)/, Миллион: /^(10\^6|млн)/, Миллиард: /^(10\^9|млрд)/ };
    for (const [word, symbol] of Object.entries(powers)) {
      const own = units.filter(({ name }) => name.startsWith(`${word} `));
      expect(own.length).toBeGreaterThan(4);
      for (const { code, aliases } of own) expect(aliases[0], code).toMatch(symbol);
    }
  });

  test('have symbols that documents can hold', () => {
    for (const { name, aliases } of units) expect(() => encodeWindows1251(aliases[0] ?? name)).not.toThrow();
  });

  const unitOf = (name: string) =>
    documentOfFields({}, [{ 'line.unit': name }]).document as { lines: [{ unit?: { code?: string } }] };
  const codeOf = (name: string) => unitOf(name).lines[0].unit?.code;

  test.each([
    [['шт', 'Шт.', 'ШТ', 'штука'], '796'],
    [['мл', 'Мл', 'МЛ', 'мл.'], '111'],
    [['мм', 'Мм', 'ММ'], '003'],
    [['л', 'Л', 'л.', 'литр'], '112'],
    [['г', 'гр', 'Гр.'], '163'],
    [['ед', 'ЕД', 'ед.'], '642'],
    [['к-т', 'компл', 'комплект'], '839'],
    [['м2', 'м²', 'кв. м'], '055'],
    [['пачка'], '728'],
    [['коробка'], '8751'],
    [['Мб', 'МБ'], '257'],
    [['тыс. шт', '1000 шт'], '798'],
  ])('%s is what everybody means by it', (names, code) => {
    expect(names.map(codeOf)).toEqual(names.map(() => code));
  });

  test('a name that several units share says which is meant, but for three', () => {
    const owners = Map.groupBy(
      units.flatMap((entry) =>
        [...new Set([entry.name, ...entry.aliases].map(plainName))].map((name) => ({ name, entry })),
      ),
      ({ name }) => name,
    );
    const shared = [...owners].filter(([, own]) => own.length > 1).map(([name]) => name);
    expect(shared.length).toBeGreaterThan(10);
    // Quarter and flat; are and ampere.
    expect(shared.filter((name) => codeOf(name) === undefined).sort()).toEqual(['а', 'кварт']);
  });
});

describe('lists of which the official schemas say the values', () => {
  async function valuesOf(format: string, attribute: string): Promise<string[]> {
    const { model } = await loadFormat(format);
    const found = model.table.types.flatMap((_, index) => {
      const type = model.type(index);
      if (type.kind === 'simple') return [];
      const use = type.attributes.get(attribute);
      const simple = use === undefined ? undefined : model.type(use.type);
      return simple?.kind === 'simple' ? [...(simple.enumeration ?? [])] : [];
    });
    return [...new Set(found)].sort();
  }
  const codesOf = (id: string) => entriesOf(id).map(({ code }) => code);

  test('functions', async () => {
    const official = [
      ...(await valuesOf('upd-seller/5.03', 'Функция')),
      ...(await valuesOf('correction-seller/5.01', 'Функция')),
    ];
    const own = codesOf('functions');
    expect(official.filter((code) => !own.includes(code))).toEqual([]);
    // The УКД of 736@ and 29@, whose schemas are not published.
    expect(own.filter((code) => !official.includes(code))).toEqual(['СвИСРК', 'СвИСЗК']);
  });

  test('circumstances of an invoice', async () => {
    expect(codesOf('invoice-circumstances')).toEqual(await valuesOf('upd-seller/5.03', 'СпОбстФСЧФ'));
  });
});
