import type { Tx } from '../../../storage/tx.ts';
import type { Docflow, DocumentAxes } from '../docflow/axes.ts';

/** A document in exchange. Its way is decided by `docflow`, where it stands by `axes`. */
export interface StoredDocument {
  readonly documentId: string;
  readonly senderId: string;
  readonly recipientId: string;
  /** The third participant of a waybill, whose carrier is the recipient; null of any other document. */
  readonly consigneeId: string | null;
  readonly type: string;
  readonly function: string | null;
  readonly number: string;
  /** ISO date. */
  readonly date: string;
  readonly grossKop: number | null;
  readonly comment: string | null;
  readonly docflow: Docflow;
  readonly axes: DocumentAxes;
  /** The document that this one corrects or revises. */
  readonly base: { readonly documentId: string; readonly relation: 'corrects' | 'revises' } | null;
  readonly packetId: string | null;
  /** When its state changed last; what waits too long is counted from here. */
  readonly movedAt: number;
  /** When its waiting was told of; null while it moves. */
  readonly stuckAt: number | null;
  readonly createdAt: number;
  readonly updatedAt: number;
}

interface DocumentRow {
  readonly document_id: string;
  readonly sender_id: string;
  readonly recipient_id: string;
  readonly consignee_id: string | null;
  readonly type: string;
  readonly function: string | null;
  readonly number: string;
  readonly date: string;
  readonly gross_kop: number | null;
  readonly comment: string | null;
  readonly profile: Docflow['profile'];
  readonly invoice: Docflow['invoice'];
  readonly answer: Docflow['answer'];
  readonly route: Docflow['route'];
  readonly sender_signature: DocumentAxes['senderSignature'];
  readonly transport: DocumentAxes['transport'];
  readonly operator_confirmation: DocumentAxes['operatorConfirmation'];
  readonly receipt: DocumentAxes['receipt'];
  readonly sender_receipt: DocumentAxes['senderReceipt'];
  readonly response: DocumentAxes['response'];
  readonly turn: DocumentAxes['turn'];
  readonly clarification: DocumentAxes['clarification'];
  readonly annulment: DocumentAxes['annulment'];
  readonly powers: DocumentAxes['powers'];
  readonly roaming: DocumentAxes['roaming'];
  readonly base_document_id: string | null;
  readonly relation: 'corrects' | 'revises' | null;
  readonly packet_id: string | null;
  readonly moved_at: number;
  readonly stuck_at: number | null;
  readonly created_at: number;
  readonly updated_at: number;
}

export function insertDocument(tx: Tx, document: StoredDocument): void {
  const { axes, docflow } = document;
  tx.run(
    `INSERT INTO edo_document (document_id, sender_id, recipient_id, consignee_id, type, function, number, date, gross_kop, comment,
       profile, invoice, answer, route,
       sender_signature, transport, operator_confirmation, receipt, sender_receipt, response, turn, clarification,
       annulment, powers, roaming, base_document_id, relation, packet_id, moved_at, stuck_at, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    document.documentId,
    document.senderId,
    document.recipientId,
    document.consigneeId,
    document.type,
    document.function,
    document.number,
    document.date,
    document.grossKop,
    document.comment,
    docflow.profile,
    docflow.invoice,
    docflow.answer,
    docflow.route,
    axes.senderSignature,
    axes.transport,
    axes.operatorConfirmation,
    axes.receipt,
    axes.senderReceipt,
    axes.response,
    axes.turn,
    axes.clarification,
    axes.annulment,
    axes.powers,
    axes.roaming,
    document.base?.documentId ?? null,
    document.base?.relation ?? null,
    document.packetId,
    document.movedAt,
    document.stuckAt,
    document.createdAt,
    document.updatedAt,
  );
}

/** Writes where a document stands now. What waited too long waits no longer. Only `moveDocument` calls this. */
export function updateAxes(tx: Tx, documentId: string, axes: DocumentAxes, now: number): void {
  tx.run(
    `UPDATE edo_document SET sender_signature = ?, transport = ?, operator_confirmation = ?, receipt = ?,
       sender_receipt = ?, response = ?, turn = ?, clarification = ?, annulment = ?, powers = ?,
       roaming = ?,
       moved_at = ?, stuck_at = NULL, updated_at = ? WHERE document_id = ?`,
    axes.senderSignature,
    axes.transport,
    axes.operatorConfirmation,
    axes.receipt,
    axes.senderReceipt,
    axes.response,
    axes.turn,
    axes.clarification,
    axes.annulment,
    axes.powers,
    axes.roaming,
    now,
    now,
    documentId,
  );
}

/** Notes that something about a document has changed that is no axis, such as the answer of a register. */
export function touchDocument(tx: Tx, documentId: string, now: number): void {
  tx.run('UPDATE edo_document SET updated_at = ? WHERE document_id = ?', now, documentId);
}

export function findDocument(tx: Tx, documentId: string): StoredDocument | undefined {
  const row = tx.get<DocumentRow>('SELECT * FROM edo_document WHERE document_id = ?', documentId);
  return row && toDocument(row);
}

/** A document of which the viewer is a side. What has not arrived yet, who it is for does not see. */
export function findDocumentOf(tx: Tx, documentId: string, viewer: string): StoredDocument | undefined {
  const document = findDocument(tx, documentId);
  if (document?.senderId === viewer) return document;
  const isFor = document?.recipientId === viewer || document?.consigneeId === viewer;
  return isFor && document?.axes.transport === 'delivered' ? document : undefined;
}

/** The waybill of a sender with this number and date that nothing has replaced yet, the latest one. */
export function findReplaceable(
  tx: Tx,
  senderId: string,
  { number, date }: Pick<StoredDocument, 'number' | 'date'>,
): string | undefined {
  return tx.get<{ documentId: string }>(
    `SELECT document_id AS documentId FROM edo_document
     WHERE sender_id = ? AND type = 'etrn' AND number = ? AND date = ? AND clarification <> 'revised'
       AND annulment <> 'accepted' ORDER BY document_id DESC LIMIT 1`,
    senderId,
    number,
    date,
  )?.documentId;
}

/** Ids of documents in which the operator or an organisation that the sandbox plays may have something to do. */
export function listActionable(tx: Tx): readonly string[] {
  return tx
    .all<{ documentId: string }>(
      `SELECT document_id AS documentId FROM edo_document d
       WHERE transport IN ('queued', 'accepted')
         OR (transport = 'delivered' AND annulment <> 'accepted' AND EXISTS (
           SELECT 1 FROM edo_participant p
           WHERE p.participant_id IN (d.sender_id, d.recipient_id, d.consignee_id) AND p.partner_id IS NULL)
           AND (receipt = 'waiting' OR sender_receipt = 'waiting' OR response IN ('waiting', 'partial')
             OR annulment LIKE 'requested%'))
       ORDER BY document_id`,
    )
    .map(({ documentId }) => documentId);
}

/** Documents that somebody has to act on and that were not told to be stuck yet. */
export function listMoving(tx: Tx): readonly StoredDocument[] {
  return tx
    .all<DocumentRow>(
      `SELECT * FROM edo_document
       WHERE stuck_at IS NULL AND annulment <> 'accepted' AND transport IN ('queued', 'accepted', 'delivered')
         AND (transport <> 'delivered' OR receipt = 'waiting' OR response IN ('waiting', 'partial')
           OR annulment LIKE 'requested%' OR clarification = 'requested')`,
    )
    .map(toDocument);
}

/** The documents of a packet in the order they were sent. */
export function listPacket(tx: Tx, packetId: string): readonly StoredDocument[] {
  return tx
    .all<DocumentRow>('SELECT * FROM edo_document WHERE packet_id = ? ORDER BY document_id', packetId)
    .map(toDocument);
}

/** Every document, one by one. */
export function* walkDocuments(tx: Tx): Generator<StoredDocument> {
  for (const row of tx.iterate<DocumentRow>('SELECT * FROM edo_document')) yield toDocument(row);
}

export function markStuck(tx: Tx, documentId: string, now: number): void {
  tx.run('UPDATE edo_document SET stuck_at = ?, updated_at = ? WHERE document_id = ?', now, now, documentId);
}

export interface DocumentFilter {
  readonly direction?: 'outgoing' | 'incoming';
  readonly counterpartyInn?: string;
  readonly dateFrom?: string;
  readonly dateTo?: string;
  /** Epoch milliseconds; -1 for all. */
  readonly updatedAfter: number;
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
       WHERE (d.sender_id = :viewer OR (:viewer IN (d.recipient_id, d.consignee_id) AND d.transport = 'delivered'))
         AND d.document_id > :after
         AND (:direction IS NULL OR (:direction = 'outgoing') = (d.sender_id = :viewer))
         AND (:inn IS NULL OR EXISTS (SELECT 1 FROM edo_participant other WHERE other.inn = :inn
           AND other.participant_id <> :viewer AND other.participant_id IN (d.sender_id, d.recipient_id, d.consignee_id)))
         AND (:dateFrom IS NULL OR d.date >= :dateFrom) AND (:dateTo IS NULL OR d.date <= :dateTo)
         AND (d.updated_at > :updatedAfter OR EXISTS (SELECT 1 FROM edo_resolution r WHERE r.document_id = d.document_id
           AND r.participant_id = :viewer AND r.decided_at > :updatedAfter))
       ORDER BY d.document_id LIMIT :limit`,
      {
        viewer,
        after,
        direction: filter.direction ?? null,
        inn: filter.counterpartyInn ?? null,
        dateFrom: filter.dateFrom ?? null,
        dateTo: filter.dateTo ?? null,
        updatedAfter: filter.updatedAfter,
        limit,
      },
    )
    .map(toDocument);
}

function toDocument(row: DocumentRow): StoredDocument {
  const { base_document_id: baseId, relation } = row;
  return {
    documentId: row.document_id,
    senderId: row.sender_id,
    recipientId: row.recipient_id,
    consigneeId: row.consignee_id,
    type: row.type,
    function: row.function,
    number: row.number,
    date: row.date,
    grossKop: row.gross_kop,
    comment: row.comment,
    docflow: { profile: row.profile, invoice: row.invoice, answer: row.answer, route: row.route },
    axes: {
      senderSignature: row.sender_signature,
      transport: row.transport,
      operatorConfirmation: row.operator_confirmation,
      receipt: row.receipt,
      senderReceipt: row.sender_receipt,
      response: row.response,
      turn: row.turn,
      clarification: row.clarification,
      annulment: row.annulment,
      powers: row.powers,
      roaming: row.roaming,
    },
    base: baseId === null || relation === null ? null : { documentId: baseId, relation },
    packetId: row.packet_id,
    movedAt: row.moved_at,
    stuckAt: row.stuck_at,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
