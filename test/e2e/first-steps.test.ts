import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { codeBlocks, shellLines } from '../docs/code-blocks.ts';
import { tempFolder } from '../temp-folder.ts';
import { launcher, projectNode, styk } from './styk.ts';

/** What a reader types, line by line, in a folder of his own. */
interface Reader {
  readonly folder: string;
  /** Types every line and says what each came to. */
  type(lines: readonly string[]): { readonly line: string; readonly code: number | null; readonly said: string }[];
}

/** `npx styk` and `styk` are the built command line; another port lets tests run side by side. */
function newReader(): Reader {
  const folder = tempFolder();
  const bin = join(folder, '.bin');
  mkdirSync(bin);
  writeFileSync(join(bin, 'styk'), `#!/bin/sh\nexec node '${launcher}' "$@"\n`, { mode: 0o755 });
  writeFileSync(join(bin, 'npx'), '#!/bin/sh\nexec "$@"\n', { mode: 0o755 });
  const PATH = [bin, dirname(projectNode), process.env['PATH']].join(delimiter);
  const env = { PATH, HOME: folder, LANG: 'C.UTF-8', STYK_PORT: '0' };
  return {
    folder,
    type: (lines) =>
      lines.map((line) => {
        const { status, stdout, stderr } = spawnSync('bash', ['-c', line], { cwd: folder, env, encoding: 'utf8' });
        return { line, code: status, said: stdout + stderr };
      }),
  };
}

/** The sample file has damaged receipts on purpose, and the exit code says so. */
const expectedCode = (line: string) => (line.includes('loyalty submit') ? 1 : 0);

let reader: Reader | undefined;
afterEach(async () => {
  if (reader !== undefined) await styk(['sandbox', 'stop'], { cwd: reader.folder });
  reader = undefined;
});

function expectAllWell(typed: ReturnType<Reader['type']>): void {
  expect(typed.filter(({ line, code }) => code !== expectedCode(line))).toEqual([]);
}

function byHand(page: string): string[] {
  const block = codeBlocks(page, 'sh').find(({ code }) => code.includes('sandbox start'));
  return shellLines(block?.code ?? '');
}

describe('a newcomer who types what is written', () => {
  test('in the README gets a till, 2,200 receipts, a signed УПД and passed checks', () => {
    reader = newReader();
    const typed = reader.type(byHand('README.md'));
    expect(typed.length).toBeGreaterThan(10);
    expectAllWell(typed);
    expect(typed.find(({ line }) => line.includes('loyalty submit'))?.said).toMatch(/applied +2200\n/);
    expect(existsSync(join(reader.folder, 'documents.zip'))).toBe(true);
  }, 120_000);

  test('in the Russian README types the same', () => {
    const commands = (page: string) => byHand(page).map((line) => line.replace(/ +#.*$/, ''));
    expect(commands('README.ru.md')).toEqual(commands('README.md'));
  });

  test('on the pages about documents and signatures has no command refused', () => {
    reader = newReader();
    const lines = ['docs/documents.md', 'docs/signatures.md'].flatMap((page) =>
      codeBlocks(page, 'sh').flatMap(({ code }) => shellLines(code)),
    );
    expect(lines.length).toBeGreaterThan(10);
    expectAllWell(reader.type(lines));
  });

  test('on the page about the waybill gets from T1 to T4', () => {
    reader = newReader();
    const typed = reader.type(codeBlocks('docs/waybill.md', 'sh').flatMap(({ code }) => shellLines(code)));
    expectAllWell(typed);
    expect(typed.find(({ line }) => line.includes('edo validate'))?.said.match(/: valid/g)).toHaveLength(4);
    expect(typed.at(-1)?.said).toContain('ООО «Ромашка-Тест»');
  });

  test('on the page about loyalty applies the sample once', () => {
    reader = newReader();
    const typed = reader.type(codeBlocks('docs/loyalty.md', 'sh').flatMap(({ code }) => shellLines(code)));
    expectAllWell(typed);
    const totals = typed.find(({ line }) => line.includes('--json'))?.said ?? '';
    expect(JSON.parse(totals)).toMatchObject({ total: 2220, applied: 0, duplicate: 2215, rejected: 5 });
  });

  test('on the page about the sandbox has no command refused, the file of faults included', () => {
    reader = newReader();
    const [rules] = codeBlocks('docs/sandbox.md', 'json');
    writeFileSync(join(reader.folder, 'faults.json'), rules?.code ?? '');
    const lines = codeBlocks('docs/sandbox.md', 'sh').flatMap(({ code }) => shellLines(code));
    expectAllWell(reader.type([...lines, 'styk sandbox faults set --rules faults.json']));
  });
});
