import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { createCommitQueue } from '../../../src/sandbox/storage/commit-queue.ts';
import { type Database, openDatabase } from '../../../src/sandbox/storage/database.ts';
import type { Tx } from '../../../src/sandbox/storage/tx.ts';

const migrations = [
  {
    service: 'test',
    migrations: [{ name: 'one', sql: 'CREATE TABLE test_row (id INTEGER PRIMARY KEY, batch INTEGER) STRICT;' }],
  },
];

function open(): Database {
  const database = openDatabase({ file: ':memory:', durability: 'full', migrations });
  onTestFinished(() => database.close());
  return database;
}

const ids = (tx: Tx): number[] => tx.all<{ id: number }>('SELECT id FROM test_row ORDER BY id').map(({ id }) => id);
const insert = (tx: Tx, id: number) => tx.run('INSERT INTO test_row (id) VALUES (?)', id);

test('jobs that come together share one commit', async () => {
  const database = open();
  let commits = 0;
  const counting: Database = {
    ...database,
    transaction(work) {
      commits += 1;
      return database.transaction(work);
    },
  };
  const queue = createCommitQueue(counting);
  await Promise.all(Array.from({ length: 100 }, (_, id) => queue.run((tx) => insert(tx, id))));
  expect([ids(database.tx).length, commits]).toEqual([100, 1]);
});

test('a job that fails is undone alone, whichever jobs of a group fail', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.boolean(), { minLength: 1, maxLength: 40 }), async (fates) => {
      const database = openDatabase({ file: ':memory:', durability: 'full', migrations });
      const queue = createCommitQueue(database);
      const settled = await Promise.allSettled(
        fates.map((succeeds, id) =>
          queue.run((tx) => {
            insert(tx, id);
            if (!succeeds) throw new Error(`job ${id}`);
            return id;
          }),
        ),
      );
      const expected = fates.flatMap((succeeds, id) => (succeeds ? [id] : []));
      expect(ids(database.tx)).toEqual(expected);
      expect(settled.map(({ status }) => status === 'fulfilled')).toEqual(fates);
      database.close();
    }),
    { numRuns: 50 },
  );
});

test('answers and effects come after the commit, and effects of a failed job never', async () => {
  const database = open();
  const seen: string[] = [];
  const queue = createCommitQueue({
    ...database,
    transaction(work) {
      const result = database.transaction(work);
      seen.push('commit');
      return result;
    },
  });
  const good = queue.run((_, afterCommit) => afterCommit(() => seen.push('effect'))).then(() => seen.push('answer'));
  const bad = queue.run((_, afterCommit) => {
    afterCommit(() => seen.push('never'));
    throw new Error('no');
  });
  await Promise.allSettled([good, bad]);
  expect(seen).toEqual(['commit', 'effect', 'answer']);
});

test('a commit that fails fails every job of the group, and nothing stays', async () => {
  const database = open();
  const queue = createCommitQueue({
    ...database,
    transaction: (work) =>
      database.transaction((tx) => {
        work(tx);
        throw new Error('disk full');
      }),
  });
  const settled = await Promise.allSettled([1, 2].map((id) => queue.run((tx) => insert(tx, id))));
  expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(ids(database.tx)).toEqual([]);
});

test('when SQLite itself gives up the transaction in the middle, no job of the group is kept', async () => {
  const database = open();
  const queue = createCommitQueue(database);
  const settled = await Promise.allSettled([
    queue.run((tx) => insert(tx, 1)),
    queue.run((tx) => {
      insert(tx, 2);
      tx.run('ROLLBACK');
    }),
    queue.run((tx) => insert(tx, 3)),
  ]);
  expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  expect(ids(database.tx)).toEqual([]);
  await queue.run((tx) => insert(tx, 4));
  expect(ids(database.tx)).toEqual([4]);
});

test('a queue longer than a group is worked off in order', async () => {
  const database = open();
  const queue = createCommitQueue(database);
  const order: number[] = [];
  await Promise.all(
    Array.from({ length: 1000 }, (_, id) => queue.run((tx) => insert(tx, id)).then(() => order.push(id))),
  );
  expect(order).toEqual(Array.from({ length: 1000 }, (_, id) => id));
});
