import { expect, test } from 'vitest';
import { startSandbox } from '../../../src/sandbox/server.ts';
import { tempFolder } from '../../temp-folder.ts';
import { connect, newKey, startClient } from '../harness.ts';
import { DAY, FILE, Newcomer, NOW, onboardingServices, report, reportKey, SECOND } from './newcomer.ts';

const RUNS = '/partners/v1/conformance-runs';

test('R07: a live key is impossible before a certificate, and opens what is certified', async () => {
  const partner = await Newcomer.apply();
  const live = () => partner.post(`${partner.own}/credentials`, { environment: 'live' });
  expect((await live()).json.code).toBe('agreement-required');
  await partner.advance(5 * SECOND);
  await partner.sign();
  expect((await live()).json.code).toBe('certification-required');
  await partner.takeKey();
  await partner.registerKey();
  const quick = await partner.post(RUNS, report({ mode: 'quick' }));
  expect(quick.json).toMatchObject({ state: 'accepted', capabilities: [], passed: true });
  expect((await partner.application()).state).toBe('certification');
  expect((await live()).json.code).toBe('certification-required');
  const failed = await partner.post(
    RUNS,
    report({
      verdicts: [
        { id: 'CORE-01', verdict: 'pass' },
        { id: 'LOY-01', verdict: 'fail' },
      ],
    }),
  );
  expect(failed.json).toMatchObject({
    state: 'rejected',
    passed: false,
    validUntil: null,
    summary: { pass: 1, fail: 1 },
  });
  expect((await live()).json.code).toBe('certification-required');
  const run = await partner.post(RUNS, report());
  expect(run.json).toMatchObject({
    state: 'accepted',
    capabilities: ['loyalty-pos'],
    validUntil: '2027-11-22',
    passed: true,
  });
  expect(await partner.capabilities()).toEqual({
    'loyalty-pos': 'certified',
    'edo-exchange': 'sandbox',
    'events-consumer': 'sandbox',
  });
  const issued = await live();
  expect(issued.status).toBe(201);
  expect(issued.json.scopes).toContain('loyalty:write');
  for (const scope of ['edo:read', 'orders:write', 'events:read']) expect(issued.json.scopes).not.toContain(scope);
  expect((await partner.application()).state).toBe('pilot');
  const [task] = (await partner.get(`${partner.own}/tasks`)).items;
  expect(task).toMatchObject({ code: 'pilot-store', capability: 'loyalty-pos', dueAt: '2026-12-01T21:00:00.000Z' });
  await partner.post(`${partner.own}/tasks/${task.taskId}:complete`, { result: 'Пилот в точке msk-01.' });
  expect((await partner.application()).state).toBe('active');
  expect((await partner.capabilities())['loyalty-pos']).toBe('live');
  const { items } = await partner.get(`${RUNS}?profile=loyalty-pos&limit=2`);
  expect(items.map(({ state }: { state: string }) => state)).toEqual(['accepted', 'rejected']);
  await partner.signIn(issued.json);
  expect(await partner.get('/identity/v1/token/info')).toMatchObject({
    environment: 'live',
    capabilities: ['loyalty-pos'],
  });
  expect(await partner.invariants()).toEqual([]);
});

const without = (id: string) => [{ id, verdict: 'pass' }];

test.each([
  ['of another profile than it says', {}, { profile: 'slo' }, 'report-signature-invalid'],
  ['of another mode', {}, { mode: 'quick' }, 'report-signature-invalid'],
  ['with other verdicts inside', {}, { checks: without('CORE-01') }, 'report-signature-invalid'],
  ['over a contract that was broken since', { contracts: { loyalty: '0.9.0' } }, {}, 'contract-version-outdated'],
  ['over a contract there is not', { contracts: { telepathy: '1.0.0' } }, {}, 'contract-version-outdated'],
  ['whose evidence is nowhere', { evidenceFileId: 'fil_unknown1' }, {}, 'file-unknown'],
])('a report %s is refused', async (_, change, signed, code) => {
  const partner = await Newcomer.apply();
  await partner.sign();
  await partner.takeKey();
  await partner.registerKey();
  const answer = await partner.post(RUNS, report(change, signed));
  expect([answer.status, answer.json.code]).toEqual([422, code]);
  expect((await partner.get(RUNS)).items).toEqual([]);
});

test('a report is refused when nobody knows its key or one byte of it is another', async () => {
  const partner = await Newcomer.apply();
  await partner.sign();
  await partner.takeKey();
  const code = async (body: object) => (await partner.post(RUNS, body)).json.code;
  expect(await code(report())).toBe('report-signature-invalid');
  await partner.registerKey();
  const good = report();
  const [head = '', body = '', signature = ''] = good.reportJws.split('.');
  const swapped = `${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`;
  expect(await code({ ...good, reportJws: `${head}.${body}.${swapped}` })).toBe('report-signature-invalid');
  const none = Buffer.from('{"alg":"none","kid":"report-key"}').toString('base64url');
  expect(await code({ ...good, reportJws: `${none}.${body}.${signature}` })).toBe('report-signature-invalid');
  expect(await code({ ...good, reportJws: `${head}.${Buffer.from('[1').toString('base64url')}.${signature}` })).toBe(
    'report-signature-invalid',
  );
  expect((await partner.post(RUNS, good)).status).toBe(201);
});

test.each([
  ['families-missing', { verdicts: without('LOY-01') }],
  ['a skipped family', { verdicts: [...without('LOY-01'), { id: 'CORE-01', verdict: 'skip' }] }],
  ['an error', { verdicts: [...without('LOY-01'), { id: 'CORE-01', verdict: 'error' }] }],
  ['evidence that is another file', { evidenceFileId: FILE.fileId, evidenceSha256: 'cd'.repeat(32) }],
])('a genuine report is kept and rejected for %s', async (_, change) => {
  const partner = await Newcomer.apply();
  expect(await partner.certify(change)).toMatchObject({
    state: 'rejected',
    reason: expect.any(String),
    capabilities: [],
  });
  expect((await partner.capabilities())['loyalty-pos']).toBe('sandbox');
});

test('a major check that failed does not keep a partner from its certificate', async () => {
  const partner = await Newcomer.apply();
  const verdicts = [...report().verdicts, { id: 'LOY-02', verdict: 'fail', severity: 'major' }];
  expect(await partner.certify({ verdicts })).toMatchObject({ state: 'accepted', passed: true });
});

test('a certificate ends after a year: it is told a month before, live is refused, and a new report opens it again', async () => {
  const partner = await Newcomer.apply();
  const key = { clientId: '', clientSecret: '' };
  await partner.certify();
  Object.assign(key, (await partner.post(`${partner.own}/credentials`, { environment: 'sandbox' })).json);
  await partner.advance(340 * DAY);
  await partner.signIn(key);
  const { currentlyDue } = await partner.get(`${partner.own}/requirements`);
  expect(currentlyDue).toContainEqual(
    expect.objectContaining({ code: 'conformance', capability: 'loyalty-pos', deadline: '2027-11-22T21:00:00.000Z' }),
  );
  expect((await partner.capabilities())['loyalty-pos']).toBe('certified');
  await partner.advance(26 * DAY);
  await partner.signIn(key);
  expect((await partner.capabilities())['loyalty-pos']).toBe('restricted');
  expect((await partner.application()).state).toBe('certification');
  expect((await partner.get(RUNS)).items).toMatchObject([{ state: 'expired', invalidatedBy: null }]);
  expect((await partner.post(`${partner.own}/credentials`, { environment: 'live' })).json.code).toBe(
    'certification-required',
  );
  expect((await partner.get('/identity/v1/token/info')).capabilities).toContain('loyalty-pos');
  expect((await partner.post(RUNS, report())).json.state).toBe('accepted');
  expect((await partner.capabilities())['loyalty-pos']).toBe('certified');
  expect((await partner.post(`${partner.own}/credentials`, { environment: 'live' })).status).toBe(201);
  expect(await partner.invariants()).toEqual([]);
});

test('a breaking version of a contract ends the certificates over it, a compatible one does not', async () => {
  const dataDir = tempFolder();
  const first = await Newcomer.apply({}, { dataDir });
  await first.certify();
  const live = (await first.post(`${first.own}/credentials`, { environment: 'live' })).json;
  await first.client.sandbox.close();

  for (const [loyalty, state] of [
    ['1.9.0', 'accepted'],
    ['2.0.0', 'expired'],
  ] as const) {
    const sandbox = await startSandbox({
      dataDir,
      port: 0,
      limitMultiplier: 1000,
      services: onboardingServices({ loyalty }),
    });
    const client = await connect({ ...sandbox, credentials: live });
    const read = async () => (await client.call('GET', RUNS)).json.items;
    await expect.poll(read).toMatchObject([{ state, invalidatedBy: state === 'expired' ? 'loyalty' : null }]);
    expect((await client.call('GET', '/identity/v1/token/info')).json.capabilities).toEqual(
      state === 'expired' ? [] : ['loyalty-pos'],
    );
    expect((await (await connect(sandbox)).call('GET', '/sandbox/v1/invariants')).json.violations).toEqual([]);
    await sandbox.close();
  }
});

test('only the built-in partner is there at the start, with everything open and nothing told', async () => {
  const { call } = await startClient({ services: onboardingServices(), clock: NOW });
  const { items } = (await call('GET', '/partners/v1/partners/prt_sandbox/capabilities')).json;
  expect(items.map(({ state }: { state: string }) => state)).toEqual([
    'sandbox',
    'sandbox',
    'sandbox',
    'sandbox',
    'sandbox',
  ]);
  expect((await call('GET', '/partners/v1/applications/app_sandbox')).json.state).toBe('sandbox');
});

test('a reset forgets live keys with the certifications they stand on; a start gives the built-in key back', async () => {
  const dataDir = tempFolder();
  const { call, sandbox } = await startClient({ services: onboardingServices(), clock: NOW, dataDir });
  const post = (path: string, body?: object) => call('POST', path, { ...(body && { body }), key: newKey() });
  expect((await post('/identity/v1/keys:rotate', { publicJwk: reportKey() })).status).toBe(201);
  expect((await post(RUNS, report())).json.state).toBe('accepted');
  const own = '/partners/v1/partners/prt_sandbox/credentials';
  expect((await post(own, { environment: 'live' })).status).toBe(201);
  expect((await post('/sandbox/v1/reset')).status).toBe(204);
  const { items } = (await call('GET', own)).json;
  expect(items.map(({ environment }: { environment: string }) => environment)).toEqual(['sandbox']);
  expect((await call('GET', '/sandbox/v1/invariants')).json.violations).toEqual([]);

  expect((await post(`${own}/cli_sandbox:revoke`, { reason: 'other' })).status).toBe(200);
  expect((await call('GET', own)).status).toBe(401);
  await sandbox.close();
  const again = await startSandbox({ dataDir, port: 0, services: onboardingServices() });
  expect((await (await connect(again)).call('GET', own)).status).toBe(200);
  await again.close();
});
