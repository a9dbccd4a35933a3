import type { LocalizedText } from '@styk/sdk/errors';
import type { View } from '../../output/view.ts';

const WORDS: Readonly<Record<string, LocalizedText>> = {
  row: { ru: 'строка', en: 'row' },
  rows: { ru: 'строки', en: 'rows' },
  document: { ru: 'документ', en: 'document' },
};

/** The place of a document in its input, which scripts get as `rows 2–4`: `строки 2–4`. */
export function sourceText(source: string, { text }: Pick<View, 'text'>): string {
  const [word = '', ...numbers] = source.split(' ');
  const known = WORDS[word];
  return known === undefined ? source : [text(known), ...numbers].join(' ');
}
