import type { Tx } from '../../../storage/tx.ts';

/** What a key stands for: for ever, whatever register it came in. */
export interface KnownOperation {
  /** Hash of the content. */
  readonly fingerprint: Uint8Array;
  readonly operationId: string;
}

export function findOperation(tx: Tx, partnerId: string, operationKey: string): KnownOperation | undefined {
  return tx.get<KnownOperation>(
    `SELECT fingerprint, operation_id AS operationId FROM loyalty_operation_key
     WHERE partner_id = ? AND operation_key = ?`,
    partnerId,
    operationKey,
  );
}

export function rememberOperation(
  tx: Tx,
  partnerId: string,
  operationKey: string,
  { fingerprint, operationId }: KnownOperation,
): void {
  tx.run(
    'INSERT INTO loyalty_operation_key (partner_id, operation_key, fingerprint, operation_id) VALUES (?, ?, ?, ?)',
    partnerId,
    operationKey,
    fingerprint,
    operationId,
  );
}
