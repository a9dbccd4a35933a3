/** Conversions of XPath 1.0, sections 4.2 to 4.4. */

const NUMBER = /^[ \t\r\n]*-?(?:\d+(?:\.\d*)?|\.\d+)[ \t\r\n]*$/;

/** A number has no exponent, no plus sign and no comma; anything else is NaN. */
export function numberOf(text: string): number {
  const quick = fewDigits(text);
  if (quick !== undefined) return quick;
  return NUMBER.test(text) ? Number(text) : Number.NaN;
}

/** So many digits make an integer that is exact, and so is every power of ten up to there: their quotient is the nearest number. */
const EXACT_DIGITS = 15;
const POWERS = Array.from({ length: EXACT_DIGITS + 1 }, (_, exponent) => 10 ** exponent);

/** Of `1234.50` and the like the number; undefined for whatever else may be one, too. */
function fewDigits(text: string): number | undefined {
  const { length } = text;
  if (length === 0 || length > EXACT_DIGITS) return undefined;
  let digits = 0;
  let point = length;
  for (let index = 0; index < length; index++) {
    const unit = text.charCodeAt(index);
    if (unit >= 0x30 && unit <= 0x39) digits = digits * 10 + unit - 0x30;
    else if (unit === 0x2e && point === length && index > 0) point = index;
    else return undefined;
  }
  return point >= length - 1 ? digits : digits / (POWERS[length - point - 1] as number);
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
