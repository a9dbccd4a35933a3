const LF = 0x0a;
const QUOTE = 0x22;

export interface LineSplitter {
  /** The lines that these bytes complete; undefined stands for one that is longer than allowed. */
  push(bytes: Uint8Array): (Uint8Array | undefined)[];
  /** The last line, when it has no end of line. */
  end(): (Uint8Array | undefined)[];
}

/**
 * Cuts a stream into lines without their LF, however it is cut itself. Of a line above `limit` nothing is kept. With
 * `quoted` an LF inside quotes belongs to its field (RFC 4180, 2.6).
 */
export function createLineSplitter({ limit, quoted }: { limit: number; quoted: boolean }): LineSplitter {
  let pieces: Uint8Array[] = [];
  let size = 0;
  let inQuotes = false;

  const keep = (bytes: Uint8Array) => {
    size += bytes.length;
    if (size > limit) pieces = [];
    else if (bytes.length > 0) pieces.push(bytes);
  };
  const take = (): Uint8Array | undefined => {
    const [only, ...others] = pieces;
    const line = size > limit ? undefined : others.length === 0 ? (only ?? new Uint8Array()) : Buffer.concat(pieces);
    pieces = [];
    size = 0;
    return line;
  };

  return {
    push(bytes) {
      const lines: (Uint8Array | undefined)[] = [];
      let start = 0;
      for (let from = 0; ; ) {
        const end = bytes.indexOf(LF, from);
        const stop = end === -1 ? bytes.length : end;
        if (quoted && countQuotes(bytes, from, stop) % 2 === 1) inQuotes = !inQuotes;
        if (end === -1) break;
        from = end + 1;
        if (inQuotes) continue;
        keep(bytes.subarray(start, end));
        lines.push(take());
        start = from;
      }
      keep(bytes.subarray(start));
      return lines;
    },
    end: () => (size === 0 ? [] : [take()]),
  };
}

function countQuotes(bytes: Uint8Array, start: number, end: number): number {
  let count = 0;
  for (let at = bytes.indexOf(QUOTE, start); at !== -1 && at < end; at = bytes.indexOf(QUOTE, at + 1)) count += 1;
  return count;
}
