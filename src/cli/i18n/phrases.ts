import { type ErrorParams, fillTemplate, type Language, type LocalizedText } from '@styk/sdk/errors';

/** Word forms for counting: Russian needs three (1 файл, 2 файла, 5 файлов), English two. */
export interface CountedNoun {
  readonly ru: readonly [one: string, few: string, many: string];
  readonly en: readonly [one: string, other: string];
}

/** The one place where a text in two languages becomes a text in one. */
export interface Phrases {
  /** The text in the reader's language with `{name}` places filled in. */
  text(text: LocalizedText, params?: ErrorParams): string;
  /** `5 файлов`, `1 file`. */
  count(amount: number, noun: CountedNoun): string;
}

export function phrasesIn(language: Language): Phrases {
  return {
    text: (text, params = {}) => fillTemplate(text[language], params),
    count: (amount, noun) =>
      `${amount} ${language === 'ru' ? russianForm(amount, noun.ru) : englishForm(amount, noun.en)}`,
  };
}

// Intl.PluralRules would say the same, but loading its data costs more than the rest of a short command.
function russianForm(amount: number, [one, few, many]: CountedNoun['ru']): string {
  const tens = amount % 100;
  const units = amount % 10;
  if (tens >= 11 && tens <= 14) return many;
  if (units === 1) return one;
  return units >= 2 && units <= 4 ? few : many;
}

function englishForm(amount: number, [one, other]: CountedNoun['en']): string {
  return amount === 1 ? one : other;
}
