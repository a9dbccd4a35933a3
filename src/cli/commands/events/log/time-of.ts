import type { Connection } from '../../../connection/with-styk.ts';
import type { CommandContext } from '../../../context/command-context.ts';
import { readDuration, readTime } from '../../sandbox/read-time.ts';

/** A moment as epoch milliseconds: a time or date, or so long ago (`15m`) by the clock of the ecosystem. */
export async function momentOf(
  value: string,
  { styk, environment }: Pick<Connection, 'styk' | 'environment'>,
  { clock, signal }: Pick<CommandContext, 'clock' | 'signal'>,
): Promise<number> {
  if (!/^\d+(ms|s|m|h|d)$/.test(value)) return readTime(value);
  // The clock of a sandbox may stand anywhere.
  const now =
    environment.sandbox === undefined ? clock.now() : Date.parse((await styk.sandbox.getClock({ signal })).now);
  return now - readDuration(value);
}
