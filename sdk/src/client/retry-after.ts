import { httpDate } from './http-date.ts';

/**
 * The pause a server asks for, in milliseconds: `retry-after-ms`, else `Retry-After` as seconds or as an HTTP date
 * (RFC 9110 section 10.2.3). Undefined when it asks for none or says something else.
 */
export function retryAfterMs(headers: Readonly<Record<string, string>>, now: number): number | undefined {
  const precise = headers['retry-after-ms'];
  if (precise !== undefined && /^\d+(\.\d+)?$/.test(precise)) return Math.ceil(Number(precise));
  const value = headers['retry-after'];
  if (value === undefined) return undefined;
  if (/^\d+(\.\d+)?$/.test(value)) return Math.ceil(Number(value) * 1000);
  const date = httpDate(value);
  return date && Math.max(0, date.getTime() - now);
}
