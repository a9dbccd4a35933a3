import { expect, test } from 'vitest';
import { connect, newKey, newStore, startClient } from '../harness.ts';
import { onboardingServices, SECOND } from './newcomer.ts';

const application = {
  inn: '7707083893',
  ogrn: '1027700132195',
  name: 'ООО «Новый партнёр»',
  type: 'loyalty-shop',
  capabilities: ['loyalty-pos', 'edo-exchange'],
  contacts: [{ kind: 'email', value: 'dev@partner.example' }],
};

test('from an application to a key that works', async () => {
  const { call, sandbox } = await startClient({ services: onboardingServices() });
  const applied = await call('POST', '/partners/v1/applications', { body: application, key: newKey(), token: null });
  expect(applied.status).toBe(201);
  const { partnerId, applicationId, agreementId, registrationAccessToken: token } = applied.json;
  expect(applied.json.state).toBe('draft');
  expect(applied.headers.get('etag')).toBe('"1"');
  const partner = `/partners/v1/partners/${partnerId}`;
  const key = { environment: 'sandbox', label: 'till' };

  const early = await call('POST', `${partner}/credentials`, { body: key, key: newKey(), token });
  expect([early.status, early.json.code]).toEqual([403, 'agreement-required']);

  const agreement = (await call('GET', `/partners/v1/agreements/${agreementId}`, { token })).json;
  const stale = await call('POST', `/partners/v1/agreements/${agreementId}/sign`, {
    body: { acceptedHash: '0'.repeat(64) },
    key: newKey(),
    token,
  });
  expect([stale.status, stale.json.code]).toEqual([409, 'agreement-version-stale']);
  const signed = await call('POST', `/partners/v1/agreements/${agreementId}/sign`, {
    body: { acceptedHash: agreement.textHash },
    key: newKey(),
    token,
  });
  expect(signed.json.signedAt).toMatch(/Z$/);
  const store = { ...newStore('shop-1'), channelId: 'shop-1-pos' };
  expect((await call('POST', `${partner}/stores`, { body: store, key: newKey(), token })).status).toBe(201);
  expect((await call('GET', `${partner}/stores`, { token })).json.items).toEqual([store]);
  await call('PUT', '/sandbox/v1/clock', { body: { advanceMs: 5 * SECOND } });
  const state = (await call('GET', `/partners/v1/applications/${applicationId}`, { token })).json;
  expect([state.state, state.currentlyDue.map(({ code }: { code: string }) => code)]).toEqual([
    'sandbox',
    ['conformance', 'conformance'],
  ]);

  const live = await call('POST', `${partner}/credentials`, { body: { environment: 'live' }, key: newKey(), token });
  expect([live.status, live.json.code]).toEqual([403, 'certification-required']);
  const issued = await call('POST', `${partner}/credentials`, {
    body: { ...key, storeId: 'shop-1' },
    key: newKey(),
    token,
  });
  expect(issued.json).toMatchObject({ environment: 'sandbox', storeId: 'shop-1', label: 'till' });
  const listed = await call('GET', `${partner}/credentials`, { token });
  expect(listed.text).not.toContain(issued.json.clientSecret);

  const own = await connect({ ...sandbox, credentials: issued.json });
  expect((await own.call('GET', '/identity/v1/token/info')).json).toMatchObject({
    partnerId,
    clientId: issued.json.clientId,
  });
  expect((await own.call('GET', `${partner}/capabilities`)).json.items).toHaveLength(2);
});

test.each([
  [{ inn: '7707083894' }, 'inn-invalid'],
  [{ inn: '500100732258' }, 'inn-invalid'],
  [{ ogrn: '1027700132196' }, 'ogrn-invalid'],
  [{ ogrnip: '304500116000158' }, 'ogrn-invalid'],
])('numbers with a wrong check digit are refused: %o', async (change, code) => {
  const { call } = await startClient({ services: onboardingServices() });
  const body = { ...application, ...change };
  const answer = await call('POST', '/partners/v1/applications', { body, key: newKey(), token: null });
  expect([answer.status, answer.json.code]).toEqual([422, code]);
});

test.each([{ inn: '500100732259' }, { ogrnip: '304500116000157' }])('right numbers are taken: %o', async (change) => {
  const { call } = await startClient({ services: onboardingServices() });
  const body = { ...application, ...change };
  expect((await call('POST', '/partners/v1/applications', { body, key: newKey(), token: null })).status).toBe(201);
});

test('a second application of the same ИНН conflicts; another partner sees nothing of the first', async () => {
  const { call } = await startClient({ services: onboardingServices() });
  const first = await call('POST', '/partners/v1/applications', { body: application, key: newKey(), token: null });
  const second = await call('POST', '/partners/v1/applications', { body: application, key: newKey(), token: null });
  expect([second.status, second.json.code]).toEqual([409, 'natural-key-conflict']);
  const foreign = await call('GET', `/partners/v1/applications/${first.json.applicationId}`);
  expect([foreign.status, foreign.json.code]).toEqual([404, 'not-found']);
});

test('tokens: missing, unknown, expired by the clock, without the scope', async () => {
  const client = await startClient({ services: onboardingServices() });
  const { call } = client;
  const code = async (token: string | null) => {
    const answer = await call('GET', '/sandbox/v1/clock', { token });
    expect(answer.headers.get('www-authenticate') === null).toBe(answer.status !== 401);
    return [answer.status, answer.json.code];
  };
  expect(await code(null)).toEqual([401, 'token-missing']);
  expect(await code('tok_of_nobody')).toEqual([401, 'token-invalid']);
  const applied = await call('POST', '/partners/v1/applications', { body: application, key: newKey(), token: null });
  expect(await code(applied.json.registrationAccessToken)).toEqual([403, 'scope-missing']);
  await call('PUT', '/sandbox/v1/clock', { body: { advanceMs: 3_600_000 } });
  expect(await code(client.token)).toEqual([401, 'token-expired']);
});

test('the token endpoint refuses in the form of RFC 6749', async () => {
  const { call, sandbox } = await startClient({ services: onboardingServices() });
  const ask = async (form: Record<string, string>) => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await call('POST', '/identity/v1/oauth/token', {
      raw: new URLSearchParams(form).toString(),
      headers,
      token: null,
    });
    return [answer.status, answer.json.error];
  };
  const { clientId, clientSecret } = sandbox.credentials;
  const good = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret };
  expect(await ask({ ...good, client_secret: 'wrong' })).toEqual([401, 'invalid_client']);
  expect(await ask({ ...good, client_id: 'nobody' })).toEqual([401, 'invalid_client']);
  expect(await ask({ ...good, scope: 'loyalty:read partners:rule' })).toEqual([400, 'invalid_scope']);
  expect(await ask({ ...good, grant_type: 'password' })).toEqual([400, 'unsupported_grant_type']);
  expect(await ask({ client_id: clientId, client_secret: clientSecret })).toEqual([400, 'invalid_request']);
  const device = 'urn:ietf:params:oauth:grant-type:device_code';
  const code = 'dvc_6f1c6a523d0b4a4e9a57';
  expect(await ask({ ...good, grant_type: device, device_code: code })).toEqual([400, 'invalid_grant']);
  expect(await ask({ grant_type: 'client_credentials', client_id: clientId })).toEqual([400, 'invalid_request']);
  expect(await ask({ ...good, audience: 'ignored' })).toEqual([200, undefined]);
});
