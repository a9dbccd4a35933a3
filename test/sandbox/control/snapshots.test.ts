import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tempFolder } from '../../temp-folder.ts';
import { type Client, connect, newKey, newStore, STORES, startClient } from '../harness.ts';

const SNAPSHOTS = '/sandbox/v1/snapshots';

async function startKept(): Promise<Client & { readonly dataDir: string }> {
  const dataDir = tempFolder();
  return { ...(await startClient({ dataDir })), dataDir };
}

const save = (client: Client, name: string) => client.call('PUT', `${SNAPSHOTS}/${name}`);
const restore = (client: Client, name: string) => client.call('POST', `${SNAPSHOTS}/${name}:restore`);

test('data, clock and ids come back; what came after the snapshot is gone, and calls go on', async () => {
  const client = await startKept();
  await client.call('PUT', '/sandbox/v1/clock', { body: { set: '2027-03-01T00:00:00Z', frozen: true } });
  const renewed = await connect(client.sandbox);
  await renewed.postStore(newStore('shop-1'));
  const saved = await save(renewed, 'before');
  expect([saved.status, saved.json]).toMatchObject([200, { name: 'before', at: '2027-03-01T00:00:00.000Z' }]);
  const stores = (await renewed.call('GET', STORES)).json;

  await renewed.postStore(newStore('shop-2'), 'key-of-shop-2');
  await renewed.call('PUT', '/sandbox/v1/clock', { body: { advanceMs: 60_000 } });
  expect((await restore(renewed, 'before')).json).toEqual(saved.json);

  expect((await renewed.call('GET', '/sandbox/v1/clock')).json).toMatchObject({
    now: '2027-03-01T00:00:00.000Z',
    frozen: true,
  });
  expect((await renewed.call('GET', STORES)).json).toEqual(stores);
  // The key was never used in this state.
  const again = await renewed.postStore(newStore('shop-2'), 'key-of-shop-2');
  expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([201, null]);
  expect((await renewed.call('GET', '/sandbox/v1/invariants')).json.ok).toBe(true);
});

test('a snapshot survives a restart, is replaced under its name, and can be forgotten', async () => {
  const client = await startKept();
  await save(client, 'one');
  await client.postStore(newStore('shop-1'));
  await save(client, 'one');
  await save(client, 'two');
  await client.sandbox.close();
  const { dataDir } = client;
  const second = await startClient({ dataDir });
  const names = async (reader: Client) =>
    (await reader.call('GET', SNAPSHOTS)).json.items.map(({ name }: { name: string }) => name);
  expect(await names(second)).toEqual(['one', 'two']);
  expect((await restore(second, 'one')).status).toBe(200);
  // Tokens of a later time are not known in this state.
  expect((await second.call('GET', STORES)).json.code).toBe('token-invalid');
  const back = await connect(second.sandbox);
  expect((await back.call('GET', STORES)).text).toContain('shop-1');
  expect((await back.call('DELETE', `${SNAPSHOTS}/one`)).status).toBe(204);
  expect(await names(back)).toEqual(['two']);
  expect(readdirSync(join(dataDir, 'snapshots'))).toHaveLength(1);
});

test('what is not there, is damaged or has a wrong name changes nothing', async () => {
  const client = await startKept();
  await client.postStore(newStore('shop-1'));
  expect((await restore(client, 'nothing')).json.code).toBe('snapshot-unknown');
  expect((await client.call('DELETE', `${SNAPSHOTS}/nothing`)).json.code).toBe('snapshot-unknown');
  expect((await save(client, 'No%20Name')).status).toBe(422);
  expect((await save(client, '..%2F..%2Fetc')).status).toBe(422);
  await save(client, 'good');
  expect((await client.call('GET', STORES)).text).toContain('shop-1');
});

test('a damaged snapshot does not take the place of good data', async () => {
  const client = await startClient({ dataDir: tempFolder(), expectDefects: true });
  await client.postStore(newStore('shop-1'));
  await save(client, 'kept');
  const folder = join(client.sandbox.data ?? '', 'snapshots');
  const [file = ''] = readdirSync(folder);
  writeFileSync(join(folder, file), 'garbage'.repeat(1000));
  expect((await restore(client, 'kept')).status).toBe(500);
  expect((await client.call('GET', STORES)).text).toContain('shop-1');
  expect((await client.postStore(newStore('shop-2'))).status).toBe(201);
});

test('in memory there is nowhere to keep one', async () => {
  const client = await startClient();
  expect((await save(client, 'one')).json.code).toBe('snapshots-need-folder');
  expect((await restore(client, 'one')).json.code).toBe('snapshots-need-folder');
});

test('calls at the same time see one state or the other, and none is lost or half done', async () => {
  const client = await startKept();
  await save(client, 'start');
  const calls = Array.from({ length: 60 }, (_, index) =>
    index % 20 === 10
      ? restore(client, 'start')
      : client.call('POST', STORES, { body: newStore(`shop-${index}`), key: newKey() }),
  );
  const answers = await Promise.all(calls);
  expect(answers.map(({ status }) => status).filter((status) => status !== 201 && status !== 200)).toEqual([]);
  expect((await client.call('GET', '/sandbox/v1/invariants')).json.ok).toBe(true);
});
