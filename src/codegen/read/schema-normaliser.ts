import type { JsonObject, JsonValue } from '../../contracts/model.ts';
import { isObject } from '../../contracts/references.ts';
import { annotationsOf } from './annotations.ts';
import { Discriminator } from './discriminator.ts';
import { child, children, type DocumentReader, type Place } from './document-reader.ts';
import { enumShape } from './enum-shape.ts';
import { findProperty, propertiesOf } from './find-property.ts';
import type { Findings } from './findings.ts';
import {
  allOf,
  annotated,
  anyOf,
  asList,
  isNull,
  isUnknown,
  objectShape,
  orNull,
  strings,
  UNKNOWN,
} from './schema-shapes.ts';

/** Conditions on data that no type can hold. Those on texts and numbers are left out of it: nobody expects types to know them. */
const CONDITIONS = ['not', 'if', 'dependentSchemas', 'dependentRequired', 'contains', 'propertyNames'];
/** Compositions inside each other in one form at most. */
const MAX_FORM_DEPTH = 20;
const SCALARS = new Set(['string', 'number', 'integer', 'boolean', 'null']);
/** Keywords beside a `$ref` that are meant to add to what it leads to; other ones only repeat it. */
const ADDITIONS = ['properties', 'required', 'allOf', 'anyOf', 'oneOf'];

/** What a normaliser asks of its surroundings. */
export interface SchemaSurroundings {
  readonly reader: DocumentReader;
  readonly findings: Findings;
  /** The shape that stands for a schema which is referred to; undefined when it leads nowhere. */
  reference(place: Place): JsonObject | undefined;
}

/** Where a schema stands. */
export interface SchemaPosition {
  /** Schemas that this one is a part of by composition, where properties may be declared. */
  readonly within?: readonly Place[];
  /** True for a part of an `allOf` and beside other parts, where an object that says nothing of its members leaves it to them. */
  readonly isPart?: boolean;
  /** The object of a `multipart/form-data` body, or one of its properties: what is binary there is a file. */
  readonly multipart?: 'form' | 'part' | undefined;
}

/** Turns schemas of OpenAPI 2.0, 3.0 and 3.1 into the few shapes of `schema-shapes.ts`. */
export class SchemaNormaliser {
  readonly #surroundings: SchemaSurroundings;

  constructor(surroundings: SchemaSurroundings) {
    this.#surroundings = surroundings;
  }

  normalise(place: Place, position: SchemaPosition = {}): JsonObject {
    const { value, address } = place;
    if (value === true) return UNKNOWN;
    if (!isObject(value)) {
      const what = Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value;
      this.#report(value === false ? 'schema-never' : 'schema-malformed', address, value === false ? '' : what);
      return UNKNOWN;
    }
    for (const keyword of ['$dynamicRef', '$recursiveRef']) {
      if (keyword in value) this.#report('reference-dynamic', address, `${keyword} ${String(value[keyword])}`);
    }
    const shape =
      typeof value.$ref === 'string' ? this.#referred(place, value, position) : this.#own(place, value, position);
    const nullable = value.nullable === true || value['x-nullable'] === true;
    return annotated(nullable ? orNull(shape) : shape, annotationsOf(value));
  }

  #referred(place: Place, value: JsonObject, position: SchemaPosition): JsonObject {
    const inline = this.#inlined(place, position);
    if (inline !== undefined) return inline;
    const target = this.#surroundings.reference(place) ?? UNKNOWN;
    if (!ADDITIONS.some((keyword) => keyword in value)) return target;
    const { $ref: _, type: __, ...added } = value;
    return allOf([
      target,
      this.#own({ ...place, value: added }, added, { ...position, within: [place], isPart: true }),
    ]);
  }

  /** A part of a form is written out where its type differs from the one that a reference to it has elsewhere. */
  #inlined(place: Place, position: SchemaPosition): JsonObject | undefined {
    if (position.multipart === undefined || (position.within ?? []).length > MAX_FORM_DEPTH) return undefined;
    const resolved = this.#surroundings.reader.resolveObject(place);
    if (resolved === undefined) return undefined;
    const differs = position.multipart === 'form' || isBinary(resolved.value) || resolved.value.type === 'array';
    return differs
      ? this.normalise(resolved, { ...position, within: [...(position.within ?? []), resolved] })
      : undefined;
  }

  #own(place: Place, value: JsonObject, position: SchemaPosition): JsonObject {
    for (const keyword of CONDITIONS) {
      if (keyword in value) this.#report('constraint-inexpressible', place.address, keyword);
    }
    const within = [...(position.within ?? []), place];
    const composed = { ...position, within, isPart: false };
    const parts = children(child(place, 'allOf')).map((part) =>
      this.#heir(place, part.place, { ...composed, isPart: true }),
    );
    const unions = ['anyOf', 'oneOf']
      .filter((keyword) => asList(value[keyword]).length > 0)
      .map((keyword) => this.#union(place, value, keyword, composed));
    // A part or an alternative may be there only to allow null.
    const nulls = parts.some(isNull);
    const shape = allOf([
      this.#core(place, value, { ...composed, isPart: position.isPart === true || parts.length + unions.length > 0 }),
      ...parts.filter((part) => !isNull(part)),
      ...unions,
    ]);
    return nulls ? orNull(shape) : shape;
  }

  /** What a schema says without what it is composed of. */
  #core(place: Place, value: JsonObject, position: SchemaPosition): JsonObject {
    const types = this.#typesOf(place, value);
    const listed = enumShape(value, types, (detail) => this.#report('enum-unusable', place.address, detail));
    if (listed !== undefined) return listed;
    const shapes = types.map((type) => this.#typed(place, value, type, position));
    if (types.length === 0) return 'required' in value ? this.#object(place, value, position) : UNKNOWN;
    return anyOf(shapes);
  }

  #typesOf(place: Place, value: JsonObject): string[] {
    const declared = typeof value.type === 'string' ? [value.type] : strings(value.type);
    if (declared.length > 0) return declared;
    if (value.type !== undefined) this.#report('type-unknown', place.address, JSON.stringify(value.type));
    if ('properties' in value || isObject(value.additionalProperties) || 'patternProperties' in value)
      return ['object'];
    return 'items' in value || 'prefixItems' in value ? ['array'] : [];
  }

  #typed(place: Place, value: JsonObject, type: string, position: SchemaPosition): JsonObject {
    if (type === 'object') return this.#object(place, value, position);
    if (type === 'array') return this.#array(place, value, position);
    if (type === 'file' || (type === 'string' && position.multipart === 'part' && isBinary(value))) {
      return { 'x-styk-type': 'part' };
    }
    if (SCALARS.has(type)) return { type };
    // What swagger generators of old write for "anything".
    if (type !== 'any') this.#report('type-unknown', place.address, type);
    return UNKNOWN;
  }

  #object(place: Place, value: JsonObject, position: SchemaPosition): JsonObject {
    const { within = [], isPart = false } = position;
    const multipart = position.multipart === 'form' ? 'part' : undefined;
    const declared = propertiesOf(this.#surroundings.reader, place).map(
      ({ key, place: property }) => [key, this.normalise(property, { multipart })] as const,
    );
    const required = strings(value.required);
    const owned = new Set(declared.map(([name]) => name));
    const elsewhere = required
      .filter((name) => !owned.has(name))
      .map((name) => [name, this.#inherited(place, within, name)] as const);
    const properties = Object.fromEntries([...declared, ...elsewhere]);
    const rest = this.#additional(place, Object.values(properties), isPart);
    if (Object.keys(properties).length > 0) return { ...objectShape(properties, [...new Set(required)]), ...rest };
    return isPart && !('additionalProperties' in rest) ? UNKNOWN : { type: 'object', ...rest };
  }

  /** A property that is required here and declared by what this schema is composed with. */
  #inherited(place: Place, within: readonly Place[], name: string): JsonObject {
    const { reader } = this.#surroundings;
    const found = within.map((outer) => findProperty(reader, outer, name)).find((property) => property !== undefined);
    if (found !== undefined) return this.normalise(found);
    this.#report('required-undeclared', place.address, name);
    return UNKNOWN;
  }

  #additional(place: Place, properties: readonly JsonObject[], isPart: boolean): JsonObject {
    const patterns = children(child(place, 'patternProperties'));
    if (patterns.length > 0) {
      this.#report('pattern-properties', place.address, patterns.map(({ key }) => key).join(', '));
    }
    const additional = child(place, 'additionalProperties');
    const shapes = patterns.map((pattern) => this.normalise(pattern.place));
    if (additional !== undefined && additional.value !== false) shapes.push(this.normalise(additional));
    if (shapes.length === 0) {
      const closed = additional?.value === false && properties.length === 0 && !isPart;
      return closed ? { additionalProperties: false } : {};
    }
    // The type of all names has to hold for the declared ones, too, or no value could be written down.
    return { additionalProperties: anyOf([...shapes, ...properties]) };
  }

  #array(place: Place, value: JsonObject, position: SchemaPosition): JsonObject {
    const items = child(place, 'items');
    const listed = children(Array.isArray(items?.value) ? items : child(place, 'prefixItems'));
    const first = listed.map((item) => this.normalise(item.place));
    const rest = items === undefined || Array.isArray(items.value) || items.value === false ? undefined : items;
    const isTuple =
      first.length > 0 &&
      value.minItems === first.length &&
      (items?.value === false || value.maxItems === first.length);
    if (isTuple) return { type: 'array', prefixItems: first };
    const shapes = [...first, ...(rest === undefined ? [] : [this.normalise(rest, position)])];
    return { type: 'array', items: anyOf(shapes) };
  }

  /** A part of an `allOf`. Whoever inherits from a schema with a discriminator has a literal value in that property. */
  #heir(place: Place, part: Place, position: SchemaPosition): JsonObject {
    const { reader, findings } = this.#surroundings;
    const shape = this.normalise(part, position);
    const base = '$ref' in (isObject(part.value) ? part.value : {}) ? reader.resolve(part) : undefined;
    const discriminator = base && Discriminator.of(base, reader, findings);
    const isNamed = /#\/(components\/schemas|definitions)\/[^/]+$|#$/.test(place.address);
    if (base === undefined || discriminator === undefined || !isNamed || isUnion(base.value)) return shape;
    this.#report('discriminator-base', base.address, discriminator.property);
    return allOf([shape, discriminator.literalOf(place)]);
  }

  #union(place: Place, value: JsonObject, keyword: string, position: SchemaPosition): JsonObject {
    const { reader, findings } = this.#surroundings;
    const discriminator = Discriminator.of(place, reader, findings);
    const alternatives = children(child(place, keyword)).map(({ place: alternative }) => {
      const shape = this.normalise(alternative, position);
      const isReference = isObject(alternative.value) && '$ref' in alternative.value;
      return discriminator === undefined || !isReference ? shape : allOf([shape, discriminator.literalOf(alternative)]);
    });
    // Alternatives that only differ in what types do not know, such as formats, leave what the schema says besides.
    return alternatives.some(isUnknown) && ('properties' in value || 'type' in value) ? UNKNOWN : anyOf(alternatives);
  }

  #report(...finding: Parameters<Findings['report']>): void {
    this.#surroundings.findings.report(...finding);
  }
}

function isUnion(value: JsonValue): boolean {
  return isObject(value) && (asList(value.oneOf).length > 0 || asList(value.anyOf).length > 0);
}

function isBinary({ format, contentEncoding, contentMediaType }: JsonObject): boolean {
  return format === 'binary' || (contentMediaType !== undefined && contentEncoding === undefined);
}
