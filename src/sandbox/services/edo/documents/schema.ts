import type { Migration } from '../../../storage/migrations.ts';

/** Files as they were exchanged: service documents beside the titles, and one kind of signature for both. */
export const filesMigration: Migration = {
  name: 'service-documents',
  sql: `
    CREATE TABLE edo_file_signature (
      -- ИдФайл of a title or of a service document.
      file_id TEXT NOT NULL,
      number INTEGER NOT NULL,
      content BLOB NOT NULL,
      common_name TEXT NOT NULL,
      inn TEXT,
      organisation_inn TEXT,
      serial TEXT NOT NULL,
      thumbprint TEXT,
      not_after INTEGER,
      signed_at INTEGER NOT NULL,
      -- МЧД as it was at the time of signing, as JSON.
      poa TEXT,
      PRIMARY KEY (file_id, number)
    ) STRICT;
    INSERT INTO edo_file_signature
      SELECT t.file_id, s.number, s.content, s.common_name, s.inn, s.organisation_inn, s.serial, NULL, NULL, s.signed_at, NULL
      FROM edo_signature s JOIN edo_title t ON t.title_id = s.title_id;
    DROP TABLE edo_signature;

    CREATE TABLE edo_notice (
      file_id TEXT PRIMARY KEY,
      document_id TEXT NOT NULL REFERENCES edo_document,
      position INTEGER NOT NULL,
      kind TEXT NOT NULL,
      author TEXT NOT NULL CHECK (author IN ('sender', 'operator', 'recipient')),
      file_name TEXT NOT NULL,
      format TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      content BLOB NOT NULL,
      -- ИдФайл of what it is about.
      about TEXT NOT NULL,
      created_at INTEGER NOT NULL,
      UNIQUE (document_id, position)
    ) STRICT;
    CREATE INDEX edo_notice_about ON edo_notice (about);

    -- What was signed never changes.
    CREATE TRIGGER edo_title_never_changes
      BEFORE UPDATE OF file_id, file_name, content, sha256, sender_id, number ON edo_title
      BEGIN SELECT RAISE(ABORT, 'titles never change'); END;
    CREATE TRIGGER edo_notice_never_changes BEFORE UPDATE ON edo_notice
      BEGIN SELECT RAISE(ABORT, 'service documents never change'); END;
    CREATE TRIGGER edo_file_signature_never_changes BEFORE UPDATE ON edo_file_signature
      BEGIN SELECT RAISE(ABORT, 'signatures never change'); END;

    -- Signing keys of the operator and of the organisations that the sandbox plays.
    CREATE TABLE edo_identity (
      owner TEXT PRIMARY KEY,
      certificate_pem TEXT NOT NULL,
      private_key_pem TEXT NOT NULL,
      issued_at INTEGER NOT NULL
    ) STRICT;
    DROP TABLE edo_robot_identity;
    CREATE TABLE edo_robot (
      participant_id TEXT PRIMARY KEY REFERENCES edo_participant,
      -- How it behaves, as JSON.
      behaviour TEXT NOT NULL
    ) STRICT;

    ALTER TABLE edo_draft ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;
    ALTER TABLE edo_draft ADD COLUMN since INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE edo_draft ADD COLUMN updated_at INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE edo_draft ADD COLUMN stuck_at INTEGER;
    ALTER TABLE edo_draft ADD COLUMN base_document_id TEXT REFERENCES edo_document;
    ALTER TABLE edo_draft ADD COLUMN relation TEXT;
    UPDATE edo_draft SET since = created_at, updated_at = created_at;
    CREATE INDEX edo_draft_state ON edo_draft (state, since);

    CREATE TABLE edo_packet (
      packet_id TEXT PRIMARY KEY,
      sender_id TEXT NOT NULL REFERENCES edo_participant,
      operation_id TEXT NOT NULL UNIQUE,
      -- Whether the recipient has to answer all of them together.
      locked INTEGER NOT NULL CHECK (locked IN (0, 1)),
      created_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX edo_document_packet ON edo_document (packet_id) WHERE packet_id IS NOT NULL;

    -- Files that were built for partners, until they go.
    CREATE TABLE edo_built (file_id TEXT PRIMARY KEY, expires_at INTEGER NOT NULL) STRICT;
    CREATE INDEX edo_built_end ON edo_built (expires_at);

    -- Certificates whose end partners were told of, with the days that were left then.
    CREATE TABLE edo_certificate_told (
      partner_id TEXT NOT NULL,
      serial TEXT NOT NULL,
      days_left INTEGER NOT NULL,
      PRIMARY KEY (partner_id, serial)
    ) STRICT;
  `,
};

/** What is said about a document beside its answer: to the other side, and inside one's own organisation. */
export const noticesMigration: Migration = {
  name: 'powers-requests-and-resolutions',
  sql: `
    ALTER TABLE edo_document ADD COLUMN powers TEXT NOT NULL DEFAULT 'none';

    CREATE TABLE edo_resolution (
      document_id TEXT NOT NULL REFERENCES edo_document,
      -- In whose organisation; the other side never sees it.
      participant_id TEXT NOT NULL REFERENCES edo_participant,
      decision TEXT NOT NULL CHECK (decision IN ('approved', 'declined')),
      comment TEXT,
      decided_at INTEGER NOT NULL,
      PRIMARY KEY (document_id, participant_id)
    ) STRICT;
  `,
};
