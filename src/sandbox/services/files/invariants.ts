import type { Invariant } from '../../operation.ts';
import { createSqlInvariant } from '../../sql-invariant.ts';

export const filesInvariants: readonly Invariant[] = [
  createSqlInvariant({
    id: 'FIL01',
    statement: 'Every version has all its bytes',
    sql: `SELECT v.file_id || ' version ' || v.version || ': ' || coalesce(sum(p.size), 0) || ' of ' || v.size AS text
          FROM files_version v LEFT JOIN files_part p ON p.upload_id = v.upload_id
          GROUP BY v.file_id, v.version HAVING coalesce(sum(length(p.content)), 0) <> v.size`,
  }),
  createSqlInvariant({
    id: 'FIL02',
    statement: 'Versions of a file count 1, 2, 3 … without gaps',
    sql: `SELECT file_id || ': ' || count(*) || ' versions up to ' || max(version) AS text
          FROM files_version GROUP BY file_id HAVING count(*) <> max(version) OR min(version) <> 1`,
  }),
];
