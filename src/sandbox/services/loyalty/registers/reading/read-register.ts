import { LINE_LIMIT } from '../limits.ts';
import type { Register } from '../register.ts';
import { createCsvOperations } from './csv-operations.ts';
import { decompress } from './decompress.ts';
import { readJsonLine } from './json-lines.ts';
import type { ReadOperation } from './read-operation.ts';
import { createLineSplitter } from './split-lines.ts';

type Form = Pick<Register, 'format' | 'compression'>;
type Lines = readonly (Uint8Array | undefined)[];

/**
 * The operations of a register in their order, in portions as its bytes come; those of the first `done` lines are passed
 * over. Never more than a few blocks and one operation stand in memory.
 */
export async function* readRegister(
  blocks: AsyncIterable<Uint8Array>,
  { format, compression }: Form,
  done: number,
): AsyncGenerator<readonly ReadOperation[], void, undefined> {
  const read = format === 'csv' ? csvReader(done) : jsonReader(done);
  const splitter = createLineSplitter({ limit: LINE_LIMIT, quoted: format === 'csv' });
  for await (const bytes of decompress(blocks, compression)) {
    const operations = read.take(splitter.push(bytes));
    if (operations.length > 0) yield operations;
  }
  yield [...read.take(splitter.end()), ...read.end()];
}

interface Reader {
  take(lines: Lines): readonly ReadOperation[];
  end(): readonly ReadOperation[];
}

function jsonReader(done: number): Reader {
  let passed = 0;
  return {
    take(lines) {
      const before = passed;
      passed += lines.length;
      // What is done need not be parsed again.
      const first = Math.min(Math.max(done - before, 0), lines.length);
      return lines.slice(first).map((bytes, index) => readJsonLine(before + first + index + 1, bytes));
    },
    end: () => [],
  };
}

function csvReader(done: number): Reader {
  const rows = createCsvOperations();
  const isLeft = (operation: ReadOperation | undefined): operation is ReadOperation =>
    operation !== undefined && operation.line > done;
  return {
    take: (lines) => lines.map(rows.push).filter(isLeft),
    end: () => [rows.end()].filter(isLeft),
  };
}
