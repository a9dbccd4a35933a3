import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseCertificate, readCertificates, readRevocationLists, type TrustMaterial } from '@styk/sdk/signing';
import { aboutFile } from '../../failure/about-file.ts';
import { edoCommandErrors } from './errors.ts';

export interface TrustOptions {
  readonly ca?: readonly string[] | undefined;
  readonly chain?: readonly string[] | undefined;
  readonly crl?: readonly string[] | undefined;
}

/**
 * Reads what the user trusts; a folder stands for every file in it. Of `--ca` only certificates of authorities count: a
 * folder of keys holds the signer's own certificate too, and trusting that one would make every chain good.
 *
 * @throws cli-edo-no-authority
 */
export async function readTrustFiles(options: TrustOptions, cwd: string): Promise<TrustMaterial> {
  const read = async (paths: readonly string[] = []) => {
    const files = (await Promise.all(paths.map((path) => filesOf(resolve(cwd, path))))).flat();
    return Promise.all(files.map(async (file) => ({ file, bytes: await readFile(file) })));
  };
  const parsed = async (paths: readonly string[] | undefined, parse: typeof readCertificates) => {
    const files = await read(paths);
    return (await Promise.all(files.map(({ file, bytes }) => aboutFile(file, () => parse(bytes))))).flat();
  };
  const roots = await parsed(options.ca, readCertificates);
  const anchors = roots.filter((certificate) => parseCertificate(certificate).basicConstraints?.ca === true);
  if (roots.length > 0 && anchors.length === 0) {
    throw edoCommandErrors.create('cli-edo-no-authority', {}, { at: { file: (options.ca ?? []).join(', ') } });
  }
  return {
    anchors,
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
