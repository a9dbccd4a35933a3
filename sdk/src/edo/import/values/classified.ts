import { countries } from '../../reference/countries.ts';
import { currencies } from '../../reference/currencies.ts';
import { plainName, type ReferenceEntry, type ReferenceList } from '../../reference/reference-list.ts';
import { everydayUnit, units } from '../../reference/units.ts';
import type { Cell } from '../tables/table.ts';
import { problem, type ValueResult } from './result.ts';
import { readDigits } from './text.ts';

/** Entries by each of their names as names are compared: a table asks for the same few thousands of times. */
const indexes = new WeakMap<ReferenceList, ReadonlyMap<string, readonly ReferenceEntry[]>>();

function indexOf(list: ReferenceList): ReadonlyMap<string, readonly ReferenceEntry[]> {
  const known = indexes.get(list);
  if (known !== undefined) return known;
  const index = new Map<string, ReferenceEntry[]>();
  for (const entry of list.entries.values()) {
    for (const name of new Set([entry.name, ...entry.aliases].map(plainName))) {
      const entries = index.get(name);
      if (entries === undefined) index.set(name, [entry]);
      else entries.push(entry);
    }
  }
  indexes.set(list, index);
  return index;
}

/**
 * The one entry of that name; of several the one still in use, then the one whose name or symbol it is, undefined where
 * that tells nothing.
 */
function entryNamed(list: ReferenceList, text: string): ReferenceEntry | undefined {
  const given = plainName(text);
  const named = indexOf(list).get(given) ?? [];
  const inUse = named.filter(({ until }) => until === undefined);
  const found = inUse.length === 0 ? named : inUse;
  if (found.length <= 1) return found[0];
  const main = found.filter(({ name, aliases: [symbol = name] }) =>
    [name, symbol].some((one) => plainName(one) === given),
  );
  return main.length === 1 ? main[0] : undefined;
}

/** The code of a unit by its name or symbol as people write it. */
export function unitCode(name: string): string | undefined {
  return (everydayUnit(plainName(name)) ?? entryNamed(units, name))?.code;
}

/** Code of ОКЕИ: three digits, or 0000 for a unit of one's own. */
export function readUnitCode(cell: Cell): ValueResult {
  if (/^0{4}$/.test(cell.text)) return { value: cell.text };
  return readDigits(cell, {
    what: 'ОКЕИ',
    lengths: [3, 4],
    check: (code) => units.entries.has(code) || code.length === 3,
  });
}

/** How a unit is written where only its code is known. */
export function unitSymbol(code: string): string | undefined {
  const entry = units.entries.get(code);
  return entry?.aliases[0] ?? entry?.name;
}

export function readCountryCode(cell: Cell): ValueResult {
  return readDigits(cell, { what: 'ОКСМ', lengths: [3], check: (code) => countries.entries.has(code) });
}

/** A country by its name or letter code; digits are its code. */
export function readCountry(cell: Cell): ValueResult<{ readonly code: string; readonly name: string }> {
  const entry = /^\d{3}$/.test(cell.text) ? countries.entries.get(cell.text) : entryNamed(countries, cell.text);
  return entry === undefined
    ? problem('import-country', { value: cell.text })
    : { value: { code: entry.code, name: entry.name } };
}

export function countryName(code: string): string | undefined {
  return countries.entries.get(code)?.name;
}

/** A currency by its name, letter or digit code; `руб.` is the Russian one. */
export function readCurrency(cell: Cell): ValueResult<{ readonly code: string; readonly name: string }> {
  const text = /^(?:руб(?:\.|ль|ли)?|р\.|₽)$/i.test(cell.text) ? 'RUB' : cell.text;
  const entry = /^\d{3}$/.test(text) ? currencies.entries.get(text) : entryNamed(currencies, text);
  return entry === undefined
    ? problem('import-currency', { value: cell.text })
    : { value: { code: entry.code, name: entry.name } };
}
