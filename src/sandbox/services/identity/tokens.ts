import type { TokenFacts } from '../../http/authentication.ts';
import type { OperationCall } from '../../operation.ts';
import type { Tx } from '../../storage/tx.ts';
import { hashSecret, newSecret } from './secrets.ts';

interface TokenRow {
  readonly scheme: TokenFacts['scheme'];
  readonly partnerId: string;
  readonly clientId: string | null;
  readonly storeId: string | null;
  readonly scopes: string;
  readonly expiresAt: number;
  /** Null for a token that belongs to no key of a partner. */
  readonly environment: 'sandbox' | 'live' | null;
}

/** Issues a token and returns it; it cannot be read again. */
export function issueToken({ tx, draw }: Pick<OperationCall, 'tx' | 'draw'>, facts: TokenFacts): string {
  const token = newSecret(draw, facts.scheme === 'registration' ? 'reg' : 'tok');
  const { caller } = facts;
  tx.run(
    `INSERT INTO identity_token (hash, scheme, partner_id, client_id, store_id, scopes, expires_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    hashSecret(token),
    facts.scheme,
    caller.partnerId,
    caller.clientId,
    caller.storeId ?? null,
    caller.scopes.join(' '),
    facts.expiresAt,
  );
  return token;
}

/** What a bearer token stands for, also when it has expired. */
export function readToken(tx: Tx, token: string): TokenFacts | undefined {
  const row = tx.get<TokenRow>(
    `SELECT t.scheme, t.partner_id AS partnerId, t.client_id AS clientId, t.store_id AS storeId, t.scopes,
       t.expires_at AS expiresAt, c.environment
     FROM identity_token t LEFT JOIN identity_client c ON c.client_id = t.client_id WHERE t.hash = ?`,
    hashSecret(token),
  );
  if (row === undefined) return undefined;
  const scopes = row.scopes === '' ? [] : row.scopes.split(' ');
  const restriction = row.storeId === null ? {} : { storeId: row.storeId };
  const environment = row.environment ?? 'sandbox';
  return {
    scheme: row.scheme,
    caller: { partnerId: row.partnerId, clientId: row.clientId, scopes, environment, ...restriction },
    expiresAt: row.expiresAt,
  };
}

/** Ended tokens are kept to tell "expired" from "unknown", the last thousand of them: a moved clock ends many at once. */
export function forgetOldTokens(tx: Tx, now: number): number {
  const { changes } = tx.run(
    `DELETE FROM identity_token WHERE hash IN
       (SELECT hash FROM identity_token WHERE expires_at < ? ORDER BY expires_at DESC LIMIT -1 OFFSET 1000)`,
    now,
  );
  return changes;
}
