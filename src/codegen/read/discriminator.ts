import type { JsonObject, JsonValue } from '../../contracts/model.ts';
import { isObject } from '../../contracts/references.ts';
import { child, type DocumentReader, documentOf, type Place } from './document-reader.ts';
import { findProperty } from './find-property.ts';
import type { Findings } from './findings.ts';
import { asList, asObject, literals, objectShape, UNKNOWN } from './schema-shapes.ts';

/** Tells variants of a union apart: the property, and which value leads to which schema. */
export class Discriminator {
  readonly #reader: DocumentReader;
  readonly #findings: Findings;
  readonly #place: Place;
  readonly property: string;
  /** Values by the address of their schema. */
  readonly #values = new Map<string, string[]>();

  /** Undefined when the schema has none. OpenAPI 2.0 gives only the name of the property. */
  static of(schema: Place, reader: DocumentReader, findings: Findings): Discriminator | undefined {
    const place = child(schema, 'discriminator');
    const property = isObject(place?.value) ? place.value.propertyName : place?.value;
    return place === undefined || typeof property !== 'string'
      ? undefined
      : new Discriminator(place, property, reader, findings);
  }

  private constructor(place: Place, property: string, reader: DocumentReader, findings: Findings) {
    this.#place = place;
    this.property = property;
    this.#reader = reader;
    this.#findings = findings;
    const { mapping } = asObject(place.value);
    for (const [value, target] of Object.entries(asObject(mapping))) this.#map(value, target);
  }

  /** What the literal values of a variant add to it; nothing when the variant says them itself. */
  literalOf(variant: Place): JsonObject {
    const resolved = this.#reader.resolve(variant);
    if (resolved === undefined) return UNKNOWN;
    const declared = findProperty(this.#reader, resolved, this.property);
    const allowed = declared && allowedValues(this.#reader.resolve(declared)?.value);
    // Without a mapping the name of the schema is the value (OpenAPI 3.0 section 4.7.25).
    const values = this.#values.get(resolved.address) ?? [lastStep(resolved.address)];
    if (allowed === undefined) return objectShape({ [this.property]: literals(values) }, [this.property]);
    if (allowed.length === 1 && !this.#values.has(resolved.address)) return UNKNOWN;
    const possible = values.filter((value) => allowed.includes(value));
    if (possible.length > 0) return objectShape({ [this.property]: literals(possible) }, [this.property]);
    this.#findings.report('discriminator-mismatch', this.#place.address, `${values.join(', ')} → ${resolved.address}`);
    return UNKNOWN;
  }

  #map(value: string, target: JsonValue): void {
    if (typeof target !== 'string') return;
    const reference =
      /^[\w.-]+$/.test(target) && !/\.(json|ya?ml)$/.test(target) ? `#/components/schemas/${target}` : target;
    const from = { value: { $ref: reference }, address: `${documentOf(this.#place.address)}#` };
    const resolved = this.#reader.resolve(from);
    if (resolved === undefined) {
      this.#findings.report('discriminator-mismatch', this.#place.address, `${value} → ${target}`);
    } else this.#values.set(resolved.address, [...(this.#values.get(resolved.address) ?? []), value]);
  }
}

/** The values an `enum` or `const` allows; undefined when there is neither. */
function allowedValues(schema: JsonValue | undefined): readonly JsonValue[] | undefined {
  if (!isObject(schema)) return undefined;
  if (schema.const !== undefined) return [schema.const];
  return schema.enum === undefined ? undefined : asList(schema.enum);
}

function lastStep(address: string): string {
  return address
    .slice(address.lastIndexOf('/') + 1)
    .replaceAll('~1', '/')
    .replaceAll('~0', '~');
}
