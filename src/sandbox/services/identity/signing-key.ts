import { createECDH, createPrivateKey, createPublicKey, hash, type KeyObject, sign, verify } from 'node:crypto';
import type { Jwk } from '@styk/sdk/api/identity';
import type { Draw } from '../../chance.ts';
import type { OperationCall } from '../../operation.ts';

type PrivateJwk = Readonly<Record<string, string>>;

/** Whose key it is, and what a new one is drawn from. */
type KeyRoom = Pick<OperationCall, 'tx' | 'draw'>;

/** The key that signs id tokens, made when it is first needed. */
function signingKey({ tx, draw }: KeyRoom): { readonly kid: string; readonly key: KeyObject } {
  const known = tx.get<{ kid: string; jwk: string }>('SELECT kid, jwk FROM identity_signing_key LIMIT 1');
  if (known !== undefined) {
    return { kid: known.kid, key: createPrivateKey({ key: JSON.parse(known.jwk) as PrivateJwk, format: 'jwk' }) };
  }
  const jwk = newKey(draw);
  const kid = `id-${hash('sha256', `${jwk.x}.${jwk.y}`).slice(0, 12)}`;
  tx.run('INSERT INTO identity_signing_key (kid, jwk) VALUES (?, ?)', kid, JSON.stringify(jwk));
  return { kid, key: createPrivateKey({ key: jwk, format: 'jwk' }) };
}

/** A key on P-256 out of drawn octets: they are no number of the curve once in four thousand million times. */
function newKey(draw: Draw): PrivateJwk & { readonly x: string; readonly y: string } {
  for (;;) {
    const octets = draw(32);
    const pair = createECDH('prime256v1');
    try {
      pair.setPrivateKey(octets);
    } catch {
      continue;
    }
    const point = pair.getPublicKey();
    const text = (part: Buffer) => part.toString('base64url');
    return { kty: 'EC', crv: 'P-256', d: text(octets), x: text(point.subarray(1, 33)), y: text(point.subarray(33)) };
  }
}

export function publicKeys(room: KeyRoom): Jwk[] {
  const { kid, key } = signingKey(room);
  const { x = '', y = '' } = createPublicKey(key).export({ format: 'jwk' });
  return [{ kty: 'EC', crv: 'P-256', kid, use: 'sig', alg: 'ES256', x, y }];
}

/** The signature is another one each time, whatever the seed: so ECDSA of node:crypto has it. */
export function signJwt(room: KeyRoom, claims: object): string {
  const { kid, key } = signingKey(room);
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${encode({ alg: 'ES256', typ: 'JWT', kid })}.${encode(claims)}`;
  const signature = sign('sha256', Buffer.from(signed), { key, dsaEncoding: 'ieee-p1363' });
  return `${signed}.${signature.toString('base64url')}`;
}

/** Claims of a token that was signed here, undefined for any other. */
export function verifyJwt(room: KeyRoom, token: string): Readonly<Record<string, unknown>> | undefined {
  const [head = '', body = '', signature = ''] = token.split('.');
  const key = createPublicKey(signingKey(room).key);
  const bytes = Buffer.from(signature, 'base64url');
  if (!verify('sha256', Buffer.from(`${head}.${body}`), { key, dsaEncoding: 'ieee-p1363' }, bytes)) return undefined;
  // What we signed is JSON of ours.
  return JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as Readonly<Record<string, unknown>>;
}
