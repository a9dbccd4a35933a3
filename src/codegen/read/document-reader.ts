import { type DocumentSet, documentKey } from '../../contracts/document-set.ts';
import type { JsonObject, JsonValue } from '../../contracts/model.ts';
import { escapePointer, isObject } from '../../contracts/references.ts';
import type { Findings } from './findings.ts';

/** A value of a contract and where it stands: `openapi.yaml#/paths/~1pets/get`. */
export interface Place<Value extends JsonValue = JsonValue> {
  readonly value: Value;
  readonly address: string;
}

/** References in a row at most; more of them go round in a circle. */
const MAX_HOPS = 50;

/** Finds one's way in a set of documents. What leads nowhere is reported, never thrown. */
export class DocumentReader {
  readonly #set: DocumentSet;
  readonly #findings: Findings;

  constructor(set: DocumentSet, findings: Findings) {
    this.#set = set;
    this.#findings = findings;
  }

  root(entry: string): Place<JsonObject> {
    return { value: this.#set.documents.get(entry) ?? {}, address: `${entry}#` };
  }

  /** Follows `$ref` to the place that is written out; undefined when it leads nowhere. */
  resolve(place: Place): Place | undefined {
    let current = place;
    for (let hops = 0; hops < MAX_HOPS; hops += 1) {
      const reference = referenceIn(current.value);
      if (reference === undefined) return current;
      const next = this.#lookUp(current, reference, MAX_HOPS - hops);
      if (next === undefined) {
        this.#findings.report('reference-dangling', current.address, this.#explain(current, reference));
        return undefined;
      }
      current = next;
    }
    this.#findings.report('reference-circular', place.address, referenceIn(place.value));
    return undefined;
  }

  /** The same for places that have to be objects. */
  resolveObject(place: Place): Place<JsonObject> | undefined {
    const resolved = this.resolve(place);
    return resolved !== undefined && isObject(resolved.value) ? { ...resolved, value: resolved.value } : undefined;
  }

  #lookUp(from: Place, reference: string, hops: number): Place | undefined {
    const key = documentKey(documentOf(from.address), reference);
    const document = this.#set.documents.get(key);
    const hash = reference.indexOf('#');
    const pointer = hash < 0 ? '' : decode(reference.slice(hash + 1));
    if (document === undefined || (pointer !== '' && !pointer.startsWith('/'))) return undefined;
    let place: Place | undefined = { value: document, address: `${key}#` };
    for (const step of pointer.split('/').slice(1)) place = this.#step(place, step, hops);
    return place;
  }

  /** One step down a pointer. Many a contract points through a `$ref`, as if what it leads to stood in its place. */
  #step(place: Place | undefined, step: string, hops: number): Place | undefined {
    if (place === undefined) return undefined;
    const below = child(place, step.replaceAll('~1', '/').replaceAll('~0', '~'));
    if (below !== undefined) return below;
    const reference = referenceIn(place.value);
    if (reference === undefined || hops <= 0) return undefined;
    return this.#step(this.#lookUp(place, reference, hops - 1), step, hops - 1);
  }

  #explain(from: Place, reference: string): string {
    const reason = this.#set.missing.get(documentKey(documentOf(from.address), reference));
    return reason === undefined ? reference : `${reference} (${reason})`;
  }
}

/** One step down; undefined when there is nothing. */
export function child(place: Place, key: string | number): Place | undefined {
  const { value, address } = place;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  const below = (value as Readonly<Record<string, JsonValue>>)[key];
  return below === undefined ? undefined : { value: below, address: `${address}/${escapePointer(String(key))}` };
}

/** What an object or list holds, in its order. */
export function children(place: Place | undefined): { readonly key: string; readonly place: Place }[] {
  if (place === undefined || typeof place.value !== 'object' || place.value === null) return [];
  return Object.keys(place.value).flatMap((key) => {
    const below = child(place, key);
    return below === undefined ? [] : [{ key, place: below }];
  });
}

/** The part of an address before `#`. */
export function documentOf(address: string): string {
  return address.slice(0, address.indexOf('#'));
}

function referenceIn(value: JsonValue): string | undefined {
  return isObject(value) && typeof value.$ref === 'string' ? value.$ref : undefined;
}

function decode(pointer: string): string {
  try {
    return decodeURIComponent(pointer);
  } catch {
    return pointer;
  }
}
