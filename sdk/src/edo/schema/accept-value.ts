import { checkValue } from './check-value.ts';
import type { Facets } from './model.ts';
import type { SimpleType } from './table.ts';

/** True where a value certainly is of the type; where it says false, `checkValue` decides. */
export type Accepts = (value: string) => boolean;

const never: Accepts = () => false;

/** Nearly every value of a document is right, and that is told much quicker than what would be wrong with it. */
export function acceptsOf(type: Facets): Accepts {
  const { definition, enumeration } = type;
  if (enumeration !== undefined) {
    const allowed = new Set([...enumeration].filter((value) => checkValue(type, value) === undefined));
    return (value) => allowed.has(value);
  }
  if (definition.base === 'string') return acceptsText(type);
  if (type.patterns.length > 0) return never;
  return definition.base === 'decimal' || definition.base === 'integer' ? acceptsNumber(definition) : never;
}

const surrogate = /[\ud800-\udbff]/;

function acceptsText({ definition, patterns }: Facets): Accepts {
  const { length, minLength = 0, maxLength = Number.POSITIVE_INFINITY } = definition;
  const most = length ?? maxLength;
  const least = length ?? minLength;
  const fits: Accepts =
    length === undefined && minLength <= 1
      ? // However many of the units form pairs, there are no more characters than units, and one where there is one.
        (value) => value.length <= most && value.length >= least
      : (value) => value.length <= most && value.length >= least && !surrogate.test(value);
  const [only] = patterns;
  if (only === undefined) return fits;
  if (patterns.length === 1) return (value) => fits(value) && only.test(value);
  return (value) => fits(value) && patterns.every((pattern) => pattern.test(value));
}

const [MINUS, POINT, ZERO, NINE] = [0x2d, 0x2e, 0x30, 0x39] as const;

/** Digits with a point or without; other bounds than zero are left to the full check. */
function acceptsNumber(definition: SimpleType): Accepts {
  const { base, minInclusive, minExclusive, maxInclusive, maxExclusive } = definition;
  const { totalDigits = Number.POSITIVE_INFINITY, fractionDigits = Number.POSITIVE_INFINITY } = definition;
  const isSimple = [minInclusive, minExclusive].every((bound) => bound === undefined || bound === '0');
  if (!isSimple || maxInclusive !== undefined || maxExclusive !== undefined) return never;
  const mayBeNegative = minInclusive === undefined && minExclusive === undefined;
  const mayBeZero = minExclusive === undefined;
  const mayHavePoint = base === 'decimal';
  return (value) => {
    const { length } = value;
    let point = -1;
    let isZero = true;
    const start = mayBeNegative && value.charCodeAt(0) === MINUS ? 1 : 0;
    for (let index = start; index < length; index++) {
      const unit = value.charCodeAt(index);
      if (unit === POINT && point < 0) point = index;
      else if (unit < ZERO || unit > NINE) return false;
      else if (unit !== ZERO) isZero = false;
    }
    const whole = (point < 0 ? length : point) - start;
    const fraction = point < 0 ? 0 : length - point - 1;
    if (whole === 0 || (isZero && !mayBeZero)) return false;
    return (point < 0 || mayHavePoint) && fraction <= fractionDigits && whole + fraction <= totalDigits;
  };
}
