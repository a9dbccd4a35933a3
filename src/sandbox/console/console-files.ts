import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { packageRoot } from '../../installation/package-root.ts';

export interface ConsoleFile {
  readonly mediaType: string;
  readonly content: Uint8Array;
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/**
 * The page, its modules and styles by the path under `/console`; `/` is the page itself. They are files of the package,
 * read as a whole: a path that is asked for is only ever looked up, never opened.
 */
export function readConsoleFiles(): ReadonlyMap<string, ConsoleFile> {
  const folder = join(packageRoot(), 'src/sandbox/console/assets');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.flatMap((name) => {
    const mediaType = MEDIA_TYPES[extname(name)];
    if (mediaType === undefined) return [];
    const path = name === 'index.html' ? '/' : `/${name.replaceAll('\\', '/')}`;
    return [[path, { mediaType, content: readFileSync(join(folder, name)) }] as const];
  });
  return new Map(files);
}
