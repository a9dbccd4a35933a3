import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { commands } from '../../src/cli/commands/index.ts';
import { parseArgv } from '../../src/cli/registry/parse-argv.ts';
import { codeBlocks, shellLines } from './code-blocks.ts';
import { shellWords } from './shell-words.ts';

const root = resolve(import.meta.dirname, '../..');
const pages = [
  'README.md',
  'README.ru.md',
  'CONTRIBUTING.md',
  'sdk/README.md',
  ...globSync('docs/*.md', { cwd: root }).sort(),
];

/** Every `styk …` a reader may copy, without the comment behind it; a backslash joins lines. */
const commandLines = pages.flatMap((page) =>
  codeBlocks(page, 'sh').flatMap(({ line, code }) =>
    shellLines(code)
      .map((text) => ({ place: `${page}:${line}`, words: shellWords(text) }))
      .map(({ place, words }) => ({ place, words: words[0] === 'npx' ? words.slice(1) : words }))
      .filter(({ words }) => words[0] === 'styk'),
  ),
);

const helpLines = commands.flatMap(({ spec }) =>
  spec.examples.map(({ command }) => ({ place: `help of ${spec.path.join(' ')}`, words: shellWords(command) })),
);

describe('command lines in the docs and in help are ones that styk takes', () => {
  test.each([...commandLines, ...helpLines].map(({ place, words }) => [place, words.join(' '), words] as const))(
    '%s: %s',
    (_, __, words) => {
      if (words.includes('--help') || words.includes('--version')) return;
      expect(parseArgv(words.slice(1), commands).command.spec.path.length).toBeGreaterThan(0);
    },
  );

  test('there are some', () => {
    expect(commandLines.length).toBeGreaterThan(20);
  });
});

describe('links lead somewhere', () => {
  test.each(pages)('%s', (page) => {
    const text = readFileSync(join(root, page), 'utf8');
    const targets = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map((match) => match[1] ?? '');
    const missing = targets.filter((target) => globSync(join(root, page, '..', target)).length === 0);
    expect(missing).toEqual([]);
  });
});

describe('TypeScript in the docs compiles against the SDK', () => {
  // Inside the tree, so that the SDK is found; the folder is ignored by git.
  const folder = join(root, 'node_modules/.docs-test');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('under the strictness of the project', () => {
    const blocks = pages
      .flatMap((page) => codeBlocks(page, 'ts'))
      .filter(({ code }) => code.includes("from '@styk/sdk"));
    expect(blocks.length).toBeGreaterThan(4);
    mkdirSync(folder, { recursive: true });
    for (const [index, { page, line, code }] of blocks.entries()) {
      writeFileSync(join(folder, `${index}.ts`), `// ${page}:${line}\n${code}\nexport {};\n`);
    }
    const config = {
      extends: '../../tsconfig.json',
      compilerOptions: { noUnusedLocals: false },
      include: ['*.ts'],
      exclude: [],
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    const { stdout, status } = spawnSync(join(root, 'node_modules/.bin/tsc'), ['-p', folder], { encoding: 'utf8' });
    expect(stdout).toBe('');
    expect(status).toBe(0);
  });
});
