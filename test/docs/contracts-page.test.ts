import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseDeclaredBreaks } from '../../src/contract-diff/declared-breaks.ts';
import { runCli } from '../cli/run-cli.ts';
import { tempFolder } from '../temp-folder.ts';
import { codeBlocks } from './code-blocks.ts';

const page = 'docs/contracts.md';

test('the comparison on the page is what styk says', async () => {
  const cwd = tempFolder();
  const [old, now] = codeBlocks(page, 'yaml');
  const [shown] = codeBlocks(page, 'text');
  writeFileSync(join(cwd, 'old.yaml'), old?.code ?? '');
  writeFileSync(join(cwd, 'new.yaml'), now?.code ?? '');
  const { code, stdout } = await runCli(['contracts', 'diff', 'old.yaml', 'new.yaml'], { cwd });
  expect(code).toBe(1);
  expect(stdout).toBe(shown?.code);
});

test('the declaration on the page is one', () => {
  const [declared] = codeBlocks(page, 'json');
  expect(parseDeclaredBreaks(declared?.code ?? '', page)).toHaveLength(1);
});
