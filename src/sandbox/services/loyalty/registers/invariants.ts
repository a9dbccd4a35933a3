import type { Invariant } from '../../../operation.ts';
import { createSqlInvariant } from '../../../sql-invariant.ts';

/** What holds of registers after every piece of work. */
export const registerInvariants: readonly Invariant[] = [
  createSqlInvariant({
    id: 'L28',
    statement:
      'Applied, duplicate, rejected and pending lines are the verdicts kept, and all lines once a register ends',
    sql: `WITH kept AS (SELECT register, count(*) AS lines, max(line) AS last,
          count(*) FILTER (WHERE verdict = 'applied') AS applied,
          count(*) FILTER (WHERE verdict = 'duplicate') AS duplicate,
          count(*) FILTER (WHERE verdict = 'rejected') AS rejected,
          count(*) FILTER (WHERE verdict = 'pending_sale') AS pending
        FROM loyalty_register_result GROUP BY register)
      SELECT 'register ' || r.id || ': ' || r.applied || '/' || r.duplicate || '/' || r.rejected || '/' || r.pending
        || ' of ' || r.total_lines || ', kept ' || coalesce(k.lines, 0) AS text
      FROM loyalty_register r LEFT JOIN kept k ON k.register = r.seq
      WHERE r.applied <> coalesce(k.applied, 0) OR r.duplicate <> coalesce(k.duplicate, 0)
        OR r.rejected <> coalesce(k.rejected, 0) OR r.pending <> coalesce(k.pending, 0)
        OR coalesce(k.lines, 0) <> coalesce(k.last, 0)
        OR r.state IN ('succeeded', 'partially_succeeded') AND coalesce(k.lines, 0) <> r.total_lines`,
  }),
];
