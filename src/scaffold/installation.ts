import { realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { packageRoot } from '../installation/package-root.ts';

/** Where this installation keeps what a new project is made of. */
export interface Installation {
  readonly templatesDir: string;
  readonly sdkDir: string;
}

export function findInstallation(): Installation {
  const sdk = createRequire(import.meta.url).resolve('@styk/sdk/package.json');
  return { templatesDir: join(packageRoot(), 'templates'), sdkDir: dirname(realpathSync(sdk)) };
}
