import { expect, test } from 'vitest';
import { connect, newKey, startClient } from '../harness.ts';
import { secondPartner } from '../second-partner.ts';
import { announce, upload } from './upload.ts';

const until = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

test('a file is seen by nobody else until it is granted, and then only the versions granted', async () => {
  const client = await startClient();
  const { call } = client;
  const other = await secondPartner(client);
  const { fileId } = (await upload(call, 'договор.txt', 'text/plain', 'первый')).json;
  await upload(call, 'договор.txt', 'text/plain', 'второй', { fileId });
  const paths = ['', '/content', '/versions', '/grants'].map((end) => `/files/v1/files/${fileId}${end}`);
  for (const path of paths) expect([path, (await other.call('GET', path)).status]).toEqual([path, 404]);
  expect((await other.call('GET', '/files/v1/files')).json.items).toEqual([]);
  expect((await other.call('GET', '/files/v1/files?q=договоры')).json.items).toEqual([]);
  const intruder = await announce(other.call, 'a.txt', 'text/plain', new Uint8Array(3), { fileId });
  expect(intruder.status).toBe(404);

  const body = { partnerId: other.partnerId, role: 'viewer', versions: [1], until: until(1) };
  const granted = await call('POST', `/files/v1/files/${fileId}/grants`, { body, key: newKey() });
  expect([granted.status, granted.json.versions]).toEqual([201, [1]]);
  expect((await other.call('GET', `/files/v1/files/${fileId}`)).json.version).toBe(1);
  expect((await other.call('GET', `/files/v1/files/${fileId}/content`)).text).toBe('первый');
  expect((await other.call('GET', `/files/v1/files/${fileId}/content?version=2`)).status).toBe(404);
  expect((await other.call('GET', '/files/v1/files?q=второй')).json.items).toEqual([]);
  expect((await other.call('GET', '/files/v1/files?q=договоры')).json.items).toHaveLength(1);
  // A viewer adds nothing and sees no grants.
  expect((await announce(other.call, 'a.txt', 'text/plain', new Uint8Array(3), { fileId })).status).toBe(404);
  expect((await other.call('GET', `/files/v1/files/${fileId}/grants`)).status).toBe(404);

  const withdrawn = await call('DELETE', `/files/v1/files/${fileId}/grants/${granted.json.grantId}`);
  expect(withdrawn.status).toBe(204);
  expect((await other.call('GET', `/files/v1/files/${fileId}`)).status).toBe(404);
});

test('an editor adds versions until the moment the grant ends', async () => {
  const client = await startClient();
  const { call } = client;
  const other = await secondPartner(client);
  const { fileId } = (await upload(call, 'a.txt', 'text/plain', 'one')).json;
  const body = { partnerId: other.partnerId, role: 'editor', until: until(0.5) };
  await call('POST', `/files/v1/files/${fileId}/grants`, { body, key: newKey() });
  const added = await upload(other.call, 'a.txt', 'text/plain', 'two', { fileId });
  expect(added.json).toMatchObject({ version: 2, ownerPartnerId: 'prt_sandbox' });
  await call('PUT', '/sandbox/v1/clock', { body: { set: body.until } });
  const later = await connect(client.sandbox);
  expect((await later.call('GET', `/files/v1/files/${fileId}/grants`)).json.items).toEqual([]);
  const { items } = (await later.call('GET', `/files/v1/files/${fileId}/versions`)).json;
  expect(items.map(({ uploadedBy }: { uploadedBy: string }) => uploadedBy)).toEqual(['prt_sandbox', other.partnerId]);
  expect((await (await other.again()).call('GET', `/files/v1/files/${fileId}`)).status).toBe(404);
});

test.each([
  [{ partnerId: 'prt_nobody' }, 'partner-unknown'],
  [{ partnerId: 'prt_sandbox' }, 'partner-unknown'],
  [{ versions: [2] }, 'version-unknown'],
  [{ until: until(-1) }, 'validation-failed'],
  [{ until: until(400) }, 'validation-failed'],
])('a grant with %j is refused', async (change, code) => {
  const client = await startClient();
  const { partnerId } = await secondPartner(client);
  const { fileId } = (await upload(client.call, 'a.txt', 'text/plain', 'one')).json;
  const body = { partnerId, role: 'viewer', until: until(1), ...change };
  const refused = await client.call('POST', `/files/v1/files/${fileId}/grants`, { body, key: newKey() });
  expect([refused.status, refused.json.code]).toEqual([422, code]);
});

test('a new version is told to its owner and to whom it was granted', async () => {
  const client = await startClient();
  const other = await secondPartner(client);
  const subscription = { delivery: 'pull', types: ['file.version.created'] };
  for (const { call } of [client, other]) {
    await call('POST', '/events/v1/subscriptions', { body: subscription, key: newKey() });
  }
  const { fileId } = (await upload(client.call, 'a.txt', 'text/plain', 'one')).json;
  const body = { partnerId: other.partnerId, role: 'viewer', until: until(1) };
  await client.call('POST', `/files/v1/files/${fileId}/grants`, { body, key: newKey() });
  await upload(client.call, 'a.txt', 'text/plain', 'two', { fileId });
  const seen = async (call: typeof client.call) =>
    (await call('GET', '/events/v1/log')).json.items.map((one: { data: { version: number } }) => one.data.version);
  expect(await seen(client.call)).toEqual([1, 2]);
  expect(await seen(other.call)).toEqual([2]);
});
