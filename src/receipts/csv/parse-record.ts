/** A record's cells, or the number of the cell whose quoting is wrong, or `open`: its quotes go on in the next line. */
export type ParsedRecord =
  | { readonly state: 'complete'; readonly cells: readonly string[] }
  | { readonly state: 'open'; readonly cell: number }
  | { readonly state: 'wrong'; readonly cell: number };

/**
 * Reads one record by RFC 4180. A quote inside a cell that does not begin with one stands for itself, because many
 * programs export names in quotes that way.
 */
export function parseRecord(text: string, delimiter: string): ParsedRecord {
  const line = text.endsWith('\r') ? text.slice(0, -1) : text;
  if (!line.includes('"')) return { state: 'complete', cells: line.split(delimiter) };
  const cells: string[] = [];
  let from = 0;
  while (true) {
    if (text[from] !== '"') {
      const end = line.indexOf(delimiter, from);
      cells.push(line.slice(from, end === -1 ? line.length : end));
      if (end === -1) return { state: 'complete', cells };
      from = end + 1;
      continue;
    }
    const end = closingQuote(text, from + 1);
    if (end === -1) return { state: 'open', cell: cells.length + 1 };
    cells.push(text.slice(from + 1, end).replaceAll('""', '"'));
    if (end + 1 >= line.length) return { state: 'complete', cells };
    if (line[end + 1] !== delimiter) return { state: 'wrong', cell: cells.length };
    from = end + 2;
  }
}

/** The quote that ends the cell: the first one that is not doubled. */
function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at;
  }
  return -1;
}
