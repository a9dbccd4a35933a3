import { checkValue } from './check-value.ts';
import type { Facets } from './model.ts';

/**
 * True where what stands in a text between two places certainly is of the type; where it says false, `checkValue` decides.
 * Nothing is cut out of the text for it unless there is a pattern.
 */
export type Accepts = (text: string, from: number, end: number) => boolean;

/** Of what has no limit. A small integer: the engine keeps those without a place of their own. */
const MOST = 2 ** 30 - 1;

const never: Accepts = () => false;

/** Nearly every value of a document is right, and that is told much quicker than what would be wrong with it. */
export function acceptsOf(type: Facets): Accepts {
  const { definition, enumeration } = type;
  if (enumeration !== undefined) {
    return acceptsOneOf([...enumeration].filter((value) => checkValue(type, value) === undefined));
  }
  if (definition.base === 'string') return acceptsText(type);
  const digits = digitsOf(type);
  return digits === undefined ? never : acceptsNumber(digits);
}

function acceptsOneOf(values: readonly string[]): Accepts {
  const byLength = Map.groupBy(values, ({ length }) => length);
  return (text, from, end) => {
    const candidates = byLength.get(end - from);
    if (candidates === undefined) return false;
    for (let index = 0; index < candidates.length; index++) {
      if (text.startsWith(candidates[index] as string, from)) return true;
    }
    return false;
  };
}

/** How long a text may be, in UTF-16 units. */
export interface Lengths {
  readonly least: number;
  readonly most: number;
}

/** Of a type that wants nothing else than lengths, those with which a text certainly is of it. */
export function lengthsOf({ definition, patterns, enumeration }: Facets): Lengths | undefined {
  const { base, length, minLength = 0, maxLength = MOST } = definition;
  // However many of the units form pairs, there are no more characters than units, and one where there is one.
  const isPlain = base === 'string' && patterns.length === 0 && enumeration === undefined;
  return isPlain && length === undefined && minLength <= 1 ? { least: minLength, most: maxLength } : undefined;
}

function acceptsText({ definition, patterns }: Facets): Accepts {
  const { length, minLength = 0, maxLength = MOST } = definition;
  const most = length ?? maxLength;
  const least = length ?? minLength;
  const fits: Accepts =
    length === undefined && minLength <= 1
      ? (_, from, end) => end - from <= most && end - from >= least
      : (text, from, end) => end - from <= most && end - from >= least && !hasPairs(text, from, end);
  const [only] = patterns;
  if (only === undefined) return fits;
  if (patterns.length === 1) return (text, from, end) => fits(text, from, end) && only.test(text.slice(from, end));
  return (text, from, end) => fits(text, from, end) && patterns.every((pattern) => pattern.test(text.slice(from, end)));
}

function hasPairs(text: string, from: number, end: number): boolean {
  for (let at = from; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0xd800 && unit < 0xdc00) return true;
  }
  return false;
}

const [MINUS, POINT, ZERO, NINE] = [0x2d, 0x2e, 0x30, 0x39] as const;

/** What digits with a point among them, or without, have to be to be of a type. */
export interface Digits {
  readonly total: number;
  readonly fraction: number;
  readonly mayHavePoint: boolean;
  readonly mayBeNegative: boolean;
  readonly mayBeZero: boolean;
}

/** Undefined where they do not tell all: other bounds than zero are left to the full check. */
export function digitsOf({ definition, patterns, enumeration }: Facets): Digits | undefined {
  const { base, minInclusive, minExclusive, maxInclusive, maxExclusive } = definition;
  if ((base !== 'decimal' && base !== 'integer') || patterns.length > 0 || enumeration !== undefined) return undefined;
  const isSimple = [minInclusive, minExclusive].every((bound) => bound === undefined || bound === '0');
  if (!isSimple || maxInclusive !== undefined || maxExclusive !== undefined) return undefined;
  return {
    total: definition.totalDigits ?? MOST,
    fraction: definition.fractionDigits ?? MOST,
    mayHavePoint: base === 'decimal',
    mayBeNegative: minInclusive === undefined && minExclusive === undefined,
    mayBeZero: minExclusive === undefined,
  };
}

function acceptsNumber({ total, fraction: places, mayHavePoint, mayBeNegative, mayBeZero }: Digits): Accepts {
  return (text, from, end) => {
    let point = -1;
    let isZero = true;
    const start = mayBeNegative && text.charCodeAt(from) === MINUS ? from + 1 : from;
    for (let at = start; at < end; at++) {
      const unit = text.charCodeAt(at);
      if (unit === POINT && point < 0) point = at;
      else if (unit < ZERO || unit > NINE) return false;
      else if (unit !== ZERO) isZero = false;
    }
    const whole = (point < 0 ? end : point) - start;
    const fraction = point < 0 ? 0 : end - point - 1;
    if (whole === 0 || (isZero && !mayBeZero)) return false;
    return (point < 0 || mayHavePoint) && fraction <= places && whole + fraction <= total;
  };
}
