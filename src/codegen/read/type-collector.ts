import type { JsonObject } from '../../contracts/model.ts';
import type { DocumentReader, Place } from './document-reader.ts';
import type { Findings } from './findings.ts';
import { isIdentifier, pascalCase } from './identifiers.ts';
import type { NameTable } from './name-table.ts';
import { SchemaNormaliser, type SchemaPosition } from './schema-normaliser.ts';
import { asObject } from './schema-shapes.ts';

/** A schema with a name, or what was made of several of them. */
export interface NamedSchema {
  readonly shape: JsonObject;
  /** Where it comes from in the contract. */
  readonly address: string;
}

const COMPONENT = /#\/(?:components\/schemas|definitions)\/([^/]+)$/;
/** Steps of a pointer that say nothing about what is there. */
const STRUCTURE = new Set(
  'components schemas definitions $defs properties allOf anyOf oneOf paths content schema responses parameters requestBody'.split(
    ' ',
  ),
);

/** Gives every schema that is referred to a type name, and normalises each once. */
export class TypeCollector {
  readonly #reader: DocumentReader;
  readonly #findings: Findings;
  readonly #table: NameTable;
  readonly #normaliser: SchemaNormaliser;
  readonly #overrides: ReadonlyMap<string, string>;
  readonly #names = new Map<string, string>();
  readonly #places = new Map<string, Place>();
  readonly #schemas = new Map<string, NamedSchema>();
  readonly #waiting: { readonly name: string; readonly place: Place }[] = [];

  /** @param overrides Type names by address. */
  constructor(
    reader: DocumentReader,
    findings: Findings,
    table: NameTable,
    overrides: ReadonlyMap<string, string> = new Map(),
  ) {
    this.#reader = reader;
    this.#findings = findings;
    this.#table = table;
    this.#overrides = overrides;
    this.#normaliser = new SchemaNormaliser({ reader, findings, reference: (place) => this.#reference(place) });
  }

  /** Names the component schemas of a document. Those whose names are type names already come first, so that they keep them. */
  declare(components: readonly { readonly key: string; readonly place: Place }[]): void {
    const fitting = components.filter(({ key }) => typeName(key) === key);
    const others = components.filter(({ key }) => typeName(key) !== key);
    for (const { key, place } of [...fitting, ...others]) {
      const resolved = this.#reader.resolve(place);
      if (resolved === undefined) this.compose(typeName(key), {}, place.address);
      else if (!this.#names.has(resolved.address)) this.#give(resolved, typeName(key), place.address);
      // A second name of the same schema; two files may also hold components of one name that lead to one schema.
      else if (!this.#table.has(typeName(key))) {
        this.compose(typeName(key), { $ref: pointerTo(this.#names.get(resolved.address) ?? '') }, place.address);
      }
    }
  }

  /** The type name of a schema. One that is written in place, without a name of its own, gets `fallback`. */
  nameOf(place: Place, fallback: string): string {
    const resolved = this.#reader.resolve(place);
    if (resolved === undefined) return this.compose(fallback, {}, place.address);
    const known = this.#names.get(resolved.address);
    if (known !== undefined) return known;
    return this.#give(resolved, resolved.address === place.address ? fallback : nameAt(resolved.address));
  }

  /** A schema as a part of one that is composed here. */
  embed(place: Place, position?: SchemaPosition): JsonObject {
    return this.#normaliser.normalise(place, position);
  }

  /** Adds a type that stands in no contract, such as the object of an operation's query parameters. */
  compose(wanted: string, shape: JsonObject, address: string): string {
    const name = this.#table.claim(typeName(wanted), 'Type');
    this.#schemas.set(name, { shape, address });
    return name;
  }

  /** All named schemas. Nothing may be named afterwards. */
  finish(): Map<string, NamedSchema> {
    // One after another instead of one inside the other: chains of references may be very long.
    for (let next = this.#waiting.shift(); next !== undefined; next = this.#waiting.shift()) {
      const { name, place } = next;
      this.#schemas.set(name, { shape: this.#normaliser.normalise(place), address: place.address });
    }
    return new Map([...this.#schemas].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  #reference(place: Place): JsonObject | undefined {
    const resolved = this.#reader.resolve(place);
    if (resolved === undefined) return undefined;
    const name = this.#names.get(resolved.address) ?? this.#give(resolved, nameAt(resolved.address));
    return { $ref: pointerTo(name) };
  }

  #give(place: Place, wanted: string, origin = place.address): string {
    const chosen = this.#overrides.get(origin) ?? this.#overrides.get(place.address) ?? wanted;
    const namesake = this.#places.get(chosen);
    if (namesake !== undefined && isSame(namesake, place)) {
      this.#names.set(place.address, chosen);
      return chosen;
    }
    const name = this.#table.claim(chosen, 'Schema');
    if (name !== chosen) this.#findings.report('name-changed', origin, `${chosen} → ${name}`);
    this.#names.set(place.address, name);
    this.#places.set(name, place);
    this.#waiting.push({ name, place });
    return name;
  }
}

/**
 * Two files may each write down the same small schema in their own words. What refers to others may mean different ones by
 * the same words.
 */
function isSame(one: Place, other: Place): boolean {
  const [text, otherText] = [one, other].map(({ value }) => {
    const said = Object.entries(asObject(value)).filter(
      ([keyword]) => !/^(description|examples?|title|x-.*)$/.test(keyword),
    );
    return JSON.stringify(said);
  });
  return text === otherText && text?.includes('"$ref"') === false;
}

function pointerTo(name: string): string {
  return `#/components/schemas/${name}`;
}

/** The name of a component as a type: `pet_type` → `PetType`; one that is a type name already stays as it is. */
function typeName(key: string): string {
  if (/^[A-Z]/.test(key) && isIdentifier(key)) return key;
  const name = pascalCase(key);
  return name === '' ? 'Schema' : name;
}

/** A name for a schema that is referred to where it is no component: a file of its own, or a part of something else. */
function nameAt(address: string): string {
  const component = COMPONENT.exec(address)?.[1];
  if (component !== undefined) return typeName(unescapeStep(component));
  const [file = '', pointer = ''] = address.split('#');
  const steps = pointer.split('/').slice(1).map(unescapeStep);
  const telling = steps.flatMap((step) =>
    STRUCTURE.has(step) || /^\d+$/.test(step) ? [] : [step === 'items' ? 'Item' : step],
  );
  const base = file.slice(file.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
  return typeName(telling.length === 0 ? base : telling.map(pascalCase).join(''));
}

function unescapeStep(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~');
}
