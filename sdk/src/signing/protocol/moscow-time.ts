import type { Language } from '../../errors/index.ts';

const MOSCOW_OFFSET_MS = 3 * 3_600_000;
const RFC3339 = /\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g;

/** `15.12.2026 03:00:00 МСК`: Moscow time, fixed at UTC+3 since 2014-10-26, is what Russian documents are dated by. */
export function moscowTime(rfc3339: string, language: Language): string {
  const shifted = new Date(Date.parse(rfc3339) + MOSCOW_OFFSET_MS);
  if (Number.isNaN(shifted.getTime())) return rfc3339;
  const [day = '', time = ''] = shifted.toISOString().slice(0, 19).split('T');
  return language === 'ru' ? `${day.split('-').reverse().join('.')} ${time} МСК` : `${day} ${time} MSK`;
}

/** The same for every time in a sentence. */
export function withMoscowTimes(text: string, language: Language): string {
  return text.replace(RFC3339, (time) => moscowTime(time, language));
}
