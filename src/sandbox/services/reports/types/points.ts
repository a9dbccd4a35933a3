import type { ReportDefinition, Row } from './report-type.ts';

/** Entries of the partner's own sales and refunds: what other partners moved is none of its business. */
const MOVEMENTS = `SELECT 'ent_' || e.member || '-' || e.seq AS entryId, e.operation_id AS ledgerOperationId, e.kind,
    e.account, e.points, strftime('%Y-%m-%dT%H:%M:%SZ', e.recorded_at / 1000, 'unixepoch') AS recordedAt
  FROM loyalty_entry e
  WHERE e.account IN ('member', 'debt') AND e.recorded_at >= ?2 AND e.recorded_at < ?3 AND (
    EXISTS (SELECT 1 FROM loyalty_sale s WHERE s.id = e.operation_id AND s.partner_id = ?1)
    OR EXISTS (SELECT 1 FROM loyalty_refund r WHERE r.id = e.operation_id AND r.partner_id = ?1))
  ORDER BY e.recorded_at, e.member, e.seq`;

/** What is left of the points that the partner's sales of each day have given: its liability by age. */
const LOTS = `SELECT strftime('%Y-%m-%dT%H:%M:%SZ', l.earned_at / 1000, 'unixepoch') AS earnedAt,
    strftime('%Y-%m-%dT%H:%M:%SZ', l.expires_at / 1000, 'unixepoch') AS expiresAt,
    l.sale_id AS saleId, l.points, l.remaining, l.held
  FROM loyalty_lot l JOIN loyalty_sale s ON s.id = l.sale_id
  WHERE s.partner_id = ? AND l.earned_at >= ? AND l.earned_at < ? AND l.remaining > 0
  ORDER BY l.earned_at, l.sale_id, l.seq`;

export const loyaltyMovements: ReportDefinition = {
  type: 'loyalty-movements',
  version: 1,
  title: { ru: 'Движения баллов', en: 'Movements of points' },
  maxDays: 92,
  scope: 'loyalty:read',
  parameters: {},
  columns: {
    entryId: { kind: 'text' },
    ledgerOperationId: { kind: 'text' },
    kind: { kind: 'text' },
    account: { kind: 'text' },
    points: { kind: 'integer', total: true },
    recordedAt: { kind: 'instant' },
  },
  rows: ({ tx, partnerId, start, end }) => tx.iterate<Row>(MOVEMENTS, partnerId, start, end),
};

export const lotsAgeing: ReportDefinition = {
  type: 'lots-ageing',
  version: 1,
  title: { ru: 'Остатки баллов по срокам', en: 'Points outstanding by age' },
  maxDays: 400,
  scope: 'loyalty:read',
  parameters: {},
  columns: {
    earnedAt: { kind: 'instant' },
    expiresAt: { kind: 'instant', nullable: true },
    saleId: { kind: 'text' },
    points: { kind: 'integer', total: true },
    remaining: { kind: 'integer', total: true },
    held: { kind: 'integer', total: true },
  },
  rows: ({ tx, partnerId, start, end }) => tx.iterate<Row>(LOTS, partnerId, start, end),
};
