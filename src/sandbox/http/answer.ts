import type { ProblemError } from '../problems.ts';
import type { RequestHead } from './request-head.ts';
import type { Sending } from './sending.ts';

/** A response before it goes out. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | null;
  /** How the body goes out, when a fault rule asks for it. */
  readonly sending?: Sending;
}

/** The lengths the contract gives to texts of a problem: what a request says of itself, such as a field's name, is part of them. */
const MOST = { detail: 2000, instance: 500, pointer: 512, findingDetail: 1000 };

/** Writes a refusal as RFC 9457 problem details in the caller's language. */
export function problemAnswer(problem: ProblemError, head: RequestHead, partnerId: string): Answer {
  const { language } = head;
  const value = {
    type: `https://errors.styk.example/${problem.code}`,
    title: problem.text('title', language),
    status: problem.status,
    detail: problem.text('detail', language)?.slice(0, MOST.detail),
    instance: head.target.split('?', 1)[0]?.slice(0, MOST.instance),
    code: problem.code,
    retryable: problem.retryable,
    remediation: problem.text('remediation', language),
    errors:
      problem.errors.length === 0
        ? undefined
        : problem.errors.map(({ pointer, code, detail, facts }) => ({
            ...facts,
            pointer: pointer?.slice(0, MOST.pointer),
            code,
            detail: detail[language].slice(0, MOST.findingDetail),
          })),
    trace: { traceId: head.traceId, partnerId: partnerId === '' ? null : partnerId, operationId: head.operationId },
  };
  return {
    status: problem.status,
    headers: { 'content-type': 'application/problem+json', 'content-language': language, ...extraHeaders(problem) },
    body: JSON.stringify(value),
  };
}

function extraHeaders(problem: ProblemError): Record<string, string> {
  const headers: Record<string, string> = {};
  if (problem.retryAfter !== undefined) headers['retry-after'] = String(problem.retryAfter);
  if (problem.status === 401) headers['www-authenticate'] = `Bearer error="${problem.code}"`;
  if (problem.code === 'method-not-allowed') headers.allow = String(problem.params.allowed);
  return headers;
}
