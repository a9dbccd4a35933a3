import type { Migration } from '../../../storage/migrations.ts';
import type { Tx } from '../../../storage/tx.ts';

export const erpMigration: Migration = {
  name: 'erp',
  sql: `CREATE TABLE stock_erp (
          partner_id TEXT PRIMARY KEY, running INTEGER NOT NULL CHECK (running IN (0, 1)),
          -- JSON, or null for all.
          store_ids TEXT,
          delay_ms INTEGER NOT NULL, every_ms INTEGER NOT NULL, disorder TEXT NOT NULL,
          next_at INTEGER NOT NULL, booked_seq INTEGER NOT NULL, snapshots INTEGER NOT NULL
        ) STRICT;`,
};

/** How the ERP of a partner is played, and how far it has come. */
export interface Erp {
  readonly partnerId: string;
  readonly running: boolean;
  /** Null: every location that has stock. */
  readonly storeIds: readonly string[] | null;
  readonly delayMs: number;
  readonly everyMs: number;
  readonly disorder: 'none' | 'late' | 'duplicate' | 'reorder';
  /** When it sends its next snapshot. */
  readonly nextAt: number;
  readonly bookedSeq: number;
  readonly snapshots: number;
}

interface Row extends Omit<Erp, 'running' | 'storeIds'> {
  readonly running: 0 | 1;
  readonly storeIds: string | null;
}

const COLUMNS = `partner_id AS partnerId, running, store_ids AS storeIds, delay_ms AS delayMs, every_ms AS everyMs, disorder,
  next_at AS nextAt, booked_seq AS bookedSeq, snapshots`;

export function findErp(tx: Tx, partnerId: string): Erp | undefined {
  const row = tx.get<Row>(`SELECT ${COLUMNS} FROM stock_erp WHERE partner_id = ?`, partnerId);
  return row && fromRow(row);
}

/** Those whose next snapshot is due. */
export function dueErps(tx: Tx, now: number): readonly Erp[] {
  return tx.all<Row>(`SELECT ${COLUMNS} FROM stock_erp WHERE running = 1 AND next_at <= ?`, now).map(fromRow);
}

export function saveErp(tx: Tx, erp: Erp): void {
  tx.run(
    `INSERT OR REPLACE INTO stock_erp
       (partner_id, running, store_ids, delay_ms, every_ms, disorder, next_at, booked_seq, snapshots)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    erp.partnerId,
    Number(erp.running),
    erp.storeIds === null ? null : JSON.stringify(erp.storeIds),
    erp.delayMs,
    erp.everyMs,
    erp.disorder,
    erp.nextAt,
    erp.bookedSeq,
    erp.snapshots,
  );
}

function fromRow({ running, storeIds, ...row }: Row): Erp {
  return { ...row, running: running === 1, storeIds: storeIds === null ? null : (JSON.parse(storeIds) as string[]) };
}
