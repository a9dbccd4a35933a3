import { readFileSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { enqueue } from '../../src/outbox/enqueue.ts';
import { applied, bad, openTestOutbox, put, sale, sales, tempFolder } from './fixtures.ts';

describe('an outbox', () => {
  it('adds nothing for a file that is in already, and keeps its keys', async () => {
    using folder = tempFolder();
    using outbox = openTestOutbox(folder.file('o.db'));
    await put(outbox, [...sales(3), bad(4)]);
    const first = outbox.queued(0, 10);
    const source = await put(outbox, [...sales(3), bad(4)]);
    expect(outbox.queued(0, 10)).toEqual(first);
    expect(outbox.count(source)).toMatchObject({ queued: 3, rejected: 1 });
    expect(new Set(first.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(3);
  });

  it('goes on with a file whose reading was cut off, in any place, without a gap or a double', async () => {
    using folder = tempFolder();
    using outbox = openTestOutbox(folder.file('o.db'));
    for (const cut of [700, 501, 1800]) {
      await expect(
        enqueue(outbox, {
          hash: 'hash',
          file: 'f',
          signal: new AbortController().signal,
          receipts: async function* () {
            yield* sales(cut);
            throw new Error('cut off');
          },
        }),
      ).rejects.toThrow('cut off');
      expect(outbox.queued(0, 10), 'nothing of half a file may be sent').toEqual([]);
    }
    await put(outbox, sales(2000));
    expect(outbox.queued(0, 5000).map(({ saleKey }) => saleKey)).toEqual(sales(2000).map(({ saleKey }) => saleKey));
  });

  it('keeps receivers apart: what one got says nothing about another', async () => {
    using folder = tempFolder();
    {
      using outbox = openTestOutbox(folder.file('o.db'), 'sandbox');
      await put(outbox, sales(2));
    }
    using other = openTestOutbox(folder.file('o.db'), 'live');
    expect(other.queued(0, 10)).toEqual([]);
    await put(other, sales(2));
    expect(other.queued(0, 10)).toHaveLength(2);
  });

  it('rejects receipts whose key stands for different contents, and only those', async () => {
    using folder = tempFolder();
    using outbox = openTestOutbox(folder.file('o.db'));
    const source = await put(outbox, [
      sale(1, 'a'),
      sale(2, 'b'),
      sale(3, 'a', '2200000000000025'),
      sale(4, 'c'),
      sale(5, 'c'),
    ]);
    expect(outbox.queued(0, 10).map(({ saleKey }) => saleKey)).toEqual(['msk-01/b', 'msk-01/c', 'msk-01/c']);
    const rejected = [...outbox.items(source, 'rejected')];
    expect(rejected.map(({ lines }) => lines)).toEqual([[1], [3]]);
    expect(rejected[0]?.error?.code).toBe('outbox-receipt-ambiguous');
  });

  it('gives refused receipts new keys when they are tried again, and settled ones their old', async () => {
    using folder = tempFolder();
    using outbox = openTestOutbox(folder.file('o.db'));
    const source = await put(outbox, [...sales(2), bad(3)]);
    const [first, second] = outbox.queued(0, 10);
    if (first === undefined || second === undefined) throw new Error('two items were put in');
    const error = { code: 'store-unknown', message: { ru: '', en: '' } };
    outbox.settle([
      { seq: first.seq, outcome: applied },
      { seq: second.seq, outcome: { verdict: 'rejected', attempts: 1, error } },
    ]);
    outbox.repeat(source);
    const [again, ...others] = outbox.queued(0, 10);
    expect(others).toEqual([]);
    expect(again).toMatchObject({ seq: second.seq, request: second.request });
    expect(again?.idempotencyKey).not.toBe(second.idempotencyKey);
    outbox.requeueSettled(source);
    expect(outbox.queued(0, 10)[0]).toEqual(first);
  });

  it('keeps an answer over the end of the process', async () => {
    using folder = tempFolder();
    {
      using outbox = openTestOutbox(folder.file('o.db'));
      await put(outbox, sales(1));
      outbox.settle([{ seq: 1, outcome: { verdict: 'applied', attempts: 2, result: { saleId: 'sal_1' } } }]);
    }
    using outbox = openTestOutbox(folder.file('o.db'));
    const source = await put(outbox, sales(1));
    expect(outbox.count(source)).toMatchObject({ applied: 1, queued: 0, retried: 1 });
    expect([...outbox.items(source)][0]).toMatchObject({ lines: [1], state: 'applied', result: { saleId: 'sal_1' } });
  });

  it('is one process\u2019s at a time', () => {
    using folder = tempFolder();
    const first = openTestOutbox(folder.file('o.db'));
    expect(() => openTestOutbox(folder.file('o.db'))).toThrow(expect.objectContaining({ code: 'outbox-in-use' }));
    first.close();
    openTestOutbox(folder.file('o.db')).close();
  });

  it('refuses what is no outbox and leaves it as it is', () => {
    using folder = tempFolder();
    const foreign = folder.file('foreign.db');
    const database = new DatabaseSync(foreign);
    database.exec('CREATE TABLE t (a)');
    database.close();
    const text = folder.file('text.db');
    writeFileSync(text, 'not a database, but long enough to have a header of one hundred bytes'.repeat(10));
    for (const file of [foreign, text]) {
      const before = readFileSync(file);
      expect(() => openTestOutbox(file)).toThrow(expect.objectContaining({ code: 'outbox-corrupt', at: { file } }));
      expect(readFileSync(file)).toEqual(before);
    }
  });

  it('says so when it is damaged inside, and deletes nothing', async () => {
    using folder = tempFolder();
    const file = folder.file('o.db');
    {
      using outbox = openTestOutbox(file);
      await put(outbox, sales(2000));
    }
    const bytes = readFileSync(file);
    // Every page but the first two, which hold the header and the tables' descriptions.
    bytes.fill(0xa5, 2 * 4096);
    writeFileSync(file, bytes);
    using outbox = openTestOutbox(file);
    expect(() => outbox.queued(0, 5000)).toThrow(expect.objectContaining({ code: 'outbox-corrupt' }));
    expect(readFileSync(file)).toEqual(bytes);
  });

  it('refuses the file of a newer version', () => {
    using folder = tempFolder();
    openTestOutbox(folder.file('o.db')).close();
    const database = new DatabaseSync(folder.file('o.db'));
    database.exec('PRAGMA user_version = 99');
    database.close();
    expect(() => openTestOutbox(folder.file('o.db'))).toThrow(expect.objectContaining({ code: 'outbox-newer' }));
  });

  it('waits for the disk at every commit', () => {
    using folder = tempFolder();
    // The connection is private, so the promise is checked where it is made: in the settings SQLite reports.
    const executed: string[] = [];
    const original = DatabaseSync.prototype.exec;
    DatabaseSync.prototype.exec = function (sql) {
      executed.push(sql);
      return original.call(this, sql);
    };
    try {
      openTestOutbox(folder.file('o.db')).close();
    } finally {
      DatabaseSync.prototype.exec = original;
    }
    expect(executed.join(' ')).toMatch(/journal_mode = WAL; PRAGMA synchronous = FULL/);
  });
});
