import type { Invariant } from '../../operation.ts';
import { createSqlInvariant } from '../../sql-invariant.ts';

/** Statements about budgets and the catalogue that hold after every operation. */
export const promotionInvariants: readonly Invariant[] = [
  {
    id: 'P05',
    statement: 'What a promotion gave and reserved is within its budget, and is the sum of its uses',
    sql: `SELECT 'promotion ' || t.promotion_id || ': ' || t.spent_kop || ' + ' || t.reserved_kop || ' of '
        || json_extract(p.definition, '$.caps.budgetKop') AS text
      FROM promotions_total t JOIN promotions_promotion p ON p.id = t.promotion_id
      WHERE t.spent_kop + t.reserved_kop > json_extract(p.definition, '$.caps.budgetKop')
      UNION ALL
      SELECT 'promotion ' || t.promotion_id || ': ' || t.spent_kop || '/' || t.reserved_kop || ', uses have '
        || coalesce(u.spent, 0) || '/' || coalesce(u.reserved, 0)
      FROM promotions_total t LEFT JOIN (SELECT promotion_id,
          coalesce(sum(value_kop - returned_kop) FILTER (WHERE state = 'spent'), 0) AS spent,
          coalesce(sum(value_kop) FILTER (WHERE state = 'reserved'), 0) AS reserved
        FROM promotions_use GROUP BY promotion_id) u ON u.promotion_id = t.promotion_id
      WHERE t.spent_kop <> coalesce(u.spent, 0) OR t.reserved_kop <> coalesce(u.reserved, 0)`,
  },
  {
    id: 'P04',
    statement: 'No customer has got more of a promotion than its caps allow',
    sql: `SELECT 'promotion ' || u.promotion_id || ' customer ' || u.customer_id || ': ' || u.uses || ' uses, '
        || u.given AS text
      FROM (SELECT promotion_id, customer_id, count(*) AS uses, sum(value_kop - returned_kop) AS given
        FROM promotions_use WHERE state <> 'released' AND returned_kop < value_kop GROUP BY 1, 2) u
      JOIN promotions_promotion p ON p.id = u.promotion_id
      WHERE u.uses > json_extract(p.definition, '$.caps.perCustomerUses')
        OR u.given > json_extract(p.definition, '$.caps.perCustomerKop')`,
  },
  {
    id: 'P08',
    statement: 'Whatever is published is in the catalogue, in versions that exist, and nothing else is',
    sql: `SELECT 'promotion ' || p.id || ' is ' || p.state AS text FROM promotions_promotion p
      WHERE (p.state = 'draft') <> (p.from_version IS NULL) OR (p.state = 'stopped') <> (p.to_version IS NOT NULL)
        OR p.to_version <= p.from_version
        OR p.from_version NOT NULL AND NOT EXISTS (SELECT 1 FROM promotions_version v
          WHERE v.partner_id = p.partner_id AND v.version = p.from_version)`,
  },
].map(createSqlInvariant);
