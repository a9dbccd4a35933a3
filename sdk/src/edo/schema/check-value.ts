import type { ErrorParams } from '../../errors/index.ts';
import { Decimal } from '../../money/decimal.ts';
import type { SchemaFindingCode } from './finding-definitions.ts';
import type { Facets } from './model.ts';
import type { SimpleType } from './table.ts';

/** What is wrong with a value. */
export interface ValueProblem {
  readonly code: SchemaFindingCode;
  readonly params: ErrorParams;
}

/** Longer values are shown cut, so that a message stays a line. */
const SHOWN = 60;

/** Checks a value against every facet of its type; the first broken one is reported, undefined where all hold. */
export function checkValue(type: Facets, value: string): ValueProblem | undefined {
  const { definition } = type;
  if (definition.base === 'string') return checkString(type, value);
  // xs:decimal and the rest collapse white space (XML Schema part 2, 4.3.6).
  const collapsed = value.replace(/^[ \t\n\r]+|[ \t\n\r]+$/g, '');
  const problem =
    definition.base === 'decimal' || definition.base === 'integer'
      ? checkNumber(definition, collapsed)
      : checkDate(definition.base, collapsed);
  return problem ?? checkPatterns(type, collapsed) ?? checkEnumeration(type, collapsed);
}

function checkString(type: Facets, value: string): ValueProblem | undefined {
  const { length, minLength = 0, maxLength = Number.POSITIVE_INFINITY } = type.definition;
  const count = /[\ud800-\udbff]/.test(value) ? [...value].length : value.length;
  if ((length !== undefined && count !== length) || count < minLength || count > maxLength) {
    const allowed = length ?? `${minLength}–${Number.isFinite(maxLength) ? maxLength : '∞'}`;
    return problem('schema-value-length', value, { length: count, allowed });
  }
  return checkEnumeration(type, value) ?? checkPatterns(type, value);
}

function checkEnumeration(type: Facets, value: string): ValueProblem | undefined {
  if (type.enumeration === undefined || type.enumeration.has(value)) return undefined;
  return problem('schema-value-enumeration', value, { allowed: [...type.enumeration].join(', ') });
}

function checkPatterns(type: Facets, value: string): ValueProblem | undefined {
  const broken = type.patterns.findIndex((pattern) => !pattern.test(value));
  if (broken < 0) return undefined;
  return problem('schema-value-pattern', value, { pattern: type.definition.patterns?.[broken] ?? '' });
}

const decimalForm = /^[+-]?(\d+(\.\d*)?|\.\d+)$/;
const integerForm = /^[+-]?\d+$/;

function checkNumber(definition: SimpleType, value: string): ValueProblem | undefined {
  const lexical = definition.base === 'integer' ? integerForm : decimalForm;
  if (!lexical.test(value)) return problem('schema-value-number', value, { type: `xs:${definition.base}` });
  return checkDigits(definition, value) ?? checkRange(definition, value);
}

/** Digits of the value, not of its writing: leading zeros and zeros at the end of the fraction do not count. */
function checkDigits(definition: SimpleType, value: string): ValueProblem | undefined {
  const { totalDigits = Number.POSITIVE_INFINITY, fractionDigits = Number.POSITIVE_INFINITY } = definition;
  const [whole = '', fraction = ''] = value.replace(/^[+-]?0*/, '').split('.');
  const significant = fraction.replace(/0+$/, '').length;
  if (whole.length + significant <= totalDigits && significant <= fractionDigits) return undefined;
  const allowed = Number.isFinite(fractionDigits) ? `${totalDigits}.${fractionDigits}` : totalDigits;
  return problem('schema-value-digits', value, { allowed });
}

const bounds: readonly [
  key: 'minInclusive' | 'minExclusive' | 'maxInclusive' | 'maxExclusive',
  sign: string,
  holds: (order: number) => boolean,
][] = [
  ['minInclusive', '≥', (order) => order >= 0],
  ['minExclusive', '>', (order) => order > 0],
  ['maxInclusive', '≤', (order) => order <= 0],
  ['maxExclusive', '<', (order) => order < 0],
];

function checkRange(definition: SimpleType, value: string): ValueProblem | undefined {
  for (const [key, sign, holds] of bounds) {
    const bound = definition[key];
    // A number longer than `Decimal` takes is out of any range a format sets.
    const order = bound === undefined ? 0 : Decimal.parse(value)?.compare(Decimal.of(bound));
    if (bound !== undefined && (order === undefined || !holds(order))) {
      return problem('schema-value-range', value, { allowed: `${sign} ${bound}` });
    }
  }
  return undefined;
}

function checkDate(base: 'date' | 'dateTime', value: string): ValueProblem | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)(T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?$/.exec(value);
  const [, year, month, day, time] = match ?? [];
  const wanted = base === 'dateTime' ? time !== undefined : time === undefined;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  if (match !== null && wanted && !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day)) return undefined;
  return problem('schema-value-date', value, { type: `xs:${base}` });
}

function problem(code: SchemaFindingCode, value: string, params: ErrorParams): ValueProblem {
  const shown = value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value;
  return { code, params: { value: shown, ...params } };
}
