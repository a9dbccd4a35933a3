import type { Cell } from '../tables/table.ts';
import { readDate } from '../values/date.ts';
import type { ValueResult } from '../values/result.ts';
import { readText } from '../values/text.ts';
import { compact } from './draft.ts';

const GUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** A power of attorney: one whose number is a GUID is machine-readable (МЧД), any other is on paper. */
export function readPowers(
  take: <T>(field: string, pointer: string, read: (cell: Cell) => ValueResult<T>) => T | undefined,
): object {
  const number = take('poa.number', '/signers/0/mchd/0/number', readText);
  if (number === undefined) return {};
  const isMchd = GUID.test(number);
  const issued = take('poa.date', isMchd ? '/signers/0/mchd/0/issued' : '/signers/0/paperPower/0/issued', readDate);
  const store = take('poa.store', '/signers/0/mchd/0/store', readText);
  return isMchd
    ? { powers: 'mchd-reference', mchd: [compact({ number, issued, store })] }
    : { powers: 'paper', paperPower: [compact({ number, issued })] };
}
