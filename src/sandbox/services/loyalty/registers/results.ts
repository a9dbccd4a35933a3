import type { RegisterResult } from '@styk/sdk/api/loyalty';
import type { Tx } from '../../../storage/tx.ts';

/** What became of an operation; its lines share it. */
export interface Verdict {
  readonly operationKey: string | null;
  readonly verdict: 'applied' | 'duplicate' | 'rejected' | 'pending_sale';
  /** Problem code of a refusal. */
  readonly code: string | null;
  /** Sale, refund or adjustment. */
  readonly operationId: string | null;
}

const COLUMNS = 'line, operation_key AS operationKey, verdict, code, operation_id AS operationId';
const ALL = `SELECT ${COLUMNS} FROM loyalty_register_result WHERE register = ? AND line > ? ORDER BY line LIMIT ?`;
const APPLIED = `SELECT ${COLUMNS} FROM loyalty_register_result
  WHERE register = ? AND verdict = 'applied' AND line > ? ORDER BY line LIMIT ?`;
/** Named as in the index of what was not simply applied. */
const OTHERS = `SELECT ${COLUMNS} FROM loyalty_register_result INDEXED BY loyalty_register_result_other
  WHERE verdict <> 'applied' AND register = ? AND verdict = ? AND line > ? ORDER BY line LIMIT ?`;

export function insertResult(
  tx: Tx,
  register: number,
  line: number,
  { operationKey, verdict, code, operationId }: Verdict,
): void {
  tx.run(
    `INSERT INTO loyalty_register_result (register, line, operation_key, verdict, code, operation_id)
     VALUES (?, ?, ?, ?, ?, ?)`,
    register,
    line,
    operationKey,
    verdict,
    code,
    operationId,
  );
}

/** Verdicts behind this line, in the order of the lines; of one kind when it is named. */
export function listResults(
  tx: Tx,
  register: number,
  verdict: Verdict['verdict'] | undefined,
  after: number,
  limit: number,
): RegisterResult[] {
  if (verdict === undefined) return tx.all<RegisterResult>(ALL, register, after, limit);
  if (verdict === 'applied') return tx.all<RegisterResult>(APPLIED, register, after, limit);
  return tx.all<RegisterResult>(OTHERS, register, verdict, after, limit);
}
