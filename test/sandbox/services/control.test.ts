import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Job, ServiceModule } from '../../../src/sandbox/operation.ts';
import type { SandboxOptions } from '../../../src/sandbox/sandbox.ts';
import { startSandbox } from '../../../src/sandbox/server.ts';
import { tempFolder } from '../../temp-folder.ts';
import { connect, newKey, newStore, STORES, servicesWith, startClient } from '../harness.ts';

test('reset forgets everything but the built-in partner and the caller', async () => {
  const client = await startClient();
  await client.postStore(newStore('shop-1'), 'the-same-key');
  await client.call('POST', '/sandbox/v1/seed', { body: { scenario: 'small' } });
  for (let times = 0; times < 2; times += 1) expect((await client.call('POST', '/sandbox/v1/reset')).status).toBe(204);
  const stores = await client.call('GET', STORES);
  expect(stores.status).toBe(200);
  expect(stores.text).toContain('msk-01');
  expect(stores.text).not.toContain('shop-1');
  expect((await client.postStore(newStore('shop-1'), 'the-same-key')).headers.get('idempotency-replayed')).toBeNull();
  expect((await client.call('POST', '/sandbox/v1/seed', { body: { scenario: 'small' } })).json.members).toBe(200);
});

test('seeding adds members once, and unknown scenarios are refused', async () => {
  const { call } = await startClient();
  const seed = async (scenario: string) => (await call('POST', '/sandbox/v1/seed', { body: { scenario } })).json;
  expect(await seed('small')).toEqual({ scenario: 'small', members: 200 });
  expect(await seed('small')).toEqual({ scenario: 'small', members: 200 });
  expect((await seed('toString')).code).toBe('scenario-unknown');
});

test('a scenario may be given another number of members; those there are stay', async () => {
  const { call } = await startClient();
  const seed = async (body: object) => (await call('POST', '/sandbox/v1/seed', { body })).json;
  expect(await seed({ scenario: 'small', members: 30 })).toEqual({ scenario: 'small', members: 30 });
  expect(await seed({ scenario: 'small', members: 30 })).toEqual({ scenario: 'small', members: 30 });
  expect(await seed({ scenario: 'small', members: 50 })).toEqual({ scenario: 'small', members: 50 });
  expect((await seed({ scenario: 'small', members: 800_001 })).code).toBe('validation-failed');
});

test('the clock freezes, is set, advances and returns to the machine', async () => {
  const client = await startClient();
  const change = async (body: object) => {
    const answer = await client.call('PUT', '/sandbox/v1/clock', { body });
    expect(answer.status).toBe(200);
    return answer.json;
  };
  const frozen = await change({ frozen: true });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect((await client.call('GET', '/sandbox/v1/clock')).json.now).toBe(frozen.now);
  const advanced = await change({ advanceMs: 60_000 });
  expect(Date.parse(advanced.now) - Date.parse(frozen.now)).toBe(60_000);
  expect(advanced.frozen).toBe(true);
  const back = await change({ reset: true });
  expect(back.frozen).toBe(false);
  expect(Math.abs(back.offsetMs)).toBeLessThan(30_000);
  expect((await client.call('PUT', '/sandbox/v1/clock', { body: {} })).status).toBe(422);
});

test('nightly jobs run once for each Moscow midnight that passes, at that midnight, also over a restart', async () => {
  const seen: string[] = [];
  const job: Job = {
    schedule: 'nightly',
    run({ now }) {
      seen.push(new Date(now).toISOString());
      return { seen: 1 };
    },
  };
  const services: SandboxOptions['services'] = (room) =>
    [
      ...servicesWith({})(room),
      { name: 'probe', migrations: [], handlers: {}, jobs: { probe: job } },
    ] satisfies ServiceModule[];
  const dataDir = tempFolder();
  const first = await startSandbox({ dataDir, port: 0, services, clock: Date.parse('2026-11-22T20:59:00Z') });
  const client = await connect(first);
  expect(seen).toEqual([]);
  await client.call('PUT', '/sandbox/v1/clock', { body: { advanceMs: 2 * 60_000 } });
  expect(seen).toEqual(['2026-11-22T21:00:00.000Z']);
  await client.call('PUT', '/sandbox/v1/clock', { body: { advanceMs: 10 * 60_000 } });
  expect(seen).toHaveLength(1);
  await first.close();
  const second = await startSandbox({ dataDir, port: 0, services, clock: Date.parse('2026-11-24T21:00:00Z') });
  expect(seen.slice(1)).toEqual(['2026-11-23T21:00:00.000Z', '2026-11-24T21:00:00.000Z']);
  const after = await connect(second);
  expect((await after.call('POST', '/sandbox/v1/jobs/probe:run')).json).toEqual({ job: 'probe', changed: 1 });
  expect((await after.call('POST', '/sandbox/v1/jobs/none:run')).json.code).toBe('job-unknown');
  await second.close();
});

test('the journal tells every exchange with its verdict and without secrets, in order, also to listeners', async () => {
  const client = await startClient();
  const heard: (string | null)[] = [];
  client.sandbox.journal.subscribe(({ operationId }) => heard.push(operationId));
  await client.postStore({ ...newStore('shop-1'), extra: 1 }, 'the-same-key');
  await client.call('POST', '/partners/v1/applications', {
    body: {
      inn: '7707083893',
      name: 'x',
      type: 'seller',
      capabilities: ['settlements'],
      contacts: [{ kind: 'phone', value: '+79990001122' }],
    },
    key: newKey(),
    token: null,
  });
  const { items, nextCursor } = (await client.call('GET', '/sandbox/v1/journal?limit=200')).json;
  expect(nextCursor).toBeNull();
  const [token, store, application] = items;
  expect(items.map(({ operationId }: { operationId: string }) => operationId)).toEqual([
    'createToken',
    'createStore',
    'createApplication',
  ]);
  expect(heard).toEqual(['createStore', 'createApplication']);
  expect(token).toMatchObject({ requestBody: { client_secret: '***' }, responseBody: { access_token: '***' } });
  expect(store).toMatchObject({
    status: 422,
    idempotencyKey: 'the-same-key',
    requestViolations: [{ pointer: '/extra' }],
    responseViolations: [],
  });
  expect(application).toMatchObject({ status: 201, responseBody: { registrationAccessToken: '***' } });
  expect(JSON.stringify(items)).not.toContain('+79990001122');
  expect(JSON.stringify(items)).not.toContain(client.sandbox.credentials.clientSecret);
});

test('no partner secret and no token stands in the database, the built-in partner’s secret apart', async () => {
  const dataDir = tempFolder();
  const client = await startClient({ dataDir });
  await client.call('GET', STORES);
  await new Promise((resolve) => setTimeout(resolve, 200));
  const bytes = readdirSync(dataDir)
    .filter((name) => name.includes('sqlite'))
    .map((name) => readFileSync(join(dataDir, name), 'latin1'))
    .join('');
  expect(bytes).not.toContain(client.token);
});

test('invariants of all services are checked', async () => {
  const { call } = await startClient();
  const report = (await call('GET', '/sandbox/v1/invariants')).json;
  expect(report).toMatchObject({ ok: true, violations: [] });
  expect(report.checked).toContain('L05');
});

test('a test certificate comes from the one authority of the sandbox', async () => {
  const { call } = await startClient();
  const body = {
    organisation: { name: 'ООО «Тест-Поставщик»', inn: '9699000012', ogrn: '1269600000010' },
    person: { surname: 'Тестов', givenName: 'Иван Петрович', title: 'Генеральный директор' },
  };
  const [one, two] = await Promise.all(
    [1, 2].map(() => call('POST', '/sandbox/v1/test-certificates', { body, key: newKey() })),
  );
  expect(one?.status).toBe(201);
  expect(one?.json.privateKeyPem).toContain('BEGIN PRIVATE KEY');
  expect(two?.json.authorityPem).toBe(one?.json.authorityPem);
  const authority = (await call('GET', '/sandbox/v1/authority', { token: null })).json;
  expect(authority.certificatePem).toBe(one?.json.authorityPem);
  expect(authority.crlPem).toContain('BEGIN X509 CRL');
  const wrong = { ...body, organisation: { ...body.organisation, inn: '9699000013' } };
  expect((await call('POST', '/sandbox/v1/test-certificates', { body: wrong, key: newKey() })).json.code).toBe(
    'inn-invalid',
  );
});

test.each([
  ['a leap second', { set: '2026-12-31T23:59:60Z' }, '/set'],
  ['the year 9999', { set: '9999-12-31T00:00:00Z' }, '/set'],
  ['the year 1', { set: '0001-01-01T00:00:00Z' }, '/set'],
])('%s is no time for a sandbox', async (_, body, pointer) => {
  const { call } = await startClient();
  const reply = await call('PUT', '/sandbox/v1/clock', { body });
  expect([reply.status, reply.json.code, reply.json.errors[0].pointer]).toEqual([422, 'validation-failed', pointer]);
  expect((await call('GET', '/sandbox/v1/clock')).json.offsetMs).toBe(0);
});
