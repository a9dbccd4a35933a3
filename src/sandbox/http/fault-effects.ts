import type { Fault } from '../faults.ts';
import { defineProblems, ProblemError } from '../problems.ts';
import type { Answer } from './answer.ts';
import { commonProblems } from './common-problems.ts';

/** Thrown to end a call without any answer: the connection is cut. */
export class ConnectionCut extends Error {}

const CODES: Readonly<Record<number, keyof typeof commonProblems.definitions>> = {
  429: 'rate-limited',
  500: 'internal',
  502: 'upstream-failed',
  503: 'unavailable',
  504: 'upstream-timeout',
};

const injected = defineProblems({
  'injected-fault': {
    status: 500,
    title: { ru: 'Заказанный сбой', en: 'Fault on request' },
    detail: { ru: 'Так велит правило сбоев песочницы', en: 'A fault rule of the sandbox says so' },
  },
});

/** The refusal that a `status` rule asks for: its own code, or the one the status usually carries. */
export function faultProblem(fault: Fault): ProblemError {
  const status = fault.status ?? 503;
  const usual = CODES[status];
  const code = fault.code ?? usual ?? 'injected-fault';
  const definition = usual === undefined ? injected.definitions['injected-fault'] : commonProblems.definitions[usual];
  const texts = { ...definition, detail: injected.definitions['injected-fault'].detail };
  const context = fault.retryAfterSec === undefined ? {} : { retryAfter: fault.retryAfterSec };
  return new ProblemError(code, { ...texts, status, retryable: status === 429 || status >= 500 }, {}, context);
}

/** The answer with a field no contract knows yet in each of its objects: consumers have to ignore such fields. */
export function withExtraFields(answer: Answer): Answer {
  if (typeof answer.body !== 'string') return answer;
  return { ...answer, body: JSON.stringify(extend(JSON.parse(answer.body))) };
}

function extend(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(extend);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([name, member]) => [name, extend(member)]);
  return { ...Object.fromEntries(members), fieldOfALaterVersion: { addedBy: 'sandbox' } };
}
