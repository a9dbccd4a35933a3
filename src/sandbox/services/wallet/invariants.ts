import { createSqlInvariant } from '../../sql-invariant.ts';

/** Payable accounts of partners, with what their settlements have. */
const NET = '(gross + fee + vat)';

/** Statements about the books that hold after every operation; a violation names the row it was found in. */
export const walletInvariants = [
  createSqlInvariant({
    id: 'W01',
    statement: 'The entries of every operation add up to zero in every currency, and accounts are their entries',
    sql: `SELECT 'operation ' || o.id || ' ' || a.currency || ': ' || sum(e.amount) AS text
      FROM wallet_entry e JOIN wallet_operation o ON o.operation = e.operation JOIN wallet_account a ON a.account = e.account
      GROUP BY e.operation, a.currency HAVING sum(e.amount) <> 0
      UNION ALL
      SELECT 'operation ' || id || ' has no entries' FROM wallet_operation o
      WHERE NOT EXISTS (SELECT 1 FROM wallet_entry e WHERE e.operation = o.operation)
      UNION ALL
      SELECT 'account ' || a.id || ': ' || a.posted || ', entries have ' || coalesce(e.amount, 0)
      FROM wallet_account a LEFT JOIN (SELECT account, sum(amount) AS amount FROM wallet_entry GROUP BY account) e
        ON e.account = a.account WHERE a.posted <> coalesce(e.amount, 0)`,
  }),
  createSqlInvariant({
    id: 'W02',
    statement:
      'What customers have put aside is what their open payments hold of the wallet; captured is never above held',
    sql: `WITH holding AS (SELECT p.customer_id AS owner, sum(t.amount) AS amount
        FROM wallet_payment p JOIN wallet_tender t ON t.payment_id = p.id
        WHERE t.kind = 'wallet' AND t.state IN ('pending', 'held') GROUP BY p.customer_id)
      SELECT 'customer ' || a.owner || ': ' || a.posted || ' put aside, payments hold ' || coalesce(h.amount, 0) AS text
      FROM wallet_account a LEFT JOIN holding h ON h.owner = a.owner
      WHERE a.kind = 'hold' AND a.posted <> coalesce(h.amount, 0)
      UNION ALL
      SELECT 'payment ' || payment_id || ': ' || captured || ' captured of ' || amount FROM wallet_tender
      WHERE captured > amount OR (state <> 'captured' AND captured <> 0)
      UNION ALL
      SELECT 'payment ' || id || ' is ' || state || ' and ' || CASE WHEN due_at IS NULL THEN 'never ends' ELSE 'still due' END
      FROM wallet_payment WHERE (state IN ('pending', 'authorized')) <> (due_at IS NOT NULL)`,
  }),
  createSqlInvariant({
    id: 'W03',
    statement: 'No account that may not be overdrawn is below zero',
    sql: `SELECT 'account ' || id || ': ' || posted AS text FROM wallet_account WHERE no_overdraft = 1 AND posted < 0`,
  }),
  createSqlInvariant({
    id: 'W04',
    statement: 'Refunds are never above what was captured, of no tender, and add up to what the payment says',
    sql: `SELECT 'payment ' || payment_id || ' tender ' || position || ': ' || refunded || ' refunded of ' || captured AS text
      FROM wallet_tender WHERE refunded > captured
      UNION ALL
      SELECT 'payment ' || p.id || ': ' || p.refunded || ' refunded, refunds have ' || coalesce(r.amount, 0)
      FROM wallet_payment p LEFT JOIN (SELECT payment_id, sum(amount) AS amount FROM wallet_refund GROUP BY payment_id) r
        ON r.payment_id = p.id WHERE p.refunded <> coalesce(r.amount, 0)`,
  }),
  createSqlInvariant({
    id: 'W05',
    statement: 'The tenders of a payment add up to it: held, captured and refunded',
    sql: `SELECT 'payment ' || p.id || ': ' || p.amount || '/' || p.captured || '/' || p.refunded || ', tenders have '
        || t.amount || '/' || t.captured || '/' || t.refunded AS text
      FROM wallet_payment p JOIN (SELECT payment_id, sum(amount) AS amount, sum(captured) AS captured,
        sum(refunded) AS refunded FROM wallet_tender GROUP BY payment_id) t ON t.payment_id = p.id
      WHERE (p.amount, p.captured, p.refunded) <> (t.amount, t.captured, t.refunded)`,
  }),
  createSqlInvariant({
    id: 'W06',
    statement: 'Settlements follow one another, are the sum of their lines, and have every operation once',
    sql: `WITH summed AS (SELECT settlement, sum${NET} AS net, count(*) AS lines FROM wallet_line GROUP BY settlement),
        due AS (SELECT e.operation, sum(e.amount) AS amount FROM wallet_entry e JOIN wallet_account a ON a.account = e.account
          WHERE a.kind = 'payable' GROUP BY e.operation),
        chain AS (SELECT id, opening, lag(json_extract(header, '$.closing')) OVER (PARTITION BY partner_id ORDER BY from_day)
          AS closing FROM wallet_settlement)
      SELECT 'settlement ' || s.id || ': closes with ' || json_extract(s.header, '$.closing') || ', lines make '
        || (s.opening + coalesce(n.net, 0)) AS text
      FROM wallet_settlement s LEFT JOIN summed n ON n.settlement = s.settlement
      WHERE s.header IS NOT NULL AND (json_extract(s.header, '$.closing') <> s.opening + coalesce(n.net, 0)
        OR json_extract(s.header, '$.lines') <> coalesce(n.lines, 0))
      UNION ALL
      SELECT 'settlement ' || id || ': opens with ' || opening || ' after ' || coalesce(closing, 0) FROM chain
      WHERE opening <> coalesce(closing, 0)
      UNION ALL
      SELECT 'operation ' || o.id || ' is in no settlement, or with another sum' FROM due d
        JOIN wallet_operation o ON o.operation = d.operation LEFT JOIN wallet_line l ON l.operation = d.operation
      WHERE l.operation IS NULL OR ${NET} <> d.amount`,
  }),
  createSqlInvariant({
    id: 'W07',
    statement: 'What stands in suspense is the net sum of the lines in dispute',
    sql: `WITH disputed AS (SELECT s.partner_id, sum${NET} AS net FROM wallet_line l
        JOIN wallet_settlement s ON s.settlement = l.settlement WHERE l.state = 'disputed' GROUP BY s.partner_id)
      SELECT 'partner ' || a.owner || ': ' || a.posted || ' in suspense, disputed are ' || coalesce(d.net, 0) AS text
      FROM wallet_account a LEFT JOIN disputed d ON d.partner_id = a.owner
      WHERE a.kind = 'suspense' AND a.posted <> coalesce(d.net, 0)`,
  }),
  createSqlInvariant({
    id: 'R06',
    statement: 'No entitlement is used beyond its quota, and its uses are those recorded in its period',
    sql: `SELECT 'entitlement ' || e.id || ': ' || e.used || ' of ' || coalesce(e.quota, 'any') || ', recorded '
        || coalesce(u.quantity, 0) AS text
      FROM wallet_entitlement e LEFT JOIN (SELECT entitlement_id, period_from, sum(quantity) AS quantity FROM wallet_use
        GROUP BY entitlement_id, period_from) u ON u.entitlement_id = e.id AND u.period_from = e.period_from
      WHERE e.used <> coalesce(u.quantity, 0) OR e.used > e.quota`,
  }),
] as const;
