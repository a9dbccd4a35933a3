import {
  constants,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { type ClientKeyCredential, type Jwk, Styk } from '@styk/sdk';
import { expect, test } from 'vitest';
import { type Answer, application, giveToken, sendJson, startServer } from './local-server.ts';
import { SkippingClock } from './test-clocks.ts';

const ok: Answer = (response) => sendJson(response, 200, application);
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const ed = generateKeyPairSync('ed25519');

const pem = (key: KeyObject): string => key.export({ format: 'pem', type: 'pkcs8' }).toString();
const jwk = (key: KeyObject, more: object = {}): Jwk => ({ ...key.export({ format: 'jwk' }), ...more }) as Jwk;

/** The oracle: JWS of RFC 7515 by node:crypto, which shares no code with Web Cryptography's callers. */
function isSignedBy(publicKey: KeyObject, algorithm: string, jwt: string): boolean {
  const [header = '', claims = '', signature = ''] = jwt.split('.');
  const data = Buffer.from(`${header}.${claims}`);
  const bytes = Buffer.from(signature, 'base64url');
  if (algorithm === 'ES256') return verify('sha256', data, { key: publicKey, dsaEncoding: 'ieee-p1363' }, bytes);
  if (algorithm === 'EdDSA') return verify(null, data, publicKey, bytes);
  const padding = algorithm === 'PS256' ? constants.RSA_PKCS1_PSS_PADDING : constants.RSA_PKCS1_PADDING;
  return verify(
    'sha256',
    data,
    { key: publicKey, padding, ...(algorithm === 'PS256' ? { saltLength: 32 } : {}) },
    bytes,
  );
}

function decode(part: string | undefined): Record<string, unknown> {
  return JSON.parse(Buffer.from(part ?? '', 'base64url').toString()) as Record<string, unknown>;
}

const webKey = await crypto.subtle.importKey(
  'pkcs8',
  new Uint8Array(rsa.privateKey.export({ format: 'der', type: 'pkcs8' })),
  { name: 'RSA-PSS', hash: 'SHA-256' },
  false,
  ['sign'],
);

const keys: readonly { name: string; given: Omit<ClientKeyCredential, 'clientId'>; pair: typeof rsa; alg: string }[] = [
  { name: 'a P-256 JWK', given: { privateKey: jwk(ec.privateKey, { kid: 'k1' }) }, pair: ec, alg: 'ES256' },
  {
    name: 'an RSA JWK that restricts its use',
    given: { privateKey: jwk(rsa.privateKey, { kid: 'k1', alg: 'PS256', use: 'sig', key_ops: ['sign'] }) },
    pair: rsa,
    alg: 'PS256',
  },
  { name: 'an RSA JWK', given: { privateKey: jwk(rsa.privateKey), keyId: 'k1' }, pair: rsa, alg: 'RS256' },
  { name: 'an Ed25519 JWK', given: { privateKey: jwk(ed.privateKey), keyId: 'k1' }, pair: ed, alg: 'EdDSA' },
  { name: 'P-256 in PEM', given: { privateKey: pem(ec.privateKey), keyId: 'k1' }, pair: ec, alg: 'ES256' },
  { name: 'RSA in PEM', given: { privateKey: pem(rsa.privateKey), keyId: 'k1' }, pair: rsa, alg: 'RS256' },
  { name: 'Ed25519 in PEM', given: { privateKey: pem(ed.privateKey), keyId: 'k1' }, pair: ed, alg: 'EdDSA' },
  {
    name: 'RSA in PEM for PS256',
    given: { privateKey: pem(rsa.privateKey), keyId: 'k1', algorithm: 'PS256' },
    pair: rsa,
    alg: 'PS256',
  },
  { name: 'a CryptoKey', given: { privateKey: webKey, keyId: 'k1' }, pair: rsa, alg: 'PS256' },
  {
    name: 'somebody who signs',
    given: {
      keyId: 'k1',
      privateKey: { algorithm: 'EdDSA', sign: (data) => sign(null, data, createPrivateKey(pem(ed.privateKey))) },
    },
    pair: ed,
    alg: 'EdDSA',
  },
];

test.each(keys)('$name proves the client (RFC 7523)', async ({ given, pair, alg }) => {
  await using server = await startServer(ok);
  const clock = new SkippingClock(Date.parse('2026-11-22T10:00:00.700Z'));
  await using styk = new Styk({ baseUrl: `${server.url}/gw`, auth: { clientId: 'cli_1', ...given }, clock });
  await styk.partners.getApplication('app_1');
  const form = Object.fromEntries(new URLSearchParams(server.tokenRequests[0]?.body));
  const jwt = form['client_assertion'] ?? '';
  expect(form).toEqual({
    grant_type: 'client_credentials',
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: jwt,
  });
  const [header, claims] = jwt.split('.').slice(0, 2).map(decode);
  const now = Date.parse('2026-11-22T10:00:00Z') / 1000;
  expect(header).toEqual({ alg, typ: 'JWT', kid: 'k1' });
  expect(claims).toEqual({
    iss: 'cli_1',
    sub: 'cli_1',
    aud: `${server.url}/gw/identity/v1/oauth/token`,
    jti: expect.stringMatching(/^[0-9a-f-]{36}$/),
    iat: now,
    exp: now + 60,
  });
  expect(isSignedBy(createPublicKey(pem(pair.privateKey)), alg, jwt)).toBe(true);
});

test('every attempt has an assertion of its own, for a used one is refused; calls share the token', async () => {
  await using server = await startServer(ok, (response, request, index) => {
    if (index > 0) return giveToken()(response, request, index);
    response.destroy();
  });
  const auth = { clientId: 'cli_1', privateKey: jwk(ec.privateKey, { kid: 'k1' }), scope: 'loyalty:read' };
  await using styk = new Styk({ baseUrl: server.url, auth, clock: new SkippingClock() });
  await Promise.all(Array.from({ length: 20 }, () => styk.partners.getApplication('app_1')));
  const forms = server.tokenRequests.map(({ body }) => new URLSearchParams(body));
  const ids = forms.map((form) => decode(form.get('client_assertion')?.split('.')[1])['jti']);
  expect(new Set(ids).size).toBe(2);
  expect(forms.map((form) => form.get('scope'))).toEqual(['loyalty:read', 'loyalty:read']);
});

test.each([
  { name: 'P-384', privateKey: jwk(generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey) },
  { name: 'a public key', privateKey: jwk(ec.publicKey) },
  { name: 'a text that is no key', privateKey: '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----' },
  { name: 'HS256', privateKey: { kty: 'oct', k: 'AAAA', alg: 'HS256' } },
])('$name is no key to sign with, and no part of it is told', async ({ privateKey }) => {
  await using server = await startServer(ok);
  await using styk = new Styk({ baseUrl: server.url, auth: { clientId: 'cli_1', privateKey } });
  const error = await styk.partners.getApplication('app_1').catch((reason: unknown) => reason);
  expect(error).toMatchObject({ code: 'client-key-invalid', category: 'usage' });
  expect(JSON.stringify(error)).not.toMatch(/AAAA|"[dk]":/);
  expect(server.tokenRequests).toHaveLength(0);
});
