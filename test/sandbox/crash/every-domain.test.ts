import { expect, test } from 'vitest';
import { startSandbox } from '../../../src/sandbox/server.ts';
import { tempFolder } from '../../temp-folder.ts';
import { connect, newKey } from '../harness.ts';
import { spawnSandbox } from '../spawned-sandbox.ts';
import { Traffic } from './traffic.ts';

const ROUNDS = process.env['STYK_NIGHTLY'] === '1' ? 25 : 3;
const DOMAINS = [
  ...['catalog', 'customers', 'files', 'giftcards', 'loyalty', 'orders', 'promotions', 'reports', 'stock', 'support'],
  'wallet',
];
/** Of every round so many of the last answers are asked for again. */
const REPLAYED = 60;

test(`L27: kill -9 amid the traffic of every domain, ${ROUNDS} times, leaves every invariant true and every answer kept`, {
  timeout: ROUNDS * 30_000,
}, async () => {
  const dataDir = tempFolder();
  const seen = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const { child, sandbox } = await spawnSandbox(dataDir);
    const client = await connect(sandbox);
    if (round === 0) {
      const seeded = await client.call('POST', '/sandbox/v1/seed', { body: { scenario: 'small' }, key: newKey() });
      expect(seeded.status).toBe(200);
    }
    const enough = 150 + Math.floor(Math.random() * 150);
    const traffic = new Traffic(client, (count) => {
      // Not at the moment of an answer: at any moment after it.
      if (count === enough) setTimeout(() => child.kill('SIGKILL'), Math.random() * 30);
    });
    await traffic.run(2);
    for (const [domain, count] of traffic.counts) seen.set(domain, (seen.get(domain) ?? 0) + count);

    const reopened = await startSandbox({ dataDir, port: 0, limitMultiplier: 1000 });
    const after = await connect(reopened);
    expect((await after.call('GET', '/sandbox/v1/invariants')).json).toMatchObject({ ok: true, violations: [] });
    // What was answered was kept: the same key gets the same answer, and nothing happens again.
    for (const { method, path, options, reply } of traffic.answered.slice(-REPLAYED)) {
      const again = await after.call(method, path, options);
      expect([path, again.status, again.text]).toEqual([path, reply.status, reply.text]);
      expect([path, again.headers.get('idempotency-replayed')]).toEqual([path, 'true']);
    }
    expect((await after.call('GET', '/sandbox/v1/invariants')).json).toMatchObject({ ok: true, violations: [] });
    await reopened.close();
    expect(reopened.defects()).toEqual([]);
  }
  for (const domain of DOMAINS) expect([domain, (seen.get(domain) ?? 0) > 5]).toEqual([domain, true]);
});
