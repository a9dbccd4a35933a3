import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listFiles, type Module, readModule, readModules, root } from './modules.ts';
import {
  foreignMentions,
  noArrowUp,
  noBarrels,
  noCircleOfFiles,
  noCircleOfRooms,
  noConsole,
  powersStandAbove,
  pureDocumentsAndSignatures,
  type Rule,
  sdkByName,
  smallFiles,
  timeFromTheClock,
} from './rules.ts';

/** A tree that exists only here: each rule has to find what breaks it, or it says nothing about the real tree. */
function tree(files: Readonly<Record<string, string>>): Module[] {
  return Object.entries(files).map(([path, text]) => readModule(path, text));
}

const rules: readonly {
  readonly says: string;
  readonly rule: Rule;
  readonly breaks: Readonly<Record<string, string>>;
  readonly found: readonly string[];
}[] = [
  {
    says: 'arrows run from the command line down to the SDK, never back up',
    rule: noArrowUp,
    breaks: {
      'src/contracts/load.ts': "import type { Core } from '../sandbox/core.ts';",
      'src/outbox/send.ts': "const run = await import('../cli/run.ts');",
      'src/cli/run.ts': "import { load } from '../contracts/load.ts'; import { money } from '@styk/sdk/money';",
      'sdk/src/money/index.ts': "export { load } from '../../../src/contracts/load.ts';",
      'src/attic/old.ts': '',
    },
    found: [
      'src/attic/old.ts is in no known room',
      'src/contracts/load.ts → src/sandbox/core.ts',
      'src/outbox/send.ts → src/cli/run.ts',
      'sdk/src/money/index.ts → src/contracts/load.ts',
    ],
  },
  {
    says: 'no file knows itself through others',
    rule: noCircleOfFiles,
    breaks: {
      'src/cli/a.ts': "import './b.ts';",
      'src/cli/b.ts': "const c = await import('./c.ts'); import type { A } from './a.ts';",
      'src/cli/c.ts': "export { b } from './b.ts';",
    },
    found: ['src/cli/b.ts → src/cli/c.ts → src/cli/b.ts'],
  },
  {
    says: 'no room knows itself through others',
    rule: noCircleOfRooms,
    breaks: {
      'src/outbox/a.ts': "import '../receipts/a.ts';",
      'src/receipts/b.ts': "import '../outbox/c.ts';",
    },
    found: ['src/outbox → src/receipts → src/outbox'],
  },
  {
    says: 'the inside of the SDK is reached by the name of its package',
    rule: sdkByName,
    breaks: { 'src/cli/a.ts': "import { x } from '../../sdk/src/money/round.ts'; import '@styk/sdk/money';" },
    found: ['src/cli/a.ts → ../../sdk/src/money/round.ts'],
  },
  {
    says: 'documents and signatures know nothing of HTTP, files, the clock or the environment',
    rule: pureDocumentsAndSignatures,
    breaks: {
      'sdk/src/edo/a.ts': "import { readFileSync } from 'node:fs'; export const home = process.env.HOME;",
      'sdk/src/signing/b.ts': "import { hash } from 'node:crypto'; export const now = () => Date.now();",
      'sdk/src/signing/providers/openssl.ts': "import { spawn } from 'node:child_process';",
    },
    found: ['sdk/src/edo/a.ts → node:fs', 'sdk/src/edo/a.ts uses process', 'sdk/src/signing/b.ts uses Date.now'],
  },
  {
    says: 'powers of attorney know documents and signatures, which know nothing of them',
    rule: powersStandAbove,
    breaks: {
      'sdk/src/mchd/a.ts': "import '../edo/b.ts'; import '../signing/c.ts';",
      'sdk/src/edo/b.ts': "import '../mchd/a.ts';",
      'sdk/src/signing/c.ts': "const a = await import('../mchd/a.ts');",
    },
    found: ['sdk/src/edo/b.ts → sdk/src/mchd/a.ts', 'sdk/src/signing/c.ts → sdk/src/mchd/a.ts'],
  },
  {
    says: 'nothing reads the time except the Clock',
    rule: timeFromTheClock,
    breaks: {
      'src/cli/a.ts': 'const at = new Date(); const of = new Date(at); // Date.now()',
      'src/cli/b.ts': 'const start = performance.now();',
      'sdk/src/client/clock.ts': 'export const now = () => Date.now();',
    },
    found: ['src/cli/a.ts uses new Date()', 'src/cli/b.ts uses performance.now'],
  },
  {
    says: 'nothing prints past the output port',
    rule: noConsole,
    breaks: { 'src/cli/a.ts': "console.error('oh');", 'src/cli/b.ts': "const text = 'console.log(1)';" },
    found: ['src/cli/a.ts'],
  },
  {
    says: 'only public entry points gather what others export',
    rule: noBarrels,
    breaks: {
      'src/cli/index.ts': "export * from './a.ts'; export { b } from './b.ts';",
      'src/cli/made.ts': "export { b } from './b.ts'; export const c = 1;",
      'sdk/src/money/index.ts': "export * from './round.ts';",
    },
    found: ['src/cli/index.ts'],
  },
  {
    says: 'no file is longer than 400 lines',
    rule: smallFiles,
    breaks: {
      'src/cli/long.ts': '\n'.repeat(401),
      'src/cli/just.ts': '\n'.repeat(400),
      'sdk/src/api/made.ts': '\n'.repeat(900),
    },
    found: ['src/cli/long.ts: 401 lines'],
  },
];

describe.each(rules)('$says', ({ rule, breaks, found }) => {
  test('holds in the tree', () => {
    expect(rule(modules)).toEqual([]);
  });

  test('and would be found out', () => {
    expect(rule(tree(breaks))).toEqual(found);
  });
});

const modules = readModules();

test('the tree is read whole', () => {
  expect(modules.length).toBeGreaterThan(300);
  expect(modules.map(({ path }) => path)).toContain('src/cli/main.ts');
});

describe('the project speaks of its subject, not of the place where it is written', () => {
  const folders = ['bin', 'docs', 'openapi', 'sdk/src', 'src', 'templates'];

  test('holds in the tree', () => {
    const texts = folders
      .flatMap((folder) => listFiles(folder))
      .filter((path) => /\.([cm]?[jt]s|ya?ml|md|html|css)$/.test(path))
      .concat('README.md', 'README.ru.md', 'CONTRIBUTING.md', 'package.json', 'package-lock.json');
    expect(texts.flatMap((path) => foreignMentions(path, readFileSync(join(root, path), 'utf8')))).toEqual([]);
  });

  test('and would be found out', () => {
    const text =
      'See this issue, /home/me/styk/a.ts and registry.example.org; paths /work-orders and https://a.b/work/x';
    expect(foreignMentions('a.ts', text)).toEqual([
      'a.ts: this issue',
      'a.ts: /home/me/styk/a.ts',
      'a.ts: registry.example.org',
    ]);
  });
});
