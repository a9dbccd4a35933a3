import type { LocalizedText } from '@styk/sdk/errors';
import type { CommandContext } from '../../../context/command-context.ts';

export interface Told {
  /** What is going on. */
  readonly label: LocalizedText;
  /** What to say when it was interrupted; gets `done` and `total`. */
  readonly interrupted: LocalizedText;
}

/** Passes items on as they come, with their number from 0, and shows how far it is. */
export async function* withProgress<Item>(
  items: AsyncIterable<Item>,
  total: number,
  { label, interrupted }: Told,
  context: CommandContext,
): AsyncGenerator<readonly [number, Item]> {
  const progress = await context.progress.start(label);
  let done = 0;
  for await (const item of items) {
    progress.clear();
    yield [done++, item];
    progress.update(done, total);
  }
  progress.stop();
  if (context.signal.aborted && done < total) context.warn(interrupted, { done, total });
}
