import { type ReferenceEntry, type ReferenceList, referenceList } from './reference-list.ts';
import { unitsOfEconomy } from './units-of-economy.ts';
import { unitsOfFourDigits } from './units-of-four-digits.ts';
import { unitsOfMeasure } from './units-of-measure.ts';

/** Codes of ОКЕИ, all of its three sections; after the name the symbol and other ways it is written. */
export const units: ReferenceList = referenceList(
  {
    id: 'units',
    title: { ru: 'Единицы измерения (ОКЕИ)', en: 'Units of measure (ОКЕИ)' },
    source: 'ОК 015-94 (МК 002-97)',
    asOf: '2020-10-08',
    complete: true,
  },
  `${unitsOfMeasure}${unitsOfEconomy}${unitsOfFourDigits}`,
);

/**
 * What everybody means by letters that several units share once case, points and hyphens are left out, as in `МЛ`, `Мл.`
 * or `л.`; as `plainName` has them.
 */
const EVERYDAY: ReadonlyMap<string, string> = new Map([
  ['мм', '003'],
  ['см', '004'],
  ['м', '006'],
  ['погм', '018'],
  ['погонныйметр', '018'],
  ['пм', '018'],
  ['п/м', '018'],
  ['мл', '111'],
  ['л', '112'],
  ['г', '163'],
  ['гр', '163'],
  ['10^3т', '169'],
  ['квар', '230'],
  ['кб', '256'],
  ['мб', '257'],
  ['гигагерц', '293'],
  ['ггц', '293'],
  ['ед', '642'],
  ['кт', '839'],
  ['услед', '876'],
  ['гб', '2553'],
]);

/** The unit that everybody means by a name, where several share it; as `plainName` has it. */
export function everydayUnit(name: string): ReferenceEntry | undefined {
  return units.entries.get(EVERYDAY.get(name) ?? '');
}

/** The code of ОКЕИ for «nothing of the list»: the unit is named by its own words. */
const OWN_UNIT = '0000';

/**
 * The unit of a code of three digits, or of four with a zero in front, as formats write it.
 * `own` for the code that leaves the name to the parties; undefined for a code the list does not know.
 */
export function unitOf(code: string): ReferenceEntry | 'own' | undefined {
  if (code === OWN_UNIT) return 'own';
  return units.entries.get(code.length === 4 && code.startsWith('0') ? code.slice(1) : code);
}
