import { expect, test } from 'vitest';
import type { ServiceModule } from '../../../src/sandbox/operation.ts';
import type { SandboxOptions } from '../../../src/sandbox/sandbox.ts';
import { tempFolder } from '../../temp-folder.ts';
import { newStore, servicesWith, startClient } from '../harness.ts';

/** A service whose background work counts how much of it runs, and takes its time to stop. */
function counting(): { running: number; most: number; service: ServiceModule } {
  const seen = { running: 0, most: 0 };
  const service: ServiceModule = {
    name: 'counting',
    migrations: [],
    handlers: {},
    start() {
      seen.running += 1;
      seen.most = Math.max(seen.most, seen.running);
      return {
        stop: async () => {
          await new Promise((resolve) => setTimeout(resolve, 10));
          seen.running -= 1;
        },
      };
    },
  };
  return Object.assign(seen, { service });
}

test('resets at the same time leave one background, and closing ends it', async () => {
  const seen = counting();
  const services: SandboxOptions['services'] = (room) => [...servicesWith({})(room), seen.service];
  const { call, sandbox } = await startClient({ services });
  const replies = await Promise.all(Array.from({ length: 8 }, () => call('POST', '/sandbox/v1/reset')));
  expect(replies.map(({ status }) => status)).toEqual(replies.map(() => 204));
  await expect.poll(() => seen.running).toBe(1);
  expect(seen.most).toBe(1);
  await sandbox.close();
  expect(seen.running).toBe(0);
});

test('calls under way while everything is forgotten are answered, and what is kept is whole', async () => {
  const { call, postStore, sandbox } = await startClient({ dataDir: tempFolder() });
  let done = false;
  const statuses = new Set<number>();
  const write = async (writer: number) => {
    for (let round = 0; !done; round += 1) statuses.add((await postStore(newStore(`shop-${writer}-${round}`))).status);
  };
  const writers = [1, 2, 3, 4, 5, 6].map(write);
  for (let times = 0; times < 5; times += 1) expect((await call('POST', '/sandbox/v1/reset')).status).toBe(204);
  done = true;
  await Promise.all(writers);
  expect([...statuses]).toEqual([201]);
  expect(sandbox.defects()).toEqual([]);
  expect((await call('GET', '/sandbox/v1/invariants')).json).toMatchObject({ ok: true });
});
