import { listParameter, type ReportDefinition, type Row, storesParameter } from './report-type.ts';

const DAYS = 92;

const SALES = `SELECT s.id AS saleId, s.store_id AS storeId, s.receipt_key AS receiptKey,
    strftime('%Y-%m-%dT%H:%M:%SZ', s.occurred_at / 1000, 'unixepoch') AS occurredAt,
    (SELECT sum(json_extract(value, '$.payKop')) FROM json_each(s.lines)) AS payKop,
    (SELECT sum(json_extract(value, '$.discountKop')) FROM json_each(s.lines)) AS pointsDiscountKop,
    s.accrued, s.redeemed
  FROM loyalty_sale s
  WHERE s.partner_id = ? AND s.occurred_at >= ? AND s.occurred_at < ?
    AND (?4 IS NULL OR s.store_id IN (SELECT value FROM json_each(?4)))
  ORDER BY s.occurred_at, s.id`;

const RETURNS = `SELECT r.id AS refundId, r.kind, r.state, r.sale_id AS saleId, r.store_id AS storeId,
    r.receipt_key AS receiptKey, strftime('%Y-%m-%dT%H:%M:%SZ', r.occurred_at / 1000, 'unixepoch') AS occurredAt,
    r.restored, r.clawed
  FROM loyalty_refund r
  WHERE r.partner_id = ? AND r.occurred_at >= ? AND r.occurred_at < ?
    AND (?4 IS NULL OR r.store_id IN (SELECT value FROM json_each(?4)))
  ORDER BY r.occurred_at, r.id`;

export const sales: ReportDefinition = {
  type: 'sales',
  version: 1,
  title: { ru: 'Продажи', en: 'Sales' },
  maxDays: DAYS,
  scope: 'loyalty:read',
  parameters: storesParameter,
  columns: {
    saleId: { kind: 'text' },
    storeId: { kind: 'text' },
    receiptKey: { kind: 'text' },
    occurredAt: { kind: 'instant' },
    payKop: { kind: 'integer', total: true },
    pointsDiscountKop: { kind: 'integer', total: true },
    accrued: { kind: 'integer', total: true },
    redeemed: { kind: 'integer', total: true },
  },
  rows: (scope) =>
    scope.tx.iterate<Row>(SALES, scope.partnerId, scope.start, scope.end, listParameter(scope, 'storeIds')),
};

export const returns: ReportDefinition = {
  type: 'returns',
  version: 1,
  title: { ru: 'Возвраты', en: 'Returns' },
  maxDays: DAYS,
  scope: 'loyalty:read',
  parameters: storesParameter,
  columns: {
    refundId: { kind: 'text' },
    kind: { kind: 'text' },
    state: { kind: 'text' },
    saleId: { kind: 'text', nullable: true },
    storeId: { kind: 'text' },
    receiptKey: { kind: 'text' },
    occurredAt: { kind: 'instant' },
    restored: { kind: 'integer', total: true },
    clawed: { kind: 'integer', total: true },
  },
  rows: (scope) =>
    scope.tx.iterate<Row>(RETURNS, scope.partnerId, scope.start, scope.end, listParameter(scope, 'storeIds')),
};
