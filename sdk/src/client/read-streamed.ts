import type { ApiResponse } from './api-promise.ts';
import { bytesOf, gather, streamOf } from './byte-stream.ts';
import { tooLargeError } from './call-errors.ts';
import { failureOf } from './failure-of.ts';
import type { LogicalCall } from './logical-call.ts';
import { readResponse } from './read-response.ts';
import type { StreamedResponse, TransportRequest } from './transport.ts';

/** The stream of a good answer; a refusal is read whole and thrown. */
export async function readStreamed<Result>(
  call: LogicalCall,
  request: TransportRequest,
  response: StreamedResponse,
  now: number,
): Promise<ApiResponse<Result>> {
  const pieces = named(response.body, call, request);
  const { status, headers } = response;
  const good = status >= 200 && status <= 299;
  const body = good ? new Uint8Array() : await gather(streamOf(pieces), request.maxResponseBytes);
  if (body === undefined) throw tooLargeError(request.maxResponseBytes, call.facts());
  const answer = readResponse<Result>(call.operation, { status, headers, body }, call.facts(), now);
  return { ...answer, data: streamOf(pieces) as Result };
}

/** Failures on the way in the words of the client. */
async function* named(
  body: ReadableStream<Uint8Array>,
  call: LogicalCall,
  request: TransportRequest,
): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    yield* bytesOf(body);
  } catch (error) {
    throw failureOf(error, call, request);
  }
}
