import type { Contracts, JsonValue } from '../../contracts/model.ts';
import type { Fault } from '../faults.ts';
import { defineProblems, ProblemError } from '../problems.ts';
import type { Answer } from './answer.ts';
import { commonProblems } from './common-problems.ts';
import { withFutureValues } from './future-values.ts';

/** Thrown to end a call without any answer: the connection is closed, or reset. */
export class ConnectionCut extends Error {
  readonly byReset: boolean;

  constructor(byReset = false) {
    super('cut by a fault rule');
    this.byReset = byReset;
  }
}

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

/** What an effect needs to know beside the answer. */
export interface EffectContext {
  readonly contracts: Contracts;
  /** Schema of the operation's success. */
  readonly schema: string | undefined;
  /** Epoch milliseconds of the machine, as the header `Date` tells it. */
  readonly now: number;
}

/** The answer as the rule would have it; throws `ConnectionCut`. What is done stays done. */
export function struckAnswer(answer: Answer, fault: Fault, { contracts, schema, now }: EffectContext): Answer {
  switch (fault.effect) {
    case 'drop-after-commit':
      throw new ConnectionCut();
    case 'connection-reset':
      throw new ConnectionCut(true);
    case 'extra-fields':
      return withJson(answer, extend);
    case 'unknown-enum':
      // A refusal has another schema, and no open lists.
      if (schema === undefined || answer.status >= 300) return answer;
      return withJson(answer, (value) => withFutureValues(contracts, schema, value));
    case 'clock-skew': {
      const skewed = withJson(answer, (value) => shiftTimes(value, fault.skewMs ?? 0));
      const date = new Date(now + (fault.skewMs ?? 0)).toUTCString();
      return { ...skewed, headers: { ...skewed.headers, date } };
    }
    case 'wrong-signature':
      return answer.body instanceof Uint8Array ? { ...answer, body: spoilt(answer.body) } : answer;
    case 'truncate':
      return { ...answer, sending: { kind: 'truncated', bytes: fault.truncateBytes ?? 0 } };
    case 'slow-body':
      return { ...answer, sending: { kind: 'slow', durationMs: fault.latencyMs ?? SLOW_MS } };
    default:
      return answer;
  }
}

const SLOW_MS = 2000;

function withJson(answer: Answer, change: (value: JsonValue) => JsonValue): Answer {
  if (typeof answer.body !== 'string') return answer;
  return { ...answer, body: JSON.stringify(change(JSON.parse(answer.body) as JsonValue)) };
}

/** A field no contract knows yet in each object: consumers have to ignore such fields. */
function extend(value: JsonValue): JsonValue {
  return mapMembers(value, extend, { fieldOfALaterVersion: { addedBy: 'sandbox' } });
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

function shiftTimes(value: JsonValue, skewMs: number): JsonValue {
  if (typeof value === 'string' && INSTANT.test(value)) return new Date(Date.parse(value) + skewMs).toISOString();
  return mapMembers(value, (member) => shiftTimes(member, skewMs));
}

function mapMembers(
  value: JsonValue,
  change: (value: JsonValue) => JsonValue,
  more: Readonly<Record<string, JsonValue>> = {},
): JsonValue {
  if (Array.isArray(value)) return value.map(change);
  if (typeof value !== 'object' || value === null) return value;
  return { ...Object.fromEntries(Object.entries(value).map(([name, member]) => [name, change(member)])), ...more };
}

/** The same bytes but for the last ones, where the value of a CMS signature stands (RFC 5652 section 5.3). */
function spoilt(bytes: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const from = Math.max(0, copy.length - 16);
  copy.set(
    copy.subarray(from).map((byte) => byte ^ 0x5a),
    from,
  );
  return copy;
}
