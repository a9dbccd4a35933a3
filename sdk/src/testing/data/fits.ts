import { type SchemaObject, typesOf } from './schema-object.ts';

/** Whether a text or number keeps to the limits its schema names; formats are not looked at. */
export function fits(value: unknown, schema: SchemaObject): boolean {
  if (schema.const !== undefined && schema.const !== value) return false;
  if (schema.enum !== undefined && !schema.enum.includes(value)) return false;
  if (!hasType(value, typesOf(schema))) return false;
  if (typeof value === 'string') return fitsText(value, schema);
  return typeof value === 'number' ? fitsNumber(value, schema) : true;
}

function hasType(value: unknown, types: readonly string[]): boolean {
  return (
    types.length === 0 ||
    types.some((type) => typeOf(value) === type || (type === 'integer' && Number.isInteger(value)))
  );
}

/** The name of a value's type in JSON Schema; whole numbers are numbers. */
export function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function fitsText(
  text: string,
  { minLength = 0, maxLength = Number.POSITIVE_INFINITY, pattern }: SchemaObject,
): boolean {
  const length = [...text].length;
  return length >= minLength && length <= maxLength && (pattern === undefined || new RegExp(pattern, 'u').test(text));
}

function fitsNumber(value: number, schema: SchemaObject): boolean {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema;
  return (
    value >= (minimum ?? value) &&
    value <= (maximum ?? value) &&
    value > (exclusiveMinimum ?? Number.NEGATIVE_INFINITY) &&
    value < (exclusiveMaximum ?? Number.POSITIVE_INFINITY) &&
    (multipleOf === undefined || Number.isInteger(value / multipleOf))
  );
}
