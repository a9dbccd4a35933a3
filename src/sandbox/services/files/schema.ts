import type { Migration } from '../../storage/migrations.ts';

/*
 * Content never touches the file system: a part is a blob, and a version is the upload whose parts it is made of. Names are
 * text and nothing else, so no name leads anywhere. Instants are epoch milliseconds.
 */
const content = `
CREATE TABLE files_file (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  file_id TEXT NOT NULL UNIQUE,
  partner_id TEXT NOT NULL,
  purpose TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX files_file_owner ON files_file (partner_id, seq);
CREATE TABLE files_upload (
  upload_id TEXT PRIMARY KEY,
  partner_id TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'completed')),
  file_id TEXT,
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  size INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  purpose TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT;
CREATE INDEX files_upload_open ON files_upload (partner_id, expires_at) WHERE state = 'open';
CREATE TABLE files_part (
  upload_id TEXT NOT NULL REFERENCES files_upload (upload_id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  size INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  content BLOB NOT NULL,
  PRIMARY KEY (upload_id, number)
) STRICT;
CREATE TABLE files_version (
  file_id TEXT NOT NULL REFERENCES files_file (file_id),
  version INTEGER NOT NULL,
  upload_id TEXT NOT NULL UNIQUE REFERENCES files_upload (upload_id),
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  size INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  uploaded_by TEXT NOT NULL,
  -- Null where nothing can be read out of it.
  text TEXT,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (file_id, version)
) STRICT;
CREATE TRIGGER files_version_never_changes BEFORE UPDATE ON files_version
  BEGIN SELECT RAISE(ABORT, 'versions of files never change'); END;
CREATE TABLE files_word (
  stem TEXT NOT NULL,
  file_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  in_name INTEGER NOT NULL CHECK (in_name IN (0, 1)),
  hits INTEGER NOT NULL,
  PRIMARY KEY (stem, file_id, version, in_name)
) STRICT, WITHOUT ROWID;
`;

const grants = `
CREATE TABLE files_grant (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  grant_id TEXT NOT NULL UNIQUE,
  file_id TEXT NOT NULL REFERENCES files_file (file_id),
  partner_id TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('viewer', 'editor')),
  -- JSON list, null for all versions.
  versions TEXT,
  until INTEGER NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX files_grant_file ON files_grant (file_id, seq);
CREATE INDEX files_grant_partner ON files_grant (partner_id, file_id);
`;

export const filesMigrations: readonly Migration[] = [
  { name: 'content', sql: content },
  { name: 'grants', sql: grants },
];
