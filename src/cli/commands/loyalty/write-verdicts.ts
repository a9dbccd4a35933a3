import { createWriteStream } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ItemRecord } from '../../../outbox/item.ts';

/**
 * Writes one verdict a line, in the order of the file: `{ line, lines, kind, key, verdict, attempts, code, message, … }`.
 * Through a file beside it, so that whoever reads it never sees half of it.
 */
export async function writeVerdicts(path: string, items: Iterable<ItemRecord>): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const fresh = `${path}.${process.pid}.new`;
  await pipeline(Readable.from(verdictLines(items)), createWriteStream(fresh));
  await rename(fresh, path);
}

function* verdictLines(items: Iterable<ItemRecord>): Generator<string> {
  for (const { lines, kind, naturalKey, state, attempts, error, result } of items) {
    const verdict = {
      line: error?.at?.line ?? lines[0],
      lines,
      kind,
      key: naturalKey,
      verdict: state,
      attempts,
      ...(error === undefined ? {} : { code: error.code, message: error.message, path: error.at?.path }),
      ...(typeof result === 'object' ? result : {}),
    };
    yield `${JSON.stringify(verdict)}\n`;
  }
}
