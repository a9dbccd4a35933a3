import { fillTemplate, type Language, type LocalizedText } from '../../errors/index.ts';

/** Why something about a document is as it is. */
export interface Reason {
  readonly about: 'format' | 'edition' | 'title' | 'function' | 'rate';
  readonly text: LocalizedText;
}

/** @param params for the places in the text, themselves in both languages where they are words */
export function reason(
  about: Reason['about'],
  text: LocalizedText,
  params: Readonly<Record<string, string | number | LocalizedText>> = {},
): Reason {
  const fill = (language: Language): string => {
    const values = Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'object' ? value[language] : value,
    ]);
    return fillTemplate(text[language], Object.fromEntries(values));
  };
  return { about, text: { ru: fill('ru'), en: fill('en') } };
}
