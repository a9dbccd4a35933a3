/** The fields of a row of CSV (RFC 4180) without its end of line; undefined when its quotes are not in order. */
export function readCsvRow(row: string): string[] | undefined {
  const fields: string[] = [];
  const text = row.endsWith('\r') ? row.slice(0, -1) : row;
  for (let at = 0; ; ) {
    if (text[at] !== '"') {
      const comma = text.indexOf(',', at);
      const field = comma === -1 ? text.slice(at) : text.slice(at, comma);
      if (field.includes('"')) return undefined;
      fields.push(field);
      if (comma === -1) return fields;
      at = comma + 1;
      continue;
    }
    const end = endOfQuoted(text, at + 1);
    if (end === -1) return undefined;
    fields.push(text.slice(at + 1, end).replaceAll('""', '"'));
    if (end + 1 === text.length) return fields;
    if (text[end + 1] !== ',') return undefined;
    at = end + 2;
  }
}

/** Where the quote stands that ends the field; a doubled one is part of it. */
function endOfQuoted(text: string, start: number): number {
  for (let at = text.indexOf('"', start); at !== -1; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at;
  }
  return -1;
}
