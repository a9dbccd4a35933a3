/** Lines of a register that make one operation: one of NDJSON, a row for each line of a receipt of CSV. */
export interface ReadOperation {
  /** The first of its lines, from 1. */
  readonly line: number;
  readonly lines: number;
  /** Null when it cannot be read. */
  readonly operationKey: string | null;
  /** As it stands there, not checked against its schema; undefined when it cannot be read. */
  readonly value: object | undefined;
  /** Problem code of what cannot be read. */
  readonly refusal: string | null;
}

/** The longest key the contract knows. */
const KEY_LIMIT = 128;

export function readable(line: number, lines: number, value: object): ReadOperation {
  return { line, lines, operationKey: keyOf(value), value, refusal: null };
}

export function unreadable(line: number, lines: number, refusal: string, operationKey: string | null): ReadOperation {
  return { line, lines, operationKey, value: undefined, refusal };
}

function keyOf(value: object): string | null {
  const key = 'operationKey' in value ? value.operationKey : undefined;
  return typeof key === 'string' && key !== '' && key.length <= KEY_LIMIT ? key : null;
}
