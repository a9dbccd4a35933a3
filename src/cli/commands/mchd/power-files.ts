import { basename, relative, resolve } from 'node:path';
import { type GivenPower, type PowersTable, type Revocations, readPowersTable, readRevocations } from '@styk/sdk/mchd';
import { aboutFile } from '../../failure/about-file.ts';
import { readInput } from '../../files/read-input.ts';
import { findSignatures } from '../edo/signature-files.ts';
import { mchdCommandErrors } from './errors.ts';

/** A power of attorney and its signatures, as files. */
export interface PowerFile {
  readonly file: string;
  /** Paths of the signatures, from the current folder. */
  readonly signatures: readonly string[];
  readonly power: GivenPower;
}

/** A file with the signatures named, or with those beside it. */
export async function readPower(file: string, sigs: readonly string[], cwd: string): Promise<PowerFile> {
  const bytes = await readInput(file, cwd);
  const isNamed = sigs.length > 0;
  const found = isNamed ? sigs.map((sig) => resolve(cwd, sig)) : await findSignatures(resolve(cwd, file));
  const signatures = await Promise.all(found.map((path) => readInput(path, cwd)));
  return {
    file,
    signatures: found.map((path) => relative(cwd, path)),
    power: { file: bytes, fileName: basename(file), signatures },
  };
}

/**
 * Lists of revoked powers of attorney and answers about single ones.
 *
 * @throws cli-mchd-not-json, mchd-revocations-unreadable
 */
export function readRevocationFiles(files: readonly string[], cwd: string): Promise<readonly Revocations[]> {
  return Promise.all(files.map((file) => readJson(file, cwd, readRevocations)));
}

/**
 * A table that says which documents powers cover.
 *
 * @throws cli-mchd-not-json, mchd-powers-unreadable
 */
export async function readPowersFile(file: string | undefined, cwd: string): Promise<PowersTable | undefined> {
  return file === undefined ? undefined : readJson(file, cwd, readPowersTable);
}

async function readJson<T>(file: string, cwd: string, read: (data: unknown) => T): Promise<T> {
  const bytes = await readInput(file, cwd);
  return aboutFile(file, () => read(parsed(bytes)));
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw mchdCommandErrors.create('cli-mchd-not-json', { reason: (cause as Error).message }, { cause });
  }
}
