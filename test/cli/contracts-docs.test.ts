import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { codeBlocks } from '../docs/code-blocks.ts';
import { shellWords } from '../docs/shell-words.ts';
import { tempFolder } from '../temp-folder.ts';
import { runCli } from './run-cli.ts';

interface Docs {
  readonly out: string;
  readonly open: string;
  readonly counts: {
    readonly contracts: number;
    readonly operations: number;
    readonly events: number;
    readonly codes: number;
  };
  readonly written: readonly string[];
  readonly unchanged: number;
  readonly removed: readonly string[];
  readonly findings: readonly { readonly kind: string; readonly pointer: string }[];
}

const operation = (operationId: string) => ({ get: { operationId, responses: { 204: { description: 'Nothing.' } } } });
const contract = (title: string, paths: object) =>
  JSON.stringify({ openapi: '3.0.3', info: { title, version: '1' }, paths });

async function docs(cwd: string, ...argv: readonly string[]): Promise<Docs> {
  const run = await runCli(['contracts', 'docs', ...argv, '--json'], { cwd });
  expect(run.stderr).toBe('');
  expect(run.code).toBe(0);
  return run.json() as Docs;
}

test('the contracts of the ecosystem, once more without a change', async () => {
  const cwd = tempFolder();
  const first = await docs(cwd);
  expect(first.open).toBe(join('reference', 'index.html'));
  expect(first.counts.contracts).toBeGreaterThanOrEqual(17);
  expect(first.counts.operations).toBeGreaterThan(200);
  expect(first.findings).toEqual([]);
  expect(readdirSync(join(cwd, 'reference')).sort()).toEqual(
    ['api', 'errors.html', 'events.html', 'index.html', 'reference.css', 'reference.js', 'search.js'].sort(),
  );
  const again = await docs(cwd);
  expect(again).toMatchObject({ written: [], removed: [], unchanged: first.written.length });
});

describe('other contracts', () => {
  test('each gets a page; one that is gone loses it', async () => {
    const cwd = tempFolder();
    writeFileSync(join(cwd, 'a.json'), contract('A', { '/a': operation('getA') }));
    writeFileSync(join(cwd, 'b.yaml'), contract('B', { '/b': operation('getB') }));
    const both = await docs(cwd, '--from', 'a.json', 'b.yaml', '--out', 'site');
    expect(both.counts).toEqual({ contracts: 2, operations: 2, events: 0, codes: 0 });
    expect(readdirSync(join(cwd, 'site/api')).sort()).toEqual(['a.html', 'b.html']);
    const one = await docs(cwd, '--from', 'a.json', '--out', 'site');
    expect(one.removed).toEqual(['api/b.html']);
  });

  test('--page-lang en is in English alone', async () => {
    const cwd = tempFolder();
    writeFileSync(join(cwd, 'a.json'), contract('A', { '/a': operation('getA') }));
    await docs(cwd, '--from', 'a.json', '--page-lang', 'en');
    expect(readFileSync(join(cwd, 'reference/api/a.html'), 'utf8')).not.toMatch(/[а-яё]{3}/i);
  });

  test('a reference that leads nowhere is reported, and the rest is written', async () => {
    const cwd = tempFolder();
    const broken = {
      get: { responses: { 200: { description: 'It.', content: { 'a/b': { schema: { $ref: '#/none' } } } } } },
    };
    writeFileSync(join(cwd, 'a.json'), contract('A', { '/a': broken }));
    const { findings, counts } = await docs(cwd, '--from', 'a.json');
    expect(findings).toMatchObject([
      { kind: 'reference-dangling', pointer: 'a.json#/paths/~1a/get/responses/200/content/a~1b/schema' },
    ]);
    expect(counts.operations).toBe(1);
  });

  test('calls the other way are not drawn, and reported', async () => {
    const cwd = tempFolder();
    const paths = { '/a': { get: { ...operation('getA').get, callbacks: { done: {} } } } };
    const webhooks = { newItem: operation('newItem') };
    const document = { ...(JSON.parse(contract('A', paths)) as object), webhooks };
    writeFileSync(join(cwd, 'a.json'), JSON.stringify(document));
    const { findings } = await docs(cwd, '--from', 'a.json');
    expect(findings.map(({ kind }) => kind).sort()).toEqual(['callbacks', 'webhooks']);
  });

  test.each([
    ['not-openapi.json', '{"swagger": "2.0", "paths": {}}', 'reference-no-contract'],
    ['empty.json', contract('Empty', {}), 'reference-no-operations'],
    ['broken.json', '{', 'contracts-unreadable'],
  ])('%s is refused', async (name, text, code) => {
    const cwd = tempFolder();
    writeFileSync(join(cwd, name), text);
    const run = await runCli(['contracts', 'docs', '--from', name], { cwd });
    expect(run.code).toBeGreaterThan(0);
    expect(run.stderr).toContain(code);
    expect(readdirSync(cwd)).toEqual([name]);
  });
});

test('a page that somebody else has written is left alone, and nothing is written beside it', async () => {
  const cwd = tempFolder();
  writeFileSync(join(cwd, 'a.json'), contract('A', { '/a': operation('getA') }));
  mkdirSync(join(cwd, 'site'));
  writeFileSync(join(cwd, 'site/index.html'), '<p>mine</p>');
  writeFileSync(join(cwd, 'site/other.html'), '<p>mine too</p>');
  const refused = await runCli(['contracts', 'docs', '--from', 'a.json', '--out', 'site'], { cwd });
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain('reference-foreign-file');
  expect(readdirSync(join(cwd, 'site'))).toEqual(['index.html', 'other.html']);
  writeFileSync(
    join(cwd, 'site/index.html'),
    readFileSync(join(cwd, 'site/other.html'), 'utf8').replace('mine too', 'Made by styk contracts docs'),
  );
  expect((await docs(cwd, '--from', 'a.json', '--out', 'site')).removed).toEqual([]);
  expect(readFileSync(join(cwd, 'site/other.html'), 'utf8')).toBe('<p>mine too</p>');
});

test('the example of docs/reference.md does what the page says', async () => {
  const cwd = tempFolder();
  const [shop] = codeBlocks('docs/reference.md', 'yaml');
  const [, command] = codeBlocks('docs/reference.md', 'sh');
  const [printed, curl] = codeBlocks('docs/reference.md', 'text');
  writeFileSync(join(cwd, 'shop.yaml'), shop?.code ?? '');
  const run = await runCli(shellWords(command?.code ?? '').slice(1), { cwd });
  expect(run.stdout).toBe(printed?.code);
  const page = readFileSync(join(cwd, 'shop-reference/api/shop.html'), 'utf8');
  expect(page).toContain(`<code>${curl?.code.trim()}</code>`);
});
