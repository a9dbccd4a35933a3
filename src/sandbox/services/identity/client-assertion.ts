import { constants, verify } from 'node:crypto';
import type { PublicJwk } from '@styk/sdk/api/identity';
import type { Clock } from '@styk/sdk/clock';
import type { Tx } from '../../storage/tx.ts';
import { importKey, keysInForce } from './client-keys.ts';
import { oauthProblems } from './problems.ts';

interface Claims {
  readonly iss?: unknown;
  readonly sub?: unknown;
  readonly aud?: unknown;
  readonly jti?: unknown;
  readonly exp?: unknown;
  readonly nbf?: unknown;
  readonly iat?: unknown;
}

/** Seconds an assertion may live at most, and how far the caller's clock may be off. */
const LONGEST_LIFE_SEC = 300;
const SKEW_SEC = 30;

/** What a request for a token is checked against. */
export interface AssertionContext {
  readonly tx: Tx;
  /** Epoch milliseconds of the sandbox, by which keys end. */
  readonly now: number;
  /** The machine's clock, by which assertions are made: a sandbox whose time was moved would refuse them all. */
  readonly clock: Clock;
  /** Path of the token endpoint; under which name the sandbox is reached it cannot know. */
  readonly tokenPath: string;
}

/**
 * The client whose key signed this assertion (RFC 7523 section 3). It is used up by that.
 *
 * @throws invalid_assertion
 */
export function clientOfAssertion(assertion: string, clientId: string | undefined, context: AssertionContext): string {
  const [head = '', body = '', signature = ''] = assertion.split('.');
  const header = decode<{ readonly alg?: unknown; readonly kid?: unknown }>(head);
  const claims = decode<Claims>(body);
  const { iss, sub } = claims;
  if (typeof iss !== 'string' || iss !== sub) refuse('iss and sub have to be the client id');
  if (clientId !== undefined && clientId !== iss) refuse('client_id is not the issuer');
  checkSignature(context, iss, header, `${head}.${body}`, Buffer.from(signature, 'base64url'));
  checkClaims(claims, context);
  useUp(context, iss, claims);
  return iss;
}

function checkSignature(
  { tx, now }: AssertionContext,
  clientId: string,
  { alg, kid }: { readonly alg?: unknown; readonly kid?: unknown },
  signed: string,
  signature: Buffer,
): void {
  const keys = keysInForce(tx, clientId, now).filter((key) => kid === undefined || key.kid === kid);
  const fits = keys.some(({ jwk }) => isSignedBy(jwk, alg, Buffer.from(signed), signature));
  if (!fits) refuse(keys.length === 0 ? 'no key of this name is in force' : 'the signature does not fit');
}

/** The algorithm is the key's, never the assertion's own choice (RFC 8725 section 3.1). */
export function isSignedBy(jwk: PublicJwk, alg: unknown, data: Buffer, signature: Buffer): boolean {
  const key = importKey(jwk);
  if (jwk.kty === 'EC') return alg === 'ES256' && verify('sha256', data, { key, dsaEncoding: 'ieee-p1363' }, signature);
  if (jwk.kty === 'OKP') return alg === 'EdDSA' && verify(null, data, key, signature);
  if (jwk.alg !== undefined && jwk.alg !== alg) return false;
  if (alg === 'RS256') return verify('sha256', data, { key, padding: constants.RSA_PKCS1_PADDING }, signature);
  const pss = { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 };
  return alg === 'PS256' && verify('sha256', data, pss, signature);
}

function checkClaims({ aud, exp, nbf, iat, jti }: Claims, { clock, tokenPath }: AssertionContext): void {
  const seconds = clock.now() / 1000;
  if (![aud].flat().some((one) => isTokenEndpoint(one, tokenPath))) refuse('aud has to be the token endpoint');
  if (typeof exp !== 'number' || exp <= seconds - SKEW_SEC) refuse('exp is over');
  if (exp > seconds + LONGEST_LIFE_SEC + SKEW_SEC) refuse('exp is more than 5 minutes ahead');
  if (typeof nbf === 'number' && nbf > seconds + SKEW_SEC) refuse('nbf is not reached');
  if (typeof iat === 'number' && iat > seconds + SKEW_SEC) refuse('iat lies ahead');
  if (typeof jti !== 'string' || jti === '' || jti.length > 256) refuse('jti is missing');
}

function isTokenEndpoint(audience: unknown, tokenPath: string): boolean {
  return typeof audience === 'string' && URL.canParse(audience) && new URL(audience).pathname.endsWith(tokenPath);
}

/** Remembers the assertion for as long as it could be shown again. */
function useUp({ tx }: AssertionContext, clientId: string, { jti, exp }: Claims): void {
  const { changes } = tx.run(
    'INSERT INTO identity_assertion (client_id, jti, expires_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
    clientId,
    String(jti),
    (Number(exp) + SKEW_SEC) * 1000,
  );
  if (changes === 0) refuse('jti was used already');
}

/** Assertions that have expired need not be remembered. */
export function forgetAssertions(tx: Tx, clock: Clock): number {
  return tx.run('DELETE FROM identity_assertion WHERE expires_at < ?', clock.now()).changes;
}

function decode<Value extends object>(part: string): Value {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString());
    if (typeof value === 'object' && value !== null) return value as Value;
  } catch {
    // Told below like anything else that is no JWT.
  }
  return refuse('it is no JWT');
}

function refuse(reason: string): never {
  throw oauthProblems.create('invalid_assertion', { reason });
}
