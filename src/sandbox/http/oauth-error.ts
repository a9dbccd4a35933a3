import type { ContractOperation } from '../../contracts/model.ts';
import type { ProblemError } from '../problems.ts';
import type { Answer } from './answer.ts';
import type { RequestHead } from './request-head.ts';

/** True for the operation whose contract answers 400 in the form of RFC 6749 section 5.2 instead of problem details. */
export function speaksOAuth(operation: ContractOperation): boolean {
  const [content] = operation.responses.find(({ status }) => status === '400')?.contents ?? [];
  return content?.mediaType === 'application/json';
}

/** The refusal in that form, or undefined when its status has none there and it stays a problem. */
export function oauthAnswer(problem: ProblemError, head: RequestHead): Answer | undefined {
  if (problem.status !== 400 && problem.status !== 401 && problem.status !== 422) return undefined;
  const body = { error: errorCode(problem), error_description: problem.text('detail', head.language)?.slice(0, 500) };
  return {
    status: problem.status === 401 ? 401 : 400,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
    body: JSON.stringify(body),
  };
}

function errorCode(problem: ProblemError): string {
  // RFC 7521 section 4.2.1: what is wrong with the assertion is told in the description only.
  if (problem.code === 'invalid_assertion') return 'invalid_client';
  // Codes of RFC 6749 and RFC 8628 are written with underscores, the sandbox's own with hyphens.
  if (/^[a-z]+(_[a-z]+)+$/.test(problem.code)) return problem.code;
  const isOther = problem.errors.some(({ pointer, rule }) => pointer === '/grant_type' && rule === 'enum');
  return isOther ? 'unsupported_grant_type' : 'invalid_request';
}
