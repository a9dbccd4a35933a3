import { contractErrors } from './errors.ts';
import type { ContractFile, JsonObject, JsonValue } from './model.ts';

/** A node of a contract together with its address, so that schemas below it can be named. */
export interface Located {
  readonly value: JsonObject;
  readonly address: string;
}

export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** One step down, with the step escaped as RFC 6901 asks. */
export function child(node: Located, key: string): Located | undefined {
  const value = node.value[key];
  if (!isObject(value)) return undefined;
  return { value, address: `${node.address}/${escapePointer(key)}` };
}

export function escapePointer(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** Follows `$ref` (also over files, also several in a row) until a node without one. */
export function resolveReference(files: ReadonlyMap<string, ContractFile>, node: Located): Located {
  let current = node;
  for (let hops = 0; hops < 20; hops += 1) {
    const reference = current.value.$ref;
    if (typeof reference !== 'string') return current;
    current = lookUp(files, current, reference);
  }
  throw dangling(node, 'circular $ref');
}

function lookUp(files: ReadonlyMap<string, ContractFile>, from: Located, reference: string): Located {
  const [target = '', pointer = ''] = reference.split('#');
  const name = target === '' ? fileOf(from) : target;
  const file = files.get(name);
  let value: JsonValue | undefined = file?.document;
  for (const step of pointer.split('/').slice(1)) {
    value = stepDown(value, step.replaceAll('~1', '/').replaceAll('~0', '~'));
  }
  if (!isObject(value)) throw dangling(from, reference);
  return { value, address: `${name}#${pointer}` };
}

function stepDown(value: JsonValue | undefined, step: string): JsonValue | undefined {
  if (isObject(value)) return value[step];
  return Array.isArray(value) ? value[Number(step)] : undefined;
}

function fileOf(node: Located): string {
  return node.address.slice(0, node.address.indexOf('#'));
}

function dangling(node: Located, reference: string): Error {
  return contractErrors.create('contracts-dangling-reference', { file: fileOf(node), reference });
}
