import { base64url } from './base64.ts';
import type { Clock } from './clock.ts';
import type { AssertionSigner, ClientKeyCredential } from './credentials.ts';

/** Seconds an assertion is good for: long enough for its way, too short to be stolen with profit. */
const LIFE_SEC = 60;

/**
 * A JWT by which a client proves that it has its key (RFC 7523 section 3): issuer and subject are the client, the audience is
 * the token endpoint, `jti` is used once.
 */
export async function clientAssertion(
  credential: ClientKeyCredential,
  signer: AssertionSigner,
  audience: string,
  clock: Clock,
): Promise<string> {
  const iat = Math.floor(clock.now() / 1000);
  const kid = credential.keyId ?? keyIdOf(credential.privateKey);
  const header = { alg: signer.algorithm, typ: 'JWT', ...(kid === undefined ? {} : { kid }) };
  const { clientId } = credential;
  const claims = { iss: clientId, sub: clientId, aud: audience, jti: crypto.randomUUID(), iat, exp: iat + LIFE_SEC };
  const signed = `${base64url(JSON.stringify(header))}.${base64url(JSON.stringify(claims))}`;
  return `${signed}.${base64url(await signer.sign(new TextEncoder().encode(signed)))}`;
}

function keyIdOf(key: ClientKeyCredential['privateKey']): string | undefined {
  const kid = typeof key === 'object' && 'kid' in key ? key.kid : undefined;
  return typeof kid === 'string' ? kid : undefined;
}
