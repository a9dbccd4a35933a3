import type { RegisterResult } from '@styk/sdk/api/loyalty';
import type { ServiceContext } from '../../../../operation.ts';
import type { LoyaltyRoom } from '../../dependencies.ts';
import type { ReadOperation } from '../reading/read-operation.ts';
import { addProgress, loadRegister, processedOf, type Register } from '../register.ts';
import { insertResults, type Verdict } from '../results.ts';
import type { LineCheck } from './check-line.ts';
import { judge, RefusedLate } from './judge.ts';

export interface Piece {
  /** Number of the register. */
  readonly register: number;
  /** The operations that come next. */
  readonly operations: readonly ReadOperation[];
  readonly check: LineCheck;
  /** Of lines in this minute's work. */
  readonly linesPerSecond: number;
  /** Whether there is time for one more. */
  mayGoOn(): boolean;
}

type Judge = (operation: ReadOperation) => Verdict;

/**
 * Applies operations with their verdicts and the progress of the register in one transaction, so that after a death at any
 * moment the work goes on with the line after the last verdict. Does at least one; returns how many it did.
 */
export function applyPiece(room: LoyaltyRoom, context: ServiceContext, piece: Piece): number {
  const { tx, now } = context;
  const register = loadRegister(tx, piece.register);
  const { applicant } = register;
  if (applicant === null) throw new Error(`the register ${register.id} is applied without having been committed`);
  const { language, ...caller } = applicant;
  const by = { tx, now, newId: (prefix: string) => context.newId(prefix), caller, language };
  let tried = 0;
  const judgeOne: Judge = (operation) => {
    tried += 1;
    return judge(room, by, register, piece.check, operation);
  };
  try {
    // One savepoint for all: one for each operation would copy every page it writes to.
    return tx.savepoint(() => applyWith(judgeOne, context, register, piece));
  } catch (error) {
    if (!(error instanceof RefusedLate)) throw error;
    const again = { ...piece, operations: piece.operations.slice(0, tried), mayGoOn: () => true };
    return applyWith((operation) => judgeApart(judgeOne, context, operation), context, register, again);
  }
}

/** What an operation has written before it was refused is undone. */
function judgeApart(judgeOne: Judge, { tx }: ServiceContext, operation: ReadOperation): Verdict {
  try {
    return tx.savepoint(() => judgeOne(operation));
  } catch (error) {
    if (!(error instanceof RefusedLate)) throw error;
    return { operationKey: operation.operationKey, verdict: 'rejected', code: error.code, operationId: null };
  }
}

function applyWith(judgeOne: Judge, { tx, now }: ServiceContext, register: Register, piece: Piece): number {
  const tally = { applied: 0, duplicate: 0, rejected: 0, pending_sale: 0 };
  const results: RegisterResult[] = [];
  let next = processedOf(register) + 1;
  let done = 0;
  for (const operation of piece.operations) {
    if (done > 0 && !piece.mayGoOn()) break;
    if (operation.line !== next)
      throw new Error(`the register ${register.id} has line ${next} to do, not ${operation.line}`);
    const verdict = judgeOne(operation);
    for (let line = next; line < next + operation.lines; line += 1) results.push({ ...verdict, line });
    tally[verdict.verdict] += operation.lines;
    next += operation.lines;
    done += 1;
  }
  insertResults(tx, register.seq, results);
  const { pending_sale: pending, ...others } = tally;
  addProgress(tx, register.seq, { ...others, pending, linesPerSecond: piece.linesPerSecond }, now);
  return done;
}
