import type { StykError } from '../../errors/index.ts';
import { edoErrors } from '../errors.ts';

/** The bytes of a file from its beginning: a stream of Node, of the web, or a list. */
export type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** As many bytes as asked for, fewer where the file has no more. The rest is not read. */
export async function headOf(chunks: Chunks, size: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    parts.push(chunk);
    length += chunk.length;
    if (length >= size) break;
  }
  return Buffer.concat(parts).subarray(0, size);
}

/** All bytes, or edo-bytes-too-large with the size of the whole: no more than the limit is held. */
export async function wholeOf(chunks: Chunks, limit: number): Promise<Uint8Array | StykError> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size <= limit) parts.push(chunk);
    else parts.length = 0;
  }
  if (size > limit) return edoErrors.create('edo-bytes-too-large', { size, limit });
  return Buffer.concat(parts);
}
