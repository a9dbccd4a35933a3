import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { loadContracts } from '../../src/contracts/load.ts';
import { packageRoot } from '../../src/installation/package-root.ts';
import { withChange } from '../codegen/changed-document.ts';
import { shop } from '../contract-diff/shop.ts';
import { tempFolder } from '../temp-folder.ts';
import { runCli } from './run-cli.ts';

const post = '/paths/~1orders/post';
const broken = withChange(withChange(shop, `${post}/requestBody`, undefined), '/x-styk-events/order.sent', {});

function folderWith(files: Readonly<Record<string, object>>): string {
  const folder = tempFolder();
  for (const [name, document] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), name.endsWith('.json') ? JSON.stringify(document) : stringify(document));
  }
  return folder;
}

describe('styk contracts list', () => {
  it('names every operation that the ecosystem serves, and those of partners', async () => {
    const { code, json } = await runCli(['contracts', 'list', '--json'], { cwd: tempFolder() });
    expect(code).toBe(0);
    const contracts = json() as { contract: string; servedBy: string; operations: { operationId: string }[] }[];
    const ids = contracts
      .filter(({ servedBy }) => servedBy === 'ecosystem')
      .flatMap(({ operations }) => operations.map(({ operationId }) => operationId));
    const served = loadContracts(join(packageRoot(), 'openapi')).operations.map(({ operationId }) => operationId);
    expect(ids.sort()).toEqual([...served].sort());
    expect(contracts.filter(({ servedBy }) => servedBy === 'partner').map(({ contract }) => contract)).toEqual([
      'partner',
    ]);
  });

  it('shows one contract with calls and scopes', async () => {
    const { stdout } = await runCli(['contracts', 'list', 'loyalty', '--lang', 'ru'], { cwd: tempFolder() });
    expect(stdout).toMatch(/createSale +POST \/loyalty\/v1\/sales|createSale +POST \/sales/);
    expect(stdout).toContain('loyalty:write');
  });

  it('knows no other', async () => {
    const { code, stderr } = await runCli(['contracts', 'list', 'loyality'], { cwd: tempFolder() });
    expect(code).toBe(2);
    expect(stderr).toContain('There is no contract loyality');
  });
});

describe('styk contracts lint', () => {
  it('finds what breaks the rules, with the line', async () => {
    const cwd = folderWith({ 'mine/shop.yaml': shop });
    const { code, stdout } = await runCli(['contracts', 'lint', 'mine'], { cwd });
    expect(code).toBe(1);
    expect(stdout).toMatch(/✗ \d+:\d+ {2}GET \/orders has no x-styk-limit/);
    const { json } = await runCli(['contracts', 'lint', 'mine', '--json'], { cwd });
    expect(json()).toMatchObject({
      contracts: 1,
      findings: expect.arrayContaining([expect.objectContaining({ file: 'shop.yaml' })]),
    });
  });

  it('writes SARIF', async () => {
    const cwd = folderWith({ 'mine/shop.yaml': shop });
    const { code, stdout } = await runCli(['contracts', 'lint', 'mine', '--format', 'sarif'], { cwd });
    expect(code).toBe(1);
    expect(JSON.parse(stdout).runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(
      'mine/shop.yaml',
    );
  });

  it('says so when there is nothing to check', async () => {
    const { code, json } = await runCli(['contracts', 'lint', '.', '--json'], { cwd: tempFolder() });
    expect(code).toBe(2);
    expect(json()).toMatchObject({ error: { code: 'cli-contracts-none' } });
  });
});

describe('styk contracts diff', () => {
  const cwd = () => folderWith({ 'old.yaml': shop, 'new.json': broken });

  it('tells whom a change breaks and ends with 1', async () => {
    const { code, stdout, stderr } = await runCli(['contracts', 'diff', 'old.yaml', 'new.json'], { cwd: cwd() });
    expect(stderr).toBe('');
    expect(code).toBe(1);
    expect(stdout.replace(/:\d+:\d+$/gm, ':LINE')).toMatchInlineSnapshot(`
      "Breaking changes
        ✗ new POST /orders: the call has no body any more
            breaks clients · request-body-removed
            old.yaml:LINE

      Other changes
        ✓ new event order.sent: a new event
            event-added
            new.json:LINE

      Breaking: 1, others: 1, for information: 0
      "
    `);
  });

  it('ends with 0 when nothing breaks', async () => {
    const folder = cwd();
    const same = await runCli(['contracts', 'diff', 'old.yaml', 'old.yaml'], { cwd: folder });
    expect([same.code, same.stdout]).toEqual([0, 'The contracts do not differ.\n']);
    const back = await runCli(['contracts', 'diff', 'new.json', 'old.yaml', '--side', 'servers', '--json'], {
      cwd: folder,
    });
    expect(back.code).toBe(1);
  });

  it('lets declared breaks pass, and tells of declarations that meet nothing', async () => {
    const folder = cwd();
    const first = await runCli(['contracts', 'diff', 'old.yaml', 'new.json', '--json'], { cwd: folder });
    const { changes } = first.json() as { changes: { level: string; rule: string; old: string; new: string }[] };
    const breaks = changes.filter(({ level }) => level === 'breaking');
    const declared = breaks.map(({ rule, old, new: now }) => ({ rule, old, new: now, reason: 'Agreed upon.' }));
    writeFileSync(
      join(folder, 'declared.json'),
      JSON.stringify([...declared, { rule: 'event-removed', old: 'x#/y', reason: 'Gone.' }]),
    );
    const argv = ['contracts', 'diff', 'old.yaml', 'new.json', '--declared', 'declared.json'];
    const { code, stdout, stderr } = await runCli(argv, { cwd: folder });
    expect(code).toBe(0);
    expect(stdout).toContain('declared: Agreed upon.');
    expect(stdout).toContain(`Breaking: ${breaks.length} (${breaks.length} of them declared)`);
    expect(stderr).toContain('declared, but there is no such change: event-removed x#/y');
    const sarif = await runCli([...argv, '--format', 'sarif'], { cwd: folder });
    const { results } = JSON.parse(sarif.stdout).runs[0];
    const [result] = results.filter(({ level }: { level: string }) => level === 'error');
    expect(result).toMatchObject({
      ruleId: 'request-body-removed',
      suppressions: [{ kind: 'external', justification: 'Agreed upon.' }],
      locations: [
        { physicalLocation: { artifactLocation: { uri: 'old.yaml' }, region: { startLine: expect.any(Number) } } },
      ],
    });
  });

  it('compares folders, each contract with the one of its name', async () => {
    const folder = folderWith({
      'a/shop.yaml': shop,
      'a/other.yaml': shop,
      'b/shop.json': broken,
      'b/other.yaml': shop,
    });
    const { json } = await runCli(['contracts', 'diff', 'a', 'b', '--json'], { cwd: folder });
    const { changes } = json() as { changes: { affects: { contract: string }[] }[] };
    expect(new Set(changes.flatMap(({ affects }) => affects.map(({ contract }) => contract)))).toEqual(
      new Set(['shop']),
    );
  });

  it.each([
    [['old.yaml', 'gone.yaml'], 'cli-file-not-found'],
    [['old.yaml', 'swagger.yaml'], 'contract-diff-not-openapi'],
    [['old.yaml', 'empty'], 'contract-diff-nothing-found'],
  ])('with %j ends with 2', async (files, error) => {
    const folder = folderWith({ 'old.yaml': shop, 'swagger.yaml': { swagger: '2.0', paths: {} }, 'empty/x.json': {} });
    const { code, json } = await runCli(['contracts', 'diff', ...files, '--json'], { cwd: folder });
    expect(json()).toMatchObject({ error: { code: error } });
    expect(code).toBe(2);
  });
});
