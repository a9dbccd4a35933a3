import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { tempFolder } from '../temp-folder.ts';
import { runCli } from './run-cli.ts';

const shop = resolve(import.meta.dirname, '../codegen/foreign/fixtures/shop');
const from = join(shop, 'openapi.yaml');

test('writes an SDK and says what could not be expressed, in words and in figures', async () => {
  const cwd = tempFolder();
  const { code, stdout, stderr } = await runCli(['sdk', 'generate', '--from', from, '--out', 'api'], { cwd });
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(
    /^✓ ShopClient in api: operations 8 \(lists 2\), types \d+, files new or changed 9, unchanged 0/,
  );
  expect(stdout).toContain('! Expressed otherwise than in the contract: 17; details in api/report.json\n');
  expect(stdout).toContain(
    '  type-unknown × 1: the type "money" → the type unknown openapi.yaml#/components/schemas/Missing',
  );
  expect(readFileSync(join(cwd, 'api/index.ts'), 'utf8')).toContain(
    "export { dialect, ShopClient } from './client.js';",
  );
});

test('everything is there for programs; Russian for those who read it', async () => {
  const cwd = tempFolder();
  const argv = ['sdk', 'generate', '--from', from, '--out', 'api', '--import-extension', 'ts', '--schemas'];
  const result = (await runCli([...argv, '--json', '--lang', 'ru'], { cwd })).json() as Record<string, unknown>;
  expect(result).toMatchObject({ client: 'ShopClient', counts: { operations: 8, findings: 17 }, removed: [] });
  expect(result.findings).toContainEqual(
    expect.objectContaining({ kind: 'cookie-parameter', detail: 'session', what: 'параметр-cookie session' }),
  );
  const again = (await runCli([...argv, '--json'], { cwd })).json();
  expect(again).toMatchObject({ written: [], unchanged: 10 });
  expect(existsSync(join(cwd, 'api/schemas.ts'))).toBe(true);
});

test('a names file of one’s own', async () => {
  const cwd = tempFolder();
  const argv = [
    'sdk',
    'generate',
    '--from',
    from,
    '--out',
    'api',
    '--name',
    'Corner',
    '--names',
    join(shop, 'names.json'),
  ];
  expect((await runCli(argv, { cwd })).stdout).toMatch(/^✓ CornerClient/);
  expect(existsSync(join(cwd, 'api/orders.ts'))).toBe(true);
});

test.each<[string, Record<string, string>, string[], string, number]>([
  ['no contract', { 'a.yaml': 'a: 1\n' }, [], 'codegen-no-contract', 1],
  ['broken YAML', { 'a.yaml': 'a: [\n' }, [], 'contracts-unreadable', 2],
  [
    'a file of somebody else',
    { 'a.yaml': readFileSync(from, 'utf8'), 'api/index.ts': '' },
    [],
    'codegen-foreign-file',
    2,
  ],
  [
    'a name that is none',
    { 'a.yaml': readFileSync(from, 'utf8'), 'n.json': '{"operations":{"x":"a b"}}' },
    ['--names', 'n.json'],
    'codegen-names-invalid',
    2,
  ],
  [
    'an unknown member of names',
    { 'a.yaml': readFileSync(from, 'utf8'), 'n.json': '{"ops":{}}' },
    ['--names', 'n.json'],
    'codegen-names-invalid',
    2,
  ],
  [
    'pages of no kind',
    { 'a.yaml': readFileSync(from, 'utf8'), 'n.json': '{"pages":{"x":{"kind":"odd"}}}' },
    ['--names', 'n.json'],
    'codegen-names-invalid',
    2,
  ],
])('%s is an error', async (_name, files, more, wanted, exit) => {
  const cwd = tempFolder();
  for (const [name, text] of Object.entries(files)) {
    if (name.includes('/')) mkdirSync(join(cwd, 'api'));
    writeFileSync(join(cwd, name), text);
  }
  const { code, stderr } = await runCli(['sdk', 'generate', '--from', 'a.yaml', '--out', 'api', ...more], { cwd });
  expect(stderr).toContain(wanted);
  expect(code).toBe(exit);
});
