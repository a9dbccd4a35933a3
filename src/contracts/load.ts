import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readDocument } from './document-set.ts';
import type { ContractFile, Contracts, JsonObject } from './model.ts';
import { readOperations } from './operations.ts';
import { isObject } from './references.ts';
import { servedByPartner } from './served-by.ts';

/** Reads all contracts (`*.yaml`) of a folder into one model. */
export function loadContracts(folder: string): Contracts {
  return contractsOf(readContractFiles(folder));
}

/** The model of contracts that were read, by file name. */
export function contractsOf(files: ReadonlyMap<string, ContractFile>): Contracts {
  const ours = [...files.values()].filter((file) => !servedByPartner(file));
  const operations = ours.flatMap((file) => readOperations(files, file));
  const byId = new Map(operations.map((operation) => [operation.operationId, operation]));
  return { files: [...files.values()], operations, operation: (id) => byId.get(id) };
}

/** Reads the contracts of a folder as they are, by file name, without looking into them. */
export function readContractFiles(folder: string): ReadonlyMap<string, ContractFile> {
  return new Map(contractNames(folder).map((name) => [name, readContract(join(folder, name))]));
}

/** Names of the contracts of a folder, sorted; `asyncapi.yaml` is none: it is made from them. */
export function contractNames(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml') && name !== 'asyncapi.yaml')
    .sort();
}

function readContract(path: string): ContractFile {
  const name = basename(path);
  return contractFile(name, readDocument(path, name));
}

/** @param name `loyalty.yaml` */
export function contractFile(name: string, document: JsonObject): ContractFile {
  const { info } = document;
  return {
    name,
    domain: name.replace(/\.yaml$/, ''),
    version: isObject(info) ? String(info.version) : '',
    document,
  };
}
