import { type DictionarySource, entry } from './dictionary.ts';

/** Units with their codes in ОКЕИ; what is weighed, poured or measured has three decimals. */
export const units: DictionarySource = {
  versions: ['2024-01-01T00:00:00Z'],
  entries: [
    entry('g', 'Грамм', 'Gram', { okei: '163', decimals: 3 }),
    entry('kg', 'Килограмм', 'Kilogram', { okei: '166', decimals: 3 }),
    entry('l', 'Литр', 'Litre', { okei: '112', decimals: 3 }),
    entry('m', 'Метр', 'Metre', { okei: '006', decimals: 3 }),
    entry('m2', 'Квадратный метр', 'Square metre', { okei: '055', decimals: 3 }),
    entry('m3', 'Кубический метр', 'Cubic metre', { okei: '113', decimals: 3 }),
    entry('pack', 'Упаковка', 'Pack', { okei: '778', decimals: 0 }),
    entry('pcs', 'Штука', 'Piece', { okei: '796', decimals: 0 }),
  ],
};
