import type { Cell } from '../tables/table.ts';
import { problem, type ValueResult } from './result.ts';

/** `4,6E+12`: a number that a table has shortened. */
const SHORTENED = /^\d+(?:[.,]\d+)?E\+?\d+$/i;

/** Digits beyond the fifteenth are lost in a number of a workbook. */
const EXACT_DIGITS = 15;

/** Text of any kind. A number is its digits, a date is none of it. */
export function readText(cell: Cell): ValueResult {
  if (cell.date !== undefined) return problem('import-date-for-text', { value: cell.date });
  return hasLostDigits(cell) ? problem('import-digits-lost', { value: cell.text }) : { value: oneLine(cell.text) };
}

/** Lines broken within a cell become one: attributes hold no line breaks. */
function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ');
}

export function hasLostDigits({ text, number }: Cell): boolean {
  if (number === undefined) return SHORTENED.test(text) && /E\+/i.test(text);
  return number.replace(/\D/g, '').replace(/^0+/, '').length > EXACT_DIGITS || text.length > EXACT_DIGITS + 2;
}

/** A number of one of a few lengths, with its check digit: ИНН, КПП, GTIN, codes of classifiers. */
export interface DigitsForm {
  /** For messages: `ИНН`. */
  readonly what: string;
  readonly lengths: readonly number[];
  /** Whether the digits can be such a number. */
  readonly check: (digits: string) => boolean;
}

/**
 * Digits of a fixed length. Too few of them are never made more: what the zeros in front would make is proposed where
 * it passes the check.
 */
export function readDigits(cell: Cell, { what, lengths, check }: DigitsForm): ValueResult {
  if (SHORTENED.test(cell.text) || hasLostDigits(cell)) return problem('import-digits-lost', { value: cell.text });
  const digits = cell.text.replace(/[\s\u00a0-]/g, '');
  if (/^[\dA-Z]+$/.test(digits) && lengths.includes(digits.length)) {
    return check(digits) ? { value: digits } : problem('import-check-digit', { what, value: digits });
  }
  const proposed = lengths
    .map((length) => digits.padStart(length, '0'))
    .find((padded) => padded.length > digits.length);
  if (/^\d+$/.test(digits) && proposed !== undefined && check(proposed)) {
    return problem('import-zeros-eaten', { value: digits, proposed });
  }
  return problem('import-digits', { value: cell.text, lengths: lengths.join(', ') });
}
