import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { MOST_COMPRESSED } from '../limits.ts';
import type { Register } from '../register.ts';

/** The bytes of a register are not what it was announced as. */
export class UnreadableBytes extends Error {}

/** Some hundreds of lines: a turn of the work goes no further than what was read, and many lines share one commit. */
const CHUNK_BYTES = 524_288;
/** A small register may be compressed better than a large one. */
const SLACK_BYTES = 65_536;

/** The content of these blocks. @throws UnreadableBytes for what is no gzip, or breaks off. */
export async function* decompress(
  blocks: AsyncIterable<Uint8Array>,
  compression: Register['compression'],
): AsyncGenerator<Uint8Array, void, undefined> {
  if (compression === 'none') {
    yield* blocks;
    return;
  }
  const gunzip = createGunzip({ chunkSize: CHUNK_BYTES });
  // What breaks the pipeline breaks the iteration as well, which tells of it.
  pipeline(Readable.from(blocks), gunzip).catch(() => undefined);
  let size = 0;
  try {
    for await (const chunk of gunzip as AsyncIterable<Uint8Array>) {
      size += chunk.length;
      if (size > MOST_COMPRESSED * (gunzip.bytesWritten + SLACK_BYTES)) {
        throw new UnreadableBytes('it is compressed beyond belief');
      }
      yield chunk;
    }
  } catch (error) {
    const isBroken = error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
    throw isBroken ? new UnreadableBytes(error.message, { cause: error }) : error;
  } finally {
    gunzip.destroy();
  }
}
