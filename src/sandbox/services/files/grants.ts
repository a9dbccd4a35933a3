import type { FileGrant } from '@styk/sdk/api/files';
import type { Tx } from '../../storage/tx.ts';

/** A grant; `until` and `createdAt` in epoch milliseconds. */
export interface Grant {
  readonly grantId: string;
  readonly fileId: string;
  readonly partnerId: string;
  readonly role: 'viewer' | 'editor';
  readonly versions: readonly number[] | null;
  readonly until: number;
  readonly createdAt: number;
}

type Row = Omit<Grant, 'versions'> & { readonly seq: number; readonly versions: string | null };

export function insertGrant(tx: Tx, grant: Grant): void {
  const versions = grant.versions === null ? null : JSON.stringify(grant.versions);
  tx.run(
    `INSERT INTO files_grant (grant_id, file_id, partner_id, role, versions, until, created_at)
     VALUES (:grantId, :fileId, :partnerId, :role, :versions, :until, :createdAt)`,
    { ...grant, versions },
  );
}

/** Grants of a file that last, after this one, the oldest first. */
export function listGrants(tx: Tx, fileId: string, now: number, after: number, limit: number) {
  const rows = tx.all<Row>(
    `SELECT seq, grant_id AS grantId, file_id AS fileId, partner_id AS partnerId, role, versions, until,
       created_at AS createdAt
     FROM files_grant WHERE file_id = ? AND until > ? AND seq > ? ORDER BY seq LIMIT ?`,
    fileId,
    now,
    after,
    limit,
  );
  return rows.map(({ seq, versions, ...row }) => {
    const grant: Grant = { ...row, versions: versions === null ? null : JSON.parse(versions) };
    return { seq, grant };
  });
}

/** Withdraws a grant; false when there is none. */
export function deleteGrant(tx: Tx, fileId: string, grantId: string): boolean {
  return tx.run('DELETE FROM files_grant WHERE file_id = ? AND grant_id = ?', fileId, grantId).changes > 0;
}

/** Forgets grants that are over. Returns how many. */
export function forgetGrants(tx: Tx, now: number): number {
  return tx.run('DELETE FROM files_grant WHERE until <= ?', now).changes;
}

export function viewGrant({ until, createdAt, ...grant }: Grant): FileGrant {
  return { ...grant, until: new Date(until).toISOString(), createdAt: new Date(createdAt).toISOString() };
}
