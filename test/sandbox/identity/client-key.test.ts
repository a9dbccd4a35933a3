import { constants, generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto';
import { type Jwk, Styk, StykAuthError } from '@styk/sdk';
import type { PublicJwk } from '@styk/sdk/api/identity';
import { expect, test } from 'vitest';
import { type Client, newKey, startClient } from '../harness.ts';

const TOKEN = '/identity/v1/oauth/token';
const pairs = {
  ES256: generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  EdDSA: generateKeyPairSync('ed25519'),
  RS256: generateKeyPairSync('rsa', { modulusLength: 2048 }),
  PS256: generateKeyPairSync('rsa', { modulusLength: 2048 }),
};
type Algorithm = keyof typeof pairs;

const jwkOf = (key: KeyObject, kid: string): Jwk => ({ ...key.export({ format: 'jwk' }), kid }) as Jwk;
const publicJwk = (algorithm: Algorithm, kid: string): PublicJwk =>
  jwkOf(pairs[algorithm].publicKey, kid) as unknown as PublicJwk;

function withKey({ sandbox }: Client, algorithm: Algorithm, kid: string): Styk {
  const privateKey = jwkOf(pairs[algorithm].privateKey, kid);
  const auth = { clientId: sandbox.credentials.clientId, privateKey, algorithm };
  return new Styk({ baseUrl: sandbox.url, auth, language: 'en' });
}

async function register(client: Client, algorithm: Algorithm, kid: string, overlapSec?: number) {
  const body = { publicJwk: publicJwk(algorithm, kid), ...(overlapSec === undefined ? {} : { overlapSec }) };
  return await client.call('POST', '/identity/v1/keys:rotate', { body, key: newKey() });
}

test.each(Object.keys(pairs) as Algorithm[])(
  'a client with a %s key registers it, and needs its secret no more',
  async (algorithm) => {
    const client = await startClient();
    expect(await register(client, algorithm, 'till-1')).toMatchObject({
      status: 201,
      json: { clientId: client.sandbox.credentials.clientId, keys: [{ kid: 'till-1', validUntil: null }] },
    });
    await using styk = withKey(client, algorithm, 'till-1');
    const info = await styk.identity.getTokenInfo();
    expect(info.clientId).toBe(client.sandbox.credentials.clientId);
    expect(info.scopes).toContain('loyalty:write');
  },
);

test('a key is changed without a gap: the earlier one goes on for the overlap and no longer', async () => {
  const client = await startClient();
  const start = Date.parse((await register(client, 'ES256', 'old')).json.keys[0].validFrom);
  const { keys } = (await register(client, 'EdDSA', 'new', 3600)).json;
  expect(keys.map(({ kid }: { kid: string }) => kid)).toEqual(['new', 'old']);
  expect(Date.parse(keys[1].validUntil) - start).toBeLessThan(3_700_000);
  // A later rotation does not make it live longer again.
  const later = (await register(client, 'RS256', 'newest', 604_800)).json.keys;
  expect(later.map(({ validUntil }: { validUntil: unknown }) => validUntil)).toEqual([
    null,
    expect.any(String),
    keys[1].validUntil,
  ]);
  const token = async (algorithm: Algorithm, kid: string): Promise<string> => {
    await using styk = withKey(client, algorithm, kid);
    return await styk.identity.getTokenInfo().then(
      () => 'let in',
      (error: unknown) => (error instanceof StykAuthError ? error.message : String(error)),
    );
  };
  expect([await token('ES256', 'old'), await token('EdDSA', 'new')]).toEqual(['let in', 'let in']);
  await client.call('PUT', '/sandbox/v1/clock', { body: { advanceMs: 7_200_000 } });
  expect(await token('ES256', 'old')).toContain('no key of this name is in force');
  expect(await token('EdDSA', 'new')).toBe('let in');
});

test('overlap 0 ends the earlier keys at once; a name is used once', async () => {
  const client = await startClient();
  await register(client, 'ES256', 'old');
  expect((await register(client, 'EdDSA', 'new', 0)).json.keys).toHaveLength(1);
  expect(await register(client, 'RS256', 'old')).toMatchObject({ status: 409, json: { code: 'natural-key-conflict' } });
});

/** A modulus of so many bits as 2048 bits. */
function padded(modulusLength: number): string {
  const { n = '' } = generateKeyPairSync('rsa', { modulusLength }).publicKey.export({ format: 'jwk' });
  const bytes = Buffer.from(n, 'base64url');
  return Buffer.concat([Buffer.alloc(256 - bytes.length), bytes]).toString('base64url');
}

test.each([
  { name: 'a point off its curve', jwk: { ...publicJwk('ES256', 'k'), y: 'A'.repeat(43) } },
  // 1024 bits behind leading zeros, which node:crypto itself would take.
  { name: 'a modulus that only looks long', jwk: { kty: 'RSA', kid: 'k', e: 'AQAB', n: padded(1024) } },
])('$name is no key', async ({ jwk }) => {
  const { call } = await startClient();
  const reply = await call('POST', '/identity/v1/keys:rotate', { body: { publicJwk: jwk }, key: newKey() });
  expect(reply).toMatchObject({ status: 422, json: { code: 'key-too-weak' } });
});

const b64 = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** An assertion made by hand, so that everything about it can be wrong. */
function assertion(client: Client, claims: object = {}, header: object = {}, algorithm: Algorithm = 'ES256'): string {
  const { clientId } = client.sandbox.credentials;
  const now = Math.floor(Date.now() / 1000);
  const all = {
    iss: clientId,
    sub: clientId,
    aud: `${client.sandbox.url}${TOKEN}`,
    jti: randomUUID(),
    exp: now + 60,
    ...claims,
  };
  const signed = `${b64({ alg: algorithm, kid: 'k', ...header })}.${b64(all)}`;
  const key = pairs[algorithm].privateKey;
  const signature =
    algorithm === 'ES256'
      ? sign('sha256', Buffer.from(signed), { key, dsaEncoding: 'ieee-p1363' })
      : sign('sha256', Buffer.from(signed), { key, padding: constants.RSA_PKCS1_PADDING });
  return `${signed}.${signature.toString('base64url')}`;
}

async function ask({ call }: Client, jwt: string, more: Record<string, string> = {}) {
  const form = {
    grant_type: 'client_credentials',
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: jwt,
    ...more,
  };
  const raw = new URLSearchParams(form).toString();
  return await call('POST', TOKEN, {
    raw,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    token: null,
  });
}

const inSeconds = (seconds: number): number => Math.floor(Date.now() / 1000) + seconds;

test('an assertion works once', async () => {
  const client = await startClient();
  await register(client, 'ES256', 'k');
  const jwt = assertion(client);
  expect((await ask(client, jwt)).status).toBe(200);
  expect(await ask(client, jwt)).toMatchObject({
    status: 401,
    json: { error: 'invalid_client', error_description: expect.stringContaining('jti was used already') },
  });
  expect((await ask(client, assertion(client, { aud: ['other', `https://id.example${TOKEN}`] }))).status).toBe(200);
});

test.each<{ name: string; make: (client: Client) => string; more?: Record<string, string>; reason: string }>([
  { name: 'no JWT', make: () => 'aaaaaaaa.bbbbbbbb.cccccccc', reason: 'no JWT' },
  { name: 'expired', make: (client) => assertion(client, { exp: inSeconds(-60) }), reason: 'exp is over' },
  { name: 'good for too long', make: (client) => assertion(client, { exp: inSeconds(900) }), reason: '5 minutes' },
  { name: 'not good yet', make: (client) => assertion(client, { nbf: inSeconds(120) }), reason: 'nbf' },
  { name: 'from the future', make: (client) => assertion(client, { iat: inSeconds(120) }), reason: 'iat' },
  { name: 'for somebody else', make: (client) => assertion(client, { aud: 'https://a.b/token' }), reason: 'aud' },
  { name: 'without jti', make: (client) => assertion(client, { jti: undefined }), reason: 'jti is missing' },
  { name: 'without exp', make: (client) => assertion(client, { exp: undefined }), reason: 'exp is over' },
  { name: 'of another subject', make: (client) => assertion(client, { sub: 'cli_other' }), reason: 'iss and sub' },
  { name: 'of an unknown client', make: (client) => assertion(client, { iss: 'x', sub: 'x' }), reason: 'no key' },
  { name: 'by another key', make: (client) => assertion(client, {}, { kid: 'z' }), reason: 'no key' },
  { name: 'unsigned', make: (client) => assertion(client, {}, { alg: 'none' }), reason: 'signature' },
  { name: 'under a false algorithm', make: (client) => assertion(client, {}, { alg: 'RS256' }), reason: 'signature' },
  { name: 'signed by another key', make: (client) => assertion(client, {}, {}, 'RS256'), reason: 'signature' },
  {
    name: 'with claims changed afterwards',
    make(client) {
      const [head, , signature] = assertion(client).split('.');
      return `${head}.${assertion(client, { jti: 'other' }).split('.')[1]}.${signature}`;
    },
    reason: 'signature',
  },
  { name: 'of another client than asks', make: assertion, more: { client_id: 'cli_other' }, reason: 'client_id' },
])('an assertion $name is refused', async ({ make, more, reason }) => {
  const client = await startClient();
  await register(client, 'ES256', 'k');
  expect(await ask(client, make(client), more)).toMatchObject({
    status: 401,
    json: { error: 'invalid_client', error_description: expect.stringContaining(reason) },
  });
});
