import type { OperationCall, ServiceContext } from '../../operation.ts';
import { oauthProblems } from './problems.ts';
import { hashSecret, newSecret } from './secrets.ts';

export interface Refresh {
  readonly clientId: string;
  readonly partnerId: string;
  readonly scopes: string;
}

const LIFE_MS = 30 * 86_400_000;

export function issueRefresh(
  { tx, now, draw }: Pick<OperationCall, 'tx' | 'now' | 'draw'>,
  { clientId, partnerId, scopes }: Refresh,
): string {
  const token = newSecret(draw, 'ref');
  tx.run(
    'INSERT INTO identity_refresh (hash, client_id, partner_id, scopes, expires_at) VALUES (?, ?, ?, ?, ?)',
    hashSecret(token),
    clientId,
    partnerId,
    scopes,
    now + LIFE_MS,
  );
  return token;
}

/** Each works once: its answer brings the next. @throws invalid_grant */
export function redeemRefresh({ tx, now }: ServiceContext, token: string): Refresh {
  const row = tx.get<Refresh & { readonly expiresAt: number }>(
    `DELETE FROM identity_refresh WHERE hash = ?
     RETURNING client_id AS clientId, partner_id AS partnerId, scopes, expires_at AS expiresAt`,
    hashSecret(token),
  );
  if (row === undefined || row.expiresAt <= now) throw oauthProblems.create('invalid_grant');
  return row;
}
