import { compareSums, createFoundSums } from './control-sums.ts';
import { UnreadableBytes } from './reading/decompress.ts';
import { readRegister } from './reading/read-register.ts';
import type { Difference, Register } from './register.ts';

/**
 * Compares what a register holds with what was announced; empty when they agree. Undefined when `mayGoOn` has stopped it.
 * Reads no further than the announced number of lines goes.
 */
export async function checkRegister(
  register: Register,
  blocks: AsyncIterable<Uint8Array>,
  mayGoOn: () => boolean,
): Promise<readonly Difference[] | undefined> {
  const { totalLines, controlSums } = register;
  const sums = createFoundSums(register.kind);
  try {
    for await (const operations of readRegister(blocks, register, 0)) {
      if (!mayGoOn()) return undefined;
      for (const operation of operations) sums.add(operation);
      if (sums.total().lines > totalLines) break;
    }
  } catch (error) {
    if (!(error instanceof UnreadableBytes)) throw error;
    return [{ what: 'compression', announced: register.compression, found: error.message }];
  }
  return compareSums({ lines: totalLines, ...controlSums }, sums.total());
}
