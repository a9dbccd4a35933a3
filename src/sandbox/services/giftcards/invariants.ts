import { createSqlInvariant } from '../../sql-invariant.ts';

/** Statements about gift cards that hold after every operation. */
export const giftCardInvariants = [
  createSqlInvariant({
    id: 'W10',
    statement:
      'The activities of a gift card add up to its balance, which is never below zero and never below what is held',
    sql: `WITH moved AS (SELECT card_id, sum(amount) AS amount FROM giftcards_activity GROUP BY card_id),
        holding AS (SELECT card_id, sum(amount) AS amount FROM giftcards_redemption WHERE state = 'held' GROUP BY card_id),
        last AS (SELECT card_id, balance_after AS amount, max(seq) FROM giftcards_activity GROUP BY card_id)
      SELECT 'card ' || c.id || ': ' || c.balance || ', activities have ' || coalesce(m.amount, 0) AS text
      FROM giftcards_card c LEFT JOIN moved m ON m.card_id = c.id WHERE c.balance <> coalesce(m.amount, 0)
      UNION ALL
      SELECT 'card ' || c.id || ': ' || c.held || ' held, holds have ' || coalesce(h.amount, 0)
      FROM giftcards_card c LEFT JOIN holding h ON h.card_id = c.id WHERE c.held <> coalesce(h.amount, 0)
      UNION ALL
      SELECT 'card ' || id || ': ' || held || ' held of ' || balance FROM giftcards_card
      WHERE NOT (0 <= held AND held <= balance)
      UNION ALL
      SELECT 'card ' || c.id || ': the last activity leaves ' || l.amount || ', the card has ' || c.balance
      FROM giftcards_card c JOIN last l ON l.card_id = c.id WHERE l.amount <> c.balance
      UNION ALL
      SELECT 'redemption ' || r.id || ': ' || r.refunded || ' refunded of ' || r.captured || ' captured of ' || r.amount
      FROM giftcards_redemption r LEFT JOIN (SELECT redemption_id, sum(amount) AS amount FROM giftcards_refund
        GROUP BY redemption_id) f ON f.redemption_id = r.id
      WHERE r.refunded <> coalesce(f.amount, 0) OR r.refunded > r.captured OR r.captured > r.amount
        OR (r.state <> 'captured' AND r.captured <> 0)`,
  }),
] as const;
