import { StykApiError } from './api-errors.ts';
import { StykConnectionError, StykTimeoutError } from './call-errors.ts';
import type { OperationDescriptor } from './operation.ts';

/** Pauses grow from half a second, doubling, up to this. */
const MAX_BACKOFF_MS = 8000;
const FIRST_BACKOFF_MS = 500;

/** Methods whose repetition changes nothing more (RFC 9110 section 9.2.2). */
const IDEMPOTENT_METHODS = new Set(['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE']);

/** Whether sending the call twice is the same as sending it once. */
export function isRepeatable(operation: OperationDescriptor, idempotencyKey: string | undefined): boolean {
  return idempotencyKey !== undefined || IDEMPOTENT_METHODS.has(operation.method);
}

/** Whether another attempt may end differently. */
export function isPassing(error: unknown): error is StykApiError | StykConnectionError | StykTimeoutError {
  if (error instanceof StykApiError) return error.retryable;
  return error instanceof StykConnectionError || (error instanceof StykTimeoutError && error.scope === 'attempt');
}

/**
 * The pause before a retry: what the server asks for, else exponential with full jitter. `retry` is 1 for the first.
 * A pause of zero is none: a server whose clock is behind would be met by all its clients at once.
 */
export function backoffMs(error: unknown, retry: number): number {
  if (error instanceof StykApiError && error.retryAfterMs) return error.retryAfterMs;
  const ceiling = Math.min(MAX_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** (retry - 1));
  return Math.random() * ceiling;
}
