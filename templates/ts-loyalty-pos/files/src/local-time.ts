/** `2026-11-20T22:15:30+10:00`: the moment as the store's own clock shows it. */
export function localTime(epochMs: number, timezone: string): string {
  const parts = Object.fromEntries(formatter(timezone).map((part) => [part.type, part.value]));
  const offset = (parts['timeZoneName'] ?? 'GMT').slice('GMT'.length) || '+00:00';
  return `${parts['year']}-${parts['month']}-${parts['day']}T${parts['hour']}:${parts['minute']}:${parts['second']}${offset}`;

  function formatter(timeZone: string): Intl.DateTimeFormatPart[] {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      timeZoneName: 'longOffset',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    }).formatToParts(epochMs);
  }
}
