import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readCertificates, type TrustMaterial } from '@styk/sdk/signing';
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
  const certificates = async (paths: readonly string[] | undefined) => {
    const files = await read(paths);
    return (await Promise.all(files.map(({ file, bytes }) => aboutFile(file, () => readCertificates(bytes))))).flat();
  };
  return {
    anchors: await certificates(options.ca),
    intermediates: await certificates(options.chain),
    crls: (await read(options.crl)).map(({ bytes }) => bytes),
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
