import { expect, test } from 'vitest';
import { startSandbox } from '../../src/sandbox/server.ts';
import { tempFolder } from '../temp-folder.ts';
import { connect, newStore, STORES } from './harness.ts';
import { spawnSandbox } from './spawned-sandbox.ts';

test('kill -9 in the middle of writing loses nothing that was answered, and leaves nothing half done', async () => {
  const dataDir = tempFolder();
  for (let round = 0; round < 3; round += 1) {
    const { child, sandbox } = await spawnSandbox(dataDir);
    const client = await connect(sandbox);
    const answered = new Map<string, { id: string; text: string }>();
    // By what has been written and not by the clock: a slow machine is killed amid as much work as a fast one.
    const enough = 80 + round * 37;
    let next = 0;
    const write = async () => {
      for (;;) {
        const id = `shop-${round}-${next++}`;
        const answer = await client.postStore(newStore(id), `key-${id}`);
        if (answer.status === 201) answered.set(`key-${id}`, { id, text: answer.text });
        if (answered.size === enough) child.kill('SIGKILL');
      }
    };
    const writers = Array.from({ length: 16 }, () => write().catch(() => undefined));
    await Promise.all(writers);
    expect(answered.size).toBeGreaterThanOrEqual(enough);

    const reopened = await startSandbox({ dataDir, port: 0, limitMultiplier: 1000 });
    const after = await connect(reopened);
    const stored = new Set<string>();
    for (let cursor = ''; ; ) {
      const page = (await after.call('GET', `${STORES}?limit=200${cursor && `&cursor=${cursor}`}`)).json;
      for (const { storeId } of page.items) stored.add(storeId);
      if (page.nextCursor === null) break;
      cursor = page.nextCursor;
    }
    expect([...answered.values()].filter(({ id }) => !stored.has(id))).toEqual([]);
    // A store and the answer under its key were one transaction: either both are there, or neither.
    for (let index = 0; index < next; index += 1) {
      const id = `shop-${round}-${index}`;
      const replay = await after.postStore(newStore(id), `key-${id}`);
      expect(replay.status).toBe(201);
      expect(replay.headers.get('idempotency-replayed')).toBe(stored.has(id) ? 'true' : null);
      if (answered.has(`key-${id}`)) expect(replay.text).toBe(answered.get(`key-${id}`)?.text);
    }
    await reopened.close();
  }
});
