import { hash } from 'node:crypto';
import type { TokenRequest } from '@styk/sdk/api/identity';
import type { PageRequest, ServiceContext } from '../../operation.ts';
import { oauthProblems } from './problems.ts';
import { hashSecret, newSecret } from './secrets.ts';

/** What a customer has agreed to, until the partner fetches its tokens. */
export interface Authorization {
  readonly clientId: string;
  readonly redirectUri: string;
  /** PKCE, method S256 (RFC 7636). */
  readonly challenge: string;
  readonly scopes: string;
  readonly nonce: string | null;
  readonly customerId: string;
  readonly consentId: string;
}

const LIFE_MS = 60_000;

/** Returns the code, which works once and for a minute. */
export function issueCode({ tx, now, draw }: PageRequest, authorization: Authorization): string {
  const code = newSecret(draw, 'cod');
  tx.run(
    `INSERT INTO identity_code
       (hash, client_id, redirect_uri, challenge, scopes, nonce, customer_id, consent_id, expires_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    hashSecret(code),
    authorization.clientId,
    authorization.redirectUri,
    authorization.challenge,
    authorization.scopes,
    authorization.nonce,
    authorization.customerId,
    authorization.consentId,
    now + LIFE_MS,
  );
  return code;
}

/** The authorization of a code; it is used up even when the rest of the request is wrong. @throws invalid_grant */
export function redeemCode({ tx, now }: ServiceContext, request: TokenRequest): Authorization {
  const row = tx.get<Authorization & { readonly expiresAt: number }>(
    `DELETE FROM identity_code WHERE hash = ? RETURNING client_id AS clientId, redirect_uri AS redirectUri, challenge,
       scopes, nonce, customer_id AS customerId, consent_id AS consentId, expires_at AS expiresAt`,
    hashSecret(request.code ?? ''),
  );
  const challenge = hash('sha256', request.code_verifier ?? '', 'base64url');
  const isRight =
    row !== undefined &&
    row.expiresAt > now &&
    row.clientId === request.client_id &&
    row.redirectUri === request.redirect_uri &&
    row.challenge === challenge;
  if (!isRight) throw oauthProblems.create('invalid_grant', {}, { keepsWrites: true });
  return row;
}
