import { createHash } from 'node:crypto';
import type { Title } from '@styk/sdk/api/edo';
import type { Tx } from '../../../storage/tx.ts';
import { signatureResource, signaturesOf } from './signatures.ts';

/** The exact bytes of one title. They never change. */
export interface StoredTitle {
  readonly titleId: number;
  readonly number: number;
  readonly role: TitleRole;
  readonly senderId: string;
  readonly fileId: string;
  readonly fileName: string;
  readonly format: string;
  readonly sha256: string;
  readonly content: Uint8Array;
  /** Null while the title is a draft. */
  readonly documentId: string | null;
}

/** Whose title it is. */
export type TitleRole = 'sender' | 'recipient' | 'consignor' | 'carrier' | 'consignee';

interface TitleRow {
  readonly title_id: number;
  readonly number: number;
  readonly role: TitleRole;
  readonly sender_id: string;
  readonly file_id: string;
  readonly file_name: string;
  readonly format: string;
  readonly sha256: string;
  readonly content: Uint8Array;
  readonly document_id: string | null;
}

export function sha256Of(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

export function insertTitle(tx: Tx, title: Omit<StoredTitle, 'titleId' | 'sha256'>): number {
  const row = tx.get<{ titleId: number }>(
    `INSERT INTO edo_title (number, role, sender_id, file_id, file_name, format, sha256, content, document_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING title_id AS titleId`,
    title.number,
    title.role,
    title.senderId,
    title.fileId,
    title.fileName,
    title.format,
    sha256Of(title.content),
    title.content,
    title.documentId,
  );
  if (row === undefined) throw new Error('INSERT … RETURNING gave no row');
  return row.titleId;
}

export function findTitleByFileId(tx: Tx, fileId: string): StoredTitle | undefined {
  const row = tx.get<TitleRow>('SELECT * FROM edo_title WHERE file_id = ?', fileId);
  return row && toTitle(row);
}

export function requireTitle(tx: Tx, titleId: number): StoredTitle {
  const row = tx.get<TitleRow>('SELECT * FROM edo_title WHERE title_id = ?', titleId);
  if (row === undefined) throw new Error(`title ${titleId} does not exist`);
  return toTitle(row);
}

export function titlesOf(tx: Tx, documentId: string): readonly StoredTitle[] {
  return tx.all<TitleRow>('SELECT * FROM edo_title WHERE document_id = ? ORDER BY number', documentId).map(toTitle);
}

export function attachTitle(tx: Tx, titleId: number, documentId: string): void {
  tx.run('UPDATE edo_title SET document_id = ? WHERE title_id = ?', documentId, titleId);
}

export function titleResource(tx: Tx, title: StoredTitle): Title {
  return {
    number: title.number,
    role: title.role,
    fileName: title.fileName,
    format: title.format,
    sha256: title.sha256,
    size: title.content.byteLength,
    signatures: signaturesOf(tx, title.fileId).map(signatureResource),
    ...(title.fileId.startsWith('ON_') ? { prefix: title.fileId.split('_').slice(0, 2).join('_') } : {}),
  };
}

function toTitle(row: TitleRow): StoredTitle {
  return {
    titleId: row.title_id,
    number: row.number,
    role: row.role,
    senderId: row.sender_id,
    fileId: row.file_id,
    fileName: row.file_name,
    format: row.format,
    sha256: row.sha256,
    content: row.content,
    documentId: row.document_id,
  };
}
