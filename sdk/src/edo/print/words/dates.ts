const MONTHS = [
  'января',
  'февраля',
  'марта',
  'апреля',
  'мая',
  'июня',
  'июля',
  'августа',
  'сентября',
  'октября',
  'ноября',
  'декабря',
];

const ISO = /^(\d{4})-(\d\d)-(\d\d)/;

/** `2026-10-05` → `05.10.2026`; what is no date stays as it is. */
export function dayText(iso: string): string {
  const [, year, month, day] = ISO.exec(iso) ?? [];
  return year === undefined ? iso : `${day}.${month}.${year}`;
}

/** `2026-10-05` → `5 октября 2026 г.` */
export function longDayText(iso: string): string {
  const [, year, month, day] = ISO.exec(iso) ?? [];
  const name = MONTHS[Number(month) - 1];
  return name === undefined ? iso : `${Number(day)} ${name} ${year} г.`;
}

const MOSCOW_MS = 3 * 3_600_000;

/** A moment (RFC 3339) by the clocks of Moscow: `05.10.2026 12:30:00 (UTC+3)`. */
export function momentText(moment: string): string {
  const epochMs = Date.parse(moment);
  if (Number.isNaN(epochMs)) return moment;
  const local = new Date(epochMs + MOSCOW_MS).toISOString();
  return `${dayText(local)} ${local.slice(11, 19)} (UTC+3)`;
}
