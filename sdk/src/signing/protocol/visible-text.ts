/**
 * Control characters, marks that turn the direction of writing, characters without width and halves of surrogate pairs:
 * with them the name in a certificate can look like another one, or like the rest of the page.
 */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}]/gu;

/** One after another they would draw over the lines above and below. */
const MARKS = /(\p{M}{2})\p{M}+/gu;

/** No name that a person has to read is as long; the data hold the whole. */
const LIMIT = 400;

/** Text of others as it may stand on a page: one line, everything in it to be seen, of bounded length. */
export function visibleText(text: string): string {
  const short = text.length > LIMIT ? `${text.slice(0, LIMIT)}… [+${text.length - LIMIT}]` : text;
  return short
    .replace(/[\r\n\t]+/g, ' ')
    .replace(
      HIDDEN,
      (character) => `‹U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}›`,
    )
    .replace(MARKS, '$1');
}
