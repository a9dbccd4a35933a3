import { createSqlInvariant } from '../../../sql-invariant.ts';

export const roamingInvariant = createSqlInvariant({
  id: 'ED01',
  statement:
    'A document to another operator is delivered exactly when that operator has it and said so, stands where its shipment does, and lies there once',
  sql: `SELECT 'document ' || d.document_id || ' is ' || d.transport || ' (' || d.roaming || '), its shipment '
      || coalesce(s.state, 'absent') AS text
    FROM edo_document d LEFT JOIN edo_shipment s ON s.document_id = d.document_id
    WHERE d.route = 'roaming' AND d.transport NOT IN ('none', 'queued')
      AND (d.transport || '/' || d.roaming) <> coalesce(CASE s.state WHEN 'delivered' THEN 'delivered/delivered'
        WHEN 'failed' THEN 'failed/failed' ELSE 'accepted/waiting' END, '')
    UNION ALL
    SELECT 'document ' || s.document_id || ' is ' || s.state || ' and does not lie with ' || s.operator
    FROM edo_shipment s LEFT JOIN edo_far_box b ON b.document_id = s.document_id AND b.operator = s.operator
    WHERE s.state IN ('taken', 'delivered') AND b.document_id IS NULL
    UNION ALL
    SELECT 'document ' || b.document_id || ' lies with ' || b.operator || ' and was never sent there'
    FROM edo_far_box b LEFT JOIN edo_shipment s ON s.document_id = b.document_id WHERE coalesce(s.offered, 0) = 0`,
});
