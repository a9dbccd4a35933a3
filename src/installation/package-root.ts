import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of the package `styk`, from the sources as well as from the bundle: it holds `openapi/`. */
export function packageRoot(folder = import.meta.dirname): string {
  if (existsSync(join(folder, 'openapi', 'common.yaml'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('the package styk is not complete: the folder openapi is missing');
  return packageRoot(parent);
}

export function packageVersion(): string {
  const manifest = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as { version: string };
  return manifest.version;
}
