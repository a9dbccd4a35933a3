import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { buildUpd, sampleUpd, validate } from '@styk/sdk/edo';
import { readXml } from '@styk/sdk/edo/engine';
import { StykError } from '@styk/sdk/errors';
import { expect, test } from 'vitest';
import { context } from '../documents/context.ts';
import { Random } from '../random.ts';
import { rounds, timeout } from './built-in.ts';
import { hostileInputs } from './hostile-inputs.ts';

const run = promisify(execFile);

/** The program itself, the text of the largest document, and of its elements as many as are allowed. */
const MEMORY_LIMIT = rounds<number>(600, 3000) * 1024 * 1024;

test('documents made to cost much are refused or read, in bounded time and memory', { timeout }, async () => {
  const program = join(import.meta.dirname, 'hostile-reader-program.ts');
  const size = rounds<string>('normal', 'nightly');
  const { stdout } = await run(process.execPath, ['--conditions=styk-source', program, size], {
    timeout: timeout - 5000,
  });
  const { codes, bytes } = JSON.parse(stdout);
  const expected = Object.entries(hostileInputs).map(([name, { refusal = 'edo-format-not-recognised' }]) => [
    name,
    refusal,
  ]);
  expect(codes).toEqual(Object.fromEntries(expected));
  expect(bytes).toBeLessThan(MEMORY_LIMIT);
});

/** Whatever comes, a document or a StykError comes out. */
function readOrRefused(bytes: Uint8Array): 'read' | 'refused' {
  try {
    readXml(bytes);
    return 'read';
  } catch (error) {
    if (!(error instanceof StykError) || error.category !== 'invalid') throw error;
    return 'refused';
  }
}

const { bytes: sound, fileName } = await buildUpd(sampleUpd(), context);

test('a document that breaks off anywhere is refused', { timeout }, () => {
  const step = rounds<number>(3, 1);
  // The last byte is the line break after the root.
  for (let length = 0; length < sound.length - 1; length += step) {
    expect(readOrRefused(sound.subarray(0, length)), `${length} bytes`).toBe('refused');
  }
});

test('flipped bits, strange bytes and pieces out of place lead to a document or to a refusal, and validation goes on', {
  timeout,
}, async () => {
  const outcomes = { read: 0, refused: 0 };
  for (let seed = 1; seed <= rounds<number>(3000, 200_000); seed++) {
    const bytes = damaged(sound, new Random(seed));
    outcomes[readOrRefused(bytes)]++;
    if (seed % 10 === 0) expect((await validate(bytes, { fileName })).verdict).toMatch(/^(valid|invalid|error)$/);
  }
  expect(Math.min(outcomes.read, outcomes.refused)).toBeGreaterThan(100);
});

/** One to three damages of the kinds that transmission and editors make. */
function damaged(bytes: Uint8Array, random: Random): Uint8Array {
  let made = Uint8Array.from(bytes);
  for (let count = 1 + random.below(3); count > 0; count--) {
    const at = random.below(made.length);
    const length = random.below(40);
    const kind = random.below(4);
    if (kind === 0) made[at] = (made[at] ?? 0) ^ (1 << random.below(8));
    else if (kind === 1) made[at] = random.below(256);
    else if (kind === 2) made = Uint8Array.from([...made.subarray(0, at), ...made.subarray(at + length)]);
    else made.copyWithin(random.below(made.length), at, at + length);
  }
  return made;
}
