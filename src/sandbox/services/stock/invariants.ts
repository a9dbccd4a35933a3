import type { Invariant } from '../../operation.ts';

/** So many violations tell enough. */
const MOST = 20;

interface Rule {
  readonly id: string;
  readonly statement: string;
  /** Selects one text for each violation. */
  readonly sql: string;
}

const STANDING = `SELECT r.partner_id, json_extract(l.value, '$.location') AS location, json_extract(l.value, '$.sku') AS sku,
    sum(json_extract(l.value, '$.qty')) AS qty
  FROM stock_reservation r, json_each(r.lines) l WHERE r.state IN ('active', 'confirmed', 'shipped') GROUP BY 1, 2, 3`;

const rules: readonly Rule[] = [
  {
    id: 'ST01',
    statement: 'No reservation took more than was available, and the journal has taken what reservations hold',
    sql: `SELECT 'location ' || location || ' entry ' || seq || ': ' || left_over || ' left' AS text
      FROM stock_journal WHERE kind = 'create' AND (left_over IS NULL OR left_over < 0)
      UNION ALL
      SELECT 'location ' || j.location || ' article ' || j.sku || ': journal ' || j.qty || ', reservations ' || coalesce(r.qty, 0)
      FROM (SELECT partner_id, location, sku, sum(effect) AS qty FROM stock_journal GROUP BY 1, 2, 3) j
        LEFT JOIN (${STANDING}) r ON r.partner_id = j.partner_id AND r.location = j.location AND r.sku = j.sku
      WHERE j.qty <> coalesce(r.qty, 0)`,
  },
  {
    id: 'ST06',
    statement: 'What is deducted from a level is what the journal took after its watermark',
    sql: `SELECT 'location ' || l.location || ' article ' || l.sku || ': ' || l.pending || ' deducted' AS text FROM stock_level l
      WHERE l.pending <> (SELECT coalesce(sum(effect), 0) FROM stock_journal j
        WHERE j.partner_id = l.partner_id AND j.location = l.location AND j.sku = l.sku AND j.seq > l.watermark)`,
  },
  {
    id: 'ST08',
    statement: 'The freshness of a location is that of its newest level or snapshot',
    sql: `SELECT 'location ' || l.location || ': newest ' || coalesce(p.newest_as_of, 'none') || ', a level of ' || max(l.as_of) AS text
      FROM stock_level l LEFT JOIN stock_location p ON p.partner_id = l.partner_id AND p.location = l.location
      GROUP BY l.partner_id, l.location HAVING p.newest_as_of IS NULL OR max(l.as_of) > p.newest_as_of`,
  },
  {
    id: 'ST11',
    statement:
      'The journal of a location runs from 1 without gaps to its last number, and nothing beyond is acknowledged',
    sql: `SELECT 'location ' || p.location || ': ' || count(j.seq) || ' entries up to ' || coalesce(max(j.seq), 0) || ' of ' || p.last_seq AS text
      FROM stock_location p LEFT JOIN stock_journal j ON j.partner_id = p.partner_id AND j.location = p.location
      GROUP BY p.partner_id, p.location
      HAVING count(j.seq) <> p.last_seq OR coalesce(max(j.seq), 0) <> p.last_seq OR p.acked_seq > p.last_seq`,
  },
];

/** Statements about the stock that hold at any time. */
export const stockInvariants: readonly Invariant[] = rules.map(({ id, statement, sql }) => ({
  id,
  statement,
  check: ({ tx }) => tx.all<{ text: string }>(`${sql} LIMIT ${MOST}`).map(({ text }) => text),
}));
