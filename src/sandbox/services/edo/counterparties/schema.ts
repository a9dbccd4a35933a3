import type { Migration } from '../../../storage/migrations.ts';

export const counterpartiesMigration: Migration = {
  name: 'counterparties',
  sql: `
    -- Whom everybody is linked with from the start, and who has to be invited: partners among them.
    ALTER TABLE edo_participant ADD COLUMN joins TEXT NOT NULL DEFAULT 'by_itself'
      CHECK (joins IN ('by_itself', 'invited'));

    CREATE TABLE edo_link (
      own_id TEXT NOT NULL REFERENCES edo_participant,
      other_id TEXT NOT NULL REFERENCES edo_participant,
      state TEXT NOT NULL CHECK (state IN ('invited', 'linked', 'blocked')),
      roaming TEXT NOT NULL CHECK (roaming IN ('not_needed', 'waiting', 'connected', 'failed')),
      message TEXT,
      invited_at INTEGER NOT NULL,
      -- When the other side answers; null when it has.
      due_at INTEGER,
      PRIMARY KEY (own_id, other_id),
      CHECK ((due_at IS NULL) = (state <> 'invited' OR roaming = 'failed'))
    ) STRICT;
    CREATE INDEX edo_link_due ON edo_link (due_at) WHERE due_at IS NOT NULL;
  `,
};
