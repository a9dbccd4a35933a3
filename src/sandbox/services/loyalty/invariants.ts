import type { Invariant } from '../../operation.ts';
import type { SqlValue } from '../../storage/tx.ts';

/** So many violations tell enough. */
const MOST = 20;

interface Rule {
  readonly id: string;
  readonly statement: string;
  /** Selects one text for each violation; `?1` is the present instant. */
  readonly sql: string;
}

const LIVE_AND_FREE = 'remaining > held AND active_at <= ?1 AND (expires_at IS NULL OR expires_at > ?1)';

/** Debt, and points in circulation less debt, as the entries have them; what left an account is negative there. */
const BOOKS = `SELECT member,
    -coalesce(sum(points) FILTER (WHERE account = 'debt'), 0) AS debt,
    -coalesce(sum(points) FILTER (WHERE account = 'issued'), 0)
      - coalesce(sum(points) FILTER (WHERE account = 'redeemed'), 0)
      - coalesce(sum(points) FILTER (WHERE account = 'expired'), 0)
      - coalesce(sum(points) FILTER (WHERE account = 'writeoff'), 0) AS net
  FROM loyalty_entry GROUP BY member`;

const HELD_BY_LOT = `SELECT h.member, json_extract(a.value, '$[0]') AS seq, sum(json_extract(a.value, '$[1]')) AS points
  FROM loyalty_hold h, json_each(h.allocations) a WHERE h.state = 'held' GROUP BY 1, 2`;

const rules: readonly Rule[] = [
  {
    id: 'L01',
    statement: '0 ≤ held ≤ remaining ≤ points for every lot',
    sql: `SELECT 'member ' || member || ' lot ' || seq || ': ' || held || ' held, ' || remaining || ' of ' || points AS text
      FROM loyalty_lot WHERE NOT (0 <= held AND held <= remaining AND remaining <= points AND burned >= 0)`,
  },
  {
    id: 'L02',
    statement: 'Points held in lots are the points of active holds',
    sql: `WITH holding AS (${HELD_BY_LOT})
      SELECT 'member ' || l.member || ' lot ' || l.seq || ': ' || l.held || ' held, holds have ' || coalesce(h.points, 0) AS text
      FROM loyalty_lot l LEFT JOIN holding h ON h.member = l.member AND h.seq = l.seq
      WHERE l.held <> coalesce(h.points, 0)
      UNION ALL
      SELECT 'hold ' || id || ': its allocations are not its points' FROM loyalty_hold
      WHERE points <> (SELECT sum(json_extract(value, '$[1]')) FROM json_each(allocations))`,
  },
  {
    id: 'L03',
    statement: 'Lots and debts rebuilt from the entries are the lots and debts kept',
    sql: `WITH rebuilt AS (SELECT member, lot, sum(points) AS points FROM loyalty_entry
        WHERE account = 'member' AND lot IS NOT NULL GROUP BY member, lot)
      SELECT 'member ' || l.member || ' lot ' || l.seq || ': ' || l.remaining || ', entries have ' || coalesce(r.points, 0) AS text
      FROM loyalty_lot l LEFT JOIN rebuilt r ON r.member = l.member AND r.lot = l.seq
      WHERE l.remaining <> coalesce(r.points, 0)
      UNION ALL
      SELECT 'member ' || m.member || ': debt ' || m.debt || ', entries have ' || coalesce(b.debt, 0)
      FROM loyalty_member m LEFT JOIN (${BOOKS}) b ON b.member = m.member WHERE m.debt <> coalesce(b.debt, 0)`,
  },
  {
    id: 'L04',
    statement: 'debt ≥ 0, and nobody owes points while having some available',
    sql: `SELECT 'member ' || member || ' owes ' || debt AS text FROM loyalty_member m
      WHERE debt < 0 OR debt > 0 AND (due_at IS NULL OR due_at > ?1)
        AND EXISTS (SELECT 1 FROM loyalty_lot l WHERE l.member = m.member AND ${LIVE_AND_FREE})`,
  },
  {
    id: 'L05',
    statement: 'Points kept less debt = issued − redeemed − expired + written off',
    sql: `WITH kept AS (SELECT member, sum(remaining) AS points FROM loyalty_lot GROUP BY member)
      SELECT 'member ' || m.member || ': has ' || (coalesce(k.points, 0) - m.debt) || ', books have ' || coalesce(b.net, 0) AS text
      FROM loyalty_member m
        LEFT JOIN kept k ON k.member = m.member
        LEFT JOIN (${BOOKS}) b ON b.member = m.member
      WHERE coalesce(k.points, 0) - m.debt <> coalesce(b.net, 0)`,
  },
  {
    id: 'L06',
    statement: "Every operation's entries add up to zero and none is missing",
    sql: `SELECT 'operation ' || operation_id || ': ' || sum(points) AS text FROM loyalty_entry
      GROUP BY operation_id HAVING sum(points) <> 0
      UNION ALL
      SELECT 'member ' || m.member || ': ' || count(e.seq) || ' entries of ' || m.entry_seq
      FROM loyalty_member m LEFT JOIN loyalty_entry e ON e.member = m.member
      GROUP BY m.member HAVING count(e.seq) <> m.entry_seq`,
  },
  {
    id: 'L14',
    statement: 'What returns moved adds up to what their sale has had restored and clawed back',
    sql: `SELECT 'sale ' || s.id || ': ' || s.restored || '/' || s.clawed || ', returns have '
        || coalesce(r.restored, 0) || '/' || coalesce(r.clawed, 0) AS text
      FROM loyalty_sale s LEFT JOIN (SELECT sale_id, sum(restored) AS restored, sum(clawed) AS clawed
        FROM loyalty_refund WHERE state = 'applied' GROUP BY sale_id) r ON r.sale_id = s.id
      WHERE s.restored <> coalesce(r.restored, 0) OR s.clawed <> coalesce(r.clawed, 0)`,
  },
  {
    id: 'L22',
    statement: 'Whatever falls due for a member is noted, or it would be booked too late',
    sql: `SELECT 'member ' || m.member || ' hold ' || h.id AS text FROM loyalty_member m
        JOIN loyalty_hold h ON h.member = m.member AND h.state = 'held'
      WHERE m.due_at IS NULL OR m.due_at > h.expires_at
      UNION ALL
      SELECT 'member ' || m.member || ' lot ' || l.seq FROM loyalty_member m
        JOIN loyalty_lot l ON l.member = m.member AND l.remaining > 0 AND l.remaining > l.held
      WHERE l.expires_at IS NOT NULL AND (m.due_at IS NULL OR m.due_at > l.expires_at)`,
  },
];

/** Statements about the books that hold after every operation; a violation names the row it was found in. */
export const loyaltyInvariants: readonly Invariant[] = rules.map(({ id, statement, sql }) => ({
  id,
  statement,
  check({ tx, now }) {
    const values: SqlValue[] = sql.includes('?1') ? [now] : [];
    return tx.all<{ text: string }>(`SELECT text FROM (${sql}) LIMIT ${MOST}`, ...values).map(({ text }) => text);
  },
}));
