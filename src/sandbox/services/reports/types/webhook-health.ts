import type { ReportDefinition, Row } from './report-type.ts';

const DELIVERIES = `SELECT d.subscription_id AS subscriptionId, e.type, count(*) AS deliveries,
    sum(d.state = 'delivered') AS delivered, sum(d.state = 'pending') AS pending, sum(d.state = 'dead') AS dead,
    sum(json_array_length(d.attempts)) AS attempts
  FROM events_delivery d JOIN events_event e ON e.seq = d.event_seq
  WHERE e.partner_id = ? AND d.created_at >= ? AND d.created_at < ?
  GROUP BY d.subscription_id, e.type ORDER BY d.subscription_id, e.type`;

export const webhookHealth: ReportDefinition = {
  type: 'webhook-health',
  version: 1,
  title: { ru: 'Доставка событий', en: 'Delivery of events' },
  maxDays: 31,
  scope: 'events:read',
  parameters: {},
  columns: {
    subscriptionId: { kind: 'text' },
    type: { kind: 'text' },
    deliveries: { kind: 'integer', total: true },
    delivered: { kind: 'integer', total: true },
    pending: { kind: 'integer', total: true },
    dead: { kind: 'integer', total: true },
    attempts: { kind: 'integer', total: true },
  },
  rows: ({ tx, partnerId, start, end }) => tx.iterate<Row>(DELIVERIES, partnerId, start, end),
};
