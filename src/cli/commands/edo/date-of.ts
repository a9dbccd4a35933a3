import { edoCommandErrors } from './errors.ts';

/**
 * A day that was given to an option, as it is: `2026-11-22`.
 *
 * @throws cli-edo-date-unreadable
 */
export function dateOf(option: string, value: string): string {
  const isDate = /^\d{4}-\d\d-\d\d$/.test(value) && new Date(value).toJSON()?.slice(0, 10) === value;
  if (!isDate) throw edoCommandErrors.create('cli-edo-date-unreadable', { option, value });
  return value;
}
