import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readCertificates, readRevocationLists, type TrustMaterial } from '@styk/sdk/signing';
import { aboutFile } from '../../failure/about-file.ts';

export interface TrustOptions {
  readonly ca?: readonly string[] | undefined;
  readonly chain?: readonly string[] | undefined;
  readonly crl?: readonly string[] | undefined;
}

/** Reads what the user trusts; a folder stands for every file in it. */
export async function readTrustFiles(options: TrustOptions, cwd: string): Promise<TrustMaterial> {
  const read = async (paths: readonly string[] = []) => {
    const files = (await Promise.all(paths.map((path) => filesOf(resolve(cwd, path))))).flat();
    return Promise.all(files.map(async (file) => ({ file, bytes: await readFile(file) })));
  };
  const parsed = async (paths: readonly string[] | undefined, parse: typeof readCertificates) => {
    const files = await read(paths);
    return (await Promise.all(files.map(({ file, bytes }) => aboutFile(file, () => parse(bytes))))).flat();
  };
  return {
    anchors: await parsed(options.ca, readCertificates),
    intermediates: await parsed(options.chain, readCertificates),
    crls: await parsed(options.crl, readRevocationLists),
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
