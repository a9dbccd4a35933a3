import type { Document } from '@styk/sdk/api/edo';
import type { Tx } from '../../storage/tx.ts';
import { counterpartyResource, requireParticipant } from './participants.ts';
import { type DocumentAxes, stateResource } from './state.ts';
import { titleResource, titlesOf } from './titles.ts';

export interface StoredDocument {
  readonly documentId: string;
  readonly senderId: string;
  readonly recipientId: string;
  readonly type: string;
  readonly function: string | null;
  readonly number: string;
  /** ISO date. */
  readonly date: string;
  readonly grossKop: number | null;
  readonly comment: string | null;
  readonly axes: DocumentAxes;
  readonly createdAt: number;
  readonly updatedAt: number;
}

export interface DocumentFilter {
  readonly direction?: 'outgoing' | 'incoming';
  readonly counterpartyInn?: string;
  readonly dateFrom?: string;
  readonly dateTo?: string;
  /** RFC 3339. */
  readonly updatedAfter?: string;
}

interface DocumentRow {
  readonly document_id: string;
  readonly sender_id: string;
  readonly recipient_id: string;
  readonly type: string;
  readonly function: string | null;
  readonly number: string;
  readonly date: string;
  readonly gross_kop: number | null;
  readonly comment: string | null;
  readonly sender_signature: DocumentAxes['senderSignature'];
  readonly transport: DocumentAxes['transport'];
  readonly operator_confirmation: DocumentAxes['operatorConfirmation'];
  readonly receipt: DocumentAxes['receipt'];
  readonly response: DocumentAxes['response'];
  readonly created_at: number;
  readonly updated_at: number;
}

export function insertDocument(tx: Tx, document: StoredDocument): void {
  const { axes } = document;
  tx.run(
    `INSERT INTO edo_document (document_id, sender_id, recipient_id, type, function, number, date, gross_kop, comment,
       sender_signature, transport, operator_confirmation, receipt, response, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    document.documentId,
    document.senderId,
    document.recipientId,
    document.type,
    document.function,
    document.number,
    document.date,
    document.grossKop,
    document.comment,
    axes.senderSignature,
    axes.transport,
    axes.operatorConfirmation,
    axes.receipt,
    axes.response,
    document.createdAt,
    document.updatedAt,
  );
}

export function updateAxes(tx: Tx, documentId: string, axes: DocumentAxes, now: number): void {
  tx.run(
    `UPDATE edo_document SET sender_signature = ?, transport = ?, operator_confirmation = ?, receipt = ?, response = ?,
       updated_at = ? WHERE document_id = ?`,
    axes.senderSignature,
    axes.transport,
    axes.operatorConfirmation,
    axes.receipt,
    axes.response,
    now,
    documentId,
  );
}

export function findDocument(tx: Tx, documentId: string): StoredDocument | undefined {
  const row = tx.get<DocumentRow>('SELECT * FROM edo_document WHERE document_id = ?', documentId);
  return row && toDocument(row);
}

/** A document of which the viewer is one of the two sides. */
export function findDocumentOf(tx: Tx, documentId: string, viewer: string): StoredDocument | undefined {
  const document = findDocument(tx, documentId);
  return document?.senderId === viewer || document?.recipientId === viewer ? document : undefined;
}

/** Ids of documents whose way is not finished, for the operator to take up again after a restart. */
export function listUnfinished(tx: Tx): readonly string[] {
  return tx
    .all<{ document_id: string }>(
      `SELECT document_id FROM edo_document
       WHERE transport <> 'failed' AND (transport <> 'delivered' OR receipt = 'required' OR response = 'waiting')
       ORDER BY document_id`,
    )
    .map((row) => row.document_id);
}

/** Documents of the viewer in the order they were sent, from `after` on. */
export function listDocuments(
  tx: Tx,
  viewer: string,
  filter: DocumentFilter,
  after: string,
  limit: number,
): readonly StoredDocument[] {
  return tx
    .all<DocumentRow>(
      `SELECT d.* FROM edo_document d
       JOIN edo_participant other
         ON other.participant_id = CASE WHEN d.sender_id = :viewer THEN d.recipient_id ELSE d.sender_id END
       WHERE (d.sender_id = :viewer OR d.recipient_id = :viewer) AND d.document_id > :after
         AND (:direction IS NULL OR (:direction = 'outgoing') = (d.sender_id = :viewer))
         AND (:inn IS NULL OR other.inn = :inn)
         AND (:dateFrom IS NULL OR d.date >= :dateFrom) AND (:dateTo IS NULL OR d.date <= :dateTo)
         AND (:updatedAfter IS NULL OR d.updated_at > :updatedAfter)
       ORDER BY d.document_id LIMIT :limit`,
      {
        viewer,
        after,
        direction: filter.direction ?? null,
        inn: filter.counterpartyInn ?? null,
        dateFrom: filter.dateFrom ?? null,
        dateTo: filter.dateTo ?? null,
        updatedAfter: filter.updatedAfter === undefined ? null : Date.parse(filter.updatedAfter),
        limit,
      },
    )
    .map(toDocument);
}

export function documentResource(tx: Tx, document: StoredDocument, viewer: string): Document {
  const outgoing = document.senderId === viewer;
  const other = requireParticipant(tx, outgoing ? document.recipientId : document.senderId);
  return {
    documentId: document.documentId,
    direction: outgoing ? 'outgoing' : 'incoming',
    type: document.type,
    function: document.function,
    number: document.number,
    date: document.date,
    grossKop: document.grossKop,
    counterparty: counterpartyResource(other, viewer),
    state: stateResource(document.axes),
    titles: titlesOf(tx, document.documentId).map((title) => titleResource(tx, title)),
    ...(document.comment === null ? {} : { comment: document.comment }),
    createdAt: new Date(document.createdAt).toISOString(),
    updatedAt: new Date(document.updatedAt).toISOString(),
  };
}

function toDocument(row: DocumentRow): StoredDocument {
  return {
    documentId: row.document_id,
    senderId: row.sender_id,
    recipientId: row.recipient_id,
    type: row.type,
    function: row.function,
    number: row.number,
    date: row.date,
    grossKop: row.gross_kop,
    comment: row.comment,
    axes: {
      senderSignature: row.sender_signature,
      transport: row.transport,
      operatorConfirmation: row.operator_confirmation,
      receipt: row.receipt,
      response: row.response,
    },
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
