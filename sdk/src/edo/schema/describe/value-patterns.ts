import { compilePattern } from '../pattern.ts';
import type { SimpleType } from '../table.ts';

const BLANK = '[ \\t\\n\\r]*';

/** Regular expressions of ECMAScript (mode `u`) that together admit the values of a type, but for its bounds other than zero. */
export function valuePatterns(type: SimpleType): string[] {
  return [...(type.patterns ?? []).map((pattern) => compilePattern(pattern).source), ...ofBase(type)];
}

function ofBase(type: SimpleType): string[] {
  switch (type.base) {
    case 'string':
      return [];
    case 'decimal':
    case 'integer':
      return [numberPattern(type), ...signPatterns(type)];
    case 'date':
      return [`^${BLANK}\\d{4}-\\d\\d-\\d\\d(?:Z|[+-]\\d\\d:\\d\\d)?${BLANK}$`];
    case 'dateTime':
      return [
        `^${BLANK}\\d{4}-\\d\\d-\\d\\dT([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d+)?(?:Z|[+-]\\d\\d:\\d\\d)?${BLANK}$`,
      ];
  }
}

/** Leading zeros and zeros at the end of the fraction do not count as digits (XML Schema part 2, 4.3.11). */
function numberPattern({ base, totalDigits, fractionDigits = Number.POSITIVE_INFINITY }: SimpleType): string {
  const whole = totalDigits === undefined ? '\\d*' : `\\d{0,${totalDigits}}`;
  if (base === 'integer') return `^${BLANK}[+-]?(?=\\d)0*${whole}${BLANK}$`;
  const fraction = Number.isFinite(fractionDigits) ? `\\d{0,${fractionDigits}}0*` : '\\d*';
  const fits = totalDigits === undefined ? '' : `(?=[\\d.]{1,${totalDigits + 1}}0*${BLANK}$)`;
  return `^${BLANK}[+-]?(?=\\.?\\d)0*(?:${whole}|${fits}\\d*\\.${fraction})${BLANK}$`;
}

/** Bounds that the formats set: not below zero, above zero, and 1 of whole numbers, which is the same. */
function signPatterns({ base, minInclusive, minExclusive }: SimpleType): string[] {
  if (minExclusive === '0' || (base === 'integer' && minInclusive === '1')) return ['^[^-]*[1-9]'];
  return minInclusive === '0' ? ['^[^-]*$|^[^1-9]*$'] : [];
}
