import type { LedgerContext } from './context.ts';

/** A line of a registered sale. */
export interface SoldLine {
  readonly lineId: string;
  readonly sku: string;
  /** Thousandths of the unit. */
  readonly qty: number;
  readonly payKop: number;
  /** Paid with points. */
  readonly discountKop: number;
  /** Points this line brought. */
  readonly accrued: number;
}

export interface Sale {
  readonly id: string;
  readonly partnerId: string;
  readonly storeId: string;
  readonly receiptKey: string;
  /** Hash of the receipt's content. */
  readonly fingerprint: string;
  readonly member: number;
  readonly holdId: string | null;
  /** Lot that holds the accrued points, null when there were none. */
  readonly lot: number | null;
  readonly lines: readonly SoldLine[];
  readonly accrued: number;
  readonly redeemed: number;
  readonly spendDay: number;
  readonly occurredAt: number;
  readonly recordedAt: number;
  /** Thousandths returned so far, by line. */
  returned: readonly number[];
  /** Points given back and taken back by returns so far. */
  restored: number;
  clawed: number;
}

type SaleRow = Omit<Sale, 'lines' | 'returned'> & { readonly lines: string; readonly returned: string | null };

const COLUMNS = `id, partner_id AS partnerId, store_id AS storeId, receipt_key AS receiptKey, fingerprint, member,
  hold_id AS holdId, lot, lines, accrued, redeemed, spend_day AS spendDay, occurred_at AS occurredAt,
  recorded_at AS recordedAt, returned, restored, clawed`;

const BY_ID = `SELECT ${COLUMNS} FROM loyalty_sale WHERE id = ? AND partner_id = ?`;
const BY_RECEIPT = `SELECT ${COLUMNS} FROM loyalty_sale WHERE partner_id = ? AND store_id = ? AND receipt_key = ?`;

export function findSale(ledger: LedgerContext, partnerId: string, id: string): Sale | undefined {
  const row = ledger.tx.get<SaleRow>(BY_ID, id, partnerId);
  return row === undefined ? undefined : fromRow(row);
}

/** By the natural key: a receipt is one sale for ever. */
export function findSaleByReceipt(
  ledger: LedgerContext,
  partnerId: string,
  storeId: string,
  receiptKey: string,
): Sale | undefined {
  const row = ledger.tx.get<SaleRow>(BY_RECEIPT, partnerId, storeId, receiptKey);
  return row === undefined ? undefined : fromRow(row);
}

/** Writes a new sale with the answer that will be repeated whenever its receipt is sent again. */
export function insertSale(ledger: LedgerContext, sale: Sale, answer: unknown): void {
  ledger.tx.run(
    `INSERT INTO loyalty_sale
       (id, partner_id, store_id, receipt_key, fingerprint, member, hold_id, lot, lines, returned, accrued, redeemed,
        restored, clawed, spend_day, answer, occurred_at, recorded_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    sale.id,
    sale.partnerId,
    sale.storeId,
    sale.receiptKey,
    sale.fingerprint,
    sale.member,
    sale.holdId,
    sale.lot,
    JSON.stringify(sale.lines),
    returnedColumn(sale),
    sale.accrued,
    sale.redeemed,
    sale.restored,
    sale.clawed,
    sale.spendDay,
    JSON.stringify(answer),
    sale.occurredAt,
    sale.recordedAt,
  );
}

/** The answer that was stored with the sale. */
export function readAnswer<Answer>(ledger: LedgerContext, sale: Pick<Sale, 'id'>): Answer {
  const row = ledger.tx.get<{ answer: string }>('SELECT answer FROM loyalty_sale WHERE id = ?', sale.id);
  return JSON.parse(row?.answer ?? 'null');
}

/** Writes what returns have changed. */
export function saveReturned(ledger: LedgerContext, sale: Sale): void {
  ledger.tx.run(
    'UPDATE loyalty_sale SET returned = ?, restored = ?, clawed = ? WHERE id = ?',
    returnedColumn(sale),
    sale.restored,
    sale.clawed,
    sale.id,
  );
}

function returnedColumn(sale: Sale): string | null {
  return sale.returned.some((qty) => qty > 0) ? JSON.stringify(sale.returned) : null;
}

function fromRow(row: SaleRow): Sale {
  const lines: readonly SoldLine[] = JSON.parse(row.lines);
  return { ...row, lines, returned: row.returned === null ? lines.map(() => 0) : JSON.parse(row.returned) };
}
