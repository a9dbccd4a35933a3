import type { Migration } from '../../../storage/migrations.ts';

/** The third participant of a waybill, whose title it waits for, and drivers who sign without a certificate. */
export const consigneeMigration: Migration = {
  name: 'consignees',
  sql: `
    ALTER TABLE edo_document ADD COLUMN consignee_id TEXT REFERENCES edo_participant;
    ALTER TABLE edo_document ADD COLUMN turn TEXT NOT NULL DEFAULT 'n/a';
    -- Whose simple signature the operator has sealed with this one.
    ALTER TABLE edo_file_signature ADD COLUMN driver TEXT;
    CREATE INDEX edo_document_consignee ON edo_document (consignee_id) WHERE consignee_id IS NOT NULL;
    -- The consignee stands first in the names of the files of the first titles: ON_TRNACLGROT_consignee_carrier_…
    UPDATE edo_document SET consignee_id = (
      SELECT p.participant_id FROM edo_title t JOIN edo_participant p
        ON p.participant_id = substr(t.file_id, 15, instr(substr(t.file_id, 15), '_') - 1)
      WHERE t.document_id = edo_document.document_id AND t.number = 1) WHERE type = 'etrn';
    UPDATE edo_document SET turn = CASE (SELECT count(*) FROM edo_title t WHERE t.document_id = edo_document.document_id)
      WHEN 1 THEN 'acceptance' WHEN 2 THEN 'consignee' WHEN 3 THEN 'handover' ELSE 'n/a' END WHERE answer = 'titles';
  `,
};
