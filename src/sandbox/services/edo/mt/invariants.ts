import { createSqlInvariant } from '../../../sql-invariant.ts';

export const markingInvariant = createSqlInvariant({
  id: 'ED03',
  statement:
    'Every marking code is with the recipient of the last document that moved it; answers agree with the codes they are about',
  sql: `SELECT 'code ' || c.code || ' is with ' || c.owner_inn || ', document ' || c.document_id || ' gave it to '
      || coalesce(d.recipient_inn, 'nobody') AS text
    FROM edo_mt_code c LEFT JOIN edo_mt_document d ON d.document_id = c.document_id
      AND d.state IN ('accepted', 'partly')
    WHERE d.recipient_inn IS NULL OR d.recipient_inn <> c.owner_inn
      OR (c.state = 'withdrawn') <> (d.withdraws = 1)
      OR NOT EXISTS (SELECT 1 FROM edo_mt_transfer t WHERE t.document_id = c.document_id AND t.code = c.code AND t.refusal IS NULL)
    UNION ALL
    SELECT 'document ' || d.document_id || ' is ' || d.state || ' with ' || sum(t.refusal IS NULL) || ' of ' || count(*) || ' codes taken'
    FROM edo_mt_document d JOIN edo_mt_transfer t ON t.document_id = d.document_id
    WHERE d.state IN ('accepted', 'partly')
    GROUP BY d.document_id
    HAVING CASE d.state WHEN 'accepted' THEN sum(t.refusal IS NOT NULL) > 0
      ELSE sum(t.refusal IS NULL) NOT BETWEEN 1 AND count(*) - 1 END
    UNION ALL
    SELECT 'document ' || d.document_id || ' is ' || d.state || ' at ГИС МТ and shows ' || coalesce(r.state, 'nothing')
    FROM edo_mt_document d LEFT JOIN edo_register r ON r.document_id = d.document_id AND r.register = 'gis-mt'
    WHERE coalesce(r.state, '') <> CASE d.state WHEN 'waiting' THEN 'normal' WHEN 'accepted' THEN 'success'
      WHEN 'refused' THEN 'error' ELSE 'warning' END`,
});
