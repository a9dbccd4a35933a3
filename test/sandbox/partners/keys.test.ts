import { expect, test } from 'vitest';
import { newKey, startClient } from '../harness.ts';
import { FILE, Newcomer, NOW, SECOND } from './newcomer.ts';

test('a revoked key and its tokens are refused from the next call on; revoking twice changes nothing', async () => {
  const partner = await Newcomer.apply();
  await partner.sign();
  await partner.takeKey();
  const other = (await partner.post(`${partner.own}/credentials`, { environment: 'sandbox', label: 'spare' })).json;
  const spare = await Newcomer.at(partner.client, { inn: '500100732259', ogrn: undefined, kpp: undefined });
  await spare.signIn(other);
  expect((await spare.call('GET', '/identity/v1/token/info')).json.clientId).toBe(other.clientId);
  const revoke = () => partner.post(`${partner.own}/credentials/${other.clientId}:revoke`, { reason: 'compromised' });
  const first = await revoke();
  expect(first.json).toMatchObject({ state: 'revoked', revokedAt: expect.any(String), lastUsedAt: expect.any(String) });
  const dead = await spare.call('GET', '/identity/v1/token/info');
  expect([dead.status, dead.json.code]).toEqual([401, 'token-invalid']);
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: other.clientId,
    client_secret: other.clientSecret,
  });
  const token = await partner.client.call('POST', '/identity/v1/oauth/token', {
    raw: form.toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    token: null,
  });
  expect([token.status, token.json.error]).toEqual([401, 'invalid_client']);
  await partner.advance(SECOND);
  expect((await revoke()).json).toEqual(first.json);
  const { items } = await partner.get(`${partner.own}/credentials`);
  expect(items.map(({ state }: { state: string }) => state)).toEqual(['active', 'revoked']);
  expect((await partner.get('/identity/v1/token/info')).environment).toBe('sandbox');
  expect(await partner.invariants()).toEqual([]);
});

test('a key of a store opens what a till needs and nothing of the office', async () => {
  const partner = await Newcomer.apply();
  await partner.sign();
  await partner.post(`${partner.own}/stores`, { storeId: 's-1', name: 'S', timezone: 'Europe/Moscow', posIds: ['p'] });
  const wrong = await partner.post(`${partner.own}/credentials`, { environment: 'sandbox', storeId: 's-2' });
  expect(wrong.json.code).toBe('not-found');
  const issued = await partner.takeKey({ storeId: 's-1' });
  expect(issued.scopes).toEqual(expect.arrayContaining(['loyalty:read', 'loyalty:write', 'partners:read']));
  for (const scope of ['partners:write', 'loyalty:adjust', 'wallet:move', 'edo:sign'])
    expect(issued.scopes).not.toContain(scope);
  const more = await partner.post(`${partner.own}/credentials`, { environment: 'sandbox' });
  expect([more.status, more.json.code]).toEqual([403, 'scope-missing']);
});

test('every operation whose capability is off answers capability-disabled, and is open as soon as it is on', async () => {
  const partner = await Newcomer.apply({ capabilities: ['loyalty-pos'] });
  const subscription = { delivery: 'pull', types: ['partner.capability.changed'] };
  const subscribe = () => partner.post('/events/v1/subscriptions', subscription);
  expect((await partner.post(`${partner.own}/capabilities/events-consumer:request`)).json.code).toBe(
    'agreement-required',
  );
  await partner.sign();
  await partner.takeKey();
  const refused = await subscribe();
  expect([refused.status, refused.json.code, refused.json.retryable]).toEqual([403, 'capability-disabled', false]);
  expect((await partner.call('GET', '/events/v1/log')).json.code).toBe('capability-disabled');
  // The door stands before the operation: what nobody has made here is refused as well.
  expect((await partner.call('GET', '/edo/v1/counterparties')).json.code).toBe('capability-disabled');
  expect((await partner.call('GET', '/loyalty/v1/programs/prg_main')).json.code).toBe('operation-not-implemented');
  const asked = await partner.post(`${partner.own}/capabilities/events-consumer:request`);
  expect([asked.status, asked.json.state]).toEqual([200, 'requested']);
  expect((await partner.post(`${partner.own}/capabilities/events-consumer:request`)).json.code).toBe('state-conflict');
  expect((await subscribe()).status).toBe(403);
  await partner.advance(SECOND);
  expect((await subscribe()).status).toBe(201);
  const { items } = await partner.get('/events/v1/log');
  const last = items.at(-1);
  expect(last.data).toMatchObject({ capability: 'events-consumer', previousState: 'requested', state: 'sandbox' });
});

test('a refusal for want of a capability is not the answer to the key of the call', async () => {
  const partner = await Newcomer.apply({ capabilities: ['loyalty-pos'] });
  await partner.sign();
  await partner.takeKey();
  const key = newKey();
  const subscribe = () =>
    partner.call('POST', '/events/v1/subscriptions', {
      key,
      body: { delivery: 'pull', types: ['partner.requirement.due'] },
    });
  expect((await subscribe()).status).toBe(403);
  await partner.post(`${partner.own}/capabilities/events-consumer:request`);
  await partner.advance(SECOND);
  expect((await subscribe()).status).toBe(201);
});

test('files are really looked up: a document names one that the partner has uploaded', async () => {
  const client = await startClient({ clock: NOW });
  const own = '/partners/v1/partners/prt_sandbox';
  const attach = (fileId: string) =>
    client.call('POST', `${own}/documents`, { body: { kind: 'charter', fileId }, key: newKey() });
  expect((await attach(FILE.fileId)).json.code).toBe('file-unknown');
});
