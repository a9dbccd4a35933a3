import { hash } from 'node:crypto';
import { canonicalJson } from '../../../../../contracts/canonical-json.ts';
import { ProblemError } from '../../../../problems.ts';
import type { LoyaltyRoom } from '../../dependencies.ts';
import { findOperation, rememberOperation } from '../operation-keys.ts';
import type { ReadOperation } from '../reading/read-operation.ts';
import type { Register } from '../register.ts';
import type { Verdict } from '../results.ts';
import type { LineCheck } from './check-line.ts';
import { type Content, perform, type Submitting } from './operation.ts';

/** An operation was refused when it had already written something, which has to be undone. */
export class RefusedLate extends Error {
  /** Problem code of the refusal. */
  readonly code: string;
  /** The first line of the operation. */
  readonly line: number;

  constructor(code: string, line: number) {
    super(`line ${line} was refused with ${code} after something had been written`);
    this.code = code;
    this.line = line;
  }
}

/**
 * Applies one operation and gives its verdict. A key that was taken before makes it a duplicate, whatever register that was
 * in; other content under it is refused. What is refused takes no key and may come again. What a refused operation has
 * written is not undone. @throws RefusedLate when it has written anything
 */
export function judge(
  room: LoyaltyRoom,
  by: Submitting,
  register: Register,
  check: LineCheck,
  { line, operationKey, value, refusal }: ReadOperation,
): Verdict {
  const rejected = (code: string): Verdict => ({ operationKey, verdict: 'rejected', code, operationId: null });
  if (value === undefined) return rejected(refusal ?? 'malformed-request');
  const breach = check(value);
  if (breach !== undefined || operationKey === null) return rejected(breach ?? 'validation-failed');
  const { tx } = by;
  const { partnerId } = by.caller;
  const fingerprint = hash('sha256', canonicalJson(value), 'buffer');
  const known = findOperation(tx, partnerId, operationKey);
  if (known !== undefined) {
    if (fingerprint.compare(known.fingerprint) !== 0) return rejected('natural-key-conflict');
    return { operationKey, verdict: 'duplicate', code: null, operationId: known.operationId };
  }
  const before = tx.written();
  try {
    // The check has made it one.
    const { verdict, operationId } = perform(room, by, register, value as Content);
    rememberOperation(tx, partnerId, operationKey, { fingerprint, operationId });
    return { operationKey, verdict, code: null, operationId };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    if (tx.written() > before) throw new RefusedLate(error.code, line);
    return rejected(error.code);
  }
}

/** The same under a savepoint of its own, which costs a copy of every page that is written to. */
export function judgeApart(...[room, by, register, check, operation]: Parameters<typeof judge>): Verdict {
  try {
    return by.tx.savepoint(() => judge(room, by, register, check, operation));
  } catch (error) {
    if (!(error instanceof RefusedLate)) throw error;
    return { operationKey: operation.operationKey, verdict: 'rejected', code: error.code, operationId: null };
  }
}
