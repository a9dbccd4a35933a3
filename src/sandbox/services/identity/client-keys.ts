import { createPublicKey, type KeyObject } from 'node:crypto';
import type { ClientKey, KeyRotation, KeyRotationRequest, PublicJwk } from '@styk/sdk/api/identity';
import type { OperationCall, OperationResult } from '../../operation.ts';
import type { Tx } from '../../storage/tx.ts';
import { keyProblems } from './problems.ts';

interface KeyRow {
  readonly kid: string;
  readonly jwk: string;
  readonly validFrom: number;
  readonly validUntil: number | null;
}

/** A key that a client signs with. */
export interface RegisteredKey {
  readonly kid: string;
  readonly jwk: PublicJwk;
}

const IN_FORCE = `SELECT kid, jwk, valid_from AS validFrom, valid_until AS validUntil FROM identity_client_key
  WHERE client_id = ? AND (valid_until IS NULL OR valid_until > ?) ORDER BY seq DESC`;
const OF_PARTNER = `SELECT k.kid, k.jwk FROM identity_client_key k JOIN identity_client c ON c.client_id = k.client_id
  WHERE c.partner_id = ? AND c.revoked_at IS NULL AND (k.valid_until IS NULL OR k.valid_until > ?) ORDER BY k.seq DESC`;
const NAMED = 'SELECT kid FROM identity_client_key WHERE client_id = ? AND kid = ?';

const OVERLAP_SEC = 86_400;
const LEAST_RSA_BITS = 2048;

/** Keys of a client that assertions may be signed with at this moment, newest first. */
export function keysInForce(tx: Tx, clientId: string, now: number): RegisteredKey[] {
  const rows = tx.all<KeyRow>(IN_FORCE, clientId, now);
  return rows.map(({ kid, jwk }) => ({ kid, jwk: JSON.parse(jwk) as PublicJwk }));
}

/** Keys that anything of the partner may be signed with at this moment, newest first. */
export function partnerKeysInForce(tx: Tx, partnerId: string, now: number): RegisteredKey[] {
  const rows = tx.all<{ kid: string; jwk: string }>(OF_PARTNER, partnerId, now);
  return rows.map(({ kid, jwk }) => ({ kid, jwk: JSON.parse(jwk) as PublicJwk }));
}

/** Registers a key for the client that calls; the earlier ones go on for the overlap and no longer than they had. */
export function rotateKey(call: OperationCall<unknown, KeyRotationRequest>): OperationResult<KeyRotation> {
  const { tx, now, body, caller } = call;
  const { publicJwk, overlapSec = OVERLAP_SEC } = body;
  // The contract lets only tokens of clients in.
  const clientId = caller.clientId ?? '';
  const { kid } = publicJwk;
  checkStrength(publicJwk);
  if (tx.get(NAMED, clientId, kid) !== undefined) throw keyProblems.create('natural-key-conflict', { kid });
  const until = now + overlapSec * 1000;
  tx.run(
    `UPDATE identity_client_key SET valid_until = min(ifnull(valid_until, ?1), ?1)
     WHERE client_id = ?2 AND (valid_until IS NULL OR valid_until > ?1)`,
    until,
    clientId,
  );
  tx.run(
    'INSERT INTO identity_client_key (client_id, kid, jwk, valid_from) VALUES (?, ?, ?, ?)',
    clientId,
    kid,
    JSON.stringify(publicJwk),
    now,
  );
  const keys = tx.all<KeyRow>(IN_FORCE, clientId, now).map(toClientKey);
  return { status: 201, body: { clientId, keys } };
}

/** The key as node:crypto takes it; throws when its members make no key, such as a point off its curve. */
export function importKey(jwk: PublicJwk): KeyObject {
  return createPublicKey({ key: { ...jwk }, format: 'jwk' });
}

function checkStrength(jwk: PublicJwk): void {
  try {
    const { modulusLength } = importKey(jwk).asymmetricKeyDetails ?? {};
    // Leading zeros make a modulus look longer than it is.
    if (modulusLength === undefined || modulusLength >= LEAST_RSA_BITS) return;
  } catch (cause) {
    throw keyProblems.create('key-too-weak', {}, { cause });
  }
  throw keyProblems.create('key-too-weak');
}

function toClientKey({ kid, validFrom, validUntil }: KeyRow): ClientKey {
  const ends = validUntil === null ? null : new Date(validUntil).toISOString();
  return { kid, validFrom: new Date(validFrom).toISOString(), validUntil: ends };
}
