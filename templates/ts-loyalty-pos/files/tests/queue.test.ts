import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { OfflineQueue } from '../src/offline-queue.ts';
import { openTillDatabase } from '../src/till-database.ts';

test('a refused entry waits for a person, of an answered one nothing is kept', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'queue-'));
  const database = openTillDatabase(folder);
  t.after(() => {
    database.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const queue = new OfflineQueue(database);
  const add = (authorizeKey: string) => queue.add({ kind: 'release', body: { authorizeKey } }, '2026-11-20T10:00:00Z');
  const answered = add('one');
  const refused = add('two');
  const waiting = add('three');
  queue.markAnswered(answered.seq);
  queue.markRefused(refused.seq, 'not-found');
  assert.deepEqual(queue.pending(), [waiting]);
  assert.equal(queue.length, 1);
  const { key } = refused;
  assert.deepEqual(
    queue.refusals().map((refusal) => ({ ...refusal })),
    [{ kind: 'release', key, occurredAt: '2026-11-20T10:00:00Z', code: 'not-found' }],
  );
  assert.equal(database.prepare('SELECT count(*) AS n FROM queue').get()?.['n'], 2);
});
