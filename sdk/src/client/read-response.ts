import type { Problem } from '../api/common.types.ts';
import { apiError, type StykApiError } from './api-errors.ts';
import type { ApiResponse } from './api-promise.ts';
import { type CallFacts, notJsonError } from './call-errors.ts';
import type { OperationDescriptor } from './operation.ts';
import { retryAfterMs } from './retry-after.ts';
import type { TransportResponse } from './transport.ts';

const utf8 = new TextDecoder();

/**
 * Turns a response into data, or throws the error that it stands for.
 *
 * @param now Epoch milliseconds, against which a dated `Retry-After` counts.
 */
export function readResponse<Data>(
  operation: OperationDescriptor,
  response: TransportResponse,
  facts: CallFacts,
  now: number,
): ApiResponse<Data> {
  const { status, headers } = response;
  if (status < 200 || status > 299) throw readRefusal(response, facts, now);
  return {
    data: readData(operation, response, facts) as Data,
    status,
    headers,
    replayed: headers['idempotency-replayed'] === 'true',
    attempts: facts.attempts,
  };
}

function readData(operation: OperationDescriptor, response: TransportResponse, facts: CallFacts): unknown {
  if (operation.response === 'bytes') return response.body;
  if (operation.response === 'void' || response.status === 204) return undefined;
  if (operation.response === 'text') return utf8.decode(response.body);
  try {
    return JSON.parse(utf8.decode(response.body));
  } catch (cause) {
    throw notJsonError(response.status, cause, facts);
  }
}

function readRefusal({ status, headers, body }: TransportResponse, facts: CallFacts, now: number): StykApiError {
  const document = parseObject(body);
  return apiError({
    ...facts,
    status,
    problem: isProblem(document) ? document : undefined,
    fallback: fallbackOf(status, document),
    retryAfterMs: retryAfterMs(headers, now),
    requestId: headers['x-request-id'],
  });
}

/** Errors of the token endpoint have the form of RFC 6749 section 5.2; of anything else only the status is known. */
function fallbackOf(status: number, document: Readonly<Record<string, unknown>>): { code: string; detail: string } {
  const { error, error_description: description } = document;
  if (typeof error !== 'string') return { code: `http-${status}`, detail: `HTTP ${status} without an explanation` };
  return { code: error, detail: typeof description === 'string' ? description : error };
}

/** Checks what the client and its users rely on: a proxy may answer in the same media type. */
function isProblem(document: object): document is Problem {
  const { code, status, detail, retryable, trace, errors = [], remediation = '' } = document as Partial<Problem>;
  const texts = [code, detail, remediation].every((text) => typeof text === 'string');
  const facts = typeof status === 'number' && typeof retryable === 'boolean';
  return texts && facts && typeof trace === 'object' && trace !== null && Array.isArray(errors);
}

function parseObject(body: Uint8Array): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(utf8.decode(body));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    // An error page of a proxy: the status has to do.
    return {};
  }
}
