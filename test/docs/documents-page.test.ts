import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { titleTypes } from '@styk/sdk/edo';
import { expect, test } from 'vitest';
import { writeKeys } from '../cli/ecosystem/keys.ts';
import { runCli } from '../cli/run-cli.ts';
import { tempFolder } from '../temp-folder.ts';
import { codeBlocks, shellLines } from './code-blocks.ts';
import { shellWords } from './shell-words.ts';

const page = 'docs/documents.md';

/** Runs a block of the page in a folder; a shell would put names of files in place of patterns. */
async function run(block: string, cwd: string): Promise<void> {
  for (const line of shellLines(block)) {
    const [, ...argv] = shellWords(line).flatMap((word) => (word.includes('*') ? globSync(word, { cwd }) : [word]));
    const { code, stderr } = await runCli(argv, { cwd });
    expect([line, code, stderr]).toEqual([line, 0, '']);
  }
}

test('the answer and the reading on the page work, one after the other', async () => {
  const cwd = tempFolder();
  const blocks = codeBlocks(page, 'sh').map(({ code }) => code);
  const answer = blocks.find((code) => code.includes('--answer')) ?? '';
  const reading = blocks.find((code) => code.includes('edo parse')) ?? '';
  mkdirSync(join(cwd, 'keys'));
  await writeKeys({ write: (name, content) => writeFileSync(join(cwd, 'keys', name), content) });
  await run(answer, cwd);
  await run(reading, cwd);
  const [again = ''] = globSync('again/*.xml', { cwd });
  expect(readFileSync(join(cwd, again))).toEqual(readFileSync(join(cwd, again.replace('again', 'out'))));
});

test('the conversion on the page works', async () => {
  const cwd = tempFolder();
  const block = codeBlocks(page, 'sh').find(({ code }) => code.includes('edo convert'))?.code ?? '';
  await run(block, cwd);
  expect(globSync('new/ON_NSCHFDOPPR_*.xml', { cwd })).toHaveLength(1);
});

test('the table names every title there is', () => {
  const rows = rowsOfTable();
  for (const { document, title } of titleTypes) {
    expect(rows.get(document), `${document} is missing`).toContain(`\`${title}\``);
  }
});

/** Rows of the table of documents by their first cell. */
function rowsOfTable(): Map<string, string> {
  const text = readFileSync(join(import.meta.dirname, '../..', page), 'utf8');
  return new Map([...text.matchAll(/^\| `([\w-]+)` +\|(.*)$/gm)].map(([, name = '', rest = '']) => [name, rest]));
}
