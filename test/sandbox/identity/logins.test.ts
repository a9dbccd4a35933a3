import { createPublicKey, hash, verify } from 'node:crypto';
import { expect, test } from 'vitest';
import { Shop } from '../customers/shop.ts';
import { newKey, type Reply } from '../harness.ts';

const PHONE = '+79161234567';
const DEVICE_GRANT = 'urn:ietf:params:oauth:grant-type:device_code';
const VERIFIER = 'v'.repeat(64);
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

function form(shop: Shop, path: string, fields: Record<string, string>, headers: object = {}): Promise<Reply> {
  const raw = new URLSearchParams(fields).toString();
  return shop.client.call('POST', path, { raw, headers: { ...FORM, ...headers }, token: null });
}

const token = (shop: Shop, fields: Record<string, string>) => form(shop, '/identity/v1/oauth/token', fields);

const device = (shop: Shop, fields: object = {}) =>
  form(shop, '/identity/v1/oauth/device', { client_id: 'styk-cli', scope: 'partners:read', ...fields });

test('a device gets its token when a person has allowed it, and not before', async () => {
  const shop = await Shop.open();
  const started = (await device(shop)).json;
  expect(started.verification_uri).toBe(`${shop.client.sandbox.url}/device`);
  const ask = () => token(shop, { grant_type: DEVICE_GRANT, client_id: 'styk-cli', device_code: started.device_code });
  expect((await ask()).json.error).toBe('authorization_pending');
  expect((await ask()).json.error).toBe('slow_down');

  const page = await fetch(started.verification_uri_complete);
  const html = await page.text();
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(html).toContain(started.user_code);
  expect(html).toContain('ООО «Тест-Поставщик»');
  const answer = { user_code: started.user_code, partner: 'prt_sandbox', decision: 'allow' };
  expect((await form(shop, '/device', answer, { origin: 'https://evil.example' })).status).toBe(403);
  expect((await ask()).json.error).toBe('slow_down');
  expect((await form(shop, '/device', answer)).status).toBe(200);

  const granted = (await ask()).json;
  expect(granted.scope).toBe('partners:read');
  const info = await shop.client.call('GET', '/identity/v1/token/info', { token: granted.access_token });
  expect(info.json).toMatchObject({ partnerId: 'prt_sandbox', clientId: 'styk-cli', scopes: ['partners:read'] });
  expect((await ask()).json.error).toBe('invalid_grant');

  const renew = () => token(shop, { grant_type: 'refresh_token', refresh_token: granted.refresh_token });
  expect((await renew()).status).toBe(200);
  expect((await renew()).json.error).toBe('invalid_grant');
});

test('a device that was refused, came late or asks for too much gets nothing', async () => {
  const shop = await Shop.open();
  const refused = (await device(shop)).json;
  await form(shop, '/device', { user_code: refused.user_code, decision: 'deny' });
  const ask = (code: string) => token(shop, { grant_type: DEVICE_GRANT, client_id: 'styk-cli', device_code: code });
  expect((await ask(refused.device_code)).json.error).toBe('access_denied');
  const late = (await device(shop)).json;
  await shop.setClock(shop.now + 600_000);
  expect((await ask(late.device_code)).json.error).toBe('expired_token');
  expect((await form(shop, '/device', { user_code: late.user_code, decision: 'deny' })).status).toBe(404);
  expect((await device(shop, { scope: 'sandbox:control' })).json.error).toBe('invalid_scope');
  expect((await device(shop, { client_id: 'somebody' })).json.error).toBe('invalid_client');
});

const REDIRECT = 'http://127.0.0.1:9/callback';

function request(shop: Shop): Record<string, string> {
  return {
    client_id: shop.client.sandbox.credentials.clientId,
    redirect_uri: REDIRECT,
    response_type: 'code',
    scope: 'openid',
    state: 's"1',
    code_challenge: hash('sha256', VERIFIER, 'base64url'),
    code_challenge_method: 'S256',
  };
}

async function submit(shop: Shop, fields: Record<string, string>): Promise<Response> {
  const body = new URLSearchParams({ ...request(shop), ...fields });
  return await fetch(`${shop.client.sandbox.url}/identity/v1/authorize`, { method: 'POST', body, redirect: 'manual' });
}

/** Logs a customer in and returns the answer of the token endpoint. */
async function logIn(shop: Shop, phone: string): Promise<Reply['json']> {
  await submit(shop, { decision: 'send', phone });
  const agreed = await submit(shop, { decision: 'allow', phone, code: await shop.lastCode() });
  const code = new URL(agreed.headers.get('location') ?? '').searchParams.get('code') ?? '';
  const fields = { grant_type: 'authorization_code', code, redirect_uri: REDIRECT, code_verifier: VERIFIER };
  return (await token(shop, { ...fields, client_id: shop.client.sandbox.credentials.clientId })).json;
}

function claimsOf(idToken: string): Record<string, string> {
  return JSON.parse(Buffer.from(idToken.split('.')[1] ?? '', 'base64url').toString());
}

test('a customer agrees on a page, and the partner gets an id token that the published key has signed', async () => {
  const shop = await Shop.open();
  const { id_token: idToken } = await logIn(shop, PHONE);
  const configuration = (await shop.client.call('GET', '/identity/v1/.well-known/openid-configuration')).json;
  expect(configuration.jwks_uri).toBe(`${shop.client.sandbox.url}/identity/v1/jwks`);
  const { keys } = (await shop.client.call('GET', '/identity/v1/jwks')).json;
  const [head, body, signature = ''] = idToken.split('.');
  const { kid } = JSON.parse(Buffer.from(head, 'base64url').toString());
  const jwk = keys.find((one: { kid: string }) => one.kid === kid);
  const key = { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' as const };
  expect(verify('sha256', Buffer.from(`${head}.${body}`), key, Buffer.from(signature, 'base64url'))).toBe(true);
  expect(claimsOf(idToken)).toMatchObject({ iss: configuration.issuer, aud: request(shop).client_id });
  expect(claimsOf(idToken).sub).not.toMatch(/^cus_/);
});

test('the page refuses what it should, and sends nobody where a code could be lost', async () => {
  const shop = await Shop.open();
  for (const wrong of [
    { redirect_uri: 'http://evil.example/' },
    { redirect_uri: 'javascript:alert(1)' },
    { client_id: 'cli_none' },
    { response_type: 'token' },
    { code_challenge_method: 'plain' },
    { scope: 'sandbox:everything' },
  ]) {
    const reply = await submit(shop, { ...wrong, decision: 'deny' });
    expect([wrong, reply.status, reply.headers.get('location')]).toEqual([wrong, 400, null]);
  }
  expect((await submit(shop, { decision: 'send', phone: '12' })).status).toBe(422);
  const page = await submit(shop, { decision: 'send', phone: PHONE });
  const html = await page.text();
  expect(html).toContain('s&#34;1');
  const code = String((Number(await shop.lastCode()) + 1) % 10_000).padStart(4, '0');
  expect((await submit(shop, { decision: 'allow', phone: PHONE, code })).status).toBe(422);
  const denied = await submit(shop, { decision: 'deny' });
  expect(new URL(denied.headers.get('location') ?? '').searchParams.get('error')).toBe('access_denied');
});

test('a code works once, for its verifier alone', async () => {
  const shop = await Shop.open();
  await submit(shop, { decision: 'send', phone: PHONE });
  const agreed = await submit(shop, { decision: 'allow', phone: PHONE, code: await shop.lastCode() });
  const location = new URL(agreed.headers.get('location') ?? '');
  expect(location.searchParams.get('state')).toBe('s"1');
  const code = location.searchParams.get('code') ?? '';
  const fields = {
    grant_type: 'authorization_code',
    code,
    redirect_uri: REDIRECT,
    client_id: request(shop).client_id ?? '',
  };
  expect((await token(shop, { ...fields, code_verifier: 'w'.repeat(64) })).json.error).toBe('invalid_grant');
  expect((await token(shop, { ...fields, code_verifier: VERIFIER })).json.error).toBe('invalid_grant');
});

test('R02: accounts with one phone stay separate until the customer agrees, are one after, and separate again', async () => {
  const shop = await Shop.open();
  const customerId = await shop.create(PHONE);
  const local = ['shop-user-42', 'app-user-7'] as const;
  const resolve = async (id: string) => (await shop.resolve('external', id)).json.customerId;
  for (const id of local) expect(await resolve(id)).toBeNull();

  const { id_token: idToken } = await logIn(shop, PHONE);
  const link = (body: object) => shop.client.call('POST', '/identity/v1/links', { body, key: newKey() });
  const consentId = claimsOf(idToken).consent_id;
  const [advertising] = (await shop.get(`/customers/${customerId}/consents`)).json.items;
  const other = await link({ localId: local[0], idToken, consentId: advertising.consentId });
  expect([other.status, other.json.code]).toEqual([403, 'consent-required']);
  for (const id of local) expect(await resolve(id)).toBeNull();

  const first = await link({ localId: local[0], idToken, consentId });
  expect([first.status, first.json]).toMatchObject([201, { localId: local[0], customerId, consentId }]);
  expect((await link({ localId: local[0], idToken, consentId })).json).toEqual(first.json);
  await link({ localId: local[1], idToken, consentId });
  for (const id of local) expect(await resolve(id)).toBe(customerId);

  const stranger = await logIn(shop, '+79161234568');
  const taken = { localId: local[0], idToken: stranger.id_token, consentId: claimsOf(stranger.id_token).consent_id };
  expect((await link(taken)).json.code).toBe('already-linked');
  const forged = `${idToken.slice(0, -4)}AAAA`;
  expect((await link({ localId: 'x', idToken: forged, consentId })).json.code).toBe('id-token-invalid');

  const undo = () => shop.client.call('DELETE', `/identity/v1/links/${first.json.linkId}`);
  expect([(await undo()).status, (await undo()).status]).toEqual([204, 204]);
  expect([await resolve(local[0]), await resolve(local[1])]).toEqual([null, customerId]);
  expect((await shop.client.call('GET', '/sandbox/v1/invariants')).json.violations).toEqual([]);
  await shop.setClock(shop.now + 11 * 60_000);
  expect((await link({ localId: 'late', idToken, consentId })).json.code).toBe('id-token-invalid');
});
