import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  hash,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import type { Jwk } from '@styk/sdk/api/identity';
import type { Tx } from '../../storage/tx.ts';

type PrivateJwk = Readonly<Record<string, string>>;

/** The key that signs id tokens, made when it is first needed. */
function signingKey(tx: Tx): { readonly kid: string; readonly key: KeyObject } {
  const known = tx.get<{ kid: string; jwk: string }>('SELECT kid, jwk FROM identity_signing_key LIMIT 1');
  if (known !== undefined) {
    return { kid: known.kid, key: createPrivateKey({ key: JSON.parse(known.jwk) as PrivateJwk, format: 'jwk' }) };
  }
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const jwk = privateKey.export({ format: 'jwk' });
  const kid = `id-${hash('sha256', `${jwk.x}.${jwk.y}`).slice(0, 12)}`;
  tx.run('INSERT INTO identity_signing_key (kid, jwk) VALUES (?, ?)', kid, JSON.stringify(jwk));
  return { kid, key: privateKey };
}

export function publicKeys(tx: Tx): Jwk[] {
  const { kid, key } = signingKey(tx);
  const { x = '', y = '' } = createPublicKey(key).export({ format: 'jwk' });
  return [{ kty: 'EC', crv: 'P-256', kid, use: 'sig', alg: 'ES256', x, y }];
}

export function signJwt(tx: Tx, claims: object): string {
  const { kid, key } = signingKey(tx);
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${encode({ alg: 'ES256', typ: 'JWT', kid })}.${encode(claims)}`;
  const signature = sign('sha256', Buffer.from(signed), { key, dsaEncoding: 'ieee-p1363' });
  return `${signed}.${signature.toString('base64url')}`;
}

/** Claims of a token that was signed here, undefined for any other. */
export function verifyJwt(tx: Tx, token: string): Readonly<Record<string, unknown>> | undefined {
  const [head = '', body = '', signature = ''] = token.split('.');
  const key = createPublicKey(signingKey(tx).key);
  const bytes = Buffer.from(signature, 'base64url');
  if (!verify('sha256', Buffer.from(`${head}.${body}`), { key, dsaEncoding: 'ieee-p1363' }, bytes)) return undefined;
  // What we signed is JSON of ours.
  return JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as Readonly<Record<string, unknown>>;
}
