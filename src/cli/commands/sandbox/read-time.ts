import { sandboxCommandErrors } from './errors.ts';

const UNITS_MS = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** Epoch milliseconds of an RFC 3339 time, or of a date at midnight UTC. */
export function readTime(value: string): number {
  const time = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/.test(value)
    ? Date.parse(value)
    : Number.NaN;
  if (Number.isNaN(time)) throw sandboxCommandErrors.create('sandbox-time-invalid', { value });
  return time;
}

/** Milliseconds of `30d`, `12h`, `15m`, `90s`, `500ms`. */
export function readDuration(value: string): number {
  const [, digits = '', unit] = /^(\d{1,9})(ms|s|m|h|d)$/.exec(value) ?? [];
  if (unit === undefined) throw sandboxCommandErrors.create('sandbox-duration-invalid', { value });
  return Number(digits) * UNITS_MS[unit as keyof typeof UNITS_MS];
}
