import { createSqlInvariant } from '../../sql-invariant.ts';

/** What must always hold of the customers; ids are those of the requirements they stand for. */
export const customersInvariants = [
  createSqlInvariant({
    id: 'R03',
    statement: 'Every old id leads to a customer who was merged into nobody, and everything they had leads there too',
    sql: `SELECT 'customer ' || old.id || ' leads to ' || survivor.id || ', which was merged itself' AS text
        FROM customers_customer old JOIN customers_customer survivor ON survivor.customer = old.merged_into
        WHERE survivor.merged_into IS NOT NULL
      UNION ALL
      SELECT 'identifier ' || i.id || ' stayed with ' || c.id FROM customers_identifier i
        JOIN customers_customer c ON c.customer = i.customer WHERE c.merged_into IS NOT NULL
      UNION ALL
      SELECT 'consent ' || s.id || ' stayed with ' || c.id FROM customers_consent s
        JOIN customers_customer c ON c.customer = s.customer WHERE c.merged_into IS NOT NULL`,
  }),
  createSqlInvariant({
    id: 'R33',
    statement: 'Of whoever was erased nothing personal is kept, and readable values are phones and addresses alone',
    sql: `SELECT 'identifier ' || i.id || ' of the erased ' || c.id AS text FROM customers_identifier i
        JOIN customers_customer c ON c.customer = i.customer WHERE c.state = 'erased'
      UNION ALL
      SELECT 'profile of the erased ' || c.id FROM customers_source s
        JOIN customers_customer c ON c.customer = s.customer WHERE c.state = 'erased'
      UNION ALL
      SELECT 'behaviour of the erased ' || c.id FROM customers_behaviour b
        JOIN customers_customer c ON c.customer = b.customer WHERE c.state = 'erased'
      UNION ALL
      SELECT 'identifier ' || id || ' keeps its value' FROM customers_identifier
        WHERE value IS NOT NULL AND kind NOT IN ('phone', 'email')`,
  }),
];
