import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packageRoot } from '../../src/installation/package-root.ts';

/** What a careful partner's project asks of its code. */
const compilerOptions = {
  target: 'es2024',
  lib: ['es2024', 'esnext.disposable'],
  module: 'nodenext',
  moduleDetection: 'force',
  types: ['node'],
  customConditions: ['styk-source'],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noPropertyAccessFromIndexSignature: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  erasableSyntaxOnly: true,
  // Only so that the sources of `@styk/sdk` can be read instead of its declarations.
  allowImportingTsExtensions: true,
  skipLibCheck: true,
  noEmit: true,
};

/** Writes files into a folder and runs the project's own TypeScript over them, once; gives what it complains of. */
export function typeCheck(folder: string, files: Iterable<readonly [string, string]>): string {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const modules = join(packageRoot(), 'node_modules');
  symlinkSync(modules, join(folder, 'node_modules'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['**/*.ts'] }));
  try {
    execFileSync(join(modules, '.bin/tsc'), ['-p', folder], { encoding: 'utf8', cwd: folder });
    return '';
  } catch (error) {
    const { stdout } = error as { readonly stdout: string };
    // What is wrong with the SDK itself is told where the SDK is checked.
    return stdout
      .split('\n')
      .filter((line) => /^[^.\s]/.test(line))
      .join('\n');
  }
}
