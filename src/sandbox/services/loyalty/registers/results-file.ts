import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Tx } from '../../../storage/tx.ts';
import { listResults } from './results.ts';

/** Verdicts read at a time: soon enough back for others. */
const PAGE = 2000;

/** All verdicts of a register, one a line in NDJSON, compressed by gzip. The same verdicts give the same bytes. */
export async function writeResults(tx: Tx, register: number): Promise<Uint8Array> {
  const gzip = createGzip();
  const [bytes] = await Promise.all([buffer(gzip), pipeline(Readable.from(pagesOf(tx, register)), gzip)]);
  return bytes;
}

function* pagesOf(tx: Tx, register: number): Generator<string> {
  for (let after = 0; ; ) {
    const results = listResults(tx, register, undefined, after, PAGE);
    const last = results.at(-1);
    if (last === undefined) return;
    after = last.line;
    yield `${results.map((result) => JSON.stringify(result)).join('\n')}\n`;
  }
}
