import { keep } from './memory.js';

/** `ru` or `en`; the page is drawn anew when it changes. */
export function language() {
  return document.documentElement.lang === 'en' ? 'en' : 'ru';
}

/** The text in the language of the page; what is no pair of texts is shown as it is. */
export function say(text) {
  return typeof text === 'object' && text !== null ? text[language()] : text;
}

export function speak(wanted) {
  document.documentElement.lang = wanted;
  keep('language', wanted);
}

/** `count` with the form of the noun that goes with it: `{ ru: ['день', 'дня', 'дней'], en: ['day', 'days'] }`. */
export function counted(count, nouns) {
  const rule = new Intl.PluralRules(language()).select(count);
  const forms = say(nouns);
  const index = language() === 'en' ? (rule === 'one' ? 0 : 1) : { one: 0, few: 1 }[rule];
  return `${count.toLocaleString(language())} ${forms[index ?? 2]}`;
}
