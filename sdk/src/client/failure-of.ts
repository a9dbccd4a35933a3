import {
  abortError,
  bodyError,
  connectionError,
  StykCallError,
  StykTimeoutError,
  tooLargeError,
} from './call-errors.ts';
import type { LogicalCall } from './logical-call.ts';
import { TransportFailure, type TransportRequest } from './transport.ts';

/** What a failure on the way means to the caller. */
export function failureOf(error: unknown, call: LogicalCall, request: TransportRequest): StykCallError {
  if (error instanceof StykCallError) return error;
  const facts = call.facts();
  if (!(error instanceof TransportFailure)) return connectionError(request.origin, error, facts);
  switch (error.kind) {
    case 'aborted':
      return abortError(error.cause, facts);
    case 'body':
      return bodyError(error.cause, facts);
    case 'too-large':
      return tooLargeError(request.maxResponseBytes, facts);
    case 'connection':
      return connectionError(request.origin, error.cause ?? error, facts);
    case 'timeout':
      // The attempt had only what was left of the call.
      return request.timeoutMs < call.timeoutMs
        ? new StykTimeoutError('deadline', call.deadlineMs, facts, error)
        : new StykTimeoutError('attempt', call.timeoutMs, facts, error);
  }
}
