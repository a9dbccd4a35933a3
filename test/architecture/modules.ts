import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, resolve } from 'node:path';
import { parseSync, Visitor } from 'rolldown/utils';

/** Root of the repository. */
export const root = resolve(import.meta.dirname, '../..');

/** What one source file says about itself, as far as the rules of the house ask. */
export interface Module {
  /** From the root of the repository, with `/`. */
  readonly path: string;
  readonly lines: number;
  /** As written: `./lots.ts`, `node:fs`, `@styk/sdk/money`. */
  readonly imports: readonly string[];
  /** Those of them that stay when types are erased: what is loaded when this file is, or later by `import()`. */
  readonly loads: readonly string[];
  /** Whether it holds nothing but what other files export. */
  readonly isBarrel: boolean;
  /** Uses of what the language and Node.js give without an import, by name: `console`, `process`, `Date.now()`. */
  readonly globals: readonly string[];
}

export function readModule(path: string, text: string): Module {
  const { program, module } = parseSync(path, text);
  const requests = [
    ...module.staticImports.map(({ moduleRequest, entries }) => ({
      name: moduleRequest.value,
      isType: entries.length > 0 && entries.every(({ isType }) => isType),
    })),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.map(({ moduleRequest, isType }) => ({ name: moduleRequest?.value, isType })),
    ),
    ...module.dynamicImports.map(({ moduleRequest }) => ({
      name: text.slice(moduleRequest.start + 1, moduleRequest.end - 1),
      isType: false,
    })),
  ];
  const names = (kept: typeof requests) => [...new Set(kept.flatMap(({ name }) => name ?? []))];
  return {
    path,
    lines: text.split('\n').length - 1,
    imports: names(requests),
    loads: names(requests.filter(({ isType }) => !isType)),
    isBarrel:
      program.body.length > 0 &&
      program.body.every(
        (statement) =>
          statement.type === 'ExportAllDeclaration' ||
          (statement.type === 'ExportNamedDeclaration' && statement.source !== null),
      ),
    globals: readGlobals(program),
  };
}

function readGlobals(program: ReturnType<typeof parseSync>['program']): string[] {
  const found: string[] = [];
  new Visitor({
    MemberExpression({ object, property }) {
      if (object.type !== 'Identifier' || property.type !== 'Identifier') return;
      if (object.name === 'console' || object.name === 'process') found.push(object.name);
      const name = `${object.name}.${property.name}`;
      if (CLOCKS.has(name)) found.push(name);
    },
    CallExpression({ callee }) {
      if (callee.type === 'Identifier' && (callee.name === 'Date' || callee.name === 'fetch')) found.push(callee.name);
    },
    NewExpression({ callee, arguments: values }) {
      if (callee.type === 'Identifier' && callee.name === 'Date' && values.length === 0) found.push('new Date()');
    },
  }).visit(program);
  return found;
}

const CLOCKS: ReadonlySet<string> = new Set([
  'Date.now',
  'performance.now',
  'performance.timeOrigin',
  'process.hrtime',
  'process.uptime',
  'Temporal.Now',
]);

/** All sources of the CLI and the SDK, without what other packages brought along. */
export function readModules(): Module[] {
  return ['src', 'sdk/src']
    .flatMap((folder) => listFiles(folder))
    .filter((path) => /\.[cm]?[jt]sx?$/.test(path))
    .map((path) => readModule(path, readFileSync(join(root, path), 'utf8')));
}

/** Files below a folder, from the root of the repository. */
export function listFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.name === 'node_modules' || entry.name === 'dist') return [];
    return entry.isDirectory() ? listFiles(path) : [path];
  });
}

const sdkExports = JSON.parse(readFileSync(join(root, 'sdk/package.json'), 'utf8')).exports as Readonly<
  Record<string, string | { readonly 'styk-source': string }>
>;

/** The files that other packages may import: `sdk/src/index.ts`, … */
export const publicEntryPoints: ReadonlySet<string> = new Set(
  Object.values(sdkExports).flatMap((target) =>
    typeof target === 'string' ? [] : [posix.join('sdk', target['styk-source'])],
  ),
);

/** The file behind an import, or undefined for what is not ours. */
export function resolveImport(from: string, name: string): string | undefined {
  if (name.startsWith('.')) return posix.join(posix.dirname(from), name);
  if (!/^@styk\/sdk(\/|$)/.test(name)) return undefined;
  const part = `.${name.slice('@styk/sdk'.length)}`;
  const exact = sdkExports[part];
  if (typeof exact === 'object') return posix.join('sdk', exact['styk-source']);
  return part.startsWith('./api/') ? `sdk/src/${part.slice(2)}.ts` : undefined;
}
