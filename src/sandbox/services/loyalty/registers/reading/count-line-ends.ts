import type { Register } from '../register.ts';
import { decompress, UnreadableBytes } from './decompress.ts';

const LF = 0x0a;

/**
 * How many lines end in a part, for the picture until the commit counts for sure. A part that goes on with a gzip stream of
 * the one before cannot be read by itself: it counts for nothing until then.
 */
export async function countLineEnds(bytes: Uint8Array, compression: Register['compression']): Promise<number> {
  let count = 0;
  try {
    for await (const chunk of decompress(once(bytes), compression)) {
      for (let at = chunk.indexOf(LF); at !== -1; at = chunk.indexOf(LF, at + 1)) count += 1;
    }
  } catch (error) {
    if (!(error instanceof UnreadableBytes)) throw error;
  }
  return count;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  yield bytes;
}
