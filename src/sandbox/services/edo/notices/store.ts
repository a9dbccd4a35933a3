import type { ServiceContext } from '../../../operation.ts';
import type { Tx } from '../../../storage/tx.ts';
import type { Side } from '../docflow/axes.ts';
import { insertSignature, type NewSignature } from '../documents/signatures.ts';
import { sha256Of } from '../documents/titles.ts';

/** Service (technological) documents of an exchange. */
export type NoticeKind =
  /** Подтверждение даты поступления (ПДП), of the operator to who sent a file. */
  | 'delivery-confirmation'
  /** Подтверждение даты отправки (ПДО), of the operator to who gets it. */
  | 'sending-confirmation'
  /** Извещение о получении (ИоП). */
  | 'receipt'
  /** Уведомление об уточнении (УоУ). */
  | 'clarification'
  /** Отказ в подписи: the form of an УоУ. */
  | 'refusal'
  /** Предложение об аннулировании (ПоА). */
  | 'annulment'
  /** Отказ в аннулировании: the form of an УоУ that answers the proposal. */
  | 'annulment-refusal'
  /** Универсальное сообщение (УС), unsigned. */
  | 'universal-message';

export interface NewNotice {
  readonly kind: NoticeKind;
  readonly author: Side;
  readonly fileId: string;
  readonly fileName: string;
  readonly format: string;
  readonly content: Uint8Array;
  /** ИдФайл of what it is about: a title or another service document. */
  readonly about: string;
  /** None of a universal message. */
  readonly signatures: readonly NewSignature[];
}

export interface StoredNotice extends Omit<NewNotice, 'signatures'> {
  readonly documentId: string;
  /** From 1, in the order they came. */
  readonly position: number;
  readonly createdAt: number;
}

const COLUMNS = `file_id AS fileId, document_id AS documentId, position, kind, author, file_name AS fileName, format, content,
  about, created_at AS createdAt`;

/** Keeps a service document of a document, after those it has. */
export function insertNotice({ tx, now }: ServiceContext, documentId: string, notice: NewNotice): void {
  tx.run(
    `INSERT INTO edo_notice (file_id, document_id, position, kind, author, file_name, format, sha256, content, about, created_at)
     SELECT :fileId, :documentId, COALESCE(MAX(position), 0) + 1, :kind, :author, :fileName, :format, :sha256, :content,
       :about, :now FROM edo_notice WHERE document_id = :documentId`,
    {
      fileId: notice.fileId,
      documentId,
      kind: notice.kind,
      author: notice.author,
      fileName: notice.fileName,
      format: notice.format,
      sha256: sha256Of(notice.content),
      content: notice.content,
      about: notice.about,
      now,
    },
  );
  for (const signature of notice.signatures) insertSignature(tx, notice.fileId, signature);
}

export function noticesOf(tx: Tx, documentId: string): readonly StoredNotice[] {
  return tx.all<StoredNotice>(`SELECT ${COLUMNS} FROM edo_notice WHERE document_id = ? ORDER BY position`, documentId);
}

/** The last service document of this kind about a document, such as the proposal of an annulment that is open. */
export function lastNotice(tx: Tx, documentId: string, kind: NoticeKind): StoredNotice | undefined {
  return tx.get<StoredNotice>(
    `SELECT ${COLUMNS} FROM edo_notice WHERE document_id = ? AND kind = ? ORDER BY position DESC LIMIT 1`,
    documentId,
    kind,
  );
}

export function findNotice(tx: Tx, fileId: string): StoredNotice | undefined {
  return tx.get<StoredNotice>(`SELECT ${COLUMNS} FROM edo_notice WHERE file_id = ?`, fileId);
}
