import type { FileUpload, FileUploadRequest } from '@styk/sdk/api/files';
import type { Tx } from '../../../storage/tx.ts';
import { PART_SIZE } from './limits.ts';

/** An upload on its way; instants in epoch milliseconds. */
export interface Upload {
  readonly uploadId: string;
  readonly partnerId: string;
  readonly state: 'open' | 'completed';
  readonly fileId: string | null;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly purpose: FileUploadRequest['purpose'];
  readonly createdAt: number;
  readonly expiresAt: number;
}

/** A part without its bytes. */
export interface Part {
  readonly number: number;
  readonly size: number;
  readonly sha256: string;
}

export function findUpload(tx: Tx, partnerId: string, uploadId: string): Upload | undefined {
  return tx.get<Upload>(
    `SELECT upload_id AS uploadId, partner_id AS partnerId, state, file_id AS fileId, name, media_type AS mediaType, size,
       sha256, purpose, created_at AS createdAt, expires_at AS expiresAt
     FROM files_upload WHERE upload_id = ? AND partner_id = ?`,
    uploadId,
    partnerId,
  );
}

export function insertUpload(tx: Tx, upload: Upload): void {
  tx.run(
    `INSERT INTO files_upload
       (upload_id, partner_id, state, file_id, name, media_type, size, sha256, purpose, created_at, expires_at)
     VALUES (:uploadId, :partnerId, :state, :fileId, :name, :mediaType, :size, :sha256, :purpose, :createdAt, :expiresAt)`,
    { ...upload },
  );
}

export function markCompleted(tx: Tx, uploadId: string, fileId: string): void {
  tx.run("UPDATE files_upload SET state = 'completed', file_id = ? WHERE upload_id = ?", fileId, uploadId);
}

export function countOpen(tx: Tx, partnerId: string, now: number): number {
  const row = tx.get<{ n: number }>(
    "SELECT count(*) AS n FROM files_upload WHERE partner_id = ? AND state = 'open' AND expires_at > ?",
    partnerId,
    now,
  );
  return row?.n ?? 0;
}

/** Forgets unfinished uploads that ended before this moment, with their parts. Returns how many. */
export function forgetUploads(tx: Tx, endedBefore: number): number {
  return tx.run("DELETE FROM files_upload WHERE state = 'open' AND expires_at <= ?", endedBefore).changes;
}

export function listParts(tx: Tx, uploadId: string): readonly Part[] {
  return tx.all<Part>('SELECT number, size, sha256 FROM files_part WHERE upload_id = ? ORDER BY number', uploadId);
}

export function putPart(tx: Tx, uploadId: string, part: Part, content: Uint8Array): void {
  tx.run(
    `INSERT INTO files_part (upload_id, number, size, sha256, content) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (upload_id, number) DO UPDATE SET size = excluded.size, sha256 = excluded.sha256, content = excluded.content
     WHERE sha256 <> excluded.sha256`,
    uploadId,
    part.number,
    part.size,
    part.sha256,
    content,
  );
}

export function partCount({ size }: Pick<Upload, 'size'>): number {
  return Math.ceil(size / PART_SIZE);
}

/** How many bytes this part has to have. */
export function sizeOfPart(upload: Pick<Upload, 'size'>, number: number): number {
  return number < partCount(upload) ? PART_SIZE : upload.size - (number - 1) * PART_SIZE;
}

export function viewUpload(tx: Tx, upload: Upload, now: number): FileUpload {
  const { partnerId: _, createdAt, expiresAt, ...facts } = upload;
  return {
    ...facts,
    state: upload.state === 'open' && expiresAt <= now ? 'expired' : upload.state,
    partSize: PART_SIZE,
    partCount: partCount(upload),
    receivedParts: listParts(tx, upload.uploadId).map(({ number }) => number),
    createdAt: new Date(createdAt).toISOString(),
    expiresAt: new Date(expiresAt).toISOString(),
  };
}
