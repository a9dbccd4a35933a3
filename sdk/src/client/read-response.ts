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
  // 201, 202 and 205 may have nothing to say; an empty 200 is rather somebody else's.
  if (response.body.byteLength === 0 && response.status !== 200) return undefined;
  if (operation.response === 'text') return utf8.decode(response.body);
  try {
    return JSON.parse(utf8.decode(response.body));
  } catch (cause) {
    throw notJsonError(response.status, cause, facts);
  }
}

function readRefusal({ status, headers, body }: TransportResponse, facts: CallFacts, now: number): StykApiError {
  const document = parse(body);
  return apiError({
    ...facts,
    status,
    problem: isProblem(document) ? document : undefined,
    fallback: fallbackOf(status, document),
    retryAfterMs: retryAfterMs(headers, now),
    requestId: headers['x-request-id'],
    body: document,
  });
}

/** Errors of the token endpoint have the form of RFC 6749 section 5.2; of anything else only the status is sure. */
function fallbackOf(status: number, document: unknown): { code: string; detail: string } {
  // Only who sent `If-None-Match` meets it, and wants to know it by name.
  if (status === 304) return { code: 'not-modified', detail: 'Nothing has changed since this entity tag' };
  const { error, error_description: description } = membersOf(document);
  if (typeof error === 'string') return { code: error, detail: typeof description === 'string' ? description : error };
  return { code: `http-${status}`, detail: explanationOf(document) ?? `HTTP ${status} without an explanation` };
}

/** Where servers put their words: RFC 9457 and two customs. */
function explanationOf(document: unknown): string | undefined {
  const { detail, message, title, error } = membersOf(document);
  return [detail, message, membersOf(error)['message'], title].find(
    (text) => typeof text === 'string' && text !== '',
  ) as string | undefined;
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** Checks what the client and its users rely on: a proxy may answer in the same media type. */
function isProblem(document: unknown): document is Problem {
  const { code, status, detail, retryable, trace, errors = [], remediation = '' } = membersOf(document);
  const texts = [code, detail, remediation].every((text) => typeof text === 'string');
  const facts = typeof status === 'number' && typeof retryable === 'boolean';
  return texts && facts && typeof trace === 'object' && trace !== null && Array.isArray(errors);
}

function parse(body: Uint8Array): unknown {
  if (body.byteLength === 0) return undefined;
  const text = utf8.decode(body);
  try {
    return JSON.parse(text);
  } catch {
    // An error page of a proxy: the status has to do.
    return text;
  }
}
