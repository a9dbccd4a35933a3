import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { DomainSchemas, JsonSchema } from '../../client/operation-schemas.ts';
import { ValueGenerator } from '../data/generate-value.ts';
import type { Random } from '../data/random.ts';
import { viewSchema } from '../data/schema-object.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

/** Makes objects of a contract out of generated ones and what is known, never anything that the contract does not allow. */
export class Shaper {
  readonly #definitions: DomainSchemas['$defs'];
  readonly #generator: ValueGenerator;
  readonly #ajv = new Ajv2020({ strict: false, validateSchema: false, validateFormats: false, logger: false });
  readonly #validators = new Map<JsonSchema, ValidateFunction>();

  constructor({ $defs }: DomainSchemas) {
    this.#definitions = $defs;
    this.#generator = new ValueGenerator($defs);
  }

  generate(schema: JsonSchema | undefined, random: Random, example?: unknown): unknown {
    return this.#generator.generate(schema, random, example);
  }

  /** The object with the fields of others that it has a place for; the last one wins. */
  overlay(base: JsonObject, schema: JsonSchema, ...others: readonly unknown[]): JsonObject {
    const { properties = {} } = viewSchema(schema, this.#definitions);
    const fields = others.flatMap((other) => Object.entries(isObject(other) ? other : {}));
    const fitting = fields.filter(([name, value]) => this.#mayHold(properties[name], value));
    return { ...base, ...Object.fromEntries(fitting) };
  }

  #mayHold(field: JsonSchema | undefined, value: unknown): boolean {
    return field !== undefined && this.isValid(field, value);
  }

  isValid(schema: JsonSchema, value: unknown): boolean {
    return this.problemOf(schema, value) === undefined;
  }

  /** The first place where a value is not what the schema allows; undefined when there is none. */
  problemOf(schema: JsonSchema, value: unknown): string | undefined {
    const known = this.#validators.get(schema);
    const validate = known ?? this.#ajv.compile({ $defs: this.#definitions, allOf: [schema] });
    if (known === undefined) this.#validators.set(schema, validate);
    if (validate(value)) return undefined;
    const [error] = validate.errors ?? [];
    return `${error?.instancePath ?? ''} ${error?.message ?? ''}`.trim();
  }

  has(schema: JsonSchema, name: string): boolean {
    return viewSchema(schema, this.#definitions).properties?.[name] !== undefined;
  }

  /** The values of a field that the contract names. */
  choices(schema: JsonSchema, name: string): readonly unknown[] {
    const field = viewSchema(viewSchema(schema, this.#definitions).properties?.[name], this.#definitions);
    return field['x-extensible-enum'] ?? field.enum ?? [];
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
