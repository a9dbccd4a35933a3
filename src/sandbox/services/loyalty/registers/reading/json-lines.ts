import { jsonDepth } from '../../../../http/json-depth.ts';
import { DEPTH_LIMIT } from '../limits.ts';
import { type ReadOperation, readable, unreadable } from './read-operation.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** A line of NDJSON; undefined stands for one above the limit. */
export function readJsonLine(line: number, bytes: Uint8Array | undefined): ReadOperation {
  if (bytes === undefined) return unreadable(line, 1, 'payload-too-large', null);
  const value = jsonDepth(bytes) > DEPTH_LIMIT ? undefined : parse(bytes);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return unreadable(line, 1, 'malformed-request', null);
  }
  return readable(line, 1, value);
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(utf8.decode(bytes));
  } catch {
    return undefined;
  }
}
