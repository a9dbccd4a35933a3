import type { WalletContext } from '../context.ts';

export type SettlementState = 'open' | 'calculated' | 'confirmed' | 'paid' | 'disputed';

/** Sums of a settlement by kind, in kopecks; what is due to the partner is positive. */
export interface Header {
  readonly sales: number;
  readonly returns: number;
  readonly pointsIssued: number;
  readonly pointsRedeemed: number;
  readonly commission: number;
  readonly vat: number;
  /** Everything else, such as payouts and services rendered. */
  readonly adjustments: number;
  readonly closing: number;
  readonly lines: number;
}

export interface Settlement {
  /** Number inside. */
  readonly settlement: number;
  readonly id: string;
  readonly partnerId: string;
  readonly fromDay: number;
  readonly toDay: number;
  readonly state: SettlementState;
  readonly opening: number;
  /** As it was calculated; null while open. */
  readonly header: Header | null;
  readonly confirmBy: number | null;
  readonly documentIds: readonly string[];
  readonly calculatedAt: number | null;
  readonly confirmedAt: number | null;
  readonly paidAt: number | null;
}

type SettlementRow = Omit<Settlement, 'header' | 'documentIds'> & {
  readonly header: string | null;
  readonly documentIds: string;
};

const COLUMNS = `settlement, id, partner_id AS partnerId, from_day AS fromDay, to_day AS toDay, state, opening, header,
  confirm_by AS confirmBy, document_ids AS documentIds, calculated_at AS calculatedAt, confirmed_at AS confirmedAt,
  paid_at AS paidAt`;

const BY_ID = `SELECT ${COLUMNS} FROM wallet_settlement WHERE id = ? AND partner_id = ?`;
const LAST = `SELECT ${COLUMNS} FROM wallet_settlement WHERE partner_id = ? ORDER BY from_day DESC LIMIT 1`;
const CONFIRMED = `SELECT ${COLUMNS} FROM wallet_settlement WHERE state = 'confirmed' ORDER BY settlement`;
const PAGE = `SELECT ${COLUMNS} FROM wallet_settlement
  WHERE partner_id = ?1 AND (?2 IS NULL OR state = ?2) AND settlement > ?3 AND changed_at > ?4
  ORDER BY settlement LIMIT ?5`;
/** Lines of services rendered have no sum of their own in the header. */
const SUMS = `SELECT
    coalesce(sum(gross) FILTER (WHERE type = 'sale'), 0) AS sales,
    coalesce(sum(gross) FILTER (WHERE type = 'return'), 0) AS returns,
    coalesce(sum(gross) FILTER (WHERE type = 'points-issued'), 0) AS pointsIssued,
    coalesce(sum(gross) FILTER (WHERE type = 'points-redeemed'), 0) AS pointsRedeemed,
    coalesce(sum(fee), 0) AS commission, coalesce(sum(vat), 0) AS vat,
    coalesce(sum(gross) FILTER (WHERE type IN ('adjustment', 'service')), 0) AS adjustments,
    count(*) AS lines, coalesce(sum(gross + fee + vat), 0) AS net
  FROM wallet_line WHERE settlement = ?`;

export function findSettlement({ tx }: WalletContext, partnerId: string, id: string): Settlement | undefined {
  const row = tx.get<SettlementRow>(BY_ID, id, partnerId);
  return row && fromRow(row);
}

export function findLastSettlement({ tx }: WalletContext, partnerId: string): Settlement | undefined {
  const row = tx.get<SettlementRow>(LAST, partnerId);
  return row && fromRow(row);
}

export function findConfirmed({ tx }: WalletContext): Settlement[] {
  return tx.all<SettlementRow>(CONFIRMED).map(fromRow);
}

export interface SettlementFilter {
  /** Null for all states. */
  readonly state: string | null;
  readonly after: number;
  readonly changedAfter: number;
}

export function listSettlementRows(
  { tx }: WalletContext,
  partnerId: string,
  { state, after, changedAfter }: SettlementFilter,
  limit: number,
): Settlement[] {
  return tx.all<SettlementRow>(PAGE, partnerId, state, after, changedAfter, limit).map(fromRow);
}

/** The header as the lines have it now. */
export function sumUp({ tx }: WalletContext, { settlement, opening }: Settlement): Header {
  const row = tx.get<Omit<Header, 'closing'> & { readonly net: number }>(SUMS, settlement);
  if (row === undefined) throw new Error('an aggregate always has a row');
  const { net, ...sums } = row;
  return { ...sums, closing: opening + net };
}

export function insertSettlement(
  context: WalletContext,
  facts: Pick<Settlement, 'partnerId' | 'fromDay' | 'toDay' | 'opening'>,
): void {
  context.tx.run(
    `INSERT INTO wallet_settlement (id, partner_id, from_day, to_day, state, opening, document_ids, changed_at)
     VALUES (?, ?, ?, ?, 'open', ?, '[]', ?)`,
    context.newId('stl'),
    facts.partnerId,
    facts.fromDay,
    facts.toDay,
    facts.opening,
    context.now,
  );
}

/** Writes what may change. */
export function saveSettlement({ tx, now }: WalletContext, settlement: Settlement): void {
  tx.run(
    `UPDATE wallet_settlement SET state = ?, header = ?, confirm_by = ?, document_ids = ?, calculated_at = ?,
       confirmed_at = ?, paid_at = ?, changed_at = ? WHERE settlement = ?`,
    settlement.state,
    settlement.header === null ? null : JSON.stringify(settlement.header),
    settlement.confirmBy,
    JSON.stringify(settlement.documentIds),
    settlement.calculatedAt,
    settlement.confirmedAt,
    settlement.paidAt,
    now,
    settlement.settlement,
  );
}

function fromRow(row: SettlementRow): Settlement {
  return {
    ...row,
    header: row.header === null ? null : JSON.parse(row.header),
    documentIds: JSON.parse(row.documentIds),
  };
}
