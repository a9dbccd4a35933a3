import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { TrustMaterial } from '@styk/sdk/signing';

export interface TrustOptions {
  readonly ca?: readonly string[] | undefined;
  readonly chain?: readonly string[] | undefined;
  readonly crl?: readonly string[] | undefined;
}

/** Reads what the user trusts; a folder stands for every file in it. */
export async function readTrustFiles(options: TrustOptions, cwd: string): Promise<TrustMaterial> {
  const read = async (paths: readonly string[] = []) => {
    const files = await Promise.all(paths.map((path) => filesOf(resolve(cwd, path))));
    return Promise.all(files.flat().map((file) => readFile(file)));
  };
  return {
    anchors: await read(options.ca),
    intermediates: await read(options.chain),
    crls: await read(options.crl),
  };
}

async function filesOf(path: string): Promise<readonly string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const entries = await readdir(path, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(path, entry.name))
    .sort();
}
