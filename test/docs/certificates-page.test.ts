import { expect, test } from 'vitest';
import { runCli } from '../cli/run-cli.ts';
import { tempFolder } from '../temp-folder.ts';
import { codeBlocks, shellLines } from './code-blocks.ts';
import { shellWords } from './shell-words.ts';

test('every command of the page works, in the order of the page', async () => {
  const cwd = tempFolder();
  const lines = codeBlocks('docs/certificates.md', 'sh').flatMap(({ code }) => shellLines(code));
  expect(lines.length).toBeGreaterThan(9);
  for (const line of lines) {
    const [program, ...argv] = shellWords(line);
    const { code, stdout, stderr } = await runCli(argv, { cwd });
    expect([program, line, code, stderr]).toEqual(['styk', line, 0, '']);
    expect(stdout).not.toBe('');
  }
});
