import type { Migration } from '../../storage/migrations.ts';

/*
 * Everything is the partner's own and named by the partner's article. Of each thing the newest state is kept, with the
 * time it had at the partner's: what is older than that changes nothing. `store_id` is empty for a price in all stores.
 */
const catalog = `
CREATE TABLE catalog_offer (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  partner_id TEXT NOT NULL,
  partner_sku TEXT NOT NULL,
  content TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('moderation', 'approved', 'changes_requested', 'rejected', 'hidden')),
  finding TEXT,
  as_of INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL,
  -- When the moderators decide, null once they have.
  verdict_at INTEGER,
  UNIQUE (partner_id, partner_sku)
) STRICT;
CREATE INDEX catalog_offer_verdict ON catalog_offer (verdict_at) WHERE verdict_at IS NOT NULL;
CREATE TABLE catalog_price (
  partner_id TEXT NOT NULL,
  partner_sku TEXT NOT NULL,
  store_id TEXT NOT NULL,
  price_kop INTEGER NOT NULL CHECK (price_kop >= 0),
  previous_kop INTEGER,
  as_of INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL,
  PRIMARY KEY (partner_id, partner_sku, store_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE catalog_quarantine (
  partner_id TEXT NOT NULL,
  partner_sku TEXT NOT NULL,
  store_id TEXT NOT NULL,
  price_kop INTEGER NOT NULL,
  as_of INTEGER NOT NULL,
  since INTEGER NOT NULL,
  release_before INTEGER NOT NULL,
  PRIMARY KEY (partner_id, partner_sku, store_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE catalog_mapping (
  partner_id TEXT NOT NULL,
  partner_sku TEXT NOT NULL,
  ecosystem_sku TEXT NOT NULL,
  gtin TEXT,
  unit TEXT NOT NULL,
  as_of INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL,
  PRIMARY KEY (partner_id, partner_sku)
) STRICT, WITHOUT ROWID;
-- The last refusal of each article, until a good mapping takes its place.
CREATE TABLE catalog_mapping_refusal (
  partner_id TEXT NOT NULL,
  partner_sku TEXT NOT NULL,
  code TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (partner_id, partner_sku)
) STRICT, WITHOUT ROWID;
`;

export const migrations: readonly Migration[] = [{ name: 'catalog', sql: catalog }];
