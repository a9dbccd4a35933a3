import type { Store } from '@styk/sdk/api/partners';
import { type Page, readSequenceCursor, toPage } from '../../pagination.ts';
import type { Tx } from '../../storage/tx.ts';

/** What other services need of a store. */
export interface StoreFacts {
  readonly storeId: string;
  readonly name: string;
  /** IANA zone. */
  readonly timezone: string;
  readonly posIds: readonly string[];
}

interface StoreRow {
  readonly seq: number;
  readonly storeId: string;
  readonly name: string;
  readonly address: string | null;
  readonly timezone: string;
  readonly posIds: string;
  readonly channelId: string | null;
}

const COLUMNS = 'seq, store_id AS storeId, name, address, timezone, pos_ids AS posIds, channel_id AS channelId';

const BY_CODE = `SELECT ${COLUMNS} FROM partners_store WHERE partner_id = ? AND store_id = ?`;
const PAGE = `SELECT ${COLUMNS} FROM partners_store WHERE partner_id = ? AND seq > ? ORDER BY seq LIMIT ?`;

export function hasStore(tx: Tx, partnerId: string, storeId: string): boolean {
  const sql = 'SELECT 1 FROM partners_store WHERE partner_id = ? AND store_id = ?';
  return tx.get(sql, partnerId, storeId) !== undefined;
}

/** The partner's store, or undefined when the partner has none with this code. */
export function findStore(tx: Tx, partnerId: string, storeId: string): StoreFacts | undefined {
  const row = tx.get<StoreRow>(BY_CODE, partnerId, storeId);
  return row && toStore(row);
}

export function listStores(tx: Tx, partnerId: string, limit: number, cursor: string | undefined): Page<Store> {
  const rows = tx.all<StoreRow>(PAGE, partnerId, readSequenceCursor(cursor), limit + 1);
  return toPage(rows, limit, (row) => row.seq, toStore);
}

/** Adds a store; false when the partner already has one with this code. */
export function addStore(tx: Tx, partnerId: string, store: Store): boolean {
  const { changes } = tx.run(
    `INSERT INTO partners_store (partner_id, store_id, name, address, timezone, pos_ids, channel_id)
     VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO NOTHING`,
    partnerId,
    store.storeId,
    store.name,
    store.address ?? null,
    store.timezone,
    JSON.stringify(store.posIds),
    store.channelId ?? null,
  );
  return changes === 1;
}

function toStore(row: StoreRow): Store {
  return {
    storeId: row.storeId,
    name: row.name,
    ...(row.address === null ? {} : { address: row.address }),
    timezone: row.timezone,
    posIds: JSON.parse(row.posIds) as string[],
    ...(row.channelId === null ? {} : { channelId: row.channelId }),
  };
}
