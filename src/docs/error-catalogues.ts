import { globSync } from 'node:fs';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ErrorDefinition } from '@styk/sdk/errors';

/** One error of the project and where it is declared. */
export interface DeclaredError {
  readonly code: string;
  readonly definition: ErrorDefinition;
  /** Path of the module from the project's folder, with `/`. */
  readonly module: string;
}

/** The errors of every `errors.ts` of the CLI and the SDK, sorted by code. */
export async function declaredErrors(root: string): Promise<readonly DeclaredError[]> {
  const modules = globSync(['src/**/errors.ts', 'sdk/src/**/errors.ts'], {
    cwd: root,
    exclude: (path) => path.includes('node_modules'),
  });
  const declared = await Promise.all(modules.map((module) => errorsOf(root, module)));
  return declared.flat().sort((one, other) => (one.code < other.code ? -1 : 1));
}

async function errorsOf(root: string, module: string): Promise<readonly DeclaredError[]> {
  const exported: Record<string, unknown> = await import(pathToFileURL(join(root, module)).href);
  return Object.values(exported)
    .filter(isCatalogue)
    .flatMap(({ definitions }) => Object.entries(definitions))
    .map(([code, definition]) => ({ code, definition, module: module.replaceAll(sep, '/') }));
}

function isCatalogue(value: unknown): value is { readonly definitions: Readonly<Record<string, ErrorDefinition>> } {
  return typeof value === 'object' && value !== null && 'definitions' in value && 'create' in value;
}
