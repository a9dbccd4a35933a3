import type { Language } from '../../../errors/index.ts';
import type { FormatTable, Particle, SimpleType } from '../table.ts';
import { type DescribedElement, elementsIn, type NamedType, namedTypes } from './type-names.ts';
import { valuePatterns } from './value-patterns.ts';
import { valueInWords } from './value-words.ts';

export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/** What a schema says of itself. */
export interface SchemaHead {
  readonly $id?: string;
  readonly title: string;
}

/**
 * The content of a title as JSON Schema 2020-12. The data are those of `treeOf` and `writeDocument`: `@name` is an
 * attribute, any other name a child element; an element that may repeat is a list. JSON has no order of elements:
 * `writeDocument` makes it.
 */
export function jsonSchemaOf(table: FormatTable, { $id, title }: SchemaHead, language: Language = 'en'): JsonSchema {
  return new JsonSchemaWriter(table, language).write({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    ...($id === undefined ? {} : { $id }),
    title,
  });
}

class JsonSchemaWriter {
  readonly #table: FormatTable;
  readonly #language: Language;
  readonly #named: ReadonlyMap<number, NamedType>;

  constructor(table: FormatTable, language: Language) {
    this.#table = table;
    this.#language = language;
    this.#named = namedTypes(table);
  }

  write(head: JsonSchema): JsonSchema {
    const $defs = Object.fromEntries([...this.#named.values()].map((named) => [named.name, this.#element(named)]));
    return { ...head, ...this.#reference(this.#table.root.type), $defs };
  }

  #element({ type }: NamedType): JsonSchema {
    const elements = type.content === undefined ? [] : elementsIn(type.content);
    const { required, allOf } = type.content === undefined ? { required: [], allOf: [] } : presence(type.content);
    const properties = [
      ...type.attributes.map(({ name, type: value, title }) => [`@${name}`, told(this.#reference(value), title)]),
      ...elements.map((element) => [element.name, told(this.#occurrences(element), element.title)]),
    ];
    const attributes = type.attributes.flatMap((use) => (use.required === true ? [`@${use.name}`] : []));
    const all = [...attributes, ...required];
    return {
      type: 'object',
      properties: Object.fromEntries(properties),
      ...(all.length === 0 ? {} : { required: all }),
      additionalProperties: false,
      ...(allOf.length === 0 ? {} : { allOf }),
    };
  }

  #occurrences({ type, min, max }: DescribedElement): JsonSchema {
    const items = this.#reference(type);
    if (max === 1) return items;
    const maxItems = Number.isFinite(max) ? { maxItems: max } : {};
    return { type: 'array', items, minItems: Math.max(1, min), ...maxItems };
  }

  #reference(typeIndex: number): JsonSchema {
    const named = this.#named.get(typeIndex);
    if (named !== undefined) return { $ref: `#/$defs/${encodeURIComponent(named.name)}` };
    const type = this.#table.types[typeIndex];
    if (type?.kind !== 'simple') throw new RangeError(`format table has no type ${typeIndex}`);
    return this.#value(type);
  }

  #value(type: SimpleType): JsonSchema {
    const { enumeration, length, minLength = length, maxLength = length } = type;
    const [pattern, ...more] = valuePatterns(type);
    return {
      type: 'string',
      ...(enumeration === undefined ? {} : { enum: enumeration }),
      ...(minLength === undefined ? {} : { minLength }),
      ...(maxLength === undefined ? {} : { maxLength }),
      ...(pattern === undefined ? {} : { pattern }),
      ...(more.length === 0 ? {} : { allOf: more.map((one) => ({ pattern: one })) }),
      ...(enumeration === undefined ? { description: valueInWords(type, this.#language) } : {}),
    };
  }
}

function told(schema: JsonSchema, title: string | undefined): JsonSchema {
  return title === undefined ? schema : { title, ...schema };
}

interface Presence {
  readonly required: readonly string[];
  readonly allOf: readonly JsonSchema[];
}

/** Which names have to be there together, and which exclude each other. */
function presence(particle: Particle): Presence {
  const { min = 1, max = 1 } = particle;
  if (particle.kind === 'element') return { required: min === 0 ? [] : [particle.name], allOf: [] };
  const inside = particle.kind === 'sequence' ? together(particle.items.map(presence)) : alternatives(particle.items);
  // Of a group that repeats each turn may take another branch: only what is there at all can be checked.
  if (max !== 1) return { required: [], allOf: [] };
  if (min > 0) return inside;
  const names = elementsIn(particle).map(({ name }) => name);
  return { required: [], allOf: [{ anyOf: [without(names), asSchema(inside)] }] };
}

function together(parts: readonly Presence[]): Presence {
  return { required: parts.flatMap(({ required }) => required), allOf: parts.flatMap(({ allOf }) => allOf) };
}

function alternatives(branches: readonly Particle[]): Presence {
  const names = branches.map((branch) => new Set(elementsIn(branch).map(({ name }) => name)));
  const anyOf = branches.map((branch, index) => {
    const others = names.flatMap((set, other) => (other === index ? [] : [...set]));
    const excluded = others.filter((name) => names[index]?.has(name) !== true);
    return { ...asSchema(presence(branch)), ...without(excluded) };
  });
  return { required: [], allOf: [{ anyOf }] };
}

function asSchema({ required, allOf }: Presence): JsonSchema {
  return { ...(required.length === 0 ? {} : { required }), ...(allOf.length === 0 ? {} : { allOf }) };
}

function without(names: readonly string[]): JsonSchema {
  return { properties: Object.fromEntries([...new Set(names)].map((name) => [name, false])) };
}
