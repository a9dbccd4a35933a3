import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DECLARED_FILE, type DeclaredBreak, parseDeclaredBreaks } from '../declared-breaks.ts';
import { contractDiffErrors } from '../errors.ts';
import { readContracts } from '../read-contracts.ts';
import { withoutTexts } from '../without-texts.ts';

/** A released state of the contracts. */
export interface Snapshot {
  readonly version: string;
  readonly folder: string;
  readonly declared: readonly DeclaredBreak[];
}

/**
 * Keeps the contracts of a folder as they are released, without texts: `<root>/<version>/loyalty.yaml`. The files are JSON,
 * which is YAML too, and keep the names by which they refer to each other: a snapshot is a folder of contracts like any other.
 *
 * @throws StykError `contract-diff-snapshot-exists`, `contract-diff-nothing-found`
 */
export function takeSnapshot(contracts: string, root: string, version: string): string {
  const folder = join(root, version);
  if (existsSync(folder)) throw contractDiffErrors.create('contract-diff-snapshot-exists', { folder });
  const { set } = readContracts(contracts);
  mkdirSync(folder, { recursive: true });
  for (const [name, document] of set.documents) {
    writeFileSync(join(folder, name), `${JSON.stringify(withoutTexts(document))}\n`);
  }
  return folder;
}

/** The last one released, or undefined when there is none. */
export function newestSnapshot(root: string): Snapshot | undefined {
  const versions = existsSync(root) ? readdirSync(root).filter((name) => /^\d+\.\d+\.\d+$/.test(name)) : [];
  const version = versions.sort(byNumbers).at(-1);
  if (version === undefined) return undefined;
  const folder = join(root, version);
  const file = join(folder, DECLARED_FILE);
  const declared = existsSync(file) ? parseDeclaredBreaks(readFileSync(file, 'utf8'), file) : [];
  return { version, folder, declared };
}

function byNumbers(one: string, other: string): number {
  return one.localeCompare(other, 'en', { numeric: true });
}
