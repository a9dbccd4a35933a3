import type { Tx } from '../../../storage/tx.ts';

/** Remembers on which certification a live key stands. */
export function addLiveKey(
  tx: Tx,
  {
    clientId,
    partnerId,
    createdAt,
  }: { readonly clientId: string; readonly partnerId: string; readonly createdAt: number },
  runId: string,
): void {
  const sql = 'INSERT INTO partners_live_key (client_id, partner_id, run_id, issued_at) VALUES (?, ?, ?, ?)';
  tx.run(sql, clientId, partnerId, runId, createdAt);
}
