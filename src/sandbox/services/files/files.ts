import type { FileMatch, FileVersion, StoredFile } from '@styk/sdk/api/files';
import type { Tx } from '../../storage/tx.ts';

/** A version that a caller may see, with what is known of its file; instants in epoch milliseconds. */
export interface VersionRow {
  readonly seq: number;
  readonly fileId: string;
  readonly version: number;
  readonly uploadId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly uploadedBy: string;
  readonly indexed: number;
  readonly purpose: string;
  readonly ownerPartnerId: string;
  readonly fileCreatedAt: number;
  readonly createdAt: number;
}

export const VERSION_COLUMNS = `f.seq, v.file_id AS fileId, v.version, v.upload_id AS uploadId, v.name,
  v.media_type AS mediaType, v.size, v.sha256, v.uploaded_by AS uploadedBy, v.text IS NOT NULL AS indexed, f.purpose,
  f.partner_id AS ownerPartnerId, f.created_at AS fileCreatedAt, v.created_at AS createdAt`;

/**
 * Whether the caller (`:partner`) sees the version `v` of the file `f` at `:now`: its owner sees all, a grant shows the
 * versions it names, and an editor sees what it has added as long as its grant lasts.
 */
export const VISIBLE = `(f.partner_id = :partner OR EXISTS (
  SELECT 1 FROM files_grant g WHERE g.file_id = f.file_id AND g.partner_id = :partner AND g.until > :now
    AND (g.versions IS NULL OR v.uploaded_by = :partner
      OR EXISTS (SELECT 1 FROM json_each(g.versions) WHERE value = v.version))))`;

const FROM = 'FROM files_version v JOIN files_file f ON f.file_id = v.file_id';
const NEWEST = `SELECT ${VERSION_COLUMNS} ${FROM} WHERE v.file_id = :file AND ${VISIBLE} ORDER BY v.version DESC LIMIT 1`;
const ONE = `SELECT ${VERSION_COLUMNS} ${FROM} WHERE v.file_id = :file AND v.version = :version AND ${VISIBLE}`;
const LIST = `SELECT ${VERSION_COLUMNS} ${FROM}
  WHERE v.file_id = :file AND v.version > :after AND ${VISIBLE} ORDER BY v.version LIMIT :limit`;

/** Who asks, and when. */
export interface Viewer {
  readonly partner: string;
  readonly now: number;
}

export function findNewest(tx: Tx, viewer: Viewer, file: string): VersionRow | undefined {
  return tx.get<VersionRow>(NEWEST, { ...viewer, file });
}

export function findVersion(tx: Tx, viewer: Viewer, file: string, version: number): VersionRow | undefined {
  return tx.get<VersionRow>(ONE, { ...viewer, file, version });
}

export function listVersions(tx: Tx, viewer: Viewer, file: string, after: number, limit: number): VersionRow[] {
  return tx.all<VersionRow>(LIST, { ...viewer, file, after, limit });
}

/** Whether the caller may add versions: the owner, or an editor whose grant lasts. */
export function mayEdit(tx: Tx, { partner, now }: Viewer, file: string): boolean {
  const row = tx.get(
    `SELECT 1 AS one FROM files_file f WHERE f.file_id = ?1 AND (f.partner_id = ?2 OR EXISTS (
       SELECT 1 FROM files_grant g
       WHERE g.file_id = f.file_id AND g.partner_id = ?2 AND g.role = 'editor' AND g.until > ?3))`,
    file,
    partner,
    now,
  );
  return row !== undefined;
}

export function viewFile(row: VersionRow, match?: FileMatch): StoredFile {
  const { fileId, version, name, mediaType, size, sha256, ownerPartnerId } = row;
  return {
    fileId,
    version,
    name,
    mediaType,
    size,
    sha256,
    purpose: row.purpose,
    ownerPartnerId,
    indexed: row.indexed === 1,
    ...(match === undefined ? {} : { match }),
    createdAt: new Date(row.fileCreatedAt).toISOString(),
    updatedAt: new Date(row.createdAt).toISOString(),
  };
}

export function viewVersion(row: VersionRow): FileVersion {
  const { version, name, mediaType, size, sha256, uploadedBy } = row;
  return { version, name, mediaType, size, sha256, uploadedBy, createdAt: new Date(row.createdAt).toISOString() };
}
