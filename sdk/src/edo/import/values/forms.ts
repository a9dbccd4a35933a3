import { isGtin, isInn, isKpp, isOgrn } from '../../documents/check-digits.ts';
import type { Cell } from '../tables/table.ts';
import { problem, type ValueResult } from './result.ts';
import { type DigitsForm, hasLostDigits } from './text.ts';

export const innForm: DigitsForm = { what: 'ИНН', lengths: [10, 12], check: isInn };
export const kppForm: DigitsForm = { what: 'КПП', lengths: [9], check: isKpp };
export const ogrnipForm: DigitsForm = { what: 'ОГРНИП', lengths: [15], check: isOgrn };
export const tnvedForm: DigitsForm = { what: 'ТН ВЭД', lengths: [10], check: () => true };

/**
 * GTIN of 14 digits. Shorter ones (EAN-13, UPC-A, EAN-8) are the same numbers without the zeros in front (GS1 General
 * Specifications, 3.3.2), provided that the check digit agrees.
 */
export function readGtin(cell: Cell): ValueResult {
  const { text } = cell;
  if (hasLostDigits(cell) || /E\+?\d+$/i.test(text)) return problem('import-digits-lost', { value: text });
  const digits = text.replace(/[\s\u00a0-]/g, '');
  if (!/^(\d{8}|\d{12,14})$/.test(digits)) {
    const padded = digits.padStart(13, '0');
    if (/^\d{9,11}$/.test(digits) && isGtin(padded))
      return problem('import-zeros-eaten', { value: digits, proposed: padded });
    return problem('import-digits', { value: text, lengths: '8, 12, 13, 14' });
  }
  return isGtin(digits)
    ? { value: digits.padStart(14, '0') }
    : problem('import-check-digit', { what: 'GTIN', value: digits });
}
