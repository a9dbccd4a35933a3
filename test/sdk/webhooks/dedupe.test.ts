import { DatabaseSync } from 'node:sqlite';
import { type Claim, Dedupe, type DedupeStore, MemoryDedupeStore } from '@styk/sdk/webhooks';
import { SqliteDedupeStore } from '@styk/sdk/webhooks/sqlite';
import { describe, expect, test } from 'vitest';
import { codeOf } from './errors.ts';

const DAY = 86_400_000;

function movableClock() {
  let now = 1_000_000;
  const pass = (ms: number): void => {
    now += ms;
  };
  return { now: () => now, sleep: () => Promise.resolve(), pass };
}

/** A promise and the way to settle it. */
function gate() {
  return Promise.withResolvers<void>();
}

const done = async (): Promise<void> => undefined;

describe.each<[string, () => DedupeStore]>([
  ['in memory', () => new MemoryDedupeStore()],
  ['in SQLite', () => new SqliteDedupeStore(new DatabaseSync(':memory:'))],
])('ids kept %s', (_, newStore) => {
  function setUp(store = newStore()) {
    const clock = movableClock();
    return { store, clock, dedupe: new Dedupe(store, { clock }), other: new Dedupe(store, { clock }) };
  }

  test('five times in a row: one effect', async () => {
    const { dedupe } = setUp();
    let effects = 0;
    const outcomes: string[] = [];
    for (let attempt = 0; attempt < 5; attempt += 1) {
      outcomes.push(
        await dedupe.once('evt_1', async () => {
          effects += 1;
        }),
      );
    }
    expect(outcomes).toEqual(['handled', 'duplicate', 'duplicate', 'duplicate', 'duplicate']);
    expect(effects).toBe(1);
  });

  test('five times at once: one effect, and nobody is answered before it is there', async () => {
    const { dedupe } = setUp();
    const { promise, resolve } = gate();
    let effects = 0;
    const work = async (): Promise<void> => {
      await promise;
      effects += 1;
    };
    const settled: string[] = [];
    const attempts = Array.from({ length: 5 }, () =>
      dedupe.once('evt_1', work).then((outcome) => settled.push(outcome)),
    );
    await new Promise((later) => setTimeout(later, 5));
    expect(settled).toEqual([]);
    resolve();
    await Promise.all(attempts);
    expect(settled.toSorted()).toEqual(['duplicate', 'duplicate', 'duplicate', 'duplicate', 'handled']);
    expect(effects).toBe(1);
  });

  test('different ids do not wait for each other', async () => {
    const { dedupe } = setUp();
    const { promise, resolve } = gate();
    const slow = dedupe.once('evt_1', () => promise);
    expect(await dedupe.once('evt_2', done)).toBe('handled');
    resolve();
    expect(await slow).toBe('handled');
  });

  test('a failure frees the id, for those who waited as for those who come', async () => {
    const { dedupe } = setUp();
    const { promise, reject } = gate();
    const attempts = [dedupe.once('evt_1', () => promise), dedupe.once('evt_1', () => promise)];
    reject(new Error('database is down'));
    for (const attempt of attempts) await expect(attempt).rejects.toThrow('database is down');
    expect(await dedupe.once('evt_1', done)).toBe('handled');
  });

  test('another process is told that somebody is at it, and may try when the lease has run out', async () => {
    const { dedupe, other, clock } = setUp();
    const { promise, resolve } = gate();
    const slow = dedupe.once('evt_1', () => promise);
    expect(await other.once('evt_1', done)).toBe('busy');
    clock.pass(120_000);
    expect(await other.once('evt_1', done)).toBe('handled');
    resolve();
    // The first one comes too late: it must not commit what the second has done already.
    expect(await codeOf(() => slow)).toBe('webhooks-claim-lost');
    expect(await dedupe.once('evt_1', done)).toBe('duplicate');
  });

  test('E08: ids are remembered for seven days and longer than any replay goes back', async () => {
    const { dedupe, clock } = setUp();
    await dedupe.once('evt_1', done);
    for (const days of [7, 23]) {
      clock.pass(days * DAY);
      expect(await dedupe.once('evt_1', done)).toBe('duplicate');
    }
    clock.pass(DAY);
    expect(await dedupe.once('evt_1', done)).toBe('handled');
  });

  test('release takes nothing from others', async () => {
    const { store } = setUp();
    const times = { now: 0, leaseUntil: 10 };
    await store.claim('evt_1', { token: 'mine', ...times });
    await store.release('evt_1', 'theirs');
    expect(await store.claim('evt_1', { token: 'theirs', ...times })).toBe('busy');
    expect(await store.complete('evt_1', 'theirs', 100)).toBe(false);
    expect(await store.complete('evt_1', 'mine', 100)).toBe(true);
    await store.release('evt_1', 'mine');
    expect(await store.claim('evt_1', { token: 'theirs', ...times })).toBe('done');
  });

  test('a release that fails does not hide why', async () => {
    const store = newStore();
    const broken: DedupeStore = {
      claim: (id, request) => store.claim(id, request),
      complete: (id, token, keepUntil) => store.complete(id, token, keepUntil),
      release: () => {
        throw new Error('also down');
      },
    };
    const work = () => Promise.reject(new Error('down'));
    await expect(new Dedupe(broken).once('evt_1', work)).rejects.toThrow('down');
  });
});

test('memory holds no more than it may, the oldest goes first', async () => {
  const store = new MemoryDedupeStore(3);
  const dedupe = new Dedupe(store);
  for (const id of ['a', 'b', 'c', 'd']) await dedupe.once(id, done);
  expect(store.size).toBe(3);
  expect(await dedupe.once('d', done)).toBe('duplicate');
  expect(await dedupe.once('a', done)).toBe('handled');
});

describe('effects and id in one transaction', () => {
  function setUp() {
    const database = new DatabaseSync(':memory:');
    database.exec('CREATE TABLE orders (id TEXT PRIMARY KEY) STRICT');
    const store = new SqliteDedupeStore(database);
    const clock = movableClock();
    const insert = (): void => {
      database
        .prepare('INSERT INTO orders VALUES (?)')
        .run(`ord_${database.prepare('SELECT * FROM orders').all().length}`);
    };
    const orders = (): number => database.prepare('SELECT * FROM orders').all().length;
    return { database, store, clock, insert, orders, dedupe: new Dedupe(store, { clock }) };
  }

  test('E08: the id and the effects of its event are both there', async () => {
    const { store, insert, orders, dedupe } = setUp();
    expect(await dedupe.once('evt_1', async (claim) => store.transact(claim, insert))).toBe('handled');
    expect(await dedupe.once('evt_1', async (claim) => store.transact(claim, insert))).toBe('duplicate');
    expect(orders()).toBe(1);
  });

  test('E08: or neither is', async () => {
    const { store, insert, orders, dedupe } = setUp();
    const work = async (claim: Claim): Promise<void> =>
      store.transact(claim, () => {
        insert();
        throw new Error('no stock');
      });
    await expect(dedupe.once('evt_1', work)).rejects.toThrow('no stock');
    expect(orders()).toBe(0);
    expect(await dedupe.once('evt_1', async (claim) => store.transact(claim, insert))).toBe('handled');
  });

  test('a process that dies after the commit, before it could answer, has handled the event', async () => {
    const { store, insert, orders, dedupe, clock } = setUp();
    const { promise, resolve } = gate();
    void dedupe.once('evt_1', async (claim) => {
      store.transact(claim, insert);
      resolve();
      await new Promise(() => undefined);
    });
    await promise;
    clock.pass(DAY);
    expect(await new Dedupe(store, { clock }).once('evt_1', done)).toBe('duplicate');
    expect(orders()).toBe(1);
  });

  test('a handler that lost its lease takes its effects back', async () => {
    const { store, insert, orders, dedupe, clock } = setUp();
    const { promise, resolve } = gate();
    const slow = dedupe.once('evt_1', async (claim) => {
      await promise;
      store.transact(claim, insert);
    });
    clock.pass(120_000);
    const second = new Dedupe(store, { clock });
    expect(await second.once('evt_1', async (claim) => store.transact(claim, insert))).toBe('handled');
    resolve();
    expect(await codeOf(() => slow)).toBe('webhooks-claim-lost');
    expect(orders()).toBe(1);
  });

  test('ids outlive the process', async () => {
    const { database, store, insert, dedupe, clock } = setUp();
    await dedupe.once('evt_1', async (claim) => store.transact(claim, insert));
    expect(await new Dedupe(new SqliteDedupeStore(database), { clock }).once('evt_1', done)).toBe('duplicate');
  });

  test('records that have run out are removed', async () => {
    const { database, clock, dedupe } = setUp();
    for (let id = 0; id < 999; id += 1) await dedupe.once(`evt_${id}`, done);
    clock.pass(31 * DAY);
    await dedupe.once('evt_last', done);
    expect(database.prepare('SELECT id FROM styk_webhook_ids').all()).toEqual([{ id: 'evt_last' }]);
  });

  test('the work cannot be one that waits', () => {
    const { store } = setUp();
    const mistake = (claim: Claim): unknown =>
      // @ts-expect-error: what is awaited inside would let others into the transaction
      store.transact(claim, async () => 1);
    expect(mistake).toBeTypeOf('function');
  });
});
