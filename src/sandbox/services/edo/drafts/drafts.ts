import type { Draft } from '@styk/sdk/api/edo';
import type { Tx } from '../../../storage/tx.ts';
import { type DocumentAxes, DRAFT_AXES } from '../docflow/axes.ts';
import type { StoredDocument } from '../documents/document.ts';
import { signatureResource, signaturesOf } from '../documents/signatures.ts';
import { requireTitle, type StoredTitle } from '../documents/titles.ts';
import { counterpartyResource, requireParticipant } from '../participants.ts';
import type { DocumentSummary } from './incoming.ts';

export interface StoredDraft {
  readonly draftId: string;
  readonly title: StoredTitle;
  readonly recipientId: string;
  readonly state: 'draft' | 'signed' | 'sent';
  readonly summary: DocumentSummary;
  readonly comment: string | null;
  /** The document that this one will correct or revise. */
  readonly base: StoredDocument['base'];
  /** Counts changes, from 1; its tag is the ETag. */
  readonly revision: number;
  /** Since when it is in this state, epoch milliseconds. */
  readonly since: number;
  readonly createdAt: number;
  readonly updatedAt: number;
}

type NewDraft = Pick<StoredDraft, 'draftId' | 'recipientId' | 'summary' | 'comment' | 'base'> & {
  readonly titleId: number;
};

interface DraftRow {
  readonly draft_id: string;
  readonly title_id: number;
  readonly recipient_id: string;
  readonly state: StoredDraft['state'];
  readonly summary: string;
  readonly comment: string | null;
  readonly base_document_id: string | null;
  readonly relation: 'corrects' | 'revises' | null;
  readonly revision: number;
  readonly since: number;
  readonly created_at: number;
  readonly updated_at: number;
}

export function insertDraft(tx: Tx, draft: NewDraft, now: number): void {
  tx.run(
    `INSERT INTO edo_draft (draft_id, title_id, recipient_id, state, summary, comment, base_document_id, relation, since,
       created_at, updated_at)
     VALUES (?, ?, ?, 'draft', ?, ?, ?, ?, ?, ?, ?)`,
    draft.draftId,
    draft.titleId,
    draft.recipientId,
    JSON.stringify(draft.summary),
    draft.comment,
    draft.base?.documentId ?? null,
    draft.base?.relation ?? null,
    now,
    now,
    now,
  );
}

/** A draft of this sender; nobody sees another's. */
export function findDraft(tx: Tx, draftId: string, senderId: string): StoredDraft | undefined {
  return toDraft(tx, tx.get<DraftRow>('SELECT * FROM edo_draft WHERE draft_id = ?', draftId), senderId);
}

export function findDraftOfTitle(tx: Tx, titleId: number, senderId: string): StoredDraft | undefined {
  return toDraft(tx, tx.get<DraftRow>('SELECT * FROM edo_draft WHERE title_id = ?', titleId), senderId);
}

/** Drafts of a sender that have been in a state since an instant or longer, the oldest first, from a draft on. */
export function listDrafts(
  tx: Tx,
  senderId: string,
  filter: { readonly state: string; readonly sinceUpTo: number },
  after: { readonly since: number; readonly draftId: string },
  limit: number,
): readonly StoredDraft[] {
  return tx
    .all<DraftRow>(
      `SELECT d.* FROM edo_draft d JOIN edo_title t ON t.title_id = d.title_id
       WHERE t.sender_id = ? AND d.state = ? AND d.since <= ? AND (d.since, d.draft_id) > (?, ?)
       ORDER BY d.since, d.draft_id LIMIT ?`,
      senderId,
      filter.state,
      filter.sinceUpTo,
      after.since,
      after.draftId,
      limit,
    )
    .flatMap((row) => toDraft(tx, row, senderId) ?? []);
}

export function setDraftState(tx: Tx, draftId: string, state: StoredDraft['state'], now: number): void {
  tx.run(
    `UPDATE edo_draft SET since = CASE WHEN state = :state THEN since ELSE :now END, state = :state,
       revision = revision + 1, updated_at = :now WHERE draft_id = :draftId`,
    { draftId, state, now },
  );
}

export function setComment(tx: Tx, draftId: string, comment: string | null, now: number): void {
  tx.run(
    'UPDATE edo_draft SET comment = ?, revision = revision + 1, updated_at = ? WHERE draft_id = ?',
    comment,
    now,
    draftId,
  );
}

/** Where the table sees a draft; what was sent is looked up as a document. */
export function draftAxes({ state }: Pick<StoredDraft, 'state'>): DocumentAxes {
  if (state === 'draft') return DRAFT_AXES;
  return { ...DRAFT_AXES, senderSignature: 'valid', transport: state === 'sent' ? 'queued' : 'none' };
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
    signatures: signaturesOf(tx, title.fileId).map(signatureResource),
    ...(draft.comment === null ? {} : { comment: draft.comment }),
    createdAt: new Date(draft.createdAt).toISOString(),
    updatedAt: new Date(draft.updatedAt).toISOString(),
  };
}

function toDraft(tx: Tx, row: DraftRow | undefined, senderId: string): StoredDraft | undefined {
  if (row === undefined) return undefined;
  const title = requireTitle(tx, row.title_id);
  if (title.senderId !== senderId) return undefined;
  const { base_document_id: baseId, relation } = row;
  return {
    draftId: row.draft_id,
    title,
    recipientId: row.recipient_id,
    state: row.state,
    summary: JSON.parse(row.summary) as DocumentSummary,
    comment: row.comment,
    base: baseId === null || relation === null ? null : { documentId: baseId, relation },
    revision: row.revision,
    since: row.since,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
