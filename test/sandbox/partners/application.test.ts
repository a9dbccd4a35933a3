import { expect, test } from 'vitest';
import { newKey } from '../harness.ts';
import { DAY, FILE, Newcomer, SECOND } from './newcomer.ts';

const states = (items: readonly { name: string; state: string }[]) =>
  items.map(({ name, state }) => `${name} ${state}`);

test('an application is a draft, is checked as the clock goes on, and waits for the agreement', async () => {
  const partner = await Newcomer.apply();
  expect((await partner.application()).state).toBe('checking');
  expect(states((await partner.get(`${partner.own}/checks`)).items)).toEqual([
    'inn passed',
    'egrul pending',
    'disqualification pending',
    'bank-account pending',
  ]);
  await partner.advance(SECOND);
  const later = await partner.application();
  expect([later.state, later.reason]).toEqual(['agreement', undefined]);
  expect(later.checks[1]).toMatchObject({ name: 'egrul', state: 'passed', source: 'ЕГРЮЛ' });
  expect(later.checks[3]).toMatchObject({ name: 'bank-account', state: 'pending' });
  expect(await partner.capabilities()).toMatchObject({ 'loyalty-pos': 'pending' });
  await partner.sign();
  expect((await partner.application()).state).toBe('sandbox');
  expect(await partner.capabilities()).toMatchObject({ 'loyalty-pos': 'sandbox' });
  expect(await partner.invariants()).toEqual([]);
});

test.each([
  ['liquidation', { name: 'ООО «Ромашка» в ликвидации' }, 'egrul'],
  ['disqualified', { name: 'ООО «Дисквалифицированный»' }, 'disqualification'],
  ['numbers-mismatch', { ogrnip: '304500116000157' }, 'egrul'],
])(
  'R07: a register that says no (%s) rejects with a reason and a task; corrected details are checked again',
  async (_, change, check) => {
    const partner = await Newcomer.apply(change);
    await partner.sign();
    await partner.advance(5 * SECOND);
    const rejected = await partner.application();
    expect(rejected.state).toBe('rejected');
    expect(rejected.reason).not.toBeUndefined();
    expect(rejected.checks.find(({ name }: { name: string }) => name === check)).toMatchObject({
      state: 'failed',
      detail: rejected.reason,
    });
    expect(await partner.capabilities()).toMatchObject({ 'loyalty-pos': 'restricted' });
    const { items } = await partner.get(`${partner.own}/tasks?state=open`);
    const task = items.find(({ code }: { code: string }) => code === 'correct-details');
    const again = await partner.post(`${partner.own}/tasks/${task.taskId}:complete`, { result: 'Ждём реестр.' });
    expect([again.status, again.json.state]).toEqual([200, 'done']);
    expect((await partner.application()).state).toBe('checking');
    await partner.advance(5 * SECOND);
    expect((await partner.application()).state).toBe('rejected');
    expect(
      (await partner.get(`${partner.own}/tasks?state=open`)).items.map(({ code }: { code: string }) => code),
    ).toContain('correct-details');
    if (check === 'egrul' && 'ogrnip' in change) return;
    const path = `/partners/v1/applications/${partner.ids.applicationId}`;
    const etag = (await partner.call('GET', path)).headers.get('etag') ?? '';
    const fixed = await partner.call('PATCH', path, {
      body: { name: 'ООО «Здоровая»' },
      headers: { 'if-match': etag },
    });
    expect([fixed.status, fixed.json.state, fixed.json.name]).toEqual([200, 'checking', 'ООО «Здоровая»']);
    await partner.advance(5 * SECOND);
    expect((await partner.application()).state).toBe('sandbox');
    expect(await partner.invariants()).toEqual([]);
  },
);

test('a rejected application nobody corrects is closed, and then nothing changes it', async () => {
  const partner = await Newcomer.apply({ name: 'ООО «Ромашка» в ликвидации' });
  await partner.advance(5 * SECOND);
  expect((await partner.application()).state).toBe('rejected');
  await partner.sign();
  const key = (await partner.post(`${partner.own}/credentials`, { environment: 'sandbox' })).json;
  await partner.advance(30 * DAY);
  await partner.signIn(key);
  expect((await partner.application()).state).toBe('closed');
  expect(await partner.get(`${partner.own}/requirements`)).toEqual({
    pastDue: [],
    currentlyDue: [],
    eventuallyDue: [],
  });
  expect((await partner.get(`${partner.own}/tasks?state=open`)).items).toEqual([]);
  const patch = { body: { name: 'ООО «Поздно»' }, headers: { 'if-match': '*' } };
  const late = await partner.call('PATCH', `/partners/v1/applications/${partner.ids.applicationId}`, patch);
  expect(late.json.code).toBe('state-conflict');
  expect((await partner.post(`${partner.own}/capabilities/settlements:request`)).json.code).toBe('state-conflict');
  expect(await partner.invariants()).toEqual([]);
});

test('a change needs the tag of the state it is based on; the ИНН never changes', async () => {
  const partner = await Newcomer.apply();
  const path = `/partners/v1/applications/${partner.ids.applicationId}`;
  const patch = (body: object, tag?: string) =>
    partner.call('PATCH', path, { body, headers: tag === undefined ? {} : { 'if-match': tag } });
  expect((await patch({ contacts: [] })).json.code).toBe('precondition-required');
  expect((await patch({ contacts: [] }, '"99"')).json.code).toBe('precondition-failed');
  const etag = (await partner.call('GET', path)).headers.get('etag') ?? '';
  expect((await patch({ inn: '7707083893' }, etag)).json.code).toBe('unknown-field');
  expect((await patch({ ogrn: '1027700132196' }, etag)).json.code).toBe('ogrn-invalid');
  const changed = await patch(
    { contacts: [], systems: [{ kind: '1c' }], capabilities: ['settlements', 'loyalty-pos'] },
    etag,
  );
  expect(changed.json).toMatchObject({
    contacts: [],
    systems: [{ kind: '1c' }],
    capabilities: ['settlements', 'loyalty-pos'],
  });
  expect(changed.json.currentlyDue.map(({ code }: { code: string }) => code)).toEqual([
    'agreement-signature',
    'contact',
    'store',
  ]);
  expect(changed.headers.get('etag')).not.toBe(etag);
  expect((await patch({ contacts: [] }, etag)).status).toBe(412);
  expect(await partner.capabilities()).toEqual({ settlements: 'requested', 'loyalty-pos': 'requested' });
});

test('requirements are told by urgency and go away when they are met', async () => {
  const partner = await Newcomer.apply({ contacts: [] });
  const codes = async () => {
    const { pastDue, currentlyDue, eventuallyDue } = await partner.get(`${partner.own}/requirements`);
    const of = (all: readonly { code: string }[]) => all.map(({ code }) => code);
    return [of(pastDue), of(currentlyDue), of(eventuallyDue)];
  };
  const later = ['charter', 'power-of-attorney', 'personal-data-location'];
  expect(await codes()).toEqual([[], ['agreement-signature', 'contact', 'store'], later]);
  await partner.advance(5 * SECOND);
  await partner.sign();
  const conformance = ['conformance', 'conformance', 'conformance'];
  expect(await codes()).toEqual([[], ['contact', 'store', ...conformance], later]);
  const store = { storeId: 'shop-1', name: 'Shop', timezone: 'Europe/Moscow', posIds: ['pos-1'] };
  expect(
    (await partner.post(`${partner.own}/stores`, { ...store, timezone: 'Mars/Base' })).json.errors[0].pointer,
  ).toBe('/timezone');
  expect((await partner.post(`${partner.own}/stores`, store)).status).toBe(201);
  expect((await partner.post(`${partner.own}/stores`, store)).json.code).toBe('natural-key-conflict');
  expect((await partner.post(`${partner.own}/documents`, { kind: 'charter', fileId: 'fil_unknown1' })).json.code).toBe(
    'file-unknown',
  );
  const charter = await partner.post(`${partner.own}/documents`, { kind: 'charter', fileId: FILE.fileId });
  expect([charter.status, charter.json.state]).toEqual([201, 'checking']);
  const old = { kind: 'power-of-attorney', fileId: FILE.fileId, validTo: '2026-01-31' };
  expect((await partner.post(`${partner.own}/documents`, old)).status).toBe(201);
  await partner.advance(2 * SECOND);
  const checks = (await partner.get(`${partner.own}/checks`)).items;
  expect(checks.find(({ name }: { name: string }) => name === 'poa')).toMatchObject({ state: 'failed' });
  expect(await codes()).toEqual([[], ['contact', ...conformance], ['power-of-attorney', 'personal-data-location']]);
  await partner.post(`${partner.own}/documents`, { ...old, validTo: '2027-01-31' });
  await partner.advance(2 * SECOND);
  const [task] = (await partner.get(`${partner.own}/tasks`)).items;
  const strange = await partner.post(`${partner.own}/tasks/${task.taskId}:complete`, { fileIds: ['fil_unknown1'] });
  expect(strange.json.code).toBe('file-unknown');
  await partner.post(`${partner.own}/tasks/${task.taskId}:complete`, {
    result: 'Дата-центр в Москве.',
    fileIds: [FILE.fileId],
  });
  expect(await codes()).toEqual([[], ['contact', ...conformance], []]);
  const twice = await partner.post(`${partner.own}/tasks/${task.taskId}:complete`, {});
  expect(twice.json.code).toBe('state-conflict');
});

test('what a partner has is hidden from every other', async () => {
  const mine = await Newcomer.apply();
  const rival = await Newcomer.at(mine.client, { inn: '500100732259', ogrn: undefined, kpp: undefined });
  const { partnerId, applicationId, agreementId } = mine.ids;
  await mine.sign();
  const { clientId } = (await mine.post(`${mine.own}/credentials`, { environment: 'sandbox' })).json;
  const [task] = (await mine.get(`${mine.own}/tasks`)).items;
  const own = `/partners/v1/partners/${partnerId}`;
  const reads = ['capabilities', 'requirements', 'checks', 'stores', 'credentials', 'tasks'].map(
    (part) => `${own}/${part}`,
  );
  const agreement = `/partners/v1/agreements/${agreementId}`;
  for (const path of [
    ...reads,
    agreement,
    `${agreement}/versions`,
    `${agreement}/versions/1`,
    `/partners/v1/applications/${applicationId}`,
  ]) {
    const answer = await rival.call('GET', path);
    expect([path, answer.status, answer.json.code]).toEqual([path, 404, 'not-found']);
  }
  const writes: [string, object | undefined][] = [
    [`${agreement}/sign`, { acceptedHash: '0'.repeat(64) }],
    [`${own}/documents`, { kind: 'charter', fileId: FILE.fileId }],
    [`${own}/stores`, { storeId: 'a', name: 'a', timezone: 'Europe/Moscow', posIds: ['p'] }],
    [`${own}/credentials`, { environment: 'sandbox' }],
    [`${own}/credentials/${clientId}:revoke`, { reason: 'other' }],
    [`${rival.own}/credentials/${clientId}:revoke`, { reason: 'other' }],
    [`${own}/capabilities/settlements:request`, undefined],
    [`${own}/tasks/${task.taskId}:complete`, {}],
    [`${rival.own}/tasks/${task.taskId}:complete`, {}],
  ];
  for (const [path, body] of writes) {
    const answer = await rival.post(path, body);
    expect([path, answer.status, answer.json.code]).toEqual([path, 404, 'not-found']);
  }
  const patch = { body: { contacts: [] }, headers: { 'if-match': '*' }, key: newKey() };
  expect((await rival.call('PATCH', `/partners/v1/applications/${applicationId}`, patch)).status).toBe(404);
  expect((await mine.get(`${own}/credentials`)).items[0].state).toBe('active');
});
