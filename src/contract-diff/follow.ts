import { type DocumentSet, documentKey } from '../contracts/document-set.ts';
import type { JsonObject, JsonValue } from '../contracts/model.ts';
import { escapePointer, isObject, type Located } from '../contracts/references.ts';

const MAX_HOPS = 50;

/** The node a chain of `$ref`s ends at; a reference that leads nowhere is left as it is. */
export function follow({ documents }: DocumentSet, node: Located): Located {
  let current = node;
  for (let hops = 0; hops < MAX_HOPS; hops += 1) {
    const { $ref } = current.value;
    if (typeof $ref !== 'string') return current;
    const next = lookUp(documents, documentOf(current.address), $ref);
    if (next === undefined) return current;
    current = next;
  }
  return node;
}

/** `loyalty.yaml` of `loyalty.yaml#/paths/…` */
export function documentOf(address: string): string {
  return address.slice(0, address.indexOf('#'));
}

/** The last step of an address, unescaped: `Sale` of `loyalty.yaml#/components/schemas/Sale`. */
export function lastStep(address: string): string {
  return unescapeStep(address.slice(address.lastIndexOf('/') + 1));
}

/** The objects in a list below a node, with their addresses. */
export function itemsOf(node: Located, key: string): Located[] {
  const list = node.value[key];
  if (!Array.isArray(list)) return [];
  return list.flatMap((value: JsonValue, index) =>
    isObject(value) ? [{ value, address: `${node.address}/${escapePointer(key)}/${index}` }] : [],
  );
}

/** The objects that are members of a member: `paths`, `properties`, `content`. */
export function membersOf(node: Located, key: string): Map<string, Located> {
  const map = node.value[key];
  if (!isObject(map)) return new Map();
  return new Map(
    Object.entries(map).flatMap(([name, value]) =>
      isObject(value)
        ? [[name, { value, address: `${node.address}/${escapePointer(key)}/${escapePointer(name)}` }] as const]
        : [],
    ),
  );
}

function lookUp(documents: DocumentSet['documents'], from: string, reference: string): Located | undefined {
  const key = documentKey(from, reference);
  const pointer = pointerOf(reference);
  let value: JsonValue | undefined = documents.get(key);
  for (const step of pointer.split('/').slice(1)) value = stepDown(value, unescapeStep(step));
  if (typeof value === 'boolean') value = booleanSchema(value);
  return isObject(value) ? { value, address: `${key}#${pointer}` } : undefined;
}

/** JSON Schema writes "anything" and "nothing" as `true` and `false` too. */
export function booleanSchema(value: boolean): JsonObject {
  return value ? {} : { not: {} };
}

function pointerOf(reference: string): string {
  const hash = reference.indexOf('#');
  const fragment = hash < 0 ? '' : reference.slice(hash + 1);
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

function stepDown(value: JsonValue | undefined, step: string): JsonValue | undefined {
  if (isObject(value)) return Object.hasOwn(value, step) ? value[step] : undefined;
  return Array.isArray(value) ? value[Number(step)] : undefined;
}

function unescapeStep(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~');
}
