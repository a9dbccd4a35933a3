import { isConsole } from '../console/console-session.ts';
import type { Core } from '../core.ts';
import type { RecordedBody } from '../journal/exchange-record.ts';
import type { Caller } from '../operation.ts';
import { ProblemError } from '../problems.ts';
import type { Answer } from './answer.ts';
import { anonymous } from './authentication.ts';
import { commonProblems } from './common-problems.ts';
import type { RequestHead } from './request-head.ts';
import { type ContractBreach, ContractDefect } from './response-validation.ts';

/** Refusals that mean: the request itself breaks the contract. */
const REQUEST_BREACHES = new Set(['malformed-request', 'validation-failed', 'unknown-field', 'unsupported-media-type']);

/** Gathers what is known about one exchange on its way, writes it into the journal and finishes the answer's headers. */
export class ExchangeLog {
  caller: Caller = anonymous;
  headers: Readonly<Record<string, string>> = {};
  requestBody: RecordedBody | undefined;
  idempotencyKey: string | null = null;
  fault: string | null = null;
  replayed = false;
  #requestViolations: readonly ContractBreach[] = [];
  #responseViolations: readonly ContractBreach[] = [];
  readonly #core: Core;
  readonly #operationId: string | null;
  readonly #head: RequestHead;
  readonly #at: number;
  readonly #elapsed: () => number;

  constructor(core: Core, operationId: string | null, head: RequestHead) {
    this.#core = core;
    this.#operationId = operationId;
    this.#head = head;
    this.#at = core.clock.now();
    this.#elapsed = core.tempo.stopwatch();
  }

  /** What to refuse with: a refusal is passed on, everything else is a defect of ours and becomes `internal`. */
  toProblem(error: unknown): ProblemError {
    if (error instanceof ProblemError) {
      if (REQUEST_BREACHES.has(error.code)) this.#requestViolations = toBreaches(error);
      return error;
    }
    this.#core.reportDefect({ operationId: this.#operationId, error });
    this.#responseViolations =
      error instanceof ContractDefect ? error.breaches : [{ pointer: '', detail: String(error).slice(0, 1000) }];
    return commonProblems.create('internal', {}, { cause: error });
  }

  close(answer: Answer | null): Answer | null {
    if (!this.isLookOfConsole()) this.#record(answer);
    return answer && { ...answer, headers: this.#finish(answer) };
  }

  /** Looking on must change nothing. */
  isLookOfConsole(): boolean {
    return isConsole(this.caller) && (this.#head.method === 'GET' || this.#head.method === 'HEAD');
  }

  #record(answer: Answer | null): void {
    const head = this.#head;
    this.#core.journal.record({
      at: new Date(this.#at).toISOString(),
      operationId: this.#operationId,
      method: head.method.slice(0, 8),
      path: head.target.slice(0, 2000),
      status: answer?.status ?? null,
      durationMs: this.#elapsed(),
      partnerId: this.caller.partnerId || null,
      idempotencyKey: this.idempotencyKey,
      replayed: this.replayed,
      requestViolations: this.#requestViolations,
      responseViolations: this.#responseViolations,
      fault: this.fault,
      traceId: head.traceId,
      callId: head.operationId,
      requestBody: this.requestBody,
      responseBody:
        answer?.body == null ? undefined : { mediaType: answer.headers['content-type'] ?? '', content: answer.body },
    });
  }

  #finish(answer: Answer): Record<string, string> {
    const headers: Record<string, string> = {
      ...answer.headers,
      ...this.headers,
      traceparent: this.#head.traceparent,
      'styk-operation-id': this.#head.operationId,
    };
    if (this.caller.partnerId !== '') headers['styk-partner-id'] = this.caller.partnerId;
    if (this.replayed) headers['idempotency-replayed'] = 'true';
    // What is left of an oversized body is not worth reading.
    if (answer.status === 413) headers.connection = 'close';
    return headers;
  }
}

function toBreaches(problem: ProblemError): ContractBreach[] {
  if (problem.errors.length === 0) return [{ pointer: '', detail: problem.message.slice(0, 1000) }];
  return problem.errors.map(({ pointer, detail }) => ({ pointer: (pointer ?? '').slice(0, 512), detail: detail.en }));
}
