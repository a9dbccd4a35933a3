import { StykAbortError, StykApiError, StykAuthError, StykConnectionError } from '@styk/sdk';
import type { StykError } from '@styk/sdk/errors';
import { isLocal } from './environment.ts';
import { connectionErrors } from './errors.ts';

export interface FailedConnection {
  readonly baseUrl: string;
  readonly clientId: string;
  readonly signal: AbortSignal;
}

/** What the SDK says about a connection, in terms of what the user of a command can do about it. */
export function explainFailure(error: unknown, failed: FailedConnection): unknown {
  const { baseUrl: url, clientId, signal } = failed;
  if (error instanceof StykAbortError && signal.aborted) return signal.reason;
  if (error instanceof StykConnectionError && isLocal(url)) {
    return connectionErrors.create('connection-refused', { url, reason: reasonOf(error.cause) }, { cause: error });
  }
  if (error instanceof StykAuthError) {
    // A refusal has an answer of the token endpoint as its cause; anything else kept the token endpoint out of reach.
    if (!(error.cause instanceof StykApiError) || error.cause.retryable) return explainFailure(error.cause, failed);
    return refused(error.cause);
  }
  return error instanceof StykApiError && error.status === 401 ? refused(error) : error;

  function refused(cause: StykApiError): StykError {
    return connectionErrors.create(
      'connection-credentials-refused',
      { url, clientId, reason: cause.message },
      { cause },
    );
  }
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
