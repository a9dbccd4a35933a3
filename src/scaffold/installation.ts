import { existsSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Where this installation keeps what a new project is made of. */
export interface Installation {
  readonly templatesDir: string;
  readonly sdkDir: string;
}

export function findInstallation(): Installation {
  const sdk = createRequire(import.meta.url).resolve('@styk/sdk/package.json');
  return { templatesDir: join(packageRoot(import.meta.dirname), 'templates'), sdkDir: dirname(realpathSync(sdk)) };
}

/** This file may lie in `src/scaffold` or, bundled, in `dist`. */
function packageRoot(folder: string): string {
  if (existsSync(join(folder, 'templates')) && existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('the folder of templates is missing from the installation');
  return packageRoot(parent);
}
