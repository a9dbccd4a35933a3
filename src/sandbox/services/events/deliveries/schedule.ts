import { hash } from 'node:crypto';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Pause before each attempt after the one before it (Standard Webhooks 1.0.0, E05): the last comes 75 h 35 min 5 s after the first. */
const PAUSES_MS: readonly number[] = [
  0,
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
];

const JITTER = 0.1;
const RETRY_AFTER_LIMIT_MS = 24 * HOUR;

/**
 * Pause after so many attempts, or undefined when there is no further one. It deviates by up to 10 % so that subscribers do
 * not come back all at once; by how much follows from the delivery's id, so that a run can be repeated. A `Retry-After` of
 * up to 24 hours stands instead.
 */
export function pauseAfter(tries: number, deliveryId: string, retryAfterMs: number | undefined): number | undefined {
  const pause = PAUSES_MS[tries];
  if (pause === undefined) return undefined;
  if (retryAfterMs !== undefined && retryAfterMs <= RETRY_AFTER_LIMIT_MS) return retryAfterMs;
  const chance = Number.parseInt(hash('sha256', `${deliveryId} ${tries}`).slice(0, 8), 16) / 0xffff_ffff;
  return Math.round(pause * (1 + JITTER * (2 * chance - 1)));
}

/** Reads `Retry-After` (RFC 9110 section 10.2.3) as milliseconds from now; undefined when it says nothing. */
export function readRetryAfter(value: string | undefined, now: number): number | undefined {
  if (value === undefined) return undefined;
  if (/^\d{1,9}$/.test(value.trim())) return Number(value) * SECOND;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
