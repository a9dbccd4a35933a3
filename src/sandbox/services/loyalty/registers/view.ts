import type { LongOperation, Register as RegisterAnswer } from '@styk/sdk/api/loyalty';
import type { Language } from '@styk/sdk/errors';
import type { ProblemError } from '../../../problems.ts';
import type { Tx } from '../../../storage/tx.ts';
import { traceOf } from '../../events/envelope.ts';
import { listPartNumbers, sumParts } from './parts.ts';
import { differing } from './problems.ts';
import { processedOf, type Register } from './register.ts';

/** How a register fares, in the form of the contract. */
export function viewRegister(tx: Tx, register: Register, now: number): RegisterAnswer {
  const { seq, id, state, kind, format, compression, totalLines, controlSums, operationId } = register;
  const { applied, duplicate, rejected, pending, linesPerSecond, finishedAt } = register;
  return {
    registerId: id,
    kind,
    format,
    compression,
    totalLines,
    controlSums,
    state,
    receivedParts: [...listPartNumbers(tx, seq)],
    received: isChecked(state) ? totalLines : Math.min(sumParts(tx, seq).lines, MOST_LINES),
    processed: processedOf(register),
    applied,
    duplicate,
    rejected,
    pending,
    linesPerSecond,
    eta: etaOf(register, now),
    createdAt: instant(register.createdAt),
    updatedAt: instant(register.updatedAt),
    finishedAt: finishedAt === null ? null : instant(finishedAt),
    operationId,
  };
}

/** The commit of a register as a long operation; undefined before it. */
export function viewOperation(register: Register, language: Language): LongOperation | undefined {
  const { id, operationId, committedAt, finishedAt, state, totalLines } = register;
  if (operationId === null || committedAt === null) return undefined;
  const isFinished = finishedAt !== null;
  const processed = processedOf(register);
  return {
    operationId,
    state: isFinished ? state : state === 'applying' && processed > 0 ? 'running' : 'queued',
    createdAt: instant(committedAt),
    ...(isFinished ? { finishedAt: instant(finishedAt) } : {}),
    progress: isFinished ? 100 : Math.min(99, Math.floor((100 * processed) / totalLines)),
    resource: `/registers/${id}`,
    ...(state === 'failed' ? { problem: viewProblem(register, operationId, language) } : {}),
  };
}

/** The most the contract lets a register have. */
const MOST_LINES = 100_000_000;

/** Once the check has found the lines that were announced, there is nothing to count. */
function isChecked(state: Register['state']): boolean {
  return state === 'applying' || state === 'succeeded' || state === 'partially_succeeded';
}

function etaOf(register: Register, now: number): string | null {
  const { state, linesPerSecond, totalLines } = register;
  if (state !== 'applying' || linesPerSecond === 0) return null;
  return instant(now + Math.ceil((1000 * (totalLines - processedOf(register))) / linesPerSecond));
}

/** The refusal that the commit would have had, had the check been done in time. */
function viewProblem({ partnerId, differences }: Register, operationId: string, language: Language) {
  const problem: ProblemError = differing(differences);
  const [, traceId = ''] = traceOf(operationId).split('-');
  return {
    type: `https://errors.styk.example/${problem.code}`,
    title: problem.text('title', language) ?? problem.code,
    status: problem.status,
    detail: problem.text('detail', language) ?? problem.message,
    code: problem.code,
    retryable: problem.retryable,
    trace: { traceId, partnerId, operationId },
  };
}

function instant(ms: number): string {
  return new Date(ms).toISOString();
}
