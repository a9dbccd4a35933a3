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

interface ClientRow extends Omit<Client, 'scopes'> {
  readonly seq: number;
  readonly secretHash: string;
  readonly scopes: string;
}

const COLUMNS = `seq, client_id AS clientId, partner_id AS partnerId, secret_hash AS secretHash, environment, scopes, label,
  store_id AS storeId, created_at AS createdAt`;

const BY_ID = `SELECT ${COLUMNS} FROM identity_client WHERE client_id = ?`;
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

export function findClient(tx: Tx, clientId: string): (Client & { readonly secretHash: string }) | undefined {
  const row = tx.get<ClientRow>(BY_ID, clientId);
  return row && { ...row, scopes: row.scopes.split(' ') };
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

export function toCredential(client: Client): Credential {
  return {
    clientId: client.clientId,
    environment: client.environment,
    scopes: client.scopes,
    createdAt: new Date(client.createdAt).toISOString(),
    ...(client.label === null ? {} : { label: client.label }),
    ...(client.storeId === null ? {} : { storeId: client.storeId }),
  };
}
