import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCli } from '../cli/run-cli.ts';
import { tempFolder } from '../temp-folder.ts';
import { codeBlocks, shellLines } from './code-blocks.ts';
import { shellWords } from './shell-words.ts';

const page = 'docs/import.md';

test('the workbook and the table of the page are understood and built as it says', async () => {
  const cwd = tempFolder();
  const [csv] = codeBlocks(page, 'csv');
  const [yaml] = codeBlocks(page, 'yaml');
  writeFileSync(join(cwd, 'table.csv'), csv?.code ?? '');
  writeFileSync(join(cwd, 'columns.yaml'), yaml?.code ?? '');
  const lines = codeBlocks(page, 'sh').flatMap(({ code }) => shellLines(code));
  for (const line of lines.filter((one) => !one.includes('1c.xml'))) {
    const { code, stderr } = await runCli(shellWords(line).slice(1), { cwd });
    expect([line, code, stderr]).toEqual([line, 0, '']);
  }
  expect(readdirSync(join(cwd, 'out'))).toHaveLength(1);
  expect(readdirSync(join(cwd, 'tables'))).toHaveLength(1);
});
