import { plainName, type ReferenceEntry, referenceLists } from '@styk/sdk/edo';
import type { Choice } from '../../../context/questions.ts';

/** What is proposed before anything is typed: piece, kilogram, litre, metre, m², m³, tonne, hour, month, unit, set, pack. */
const USUAL = ['796', '166', '112', '006', '055', '113', '168', '356', '362', '642', '839', '778'];

/** At most so many are shown. */
const SHOWN = 30;

/** «Of no list»: the answer is no code. */
export const OWN_UNIT = '';

const own: Choice<string> = {
  value: OWN_UNIT,
  name: {
    ru: 'другая или никакой (название своими словами, без кода)',
    en: 'another or none (a name of your own, no code)',
  },
};

/** Units of ОКЕИ by code, symbol or a part of the name; those that begin so come first, the usual ones before others. */
export function findUnits(typed: string): readonly Choice<string>[] {
  const entries = referenceLists.find(({ id }) => id === 'units')?.entries ?? new Map<string, ReferenceEntry>();
  const sought = plainName(typed);
  if (sought === '') return [...USUAL.flatMap((code) => choiceOf(entries.get(code))), own];
  const ranked = [...entries.values()]
    .map((entry) => ({ entry, rank: rankOf(entry, sought) }))
    .filter(({ rank }) => rank < UNFIT)
    .sort((a, b) => a.rank - b.rank);
  return [...ranked.slice(0, SHOWN).flatMap(({ entry }) => choiceOf(entry)), own];
}

const UNFIT = 4;

function rankOf({ code, name, aliases }: ReferenceEntry, sought: string): number {
  const names = [name, ...aliases].map(plainName);
  if (code === sought || names.includes(sought)) return 0;
  if (code.startsWith(sought) || names.some((one) => one.startsWith(sought))) return USUAL.includes(code) ? 1 : 2;
  return names.some((one) => one.includes(sought)) ? 3 : UNFIT;
}

function choiceOf(entry: ReferenceEntry | undefined): Choice<string>[] {
  if (entry === undefined) return [];
  const { code, name, aliases } = entry;
  const shown = aliases[0] === undefined ? name : `${aliases[0]} — ${name}`;
  return [{ value: code, name: { ru: `${shown}, ${code}`, en: `${shown}, ${code}` } }];
}
