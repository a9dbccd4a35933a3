import type { Cell } from '../tables/table.ts';
import { dayOfSerial } from '../tables/xlsx/serial-date.ts';
import { problem, type ValueResult } from './result.ts';

/** Serial numbers of 2000 to 2099: a number in a column of dates that is none of these is a mistake. */
const FIRST = '2000-01-01';
const LAST = '2099-12-31';

/** ДД.ММ.ГГГГ, ISO, `5 октября 2026 г.`, a date of Excel or its serial number; a time of day after it is left out. */
export function readDate(cell: Cell): ValueResult {
  if (cell.date !== undefined) return { value: cell.date };
  const text = cell.text.trim();
  const day = /^\d{5}(?:\.\d+)?$/.test(text) ? plausible(dayOfSerial(Number(text))) : isoOf(text);
  return day === undefined ? problem('import-date', { value: cell.text }) : { value: day };
}

const TIME = String.raw`(?:[T ]\d{1,2}:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?)?`;
const RUSSIAN = new RegExp(`^(\\d{1,2})[./](\\d{1,2})[./](\\d{4})\\s*г?\\.?${TIME}$`, 'i');
const ISO = new RegExp(`^(\\d{4})-(\\d\\d)-(\\d\\d)${TIME}$`);

const MONTHS = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ');
const WORDED = /^[«"]?(\d{1,2})[»"]?\s+([а-я]{3,8})\s+(\d{4})\s*г?\.?(?:ода)?$/i;

/** `«5» октября 2026 г.` as a date in digits. */
function inDigits(text: string): string {
  const [, day = '', word = '', year = ''] = WORDED.exec(text) ?? [];
  const month = MONTHS.findIndex((name) => name.startsWith(word.toLowerCase()));
  return word === '' || month < 0 ? text : `${day}.${month + 1}.${year}`;
}

/** The ISO day of a date as text. */
export function isoOf(text: string): string | undefined {
  const [, year = '', month = '', day = ''] = ISO.exec(text) ?? reversed(RUSSIAN.exec(inDigits(text)));
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const parsed = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(parsed.getTime()) || !parsed.toISOString().startsWith(iso) ? undefined : iso;
}

function reversed(match: RegExpExecArray | null): readonly (string | undefined)[] {
  return match === null ? [] : [match[0], match[3], match[2], match[1]];
}

function plausible(day: string | undefined): string | undefined {
  return day !== undefined && day >= FIRST && day <= LAST ? day : undefined;
}
