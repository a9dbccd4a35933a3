import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../installation/package-root.ts';

/** Style sheet and script of a site by file name; they are files of the package. */
export function siteAssets(): ReadonlyMap<string, string> {
  const folder = join(packageRoot(), 'src/reference/assets');
  return new Map(['reference.css', 'reference.js'].map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}
