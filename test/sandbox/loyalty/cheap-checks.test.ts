import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { migrations as customers } from '../../../src/sandbox/services/customers/schema.ts';
import { migrations as loyalty } from '../../../src/sandbox/services/loyalty/schema.ts';
import { type Database, openDatabase } from '../../../src/sandbox/storage/database.ts';
import type { Tx } from '../../../src/sandbox/storage/tx.ts';

const ACCOUNTS = ['member', 'debt', 'issued', 'redeemed', 'expired', 'writeoff'];
const SOURCES = ['sale', 'grace', 'adjustment'];
const VERDICTS = ['applied', 'duplicate', 'rejected', 'pending_sale'];
const STEP = loyalty.findIndex(({ name }) => name === 'cheap-checks');

function open(file: string, steps = loyalty): Database {
  const migrations = [
    { service: 'customers', migrations: customers },
    { service: 'loyalty', migrations: steps },
  ];
  return openDatabase({ file, durability: 'normal', migrations });
}

const addLot = (tx: Tx, seq: number, source: string) =>
  tx.run('INSERT INTO loyalty_lot VALUES (1, ?, 9, 4, 1, 0, 100, 100, 200, ?, NULL)', seq, source);
const addEntry = (tx: Tx, seq: number, account: string) =>
  tx.run("INSERT INTO loyalty_entry VALUES (1, ?, 'op', 'accrue', ?, 9, 1, 100)", seq, account);
const addResult = (tx: Tx, line: number, verdict: string) =>
  tx.run("INSERT INTO loyalty_register_result VALUES (1, ?, 'key', ?, NULL, 'op')", line, verdict);

function contentOf({ tx }: Database): unknown {
  return [
    ...['loyalty_lot', 'loyalty_entry', 'loyalty_register_result'].map((name) => tx.all(`SELECT * FROM ${name}`)),
    tx.all("SELECT type, name, tbl_name FROM sqlite_schema WHERE name GLOB 'loyalty_*' ORDER BY name"),
  ];
}

test('tables of old keep their rows, indexes and triggers when their checks are said anew, and refuse what they refused', () => {
  const folder = mkdtempSync(join(tmpdir(), 'styk-checks-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'sandbox.sqlite');
  const old = open(file, loyalty.slice(0, STEP));
  old.transaction((tx) => {
    tx.run("INSERT INTO loyalty_member VALUES (1, 'cus_1', 'active', 0, 0, 0, 0, 3, 6, NULL, 0)");
    for (const [index, source] of SOURCES.entries()) addLot(tx, index + 1, source);
    for (const [index, account] of ACCOUNTS.entries()) addEntry(tx, index + 1, account);
    for (const [index, verdict] of VERDICTS.entries()) addResult(tx, index + 1, verdict);
  });
  const before = contentOf(old);
  old.close();

  const database = open(file);
  onTestFinished(() => database.close());
  const { tx } = database;
  expect(contentOf(database)).toEqual(before);
  expect(() => addLot(tx, 9, 'gift')).toThrow('CHECK');
  expect(() => addEntry(tx, 9, 'till')).toThrow('CHECK');
  expect(() => addResult(tx, 9, 'lost')).toThrow('CHECK');
  expect(() => tx.run('UPDATE loyalty_lot SET held = 5 WHERE seq = 1')).toThrow('L01');
  expect(() => tx.run('UPDATE loyalty_entry SET points = 1')).toThrow('append-only');
  expect(() => tx.run('DELETE FROM loyalty_entry')).toThrow('append-only');
  expect(() => tx.run('UPDATE loyalty_lot SET member = 7 WHERE seq = 1')).toThrow('FOREIGN KEY');
});

test('what every sale writes makes no table in passing', () => {
  const { tx, close } = open(':memory:');
  onTestFinished(close);
  for (const sql of [
    'INSERT INTO loyalty_lot VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    'INSERT INTO loyalty_entry VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    'INSERT INTO loyalty_register_result VALUES (?, ?, ?, ?, ?, ?)',
  ]) {
    const opcodes = tx.all<{ opcode: string }>(`EXPLAIN ${sql}`).map(({ opcode }) => opcode);
    expect(opcodes).toContain('IdxInsert');
    expect(opcodes).not.toContain('OpenEphemeral');
  }
});
