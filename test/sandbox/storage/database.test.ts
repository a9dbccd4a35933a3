import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StykError } from '@styk/sdk/errors';
import { expect, test } from 'vitest';
import { type DatabaseOptions, openDatabase } from '../../../src/sandbox/storage/database.ts';
import { tempFolder } from '../../temp-folder.ts';

const first = { name: 'one', sql: 'CREATE TABLE test_a (id INTEGER PRIMARY KEY) STRICT;' };
const second = { name: 'two', sql: 'CREATE TABLE test_b (id INTEGER REFERENCES test_a (id)) STRICT;' };

function options(file: string, migrations = [first]): DatabaseOptions {
  return { file, durability: 'full', migrations: [{ service: 'test', migrations }] };
}

function refusal(work: () => unknown): StykError {
  try {
    work();
  } catch (error) {
    if (error instanceof StykError) return error;
    throw error;
  }
  throw new Error('was not refused');
}

test('data and steps survive, and a new step is added to what is there', () => {
  const file = join(tempFolder(), 'a.sqlite');
  const before = openDatabase(options(file));
  before.tx.run('INSERT INTO test_a (id) VALUES (7)');
  before.close();
  const after = openDatabase(options(file, [first, second]));
  expect(after.tx.all('SELECT id FROM test_a')).toEqual([{ id: 7 }]);
  expect(() => after.tx.run('INSERT INTO test_b (id) VALUES (8)')).toThrow(/FOREIGN KEY/);
  after.close();
});

test('synchronous is FULL, so that a commit is on the disk when it returns', () => {
  const database = openDatabase(options(join(tempFolder(), 'a.sqlite')));
  expect(database.tx.get('PRAGMA synchronous')).toEqual({ synchronous: 2 });
  expect(database.tx.get('PRAGMA journal_mode')).toEqual({ journal_mode: 'wal' });
  database.close();
});

test('a database of a later version is not touched', () => {
  const file = join(tempFolder(), 'a.sqlite');
  openDatabase(options(file, [first, second])).close();
  const before = readFileSync(file);
  expect(refusal(() => openDatabase(options(file))).code).toBe('sandbox-database-newer');
  expect(readFileSync(file).equals(before)).toBe(true);
});

test.each([
  ['text', Buffer.from('this is not a database, it only looks like a file of some length'.repeat(100))],
  ['a truncated header', Buffer.from('SQLite format 3\0')],
])('a file of %s is called damaged, named, and left as it is', (_, bytes) => {
  const file = join(tempFolder(), 'a.sqlite');
  writeFileSync(file, bytes);
  const error = refusal(() => openDatabase(options(file)));
  expect(error.code).toBe('sandbox-database-corrupt');
  expect(error.message).toContain(file);
  expect(error.hint('en')).toContain('Nothing was deleted');
  expect(readFileSync(file).equals(bytes)).toBe(true);
});

test('a damaged page is found at opening', () => {
  const file = join(tempFolder(), 'a.sqlite');
  const database = openDatabase(options(file));
  database.transaction((tx) => {
    for (let id = 0; id < 5000; id += 1) tx.run('INSERT INTO test_a (id) VALUES (?)', id);
  });
  database.close();
  const bytes = readFileSync(file);
  bytes.fill(0xa5, 4096 * 4, 4096 * 6);
  writeFileSync(file, bytes);
  expect(refusal(() => openDatabase(options(file))).code).toBe('sandbox-database-corrupt');
  expect(readFileSync(file).equals(bytes)).toBe(true);
});

test('a database of another program is refused', () => {
  const file = join(tempFolder(), 'a.sqlite');
  const foreign = new DatabaseSync(file);
  foreign.exec('CREATE TABLE browser_history (url TEXT)');
  foreign.close();
  const error = refusal(() => openDatabase(options(file)));
  expect([error.code, error.params.reason]).toEqual(['sandbox-database-corrupt', 'it belongs to another program']);
});

test('a second opening of the same file is refused while the first is there, and fine after it', () => {
  const file = join(tempFolder(), 'a.sqlite');
  const holder = openDatabase(options(file));
  expect(refusal(() => openDatabase(options(file))).code).toBe('sandbox-folder-in-use');
  holder.close();
  openDatabase(options(file)).close();
});

test('recreate leaves empty tables, also where one refers to another', () => {
  const database = openDatabase(options(':memory:', [first, second]));
  database.tx.run('INSERT INTO test_a (id) VALUES (1)');
  database.tx.run('INSERT INTO test_b (id) VALUES (1)');
  database.transaction(() => database.recreate());
  expect(database.tx.get('SELECT (SELECT count(*) FROM test_a) + (SELECT count(*) FROM test_b) AS n')).toEqual({
    n: 0,
  });
  database.close();
});
