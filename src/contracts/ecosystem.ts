import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../installation/package-root.ts';
import { contractFile, contractNames, contractsOf, loadContracts } from './load.ts';
import type { Contracts, JsonObject } from './model.ts';

let loaded: Contracts | undefined;

/** The contracts of the ecosystem as this copy of styk has them. They do not change while a process runs, which reads them once. */
export function ecosystemContracts(): Contracts {
  loaded ??= isBundle() || isCompiled() ? readCompiled(compiledPath()) : loadContracts(contractsFolder());
  return loaded;
}

export function contractsFolder(): string {
  return join(packageRoot(), 'openapi');
}

/** Where the build leaves the documents as JSON, beside the bundle. */
export function compiledPath(): string {
  return join(packageRoot(), 'dist', 'contracts.json');
}

/** The bundle reads what the build has left, the sources what is written now. */
function isBundle(): boolean {
  return !import.meta.filename.endsWith('.ts');
}

/** Whether what the build has left is what is written now: reading that is thirty times as fast. */
function isCompiled(): boolean {
  const writtenAt = (path: string) => statSync(path, { throwIfNoEntry: false })?.mtimeMs;
  const folder = contractsFolder();
  const sources = contractNames(folder).map((name) => writtenAt(join(folder, name)) ?? Infinity);
  // A contract that was taken away is told by its folder.
  return (writtenAt(compiledPath()) ?? 0) > Math.max(writtenAt(folder) ?? Infinity, ...sources);
}

function readCompiled(path: string): Contracts {
  const documents = JSON.parse(readFileSync(path, 'utf8')) as Readonly<Record<string, JsonObject>>;
  const files = Object.entries(documents).map(([name, document]) => [name, contractFile(name, document)] as const);
  return contractsOf(new Map(files));
}
