import type { Migration } from '../../storage/migrations.ts';
import { counterpartiesMigration } from './counterparties/schema.ts';
import { consigneeMigration } from './documents/consignee-schema.ts';
import { filesMigration, noticesMigration } from './documents/schema.ts';
import { epdMigration } from './epd/schema.ts';
import { markingMigration } from './mt/schema.ts';
import { powersMigration, revocationsMigration } from './powers/schema.ts';
import { roamingMigration } from './roaming/schema.ts';

export const edoMigrations: readonly Migration[] = [
  {
    name: 'participants-and-documents',
    sql: `
      CREATE TABLE edo_participant (
        participant_id TEXT PRIMARY KEY,
        -- Null for a counterparty that the sandbox plays itself.
        partner_id TEXT UNIQUE,
        inn TEXT NOT NULL,
        kpp TEXT,
        ogrn TEXT,
        name TEXT NOT NULL,
        address TEXT
      ) STRICT;
      CREATE INDEX edo_participant_inn ON edo_participant (inn);

      CREATE TABLE edo_title (
        title_id INTEGER PRIMARY KEY,
        number INTEGER NOT NULL,
        role TEXT NOT NULL,
        sender_id TEXT NOT NULL REFERENCES edo_participant,
        -- ИдФайл: an operator takes it once, ever.
        file_id TEXT NOT NULL UNIQUE,
        file_name TEXT NOT NULL,
        format TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        content BLOB NOT NULL,
        document_id TEXT REFERENCES edo_document
      ) STRICT;
      CREATE UNIQUE INDEX edo_title_document ON edo_title (document_id, number) WHERE document_id IS NOT NULL;

      CREATE TABLE edo_signature (
        title_id INTEGER NOT NULL REFERENCES edo_title,
        number INTEGER NOT NULL,
        content BLOB NOT NULL,
        common_name TEXT NOT NULL,
        inn TEXT,
        organisation_inn TEXT,
        serial TEXT NOT NULL,
        signed_at INTEGER NOT NULL,
        PRIMARY KEY (title_id, number)
      ) STRICT;

      CREATE TABLE edo_draft (
        draft_id TEXT PRIMARY KEY,
        title_id INTEGER NOT NULL UNIQUE REFERENCES edo_title,
        recipient_id TEXT NOT NULL REFERENCES edo_participant,
        state TEXT NOT NULL,
        -- What a register shows of the document, as JSON.
        summary TEXT NOT NULL,
        comment TEXT,
        created_at INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE edo_document (
        document_id TEXT PRIMARY KEY,
        sender_id TEXT NOT NULL REFERENCES edo_participant,
        recipient_id TEXT NOT NULL REFERENCES edo_participant,
        type TEXT NOT NULL,
        function TEXT,
        number TEXT NOT NULL,
        date TEXT NOT NULL,
        gross_kop INTEGER,
        comment TEXT,
        sender_signature TEXT NOT NULL,
        transport TEXT NOT NULL,
        operator_confirmation TEXT NOT NULL,
        receipt TEXT NOT NULL,
        response TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX edo_document_sender ON edo_document (sender_id);
      CREATE INDEX edo_document_recipient ON edo_document (recipient_id);

      CREATE TABLE edo_event (
        event_id TEXT PRIMARY KEY,
        document_id TEXT NOT NULL REFERENCES edo_document,
        kind TEXT NOT NULL,
        actor TEXT NOT NULL,
        at INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX edo_event_document ON edo_event (document_id, event_id);

      -- The signing key of the counterparties that the sandbox plays.
      CREATE TABLE edo_robot_identity (
        participant_id TEXT PRIMARY KEY REFERENCES edo_participant,
        certificate_pem TEXT NOT NULL,
        private_key_pem TEXT NOT NULL
      ) STRICT;
    `,
  },
  {
    name: 'docflow',
    sql: `
      -- What decides on the way of a document; of earlier documents their function does.
      ALTER TABLE edo_document ADD COLUMN profile TEXT NOT NULL DEFAULT 'signed';
      ALTER TABLE edo_document ADD COLUMN invoice TEXT NOT NULL DEFAULT 'no';
      ALTER TABLE edo_document ADD COLUMN answer TEXT NOT NULL DEFAULT 'title';
      ALTER TABLE edo_document ADD COLUMN route TEXT NOT NULL DEFAULT 'own';
      ALTER TABLE edo_document ADD COLUMN sender_receipt TEXT NOT NULL DEFAULT 'n/a';
      ALTER TABLE edo_document ADD COLUMN clarification TEXT NOT NULL DEFAULT 'none';
      ALTER TABLE edo_document ADD COLUMN annulment TEXT NOT NULL DEFAULT 'none';
      ALTER TABLE edo_document ADD COLUMN roaming TEXT NOT NULL DEFAULT 'n/a';
      ALTER TABLE edo_document ADD COLUMN base_document_id TEXT REFERENCES edo_document;
      ALTER TABLE edo_document ADD COLUMN relation TEXT;
      ALTER TABLE edo_document ADD COLUMN packet_id TEXT;
      ALTER TABLE edo_document ADD COLUMN moved_at INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE edo_document ADD COLUMN stuck_at INTEGER;
      UPDATE edo_document SET moved_at = updated_at;
      UPDATE edo_document SET invoice = 'yes' WHERE function IN ('СЧФ', 'СЧФДОП');
      UPDATE edo_document SET answer = 'none' WHERE function = 'СЧФ';
      UPDATE edo_document SET receipt = 'waiting' WHERE receipt = 'required' AND transport = 'delivered';
      -- Reason that somebody gave, for the other side to read.
      ALTER TABLE edo_event ADD COLUMN reason TEXT;

      CREATE TABLE edo_register (
        document_id TEXT NOT NULL REFERENCES edo_document,
        register TEXT NOT NULL,
        state TEXT NOT NULL,
        text TEXT,
        reference TEXT,
        PRIMARY KEY (document_id, register)
      ) STRICT;
    `,
  },
  powersMigration,
  counterpartiesMigration,
  roamingMigration,
  epdMigration,
  markingMigration,
  filesMigration,
  revocationsMigration,
  noticesMigration,
  consigneeMigration,
];
