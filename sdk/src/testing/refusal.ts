import type { Problem } from '../api/common.types.ts';

/** Statuses that stand for a passing trouble. */
const PASSING = new Set([429, 500, 502, 503, 504]);

/** An answer that says no, as a problem document (RFC 9457); may be returned or thrown. */
export class Refusal extends Error {
  readonly problem: Problem;
  readonly headers: Readonly<Record<string, string>>;

  constructor(problem: Problem, headers: Readonly<Record<string, string>>) {
    super(problem.code);
    this.name = 'Refusal';
    this.problem = problem;
    this.headers = headers;
  }
}

/**
 * A refusal with a stable code: `refuse(409, 'insufficient-points')`.
 *
 * @param overrides Members of the problem document that matter to the test.
 * @param headers Such as `retry-after`.
 */
export function refuse(
  status: number,
  code: string,
  overrides: Partial<Problem> = {},
  headers: Readonly<Record<string, string>> = {},
): Refusal {
  const trace = { traceId: '0'.repeat(31).concat('1'), partnerId: null, operationId: 'op_mock' };
  const retryable = PASSING.has(status);
  const type = `https://errors.styk.example/${code}`;
  return new Refusal({ type, title: code, status, detail: code, code, retryable, trace, ...overrides }, headers);
}
