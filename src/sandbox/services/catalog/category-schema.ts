import type { CategorySchema } from '@styk/sdk/api/catalog';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { attributes, CATEGORY_SCHEMA_VERSION, categoryRules } from './dictionaries/categories.ts';
import type { EntrySource } from './dictionaries/dictionary.ts';

type Schema = Readonly<Record<string, unknown>>;

const ajv = new Ajv2020();
const compiled = new Map<string, ValidateFunction>();

/** The schema of a category's attributes, undefined for a category there is none of. */
export function categorySchema(categoryId: string): CategorySchema | undefined {
  const rules = Object.hasOwn(categoryRules, categoryId) ? categoryRules[categoryId] : undefined;
  if (rules === undefined) return undefined;
  const names = new Set([...rules.required, ...rules.optional]);
  const properties = attributes.entries
    .filter(({ code }) => names.has(code))
    .map((one) => [one.code, valueSchema(one)]);
  const schema = { type: 'object', required: rules.required, properties: Object.fromEntries(properties) };
  return { categoryId, version: CATEGORY_SCHEMA_VERSION, schema: { ...schema, additionalProperties: false } };
}

/** Where attributes break the schema of their category: a JSON pointer; undefined when they keep to it. */
export function findAttributeFault(categoryId: string, values: unknown): string | undefined {
  const validate = validatorOf(categoryId);
  if (validate === undefined || validate(values)) return undefined;
  const [fault] = validate.errors ?? [];
  const { missingProperty, additionalProperty } = (fault?.params ?? {}) as Record<string, string | undefined>;
  const name = missingProperty ?? additionalProperty;
  return `${fault?.instancePath ?? ''}${name === undefined ? '' : `/${name}`}`;
}

/** Compiled once: there are a handful of categories, and batches of a thousand offers. */
function validatorOf(categoryId: string): ValidateFunction | undefined {
  const known = compiled.get(categoryId);
  if (known !== undefined) return known;
  const schema = categorySchema(categoryId)?.schema;
  if (schema === undefined) return undefined;
  const validate = ajv.compile(schema);
  compiled.set(categoryId, validate);
  return validate;
}

function valueSchema({ valueType, values }: EntrySource): Schema {
  if (valueType === 'decimal') return { type: 'string', pattern: '^\\d{1,9}(\\.\\d{1,3})?$' };
  if (valueType === 'boolean' || valueType === 'integer') return { type: valueType };
  return values === undefined ? { type: 'string', minLength: 1, maxLength: 200 } : { type: 'string', enum: values };
}
