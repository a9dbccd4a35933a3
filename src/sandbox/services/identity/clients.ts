import type { Credential } from '@styk/sdk/api/partners';
import { type Page, readSequenceCursor, toPage } from '../../pagination.ts';
import type { Tx } from '../../storage/tx.ts';
import { hashSecret } from './secrets.ts';

/** A key of a partner: client id and secret for one environment, possibly for one store only. */
export interface Client {
  readonly clientId: string;
  readonly partnerId: string;
  readonly environment: 'sandbox' | 'live';
  readonly scopes: readonly string[];
  readonly label: string | null;
  readonly storeId: string | null;
  readonly createdAt: number;
}

/** A key with what has become of it. */
export interface KnownClient extends Client {
  readonly secretHash: string;
  readonly revokedAt: number | null;
  /** When a token was issued for it last. */
  readonly lastUsedAt: number | null;
}

interface ClientRow extends Omit<KnownClient, 'scopes'> {
  readonly seq: number;
  readonly scopes: string;
}

const COLUMNS = `seq, client_id AS clientId, partner_id AS partnerId, secret_hash AS secretHash, environment, scopes, label,
  store_id AS storeId, created_at AS createdAt, revoked_at AS revokedAt, last_used_at AS lastUsedAt`;

const BY_ID = `SELECT ${COLUMNS} FROM identity_client WHERE client_id = ?`;
const ISSUED = ['token', 'refresh', 'device', 'code'].map((what) => `DELETE FROM identity_${what} WHERE client_id = ?`);
const PAGE = `SELECT ${COLUMNS} FROM identity_client WHERE partner_id = ? AND seq > ? ORDER BY seq LIMIT ?`;

export function addClient(tx: Tx, client: Client, secret: string): void {
  tx.run(
    `INSERT INTO identity_client (client_id, partner_id, secret_hash, environment, scopes, label, store_id, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    client.clientId,
    client.partnerId,
    hashSecret(secret),
    client.environment,
    client.scopes.join(' '),
    client.label,
    client.storeId,
    client.createdAt,
  );
}

/** The client, also when it is revoked. */
export function findClient(tx: Tx, clientId: string): KnownClient | undefined {
  const row = tx.get<ClientRow>(BY_ID, clientId);
  return row && { ...row, scopes: row.scopes.split(' ') };
}

export function markUsed(tx: Tx, clientId: string, now: number): void {
  tx.run('UPDATE identity_client SET last_used_at = ? WHERE client_id = ?', now, clientId);
}

/** Takes a revocation back. */
export function reinstateClient(tx: Tx, clientId: string): void {
  tx.run('UPDATE identity_client SET revoked_at = NULL, revoked_for = NULL WHERE client_id = ?', clientId);
}

/** Ends a client and everything that was issued to it. What is ended already stays as it is. */
export function revokeClient(tx: Tx, clientId: string, reason: string, now: number): void {
  const sql = 'UPDATE identity_client SET revoked_at = ?, revoked_for = ? WHERE client_id = ? AND revoked_at IS NULL';
  tx.run(sql, now, reason, clientId);
  for (const table of ISSUED) tx.run(table, clientId);
}

export function listClients(tx: Tx, partnerId: string, limit: number, cursor: string | undefined): Page<Credential> {
  const rows = tx.all<ClientRow>(PAGE, partnerId, readSequenceCursor(cursor), limit + 1);
  return toPage(
    rows,
    limit,
    (row) => row.seq,
    (row) => toCredential({ ...row, scopes: row.scopes.split(' ') }),
  );
}

export function toCredential(client: Client & Partial<Pick<KnownClient, 'revokedAt' | 'lastUsedAt'>>): Credential {
  const { revokedAt = null, lastUsedAt = null } = client;
  return {
    clientId: client.clientId,
    environment: client.environment,
    scopes: client.scopes,
    createdAt: new Date(client.createdAt).toISOString(),
    ...(client.label === null ? {} : { label: client.label }),
    ...(client.storeId === null ? {} : { storeId: client.storeId }),
    state: revokedAt === null ? 'active' : 'revoked',
    ...(revokedAt === null ? {} : { revokedAt: new Date(revokedAt).toISOString() }),
    ...(lastUsedAt === null ? {} : { lastUsedAt: new Date(lastUsedAt).toISOString() }),
  };
}
