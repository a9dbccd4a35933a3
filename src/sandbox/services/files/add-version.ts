import { type EmitContext, emitEvent } from '../events/emit.ts';
import { indexVersion } from './search/index-version.ts';
import { markCompleted, type Upload } from './uploads/upload.ts';

/**
 * Makes a finished upload the first version of a new file, or the next one of its file, and tells everyone who sees it.
 * Returns the file's id.
 */
export function addVersion(context: EmitContext, upload: Upload, text: string | undefined): string {
  const { tx, now } = context;
  const { uploadId, partnerId, name, mediaType, size, sha256, purpose } = upload;
  const fileId = upload.fileId ?? context.newId('fil');
  if (upload.fileId === null) {
    tx.run(
      'INSERT INTO files_file (file_id, partner_id, purpose, created_at) VALUES (?, ?, ?, ?)',
      fileId,
      partnerId,
      purpose,
      now,
    );
  }
  const row = tx.get<{ version: number }>(
    'SELECT coalesce(max(version), 0) + 1 AS version FROM files_version WHERE file_id = ?',
    fileId,
  );
  const version = row?.version ?? 1;
  tx.run(
    `INSERT INTO files_version
       (file_id, version, upload_id, name, media_type, size, sha256, uploaded_by, text, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    fileId,
    version,
    uploadId,
    name,
    mediaType,
    size,
    sha256,
    partnerId,
    text ?? null,
    now,
  );
  markCompleted(tx, uploadId, fileId);
  indexVersion(tx, fileId, version, name, text ?? '');
  const readers = tx.all<{ partnerId: string; purpose: string }>(
    `SELECT partner_id AS partnerId, purpose FROM files_file WHERE file_id = ?1
     UNION SELECT g.partner_id, f.purpose FROM files_grant g JOIN files_file f ON f.file_id = g.file_id
     WHERE g.file_id = ?1 AND g.until > ?2 AND (g.versions IS NULL OR g.partner_id = ?3)`,
    fileId,
    now,
    partnerId,
  );
  const createdAt = new Date(now).toISOString();
  for (const reader of readers) {
    const data = { fileId, version, name, size, sha256, purpose: reader.purpose, createdAt };
    emitEvent(context, { type: 'file.version.created', subject: fileId, partnerId: reader.partnerId, data });
  }
  return fileId;
}
