import type { TextLine } from '../lines.ts';
import { parseRecord } from './parse-record.ts';

/** What is wrong with a record before its cells are looked at. */
export type RecordFault =
  | { readonly kind: 'too-long' }
  | { readonly kind: 'encoding' }
  | { readonly kind: 'quote'; readonly cell: number };

export interface CsvRecord {
  /** The line on which it begins. */
  readonly line: number;
  readonly raw: string;
  /** As far as they can be read. */
  readonly cells: readonly string[];
  readonly fault: RecordFault | undefined;
}

/**
 * Puts lines together to records, because a quoted cell may hold line breaks. Where quotes do not come to an end within
 * `limit` UTF-16 units only the first line is given up and reading goes on with the next one: one stray quote must not
 * swallow the rest of the file. Records without any content are skipped.
 */
export async function* readRecords(
  lines: AsyncIterable<TextLine>,
  delimiter: string,
  limit: number,
): AsyncGenerator<CsvRecord> {
  const assembler = createAssembler(delimiter, limit);
  for await (const line of lines) yield* assembler.add(line);
  yield* assembler.end();
}

interface Assembler {
  add(line: TextLine): Generator<CsvRecord>;
  end(): Generator<CsvRecord>;
}

function createAssembler(delimiter: string, limit: number): Assembler {
  /** Lines of a record whose quotes are still open. */
  let open: TextLine[] = [];
  let length = 0;

  function* add(line: TextLine): Generator<CsvRecord> {
    open.push(line);
    length += line.text.length + 1;
    // Without a quote in it this line cannot close what an earlier one has opened.
    if (open.length > 1 && length <= limit && !line.tooLong && !line.text.includes('"')) return;
    const raw = open.length === 1 ? line.text : open.map(({ text }) => text).join('\n');
    const parsed = line.tooLong ? undefined : parseRecord(raw, delimiter);
    if (parsed?.state === 'complete') {
      const record = completeRecord(open[0] ?? line, raw, parsed.cells);
      open = [];
      length = 0;
      if (record !== undefined) yield record;
    } else if (parsed?.state !== 'open' || length > limit) {
      yield* giveUpFirst(parsed?.cell ?? 1);
    }
  }

  function* giveUpFirst(cell: number): Generator<CsvRecord> {
    const [first, ...others] = open;
    open = [];
    length = 0;
    if (first !== undefined) {
      const fault: RecordFault = first.tooLong ? { kind: 'too-long' } : { kind: 'quote', cell };
      // Split as it comes: enough to see to which receipt the line belonged.
      yield { line: first.number, raw: first.text, cells: first.text.split(delimiter), fault };
    }
    for (const line of others) yield* add(line);
  }

  return {
    add,
    *end() {
      while (open.length > 0) yield* giveUpFirst(1);
    },
  };
}

function completeRecord(first: TextLine, raw: string, cells: readonly string[]): CsvRecord | undefined {
  if (cells.every((cell) => cell.trim() === '')) return undefined;
  return { line: first.number, raw, cells, fault: raw.includes('\uFFFD') ? { kind: 'encoding' } : undefined };
}
