import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { readLines, type TextLine } from '../../../receipts/lines.ts';
import type { CommandContext } from '../../context/command-context.ts';
import { cliErrors } from '../../errors.ts';
import { edoCommandErrors } from './errors.ts';

/** Letters of one line: one with thousands of marking codes has fewer. */
const LINE_LIMIT = 4 * 1024 * 1024;

/** So often is told how far it is: each time the terminal is written to. */
const STEP = 1000;

/**
 * The lines of a document in NDJSON, as often as they are asked for: the one at `index` stands on line `index + 1`.
 *
 * @throws cli-edo-line-…, with the line
 */
export function lineSource(
  file: string,
  { cwd, signal }: CommandContext,
  onLines: (count: number) => void,
): () => AsyncGenerator<unknown, void, void> {
  return async function* () {
    let blank: TextLine | undefined;
    for await (const line of readLines(bytesOf(resolve(cwd, file)), LINE_LIMIT)) {
      if (line.number % STEP === 0) {
        signal.throwIfAborted();
        onLines(line.number);
      }
      // Blank lines are taken at the end only: in between, places of findings would be wrong.
      if (line.text.trim() === '') blank ??= line;
      else yield readLine(blank ?? line, file);
    }
  };
}

async function* bytesOf(path: string): AsyncGenerator<Uint8Array, void, void> {
  try {
    yield* createReadStream(path);
  } catch (cause) {
    // Reading a folder fails after it has been opened, where the system no longer tells its name.
    const { code } = cause as NodeJS.ErrnoException;
    if (code !== 'EISDIR') throw cause;
    throw cliErrors.create('cli-file-is-folder', {}, { at: { file: path }, cause });
  }
}

function readLine({ text, number, tooLong }: TextLine, file: string): unknown {
  const at = { file, line: number };
  if (tooLong) throw edoCommandErrors.create('cli-edo-line-too-long', { limit: LINE_LIMIT }, { at });
  if (text.includes('\uFFFD')) throw edoCommandErrors.create('cli-edo-line-not-utf-8', {}, { at });
  try {
    return JSON.parse(text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw edoCommandErrors.create('cli-edo-line-not-json', { reason }, { at, cause });
  }
}
