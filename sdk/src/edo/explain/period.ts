import type { LocalizedText } from '../../errors/index.ts';

/** Days (ISO) between two ends, either of which may be open: `с 2026-01-01`, `по 2025-12-31`. Undefined where both are. */
export function periodText(since: string | undefined, until: string | undefined): LocalizedText | undefined {
  if (since === undefined) return until === undefined ? undefined : { ru: `по ${until}`, en: `until ${until}` };
  if (until === undefined) return { ru: `с ${since}`, en: `since ${since}` };
  return { ru: `с ${since} по ${until}`, en: `from ${since} to ${until}` };
}
