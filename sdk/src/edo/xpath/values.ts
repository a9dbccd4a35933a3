/** Conversions of XPath 1.0, sections 4.2 to 4.4. */

const NUMBER = /^[ \t\r\n]*-?(?:\d+(?:\.\d*)?|\.\d+)[ \t\r\n]*$/;

/** A number has no exponent, no plus sign and no comma; anything else is NaN. */
export function numberOf(text: string): number {
  return NUMBER.test(text) ? Number(text) : Number.NaN;
}

export function textOfNumber(value: number): string {
  if (Number.isInteger(value) || !Number.isFinite(value)) return Object.is(value, -0) ? '0' : wholeText(value);
  const text = String(value);
  return text.includes('e') ? value.toFixed(20).replace(/\.?0+$/, '') : text;
}

function wholeText(value: number): string {
  return Number.isInteger(value) ? BigInt(value).toString() : String(value);
}

/** Half goes towards positive infinity (4.4, `round`). */
export function roundOf(value: number): number {
  return Math.round(value);
}

/** Characters, not code units, are counted; positions begin at 1 and are rounded (4.2, `substring`). */
export function substringOf(text: string, from: number, length = Number.POSITIVE_INFINITY): string {
  const first = roundOf(from);
  const end = first + roundOf(length);
  return [...text].filter((_, index) => index + 1 >= first && index + 1 < end).join('');
}

export function normalizeSpace(text: string): string {
  return text.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '');
}

/** The first occurrence of a character in `from` decides; one without a counterpart in `to` is dropped. */
export function translate(text: string, from: string, to: string): string {
  const sources = [...from];
  const targets = [...to];
  return [...text]
    .map((character) => {
      const index = sources.indexOf(character);
      return index < 0 ? character : (targets[index] ?? '');
    })
    .join('');
}
