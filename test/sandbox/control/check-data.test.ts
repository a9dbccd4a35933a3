import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { checkData } from '../../../src/sandbox/check-data.ts';
import { startSandbox } from '../../../src/sandbox/server.ts';
import { runCli } from '../../cli/run-cli.ts';
import { tempFolder } from '../../temp-folder.ts';

/** The data of a sandbox that was filled and stopped. */
async function stopped(): Promise<string> {
  const dataDir = tempFolder();
  const sandbox = await startSandbox({ dataDir, port: 0, seed: 'small' });
  await sandbox.close();
  return dataDir;
}

test.each([
  [
    'money',
    'UPDATE wallet_account SET posted = posted + 1 WHERE account = (SELECT min(account) FROM wallet_account)',
    'W',
  ],
  ['points', 'UPDATE loyalty_member SET debt = 5 WHERE member = 1', 'L'],
  [
    'stock',
    'UPDATE stock_level SET pending = 7 WHERE (location, sku) IN (SELECT location, sku FROM stock_level LIMIT 1)',
    'ST',
  ],
])('a corrupted database is found out: %s', async (_, sql, id) => {
  const dataDir = await stopped();
  expect(checkData(dataDir)).toMatchObject({ ok: true, violations: [] });
  const database = new DatabaseSync(join(dataDir, 'sandbox.sqlite'));
  expect(database.prepare(sql).run().changes).toBe(1);
  database.close();
  const report = checkData(dataDir);
  expect(report?.violations.some((violation) => violation.id.startsWith(id))).toBe(true);
  const told = await runCli(['sandbox', 'invariants', '--data', dataDir, '--json'], { cwd: dataDir });
  expect([told.code, told.json()]).toMatchObject([1, { ok: false }]);
});

test('checking changes nothing, and needs neither a running sandbox nor the right to serve', async () => {
  const dataDir = await stopped();
  const told = await runCli(['sandbox', 'invariants', '--data', dataDir], { cwd: dataDir });
  expect([told.code, told.stderr]).toEqual([0, '']);
  expect((await runCli(['sandbox', 'invariants', '--data', tempFolder()], { cwd: dataDir })).code).toBe(3);
});

test('data that a sandbox works on are not opened a second time', async () => {
  const dataDir = tempFolder();
  const sandbox = await startSandbox({ dataDir, port: 0 });
  onTestFinished(() => sandbox.close());
  expect(() => checkData(dataDir)).toThrow(expect.objectContaining({ code: 'sandbox-folder-in-use' }));
});
