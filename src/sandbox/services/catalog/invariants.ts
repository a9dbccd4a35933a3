import { createSqlInvariant } from '../../sql-invariant.ts';

/** What must always hold of the catalogue. */
export const catalogInvariants = [
  createSqlInvariant({
    id: 'C01',
    statement: 'Every offer has a price for all stores, and prices and held prices are of offers there are',
    sql: `SELECT 'offer ' || o.partner_sku || ' has no price' AS text FROM catalog_offer o
        LEFT JOIN catalog_price p ON p.partner_id = o.partner_id AND p.partner_sku = o.partner_sku AND p.store_id = ''
        WHERE p.partner_sku IS NULL
      UNION ALL
      SELECT 'price of ' || p.partner_sku || ' without an offer' FROM catalog_price p
        LEFT JOIN catalog_offer o ON o.partner_id = p.partner_id AND o.partner_sku = p.partner_sku
        WHERE o.partner_sku IS NULL
      UNION ALL
      SELECT 'held price of ' || q.partner_sku || ' without an offer' FROM catalog_quarantine q
        LEFT JOIN catalog_offer o ON o.partner_id = q.partner_id AND o.partner_sku = q.partner_sku
        WHERE o.partner_sku IS NULL`,
  }),
  createSqlInvariant({
    id: 'C02',
    statement: 'Whoever waits for the moderators has a verdict coming, and nobody else has',
    sql: `SELECT 'offer ' || partner_sku || ' is ' || state AS text FROM catalog_offer
      WHERE (state = 'moderation') <> (verdict_at IS NOT NULL)`,
  }),
];
