import type { Resolution } from '@styk/sdk/api/edo';
import type { Tx } from '../../../storage/tx.ts';

/** What one organisation thinks of a document (row 23 of the table): nobody else learns of it. */
export interface StoredResolution {
  readonly decision: 'approved' | 'declined';
  readonly comment: string | null;
  /** Epoch milliseconds. */
  readonly decidedAt: number;
}

/** Keeps a resolution; the organisation's earlier one is replaced. */
export function setResolution(
  tx: Tx,
  documentId: string,
  participantId: string,
  { decision, comment, decidedAt }: StoredResolution,
): void {
  tx.run(
    `INSERT INTO edo_resolution (document_id, participant_id, decision, comment, decided_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (document_id, participant_id) DO UPDATE SET decision = excluded.decision, comment = excluded.comment,
       decided_at = excluded.decided_at`,
    documentId,
    participantId,
    decision,
    comment,
    decidedAt,
  );
}

export function resolutionOf(tx: Tx, documentId: string, participantId: string): StoredResolution | undefined {
  return tx.get<StoredResolution>(
    `SELECT decision, comment, decided_at AS decidedAt FROM edo_resolution
     WHERE document_id = ? AND participant_id = ?`,
    documentId,
    participantId,
  );
}

export function resolutionResource({ decision, comment, decidedAt }: StoredResolution): Resolution {
  return {
    decision,
    ...(comment === null ? {} : { comment }),
    decidedAt: new Date(decidedAt).toISOString(),
  };
}
