import { countries } from '../reference/countries.ts';
import { currencies } from '../reference/currencies.ts';
import { isNameOf, type ReferenceList } from '../reference/reference-list.ts';
import { regions } from '../reference/regions.ts';
import { units } from '../reference/units.ts';

/** Names of codes, for formats that want the name where an older one holds the code alone. */
const nameIn =
  (list: ReferenceList) =>
  (code: string): string | undefined =>
    list.entries.get(code)?.name;

export const countryName = nameIn(countries);
export const regionName = nameIn(regions);
export const currencyName = nameIn(currencies);

/** The symbol, as documents write it. */
export function unitName(code: string): string | undefined {
  const entry = units.entries.get(code);
  return entry?.aliases[0] ?? entry?.name;
}

/** The code of a country by any of its names. */
export function countryCode(name: string): string | undefined {
  return [...countries.entries.values()].find((entry) => isNameOf(entry, name))?.code;
}
