/** `2026-11-20T22:15:30+10:00`: the moment as the store's own clock shows it. */
export function localTime(epochMs: number, timezone: string): string {
  const parts = new Intl.DateTimeFormat('en-US', { ...fields, timeZone: timezone }).formatToParts(epochMs);
  const {
    year,
    month,
    day,
    hour,
    minute,
    second,
    timeZoneName = '',
  } = Object.fromEntries(parts.map(({ type, value }) => [type, value]));
  // UTC itself is written without an offset.
  const offset = timeZoneName.slice('GMT'.length) || '+00:00';
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`;
}

const fields = {
  timeZoneName: 'longOffset',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
} as const;
