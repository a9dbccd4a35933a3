import { readFileSync } from 'node:fs';
import { dirname, posix, relative, resolve, sep } from 'node:path';
import { StykError } from '@styk/sdk/errors';
import { contractErrors } from './errors.ts';
import type { JsonObject, JsonValue } from './model.ts';
import { parseDocument } from './parse-document.ts';

/** Files of one set at most. */
const MAX_DOCUMENTS = 5000;

/** OpenAPI documents as they are written, `$ref`s unresolved. */
export interface DocumentSet {
  /** The documents that were asked for, as keys of `documents`. */
  readonly entries: readonly string[];
  /** By path relative to the folder that all of them share, with `/`. */
  readonly documents: ReadonlyMap<string, JsonObject>;
  /** Why a document that is referred to is not among them, by the path it would have or its address. */
  readonly missing: ReadonlyMap<string, string>;
}

/**
 * Reads OpenAPI documents in JSON or YAML and the files their relative `$ref`s lead to. Nothing is fetched over a network:
 * a document at an address, like a file that cannot be read, is named in `missing`.
 *
 * @param entries Paths of files.
 * @throws contracts-unreadable for an entry, contracts-too-large, contracts-too-many-files
 */
export function loadDocumentSet(entries: readonly string[]): DocumentSet {
  const queue = entries.map((entry) => resolve(entry));
  const loaded = new Map<string, JsonObject>();
  const missing = new Map<string, string>();
  for (const [index, path] of queue.entries()) loaded.set(path, readDocument(path, entries[index] ?? path));
  for (const path of queue) {
    const document = loaded.get(path);
    if (document === undefined) continue;
    for (const target of new Set(referencedDocuments(document))) {
      if (isAddress(target)) missing.set(target, 'an address, and nothing is fetched over a network');
      const file = isAddress(target) ? undefined : resolve(dirname(path), target);
      if (file === undefined || loaded.has(file) || missing.has(file)) continue;
      if (loaded.size >= MAX_DOCUMENTS) {
        throw contractErrors.create('contracts-too-many-files', { limit: MAX_DOCUMENTS });
      }
      const read = tryRead(file);
      if (typeof read === 'string') missing.set(file, read);
      else {
        loaded.set(file, read);
        queue.push(file);
      }
    }
  }
  return named(entries, loaded, missing);
}

/**
 * The key of the document a reference leads to, seen from another one: `('a/main.yaml', '../b.yaml#/x')` → `b.yaml`. An
 * address is given as it is.
 */
export function documentKey(from: string, reference: string): string {
  const target = documentPart(reference);
  if (target === '') return from;
  return isAddress(target) ? target : posix.normalize(posix.join(posix.dirname(from), target));
}

function documentPart(reference: string): string {
  const target = reference.split('#', 1)[0] ?? '';
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

function isAddress(target: string): boolean {
  return /^[a-z][a-z\d+.-]+:/i.test(target) || target.startsWith('//');
}

function* referencedDocuments(document: JsonObject): Generator<string> {
  const queue: JsonValue[] = [document];
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    if (typeof node !== 'object' || node === null) continue;
    if (!Array.isArray(node)) {
      const { $ref } = node as JsonObject;
      if (typeof $ref === 'string' && documentPart($ref) !== '') yield documentPart($ref);
    }
    for (const value of Object.values(node)) if (typeof value === 'object') queue.push(value);
  }
}

/**
 * One document.
 *
 * @param file How it is called in errors.
 * @throws contracts-unreadable, contracts-too-large
 */
export function readDocument(path: string, file: string): JsonObject {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw contractErrors.create('contracts-unreadable', { file, reason }, { cause, at: { file } });
  }
  return parseDocument(text, file);
}

/** The document, or why there is none. A reference may lead to anything; only what looks like a contract is opened. */
function tryRead(path: string): JsonObject | string {
  if (!/\.(json|ya?ml)$/i.test(path)) return 'neither .json nor .yaml';
  try {
    return readDocument(path, path);
  } catch (error) {
    if (!(error instanceof StykError) || error.code !== 'contracts-unreadable') throw error;
    // What the system says would name the folder, which is another one on every machine.
    const { code } = (error.cause ?? {}) as NodeJS.ErrnoException;
    if (code === undefined) return String(error.params.reason);
    return code === 'ENOENT' ? 'no such file' : `not readable: ${code}`;
  }
}

function named(
  entries: readonly string[],
  loaded: ReadonlyMap<string, JsonObject>,
  missing: ReadonlyMap<string, string>,
): DocumentSet {
  const folder = commonFolder([...loaded.keys()]);
  const key = (path: string) => (isAddress(path) ? path : relative(folder, path).split(sep).join('/'));
  return {
    entries: entries.map((entry) => key(resolve(entry))),
    documents: new Map([...loaded].map(([path, document]) => [key(path), document])),
    missing: new Map([...missing].map(([path, reason]) => [key(path), reason])),
  };
}

function commonFolder(paths: readonly string[]): string {
  let folder = dirname(paths[0] ?? '.');
  while (paths.some((path) => relative(folder, path).startsWith('..'))) folder = dirname(folder);
  return folder;
}
