import type { Core } from '../core.ts';
import type { OperationCall, OperationHandler, OperationResult } from '../operation.ts';
import { ProblemError } from '../problems.ts';
import type { Tx } from '../storage/tx.ts';
import type { Answer } from './answer.ts';
import { type KeyedCall, storeAnswer } from './idempotency.ts';
import type { ResponseValidator } from './response-validation.ts';

/** A call that passed every check and waits for its transaction. */
export interface ReadyCall {
  readonly handler: OperationHandler;
  readonly responses: ResponseValidator;
  readonly keyed: KeyedCall | undefined;
  readonly call: Omit<OperationCall, 'tx' | 'now' | 'afterCommit'>;
  writeProblem(problem: ProblemError): Answer;
}

/**
 * One call inside the shared transaction: the handler, and its answer stored under the call's key. Being in one
 * transaction, an answer and what it tells about are kept or lost together.
 */
export function perform(core: Core, ready: ReadyCall, tx: Tx, afterCommit: (effect: () => void) => void): Answer {
  const { keyed, responses } = ready;
  const now = core.clock.now();
  const effects: (() => void)[] = [];
  const call: OperationCall = { ...ready.call, tx, now, afterCommit: (effect) => effects.push(effect) };
  let answer: Answer;
  try {
    if (call.prepared instanceof ProblemError) throw call.prepared;
    const outcome = tx.savepoint(() => handle(ready.handler, call));
    for (const effect of effects) afterCommit(effect);
    if (outcome instanceof ProblemError) throw outcome;
    answer = writeResult(outcome, responses.check(outcome));
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    responses.checkProblem(error.status, error.code);
    // A failure that may pass is not the answer to the key: the next attempt has to be a real one.
    if (error.status === 429 || error.status >= 500) throw error;
    answer = ready.writeProblem(error);
  }
  if (keyed !== undefined) storeAnswer(tx, keyed, answer, now);
  return answer;
}

/** A refusal that keeps its writes must not pass through the savepoint as an exception. */
function handle(handler: OperationHandler, call: OperationCall): OperationResult | ProblemError {
  try {
    // The contract has checked what the handler's own types promise.
    return handler(call as OperationCall<never, never>);
  } catch (error) {
    if (error instanceof ProblemError && error.keepsWrites) return error;
    throw error;
  }
}

function writeResult(result: OperationResult, mediaType: string): Answer {
  const headers: Record<string, string> = { ...result.headers };
  if (mediaType !== '') headers['content-type'] = mediaType;
  const body = result.bytes ?? (result.body === undefined ? null : JSON.stringify(result.body));
  return { status: result.status, headers, body };
}
