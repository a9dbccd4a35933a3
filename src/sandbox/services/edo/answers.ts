import { commonProblems } from '../../http/common-problems.ts';
import type { OperationResult } from '../../operation.ts';

export function ok<Body>(body: Body): OperationResult<Body> {
  return { status: 200, body };
}

export function created<Body>(body: Body): OperationResult<Body> {
  return { status: 201, body };
}

/** Bytes exactly as they were signed. */
export function octets(bytes: Uint8Array): OperationResult {
  return { status: 200, bytes, headers: { 'content-type': 'application/octet-stream' } };
}

export function missing(id: string): never {
  throw commonProblems.create('not-found', { path: id });
}
