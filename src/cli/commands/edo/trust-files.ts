import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import {
  parseCertificate,
  readCertificates,
  readOcspResponses,
  readRevocationLists,
  readTrustList,
  sortTrustFiles,
  type TrustFile,
  type TrustMaterial,
} from '@styk/sdk/signing';
import { aboutFile } from '../../failure/about-file.ts';
import { edoCommandErrors } from './errors.ts';

/** As `TRUST_OPTIONS` names them. */
export interface TrustOptions {
  readonly trust?: readonly string[] | undefined;
  readonly ca?: readonly string[] | undefined;
  readonly chain?: readonly string[] | undefined;
  readonly crl?: readonly string[] | undefined;
  readonly ocsp?: readonly string[] | undefined;
  readonly trustList?: string | undefined;
}

/**
 * Reads what the user trusts; a folder stands for every file in it. Of `--ca` only certificates of authorities count: a
 * folder of keys holds the signer's own certificate too, and trusting that one would make every chain good.
 *
 * @throws cli-edo-no-authority, signing-… naming the file
 */
export async function readTrustFiles(options: TrustOptions, cwd: string): Promise<TrustMaterial> {
  const parsed = async (paths: readonly string[] | undefined, parse: typeof readCertificates) =>
    (
      await Promise.all((await readFiles(paths, cwd)).map(({ name, bytes }) => aboutFile(name, () => parse(bytes))))
    ).flat();
  const roots = await parsed(options.ca, readCertificates);
  const anchors = roots.filter((certificate) => parseCertificate(certificate).basicConstraints?.ca === true);
  if (roots.length > 0 && anchors.length === 0) {
    throw edoCommandErrors.create('cli-edo-no-authority', {}, { at: { file: (options.ca ?? []).join(', ') } });
  }
  const folder = sortTrustFiles(await readFiles(options.trust, cwd)).material;
  const [list] = await readFiles(options.trustList === undefined ? [] : [options.trustList], cwd);
  return {
    anchors: [...anchors, ...folder.anchors],
    intermediates: [...(await parsed(options.chain, readCertificates)), ...(folder.intermediates ?? [])],
    crls: [...(await parsed(options.crl, readRevocationLists)), ...(folder.crls ?? [])],
    ocsp: [...(await parsed(options.ocsp, readOcspResponses)), ...(folder.ocsp ?? [])],
    trustList: list ? await aboutFile(list.name, () => readTrustList(list.bytes)) : folder.trustList,
  };
}

async function readFiles(paths: readonly string[] = [], cwd: string): Promise<readonly TrustFile[]> {
  const files = (await Promise.all(paths.map((path) => filesOf(resolve(cwd, path))))).flat();
  return Promise.all(files.map(async (name) => ({ name, bytes: await readFile(name) })));
}

async function filesOf(path: string): Promise<readonly string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const entries = await readdir(path, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(path, entry.name))
    .sort();
}
