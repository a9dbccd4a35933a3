import { language, say } from './language.js';
import { sandboxNow } from './sandbox-time.js';

/** Partners and their documents live by this time; a console that showed another one would mislead. */
const ZONE = 'Europe/Moscow';

const NONE = '—';

/** Kopecks as roubles. */
export function money(kopecks) {
  if (kopecks === null || kopecks === undefined) return NONE;
  const digits = kopecks % 100 === 0 ? 0 : 2;
  return (kopecks / 100).toLocaleString(language(), {
    style: 'currency',
    currency: 'RUB',
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: digits,
    maximumFractionDigits: 2,
  });
}

export function number(value) {
  return value === null || value === undefined ? NONE : value.toLocaleString(language());
}

/** `22 ноя. 2026, 10:15:30`, the year only where it is not the sandbox's. */
export function instant(text, { seconds = false } = {}) {
  const at = new Date(text ?? '');
  if (Number.isNaN(at.getTime())) return NONE;
  const withYear = at.getUTCFullYear() !== new Date(sandboxNow()).getUTCFullYear();
  return at.toLocaleString(language() === 'en' ? 'en-GB' : 'ru', {
    timeZone: ZONE,
    day: 'numeric',
    month: 'short',
    ...(withYear ? { year: 'numeric' } : {}),
    hour: '2-digit',
    minute: '2-digit',
    ...(seconds ? { second: '2-digit' } : {}),
  });
}

/** `10:15:30`, with the day where it is not the sandbox's today. */
export function clockTime(text) {
  const at = new Date(text);
  const day = (value) => new Date(value).toLocaleDateString('sv', { timeZone: ZONE });
  if (day(at) !== day(sandboxNow())) return instant(text, { seconds: true });
  return at.toLocaleTimeString('en-GB', { timeZone: ZONE });
}

/** A day without a time: `2026-11-22` or an instant. */
export function day(text) {
  const at = new Date(text ?? '');
  if (Number.isNaN(at.getTime())) return NONE;
  return at.toLocaleDateString(language() === 'en' ? 'en-GB' : 'ru', {
    timeZone: ZONE,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });
}

/** `1–15 нояб. 2026 г.` */
export function period(from, to) {
  const format = new Intl.DateTimeFormat(language() === 'en' ? 'en-GB' : 'ru', {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });
  return format.formatRange(new Date(from), new Date(to));
}

const UNITS = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
];

/** `через 3 дня`, `5 minutes ago`, by the sandbox's clock. */
export function fromNow(text) {
  const at = Date.parse(text ?? '');
  if (Number.isNaN(at)) return NONE;
  const seconds = Math.round((at - sandboxNow()) / 1000);
  const [unit, size] = UNITS.find(([, long]) => Math.abs(seconds) >= long) ?? UNITS[3];
  return new Intl.RelativeTimeFormat(language(), { numeric: 'auto' }).format(Math.trunc(seconds / size), unit);
}

const SHORT = {
  day: { ru: 'д', en: 'd' },
  hour: { ru: 'ч', en: 'h' },
  minute: { ru: 'мин', en: 'min' },
  second: { ru: 'с', en: 's' },
};

/** `2 ч 5 мин` */
export function duration(seconds) {
  if (seconds === null || seconds === undefined) return NONE;
  const index = UNITS.findIndex(([, long]) => seconds >= long);
  const parts = [];
  let rest = seconds;
  for (const [unit, size] of UNITS.slice(index < 0 ? 3 : index).slice(0, 2)) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0 || parts.length === 0) parts.push(`${count} ${say(SHORT[unit])}`);
  }
  return parts.join(' ');
}

export function bytes(size) {
  if (size === null || size === undefined) return NONE;
  const [unit, of] = size < 1024 ? [{ ru: 'Б', en: 'B' }, 1] : [{ ru: 'КБ', en: 'KB' }, 1024];
  return `${(size / of).toLocaleString(language(), { maximumFractionDigits: 1 })} ${say(unit)}`;
}
