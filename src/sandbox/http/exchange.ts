import type { IncomingMessage } from 'node:http';
import type { ContractOperation } from '../../contracts/model.ts';
import { isConsole } from '../console/console-session.ts';
import type { Core } from '../core.ts';
import type { FaultyCall } from '../faults.ts';
import type { Caller, OperationCall, Preparation } from '../operation.ts';
import { ProblemError } from '../problems.ts';
import { type Answer, problemAnswer } from './answer.ts';
import { anonymous, authenticate } from './authentication.ts';
import { commonProblems } from './common-problems.ts';
import { ExchangeLog } from './exchange-log.ts';
import { ConnectionCut, faultProblem, struckAnswer } from './fault-effects.ts';
import { findAnswer, fingerprintOf, requireKey } from './idempotency.ts';
import { oauthAnswer, speaksOAuth } from './oauth-error.ts';
import { originOf } from './origin.ts';
import { perform } from './perform.ts';
import { judgesLines, successSchema, withRejectedLines } from './rejected-lines.ts';
import { bodyLimitOf, ClientGone, parseBody, readBytes } from './request-body.ts';
import { type RequestHead, readHead } from './request-head.ts';
import { createRequestValidator } from './request-validation.ts';
import { createResponseValidator } from './response-validation.ts';

/** Answers one request of an operation; null means that the connection is to be cut without an answer. */
export type Exchange = (incoming: IncomingMessage, path: Readonly<Record<string, string>>) => Promise<Answer | null>;

/** The way of a request through one operation, from its head to the answer, the same for every operation. */
export function createExchange(core: Core, operation: ContractOperation): Exchange {
  const { operationId } = operation;
  const requests = createRequestValidator(core.contracts, core.schemas, operation);
  const responses = createResponseValidator(core.schemas, operation);
  const handler = core.handlers.get(operationId);
  const preparation = core.preparations.get(operationId);
  const isOAuth = speaksOAuth(operation);
  const bodyLimit = bodyLimitOf(core.contracts, operation);
  const schema = successSchema(operation);
  // Faults must not lock out whoever wants to clear them.
  const canFail = operation.domain !== 'sandbox';

  const refuse = (problem: ProblemError, head: RequestHead, partnerId: string): Answer =>
    (isOAuth ? oauthAnswer(problem, head) : undefined) ?? problemAnswer(problem, head, partnerId);

  /** A refusal of the preparation is handed on, so that it is stored under the key like one of the handler. */
  const prepare = async (asked: Omit<OperationCall, 'tx' | 'now' | 'afterCommit' | 'newId' | 'prepared'>) => {
    try {
      return await preparation?.({ ...asked, tx: core.tx, now: core.clock.now() } as Parameters<Preparation>[0]);
    } catch (error) {
      if (error instanceof ProblemError) return error;
      throw error;
    }
  };

  const serve = async (
    incoming: IncomingMessage,
    path: Readonly<Record<string, string>>,
    head: RequestHead,
    log: ExchangeLog,
  ): Promise<Answer> => {
    const caller = authenticate(operation, head.headers.authorization, core.tx, core.clock.now(), core.readToken);
    log.caller = caller;
    await core.admit(operation, caller);
    const admission = core.limiter.enter(operation, caller.partnerId);
    log.headers = { ...admission.headers, ...core.deprecations.headersOf(operation) };
    let leave: (() => void) | undefined;
    try {
      const bytes = await readBytes(incoming, bodyLimit);
      const mediaType = requests.mediaType(head, bytes.length);
      log.requestBody = { mediaType, content: bytes };
      if (handler === undefined) throw commonProblems.create('operation-not-implemented', { operation: operationId });
      const key = operation.idempotencyKey ? requireKey(head.headers['idempotency-key']) : undefined;
      log.idempotencyKey = key ?? null;
      const params = requests.params(head, path);
      const body = mediaType === '' ? undefined : parseBody(bytes, mediaType);
      // Before validation, which fills in defaults: a default that changes later must not make it another call.
      const keyed =
        key === undefined
          ? undefined
          : { partnerId: caller.partnerId, operationId, key, fingerprint: fingerprintOf(head.target, body) };
      requests.body(body, mediaType);
      leave = keyed === undefined ? undefined : core.inFlight.enter(keyed);
      const fault =
        canFail && !isConsole(caller) ? core.faults.strike(faultyCall(operationId, head, caller, body)) : undefined;
      log.fault = fault?.effect ?? null;
      if (fault?.effect === 'latency') await core.machineClock.sleep(fault.latencyMs ?? 0);
      if (fault?.effect === 'drop-before') throw new ConnectionCut();
      if (fault?.effect === 'status') throw faultProblem(fault);
      // Nobody else can be working on this key now, so what is stored under it is final.
      let answer = keyed && findAnswer(core.tx, keyed);
      log.replayed = answer !== undefined;
      if (answer === undefined) {
        const { language, operationId: callId } = head;
        const asked = {
          operation,
          params,
          body,
          mediaType,
          caller,
          language,
          origin: originOf(head),
          operationId: callId,
          draw: core.ids.draw,
        };
        const call = { ...asked, newId: core.ids.newId, prepared: await prepare(asked) };
        const writeProblem = (problem: ProblemError) => refuse(problem, head, caller.partnerId);
        const refusesLines = fault?.effect === 'reject-lines' && judgesLines(core.contracts, schema);
        const carriedOut = refusesLines ? withRejectedLines(handler, fault) : handler;
        const ready = { handler: carriedOut, responses, keyed, call, writeProblem };
        answer = await core.queue.run((tx, afterCommit) => perform(core, ready, tx, afterCommit));
      }
      if (fault === undefined) return answer;
      return struckAnswer(answer, fault, { contracts: core.contracts, schema, now: core.machineClock.now() });
    } finally {
      leave?.();
      admission.leave();
    }
  };

  return async (incoming, path) => {
    const head = readHead(incoming, core.ids, core.language);
    const log = new ExchangeLog(core, operationId, head);
    let answer: Answer | null;
    let isReset = false;
    try {
      answer = await serve(incoming, path, head, log);
    } catch (error) {
      isReset = error instanceof ConnectionCut && error.byReset;
      if (error instanceof ConnectionCut || error instanceof ClientGone) answer = null;
      else answer = refuse(log.toProblem(error), head, log.caller.partnerId);
    }
    const finished = log.close(answer);
    if (!log.isLookOfConsole()) await core.tempo.settle();
    if (isReset) incoming.socket.resetAndDestroy();
    return finished;
  };
}

/** The same for a request that no operation stands for. */
export function createRefusal(core: Core, problemFor: (head: RequestHead) => ProblemError): Exchange {
  return async (incoming) => {
    const head = readHead(incoming, core.ids, core.language);
    const log = new ExchangeLog(core, null, head);
    return log.close(problemAnswer(problemFor(head), head, anonymous.partnerId));
  };
}

function faultyCall(operationId: string, head: RequestHead, { partnerId }: Caller, body: unknown): FaultyCall {
  const [path = ''] = head.target.split('?', 1);
  return { operationId, path, partnerId, storeId: storeOf(body) };
}

/** Fault rules may be limited to one store, which bodies name at their top. */
function storeOf(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !('storeId' in body)) return undefined;
  return typeof body.storeId === 'string' ? body.storeId : undefined;
}
