import type { CommandContext } from '../../context/command-context.ts';
import { edoCommandErrors } from './errors.ts';

/**
 * The moment of `--at`, or the present.
 *
 * @throws cli-edo-time-unreadable
 */
export function timeOf(value: string | undefined, { clock }: CommandContext): Date {
  const time = new Date(value ?? clock.now());
  if (!Number.isNaN(time.getTime())) return time;
  throw edoCommandErrors.create('cli-edo-time-unreadable', { option: 'at', value: value ?? '' });
}
