import type { ServiceContext } from '../../../../operation.ts';
import type { LoyaltyRoom } from '../../dependencies.ts';
import type { ReadOperation } from '../reading/read-operation.ts';
import { addProgress, loadRegister, processedOf } from '../register.ts';
import { insertResult } from '../results.ts';
import type { LineCheck } from './check-line.ts';
import { judge, judgeApart } from './judge.ts';

export interface Piece {
  /** Number of the register. */
  readonly register: number;
  /** The operations that come next. */
  readonly operations: readonly ReadOperation[];
  readonly check: LineCheck;
  /** Of lines in this minute's work. */
  readonly linesPerSecond: number;
  /** Whether each operation is undone by itself when it is refused after it has written. */
  readonly apart: boolean;
  /** The turn has begun. */
  begin(): void;
  /** Whether there is time for one more. */
  mayGoOn(): boolean;
}

/**
 * Applies operations with their verdicts and the progress of the register in one transaction, so that after a death at any
 * moment the work goes on with the line after the last verdict. Does at least one; returns how many it did.
 * @throws RefusedLate unless `apart`; the transaction has to be undone then
 */
export function applyPiece(room: LoyaltyRoom, context: ServiceContext, piece: Piece): number {
  piece.begin();
  const { tx, now } = context;
  const register = loadRegister(tx, piece.register);
  const { applicant } = register;
  if (applicant === null) throw new Error(`the register ${register.id} is applied without having been committed`);
  const { language, ...caller } = applicant;
  const by = { tx, now, newId: (prefix: string) => context.newId(prefix), caller, language };
  const judgeOne = piece.apart ? judgeApart : judge;
  const tally = { applied: 0, duplicate: 0, rejected: 0, pending_sale: 0 };
  let next = processedOf(register) + 1;
  let done = 0;
  for (const operation of piece.operations) {
    if (done > 0 && !piece.mayGoOn()) break;
    if (operation.line !== next)
      throw new Error(`the register ${register.id} has line ${next} to do, not ${operation.line}`);
    const verdict = judgeOne(room, by, register, piece.check, operation);
    for (let line = next; line < next + operation.lines; line += 1) insertResult(tx, register.seq, line, verdict);
    tally[verdict.verdict] += operation.lines;
    next += operation.lines;
    done += 1;
  }
  const { pending_sale: pending, ...others } = tally;
  addProgress(tx, register.seq, { ...others, pending, linesPerSecond: piece.linesPerSecond }, now);
  return done;
}
