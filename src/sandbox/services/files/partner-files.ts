import { hash } from 'node:crypto';
import type { ServiceContext } from '../../operation.ts';
import type { Tx } from '../../storage/tx.ts';
import { addVersion } from './add-version.ts';
import { readBytes } from './content.ts';
import { findNewest, type Viewer } from './files.ts';
import { PART_SIZE, UPLOAD_LIFE_MS } from './uploads/limits.ts';
import { insertUpload, putPart, type Upload } from './uploads/upload.ts';

/** The newest version of a file that this partner sees, for other domains; its bytes are read when they are wanted. */
export function findPartnerFile(tx: Tx, viewer: Viewer, fileId: string) {
  const version = findNewest(tx, viewer, fileId);
  if (version === undefined) return undefined;
  const { name, size, uploadId } = version;
  return { name, size, read: () => new Uint8Array(readBytes(tx, uploadId, 0, size)) };
}

/** Keeps an XML document that another domain made for a partner, as if it had been uploaded. Returns the file's id. */
export function keepPartnerFile(
  context: ServiceContext,
  partnerId: string,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
): string {
  const { tx, now } = context;
  const upload: Upload = {
    uploadId: context.newId('upl'),
    partnerId,
    state: 'open',
    fileId: null,
    name,
    mediaType: 'application/xml',
    size: bytes.length,
    sha256: hash('sha256', bytes),
    purpose: 'edo',
    createdAt: now,
    expiresAt: now + UPLOAD_LIFE_MS,
  };
  insertUpload(tx, upload);
  for (let number = 1; (number - 1) * PART_SIZE < bytes.length; number += 1) {
    const content = bytes.subarray((number - 1) * PART_SIZE, number * PART_SIZE);
    putPart(tx, upload.uploadId, { number, size: content.length, sha256: hash('sha256', content) }, content);
  }
  return addVersion(context, upload, undefined);
}

/** Forgets a file with all its versions. */
export function forgetPartnerFile(tx: Tx, fileId: string): void {
  tx.run('DELETE FROM files_word WHERE file_id = ?', fileId);
  tx.run('DELETE FROM files_grant WHERE file_id = ?', fileId);
  tx.run('DELETE FROM files_version WHERE file_id = ?', fileId);
  tx.run('DELETE FROM files_upload WHERE file_id = ?', fileId);
  tx.run('DELETE FROM files_file WHERE file_id = ?', fileId);
}
