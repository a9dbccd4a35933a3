import { readdirSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { type DocumentSet, loadDocumentSet, readDocument } from '../contracts/document-set.ts';
import { DECLARED_FILE } from './declared-breaks.ts';
import { contractDiffErrors } from './errors.ts';
import { documentOf } from './follow.ts';

/** Contracts as they were read, and where they lie. */
export interface ReadContracts {
  readonly set: DocumentSet;
  /** Absolute path of the file that an address of these contracts lies in. */
  fileOf(address: string): string;
}

/**
 * Reads a contract, or all contracts that lie in a folder itself; files they refer to are read wherever they lie.
 *
 * @param path File or folder.
 * @throws StykError `contract-diff-not-openapi`, `contract-diff-nothing-found`, `contracts-…`
 */
export function readContracts(path: string): ReadContracts {
  const entries = entriesOf(resolve(path), path);
  const set = loadDocumentSet(entries);
  // Keys are relative to the folder that all documents share, which may lie above the entries.
  const [entry = ''] = entries;
  const [key = ''] = set.entries;
  const folder = entry.slice(0, entry.length - key.length);
  return { set, fileOf: (address) => join(folder, documentOf(address).split('/').join(sep)) };
}

function entriesOf(path: string, name: string): string[] {
  if (!statSync(path).isDirectory()) {
    if (isOpenApi(path, name)) return [path];
    throw contractDiffErrors.create('contract-diff-not-openapi', { file: name }, { at: { file: name } });
  }
  const files = readdirSync(path)
    .filter((file) => /\.(json|ya?ml)$/i.test(file) && file !== DECLARED_FILE)
    .sort()
    .map((file) => join(path, file))
    .filter((file) => isOpenApi(file, file));
  if (files.length > 0) return files;
  throw contractDiffErrors.create('contract-diff-nothing-found', { folder: name }, { at: { file: name } });
}

function isOpenApi(path: string, name: string): boolean {
  return /^3\.[01]\b/.test(String(readDocument(path, name).openapi));
}
