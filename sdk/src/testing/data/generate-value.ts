import type { JsonSchema } from '../../client/operation-schemas.ts';
import { fits, typeOf } from './fits.ts';
import { generateScalar } from './generate-scalar.ts';
import type { Random } from './random.ts';
import { type Definitions, merge, type SchemaObject, typesOf, viewSchema } from './schema-object.ts';
import { type Variation, varyScalar } from './vary-scalar.ts';

/** Deeper than this only what has to be there is made, so that recursive schemas come to an end. */
const MAX_DEPTH = 6;

/** Makes values that a schema allows: out of its examples where it has some, with other ids, sums, dates and goods. */
export class ValueGenerator {
  readonly #definitions: Definitions;
  /** The same id of an example becomes the same new one everywhere in a value. */
  readonly #ids = new Map<string, unknown>();
  #variation: Variation = { daysEarlier: 0, factor: 1 };

  constructor(definitions: Definitions) {
    this.#definitions = definitions;
  }

  /** @param example Preferred to the schema's own. */
  generate(schema: JsonSchema | undefined, random: Random, example?: unknown): unknown {
    this.#ids.clear();
    const whole = random.of('whole');
    this.#variation = { daysEarlier: whole.integer(0, 20), factor: whole.integer(1, 9) };
    return example === undefined ? this.#make(schema, '', random, 0) : this.#vary(example, schema, '', random);
  }

  #make(schema: JsonSchema | undefined, name: string, random: Random, depth: number): unknown {
    const view = viewSchema(schema, this.#definitions);
    const [example] = view.examples ?? [];
    if (example !== undefined) return this.#vary(example, schema, name, random);
    const branches = view.oneOf ?? view.anyOf;
    if (branches !== undefined) return this.#make(this.#branch(view, branches), name, random, depth);
    const type =
      typesOf(view).find((each) => each !== 'null') ?? (view.properties === undefined ? typesOf(view)[0] : 'object');
    if (type === 'object') return this.#object(view, random, depth);
    if (type === 'array') return this.#array(view, name, random, depth);
    return generateScalar(view, type, name, random);
  }

  /** The first branch that is more than nothing, together with what holds for all of them. */
  #branch(view: SchemaObject, branches: readonly JsonSchema[]): JsonSchema {
    const { oneOf: _oneOf, anyOf: _anyOf, ...common } = view;
    const views = branches.map((branch) => viewSchema(branch, this.#definitions));
    const chosen = views.find((branch) => !typesOf(branch).includes('null')) ?? views[0] ?? {};
    return merge(chosen, common) as JsonSchema;
  }

  #object(view: SchemaObject, random: Random, depth: number): Record<string, unknown> {
    const { properties = {}, required = [] } = view;
    const names = Object.keys(properties).filter((name) => depth < MAX_DEPTH || required.includes(name));
    const all = [...new Set([...names, ...required])];
    return Object.fromEntries(
      all.map((name) => [name, this.#make(properties[name], name, random.of(name), depth + 1)]),
    );
  }

  #array(view: SchemaObject, name: string, random: Random, depth: number): unknown[] {
    const { minItems = 0, maxItems = Number.POSITIVE_INFINITY, items } = view;
    const length = depth < MAX_DEPTH ? Math.min(Math.max(minItems, 1), maxItems) : minItems;
    return Array.from({ length }, (_, at) => this.#make(items, name, random.of(String(at)), depth + 1));
  }

  /** Walks example and schema together; what the schema says nothing of stays as it is. */
  #vary(example: unknown, schema: JsonSchema | undefined, name: string, random: Random): unknown {
    const view = this.#viewFor(example, schema);
    if (Array.isArray(example))
      return example.map((item, at) => this.#vary(item, view.items, name, random.of(String(at))));
    if (typeof example !== 'object' || example === null) return this.#scalar(example, view, name, random);
    return Object.fromEntries(
      Object.entries(example).map(([key, value]) => {
        const part = view.properties?.[key] ?? view.additionalProperties;
        return [key, this.#vary(value, part, key, random.of(key))];
      }),
    );
  }

  #scalar(example: unknown, schema: SchemaObject, name: string, random: Random): unknown {
    const field = { ...this.#variation, name, schema };
    if (typeof example !== 'string' || !/^[a-z]{3}_/.test(example)) return varyScalar(example, field, random);
    const known = this.#ids.get(example) ?? varyScalar(example, field, random);
    this.#ids.set(example, known);
    return known;
  }

  /** Of several branches the one the example may be of. */
  #viewFor(example: unknown, schema: JsonSchema | undefined): SchemaObject {
    const view = viewSchema(schema, this.#definitions);
    const branches = view.oneOf ?? view.anyOf;
    if (branches === undefined) return view;
    const { oneOf: _oneOf, anyOf: _anyOf, ...common } = view;
    const fitting = branches
      .map((branch) => viewSchema(branch, this.#definitions))
      .filter((branch) => this.#mayBe(example, branch));
    // Where more than one would do, nothing may change that tells them apart.
    return fitting.length === 1 && fitting[0] !== undefined ? merge(common, fitting[0]) : {};
  }

  #mayBe(example: unknown, branch: SchemaObject): boolean {
    if (typeOf(example) !== 'object') return fits(example, branch);
    const value = example as Readonly<Record<string, unknown>>;
    const types = typesOf(branch);
    return (
      (types.length === 0 || types.includes('object')) &&
      (branch.required ?? []).every((name) => name in value) &&
      Object.entries(branch.properties ?? {}).every(
        ([name, part]) => value[name] === undefined || fits(value[name], viewSchema(part, this.#definitions)),
      )
    );
  }
}
