/** What PT Sans draws and a page of ours may hold: Latin, Cyrillic of the languages of Russia, common punctuation and signs. */
const NOT_DRAWN =
  /[^\u0020-\u007e\u00a0-\u0109\u010c-\u0113\u0116-\u011f\u0139-\u013e\u0141-\u0148\u0150-\u0165\u016a-\u0173\u0178-\u017f\u0400-\u045f\u048a-\u04c0\u04c3-\u04f9\u2013\u2014\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2116\u2122]/gu;

/** A character without a glyph would be an empty box that looks like any other: its number is shown instead. */
export function printableText(text: string): string {
  return text.replace(NOT_DRAWN, (character) => `‹U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}›`);
}
