import { createPrivateKey, createPublicKey } from 'node:crypto';
import type { Jwk } from '@styk/sdk/api/identity';
import type { Draw } from '../../../chance.ts';
import type { OperationCall } from '../../../operation.ts';
import type { Tx } from '../../../storage/tx.ts';
import type { Subscription } from './subscription.ts';

/** For so long after a rotation both secrets sign. */
export const ROTATION_MS = 24 * 3_600_000;

/** A secret of Standard Webhooks: 32 random bytes. */
export function newWebhookSecret(draw: Draw): string {
  return `whsec_${draw(32).toString('base64')}`;
}

/** Keys a message to this subscriber is signed with now, the newest first (E07). */
export function signingKeys(tx: Tx, subscription: Subscription, now: number): readonly string[] {
  const { signature, secret, previousSecret, previousSecretUntil } = subscription;
  if (signature === 'v1a') return [findSigningKey(tx).privateKey];
  const former = previousSecretUntil !== null && previousSecretUntil > now ? previousSecret : null;
  return [secret, former].filter((key) => key !== null);
}

/** A key of the same kind that nobody knows, to try whether a receiver checks signatures. */
export function strangeKey(signature: Subscription['signature'], draw: Draw): string {
  return signature === 'v1a' ? `whsk_${draw(32).toString('base64')}` : newWebhookSecret(draw);
}

/** What stands before the 32 octets of an Ed25519 key in PKCS#8 (RFC 8410 section 7). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

interface SigningKey {
  readonly privateKey: string;
  readonly publicJwk: string;
}

/** Public keys of `v1a` signatures, for the ecosystem's key set (RFC 7517). */
export function webhookJwks(context: Pick<OperationCall, 'tx' | 'newId' | 'draw'>): readonly Jwk[] {
  ensureSigningKey(context);
  return [JSON.parse(findSigningKey(context.tx).publicJwk) as Jwk];
}

/** The key of `v1a` signatures is made when it is first needed and kept with the data. */
export function ensureSigningKey({ tx, newId, draw }: Pick<OperationCall, 'tx' | 'newId' | 'draw'>): void {
  if (tx.get('SELECT 1 FROM events_signing_key') !== undefined) return;
  const seed = draw(32);
  const publicKey = createPublicKey(
    createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' }),
  );
  const keyId = newId('evk');
  const publicJwk = { ...publicKey.export({ format: 'jwk' }), kid: keyId, use: 'sig', alg: 'EdDSA' };
  tx.run(
    'INSERT INTO events_signing_key (key_id, private_key, public_jwk) VALUES (?, ?, ?)',
    keyId,
    `whsk_${seed.toString('base64')}`,
    JSON.stringify(publicJwk),
  );
}

function findSigningKey(tx: Tx): SigningKey {
  const key = tx.get<SigningKey>('SELECT private_key AS privateKey, public_jwk AS publicJwk FROM events_signing_key');
  if (key === undefined) throw new Error('the key of v1a signatures is missing');
  return key;
}
