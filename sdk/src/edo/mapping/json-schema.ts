/** A part of a JSON Schema (draft 2020-12), as plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** A pattern without flags, as JSON Schema has none. Of `i` only ranges of letters are known to the mappings. */
export function schemaPattern({ source, flags }: RegExp): string {
  return flags.includes('i')
    ? source.replace(/a-([a-z])/g, (range, last: string) => `${range}A-${last.toUpperCase()}`)
    : source;
}

/** One of several forms. */
export function anyOf(schemas: readonly JsonSchema[]): JsonSchema {
  return { anyOf: schemas };
}
