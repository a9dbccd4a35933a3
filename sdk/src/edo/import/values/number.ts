import type { Cell } from '../tables/table.ts';
import { problem, type ValueResult } from './result.ts';

/** Blanks that separate thousands: no-break, figure, thin and narrow ones too. */
const BLANK = /[\s\u00a0\u2007\u2009\u202f']/gu;
const CURRENCY = /(?:руб(?:лей|ля|ль)?\.?|р\.?|₽|rub)$/i;

/** A number as people write it: `1 234,56 руб.` → `1234.56`. */
export function readNumber(cell: Cell): ValueResult {
  if (cell.number !== undefined && cell.date === undefined) return { value: cell.number };
  const value = decimalOf(cell.text);
  return value === undefined || cell.date !== undefined ? problem('import-number', { value: cell.text }) : { value };
}

/**
 * Decimal text with a point, undefined for what is no number. A comma is a decimal one, as in Russian; where both comma
 * and point occur the last is decimal; groups of thousands have to have three digits.
 */
export function decimalOf(text: string): string | undefined {
  const trimmed = text.trim().replace(CURRENCY, '').trim().replaceAll('−', '-').replace(BLANK, ' ');
  const [, sign = '', body = ''] = /^([-+]?)\s*(\d[\d ,.]*)$/.exec(trimmed) ?? [];
  if (body === '') return undefined;
  const decimalAt = decimalPoint(body);
  const whole = decimalAt < 0 ? body : body.slice(0, decimalAt);
  const fraction = decimalAt < 0 ? '' : body.slice(decimalAt + 1);
  if (!/^\d*$/.test(fraction) || !isGrouped(whole)) return undefined;
  const digits = whole.replace(/[ ,.]/g, '').replace(/^0+(?=\d)/, '');
  return `${sign === '-' ? '-' : ''}${digits}${fraction === '' ? '' : `.${fraction}`}`;
}

/** Where the decimal sign stands; −1 where there is none: `1,234,567` has two commas and they group. */
function decimalPoint(body: string): number {
  const last = Math.max(body.lastIndexOf(','), body.lastIndexOf('.'));
  if (last < 0) return -1;
  const isOnly = body.indexOf(body.charAt(last)) === last;
  return isOnly ? last : -1;
}

/** All digits together, or in threes with one and the same separator. */
function isGrouped(whole: string): boolean {
  return /^\d+$/.test(whole) || /^\d{1,3}([ ,.])\d{3}(?:\1\d{3})*$/.test(whole);
}
