import { StykError } from '../errors/index.ts';
import type { ApiResponse } from './api-promise.ts';
import { StykTimeoutError } from './call-errors.ts';
import type { ClientSettings } from './client-settings.ts';
import { checkRequest, checkResponse } from './contract-findings.ts';
import { failureOf } from './failure-of.ts';
import type { LogicalCall } from './logical-call.ts';
import { Notices } from './notices.ts';
import { readResponse } from './read-response.ts';
import { readStreamed } from './read-streamed.ts';
import { redactHeaders } from './redaction.ts';
import { checkedHeaders } from './request-headers.ts';
import type { Throttle } from './throttle.ts';
import { type StreamedResponse, TransportFailure, type TransportRequest, type TransportResponse } from './transport.ts';
import { orAborted, waitWithin } from './wait-within.ts';

/** Sends one attempt and reads its answer; tells hooks, telemetry and the throttle what is to be seen. */
export class Exchanger {
  readonly #settings: ClientSettings;
  readonly #throttle: Throttle | undefined;
  readonly #notices = new Notices();

  constructor(settings: ClientSettings, throttle: Throttle | undefined) {
    this.#settings = settings;
    this.#throttle = throttle;
  }

  /** @throws StykCallError */
  async exchange<Result>(call: LogicalCall): Promise<ApiResponse<Result>> {
    const { clock, hooks, validation } = this.#settings;
    if (validation !== undefined && call.attempts === 1) checkRequest(validation, call, hooks);
    const waits = call.body.open !== undefined || hooks.beforeRequest !== undefined;
    const prepared = waits ? await this.#prepare(call) : call.request();
    if (prepared.timeoutMs <= 0) throw new StykTimeoutError('deadline', call.deadlineMs, call.facts());
    const span = call.span?.attempt(call.info());
    const request = span === undefined ? prepared : withHeaders(prepared, span.headers);
    hooks.onRequest?.({ ...call.info(), headers: redactHeaders(request.headers) });
    const startedAt = clock.now();
    let response: TransportResponse | StreamedResponse;
    try {
      response = await this.#carry(call, request);
    } catch (cause) {
      const error = failureOf(cause, call, request);
      span?.failed(error);
      hooks.onFailure?.({ ...call.info(), error, durationMs: clock.now() - startedAt });
      throw error;
    }
    const answeredAt = clock.now();
    span?.answered(response.status);
    this.#tell(call, response, startedAt, answeredAt);
    if (call.streamed) return await readStreamed<Result>(call, request, response as StreamedResponse, answeredAt);
    const answer = readResponse<Result>(call.operation, response as TransportResponse, call.facts(), answeredAt);
    if (validation !== undefined) checkResponse(validation, call, hooks, answer);
    return answer;
  }

  #carry(call: LogicalCall, request: TransportRequest): Promise<TransportResponse | StreamedResponse> {
    const { transport } = this.#settings;
    if (!call.streams) return transport.send(request);
    // The deadline cannot be seen by the transport, which waits for piece after piece.
    return waitWithin<TransportResponse | StreamedResponse>(call, (signal) =>
      call.streamed ? transport.open({ ...request, signal }) : transport.send({ ...request, signal }),
    );
  }

  /** Opens the body and asks for further headers. */
  async #prepare(call: LogicalCall): Promise<TransportRequest> {
    const { hooks } = this.#settings;
    let request = call.request();
    if (hooks.beforeRequest !== undefined) {
      const info = { ...call.info(), headers: redactHeaders(request.headers) };
      const headers = checkedHeaders((await inTime(call, hooks.beforeRequest(info))) ?? {});
      request = withHeaders(request, headers);
    }
    if (call.body.open === undefined) return request;
    try {
      return { ...request, body: await inTime(call, call.body.open()) };
    } catch (cause) {
      if (cause instanceof StykError) throw cause;
      throw failureOf(new TransportFailure('body', cause), call, request);
    }
  }

  #tell(
    call: LogicalCall,
    { status, headers }: TransportResponse | StreamedResponse,
    startedAt: number,
    answeredAt: number,
  ): void {
    const { hooks } = this.#settings;
    this.#throttle?.learn(call.operation, status, headers, answeredAt);
    const durationMs = answeredAt - startedAt;
    hooks.onResponse?.({ ...call.info(), status, headers: redactHeaders(headers), durationMs });
    if (hooks.onNotice === undefined) return;
    const notice = this.#notices.of(call.operation, headers);
    if (notice !== undefined) hooks.onNotice({ ...call.info(), ...notice });
  }
}

/** What the caller's own functions make is waited for no longer than the call may last. */
function inTime<Value>(call: LogicalCall, made: Value | Promise<Value>): Promise<Value> {
  return waitWithin(call, (signal) => orAborted(Promise.resolve(made), signal));
}

function withHeaders(request: TransportRequest, headers: Readonly<Record<string, string>>): TransportRequest {
  return { ...request, headers: { ...request.headers, ...headers } };
}
