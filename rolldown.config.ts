import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { resolve } from 'node:path';
import { type ChunkingContext, defineConfig, type RolldownOptions } from 'rolldown';

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
}

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const external = new Set([...builtinModules, ...Object.keys(dependencies)]);
// Bundled although projects made by `styk init` need it as a package too: its sources start faster from a few chunks.
external.delete('@styk/sdk');

/** What every start loads, and what every command loads besides: a file each, since opening one costs more than its text. */
const stages = { core: resolve('src/cli/main.ts'), run: resolve('src/cli/run/run-command.ts') };

/**
 * What commander gets instead of three modules of Node.js, whose import takes a third of a bare start: `node:process`
 * opens all three standard streams, `node:child_process` serves only subcommands that are programs of their own, and
 * `node:util` only the help that we write ourselves.
 */
const lightBuiltins = new Map([
  ['\0light:node:process', 'export default globalThis.process;'],
  ['\0light:node:child_process', 'export default undefined;'],
  ['\0light:node:util', 'export const stripVTControlCharacters = (text) => text;'],
]);

function lightBuiltin(id: string, importer: string | undefined): string | null {
  const light = `\0light:${id}`;
  return importer?.includes('node_modules/commander/') && lightBuiltins.has(light) ? light : null;
}

const shared: Pick<RolldownOptions, 'platform' | 'transform' | 'resolve'> = {
  platform: 'node',
  // The lowest Node.js we run on: it has no `using` yet.
  transform: { target: 'node22' },
  resolve: { conditionNames: ['styk-source', 'import', 'node'] },
};

/** Each handler becomes a chunk of its own. Our code and the SDK are bundled, packages of `dependencies` are not. */
const commandLine = defineConfig({
  ...shared,
  input: { cli: stages.core },
  plugins: [
    { name: 'light-builtins', resolveId: lightBuiltin, load: (id) => lightBuiltins.get(id) ?? null },
    {
      name: 'licences-of-bundled-packages',
      generateBundle() {
        const source = readFileSync('node_modules/commander/LICENSE', 'utf8');
        this.emitFile({ type: 'asset', fileName: 'LICENSE-commander', source });
      },
    },
  ],
  external: (id, importer) =>
    lightBuiltin(id, importer) === null && (id.startsWith('node:') || external.has(packageOf(id))),
  output: {
    dir: 'dist',
    format: 'esm',
    cleanDir: true,
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
    codeSplitting: { groups: [{ name: stageOf, debugName: 'stages' }] },
  },
});

/** What threads of a batch run, in one file: the chunks of the command line import from `cli.js`, which starts it. */
const batchThread = defineConfig({
  ...shared,
  input: { 'batch-program': resolve('src/cli/commands/edo/batch/batch-program.ts') },
  external: (id) => id.startsWith('node:') || external.has(packageOf(id)),
  output: { dir: 'dist', format: 'esm', codeSplitting: false },
});

export default [commandLine, batchThread];

/** `@scope/name/inside` → `@scope/name` */
function packageOf(id: string): string {
  return id
    .split('/')
    .slice(0, id.startsWith('@') ? 2 : 1)
    .join('/');
}

function stageOf(id: string, context: ChunkingContext): string | null {
  if (staticallyFrom(stages.core, context).has(id)) return 'core';
  return staticallyFrom(stages.run, context).has(id) ? 'run' : null;
}

const reached = new Map<string, ReadonlySet<string>>();

/** The modules that are loaded together with this one. */
function staticallyFrom(entry: string, context: ChunkingContext): ReadonlySet<string> {
  const known = reached.get(entry);
  if (known !== undefined) return known;
  const found = new Set([entry]);
  for (const id of found) for (const next of context.getModuleInfo(id)?.importedIds ?? []) found.add(next);
  reached.set(entry, found);
  return found;
}
