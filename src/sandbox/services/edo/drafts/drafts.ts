import type { Draft } from '@styk/sdk/api/edo';
import type { Tx } from '../../../storage/tx.ts';
import { requireTitle, type StoredTitle, signatureResource, signaturesOf } from '../documents/titles.ts';
import { counterpartyResource, requireParticipant } from '../participants.ts';
import type { DocumentSummary } from './incoming.ts';

export interface StoredDraft {
  readonly draftId: string;
  readonly title: StoredTitle;
  readonly recipientId: string;
  readonly state: 'draft' | 'signed' | 'sent';
  readonly summary: DocumentSummary;
  readonly comment: string | null;
  readonly createdAt: number;
}

type NewDraft = Pick<StoredDraft, 'draftId' | 'recipientId' | 'summary' | 'comment' | 'createdAt'> & {
  readonly titleId: number;
};

interface DraftRow {
  readonly draft_id: string;
  readonly title_id: number;
  readonly recipient_id: string;
  readonly state: StoredDraft['state'];
  readonly summary: string;
  readonly comment: string | null;
  readonly created_at: number;
}

export function insertDraft(tx: Tx, draft: NewDraft): void {
  tx.run(
    `INSERT INTO edo_draft (draft_id, title_id, recipient_id, state, summary, comment, created_at)
     VALUES (?, ?, ?, 'draft', ?, ?, ?)`,
    draft.draftId,
    draft.titleId,
    draft.recipientId,
    JSON.stringify(draft.summary),
    draft.comment,
    draft.createdAt,
  );
}

/** A draft of this sender; nobody sees another's. */
export function findDraft(tx: Tx, draftId: string, senderId: string): StoredDraft | undefined {
  return toDraft(tx, tx.get<DraftRow>('SELECT * FROM edo_draft WHERE draft_id = ?', draftId), senderId);
}

export function findDraftOfTitle(tx: Tx, titleId: number, senderId: string): StoredDraft | undefined {
  return toDraft(tx, tx.get<DraftRow>('SELECT * FROM edo_draft WHERE title_id = ?', titleId), senderId);
}

export function setDraftState(tx: Tx, draftId: string, state: StoredDraft['state']): void {
  tx.run('UPDATE edo_draft SET state = ? WHERE draft_id = ?', state, draftId);
}

export function draftResource(tx: Tx, draft: StoredDraft): Draft {
  const { title } = draft;
  return {
    draftId: draft.draftId,
    documentId: title.documentId,
    fileName: title.fileName,
    sha256: title.sha256,
    state: draft.state,
    format: title.format,
    counterparty: counterpartyResource(requireParticipant(tx, draft.recipientId), title.senderId),
    signatures: signaturesOf(tx, title.titleId).map(signatureResource),
    ...(draft.comment === null ? {} : { comment: draft.comment }),
    createdAt: new Date(draft.createdAt).toISOString(),
  };
}

function toDraft(tx: Tx, row: DraftRow | undefined, senderId: string): StoredDraft | undefined {
  if (row === undefined) return undefined;
  const title = requireTitle(tx, row.title_id);
  if (title.senderId !== senderId) return undefined;
  return {
    draftId: row.draft_id,
    title,
    recipientId: row.recipient_id,
    state: row.state,
    summary: JSON.parse(row.summary) as DocumentSummary,
    comment: row.comment,
    createdAt: row.created_at,
  };
}
