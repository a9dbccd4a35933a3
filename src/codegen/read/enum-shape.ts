import type { JsonObject, JsonValue } from '../../contracts/model.ts';
import { asList, literals, orNull } from './schema-shapes.ts';

/**
 * The shape of an enumeration; undefined when the schema has none.
 *
 * @param report Told of values that cannot stand in a type.
 */
export function enumShape(
  value: JsonObject,
  types: readonly string[],
  report: (detail: string) => void,
): JsonObject | undefined {
  const known = value['x-extensible-enum'];
  if (Array.isArray(known)) {
    const open = { type: 'string', 'x-extensible-enum': known };
    return types.includes('null') ? orNull(open) : open;
  }
  const listed = value.const === undefined ? asList(value.enum) : [value.const];
  if (listed.length === 0) return undefined;
  const plain = listed.filter((item) => typeof item !== 'object');
  if (plain.length + listed.filter((item) => item === null).length < listed.length) {
    report(JSON.stringify(listed).slice(0, 100));
    return undefined;
  }
  if (plain.length === 0) return { type: 'null' };
  const values = [...new Set(plain.map((item) => ofType(item, types)))];
  const shape = values.length === 1 ? literals(values) : { enum: values };
  const nullable = plain.length < listed.length || types.includes('null');
  // An enumeration beside `type: array` is meant for the items.
  const whole = types.length === 1 && types[0] === 'array' ? { type: 'array', items: shape } : shape;
  return nullable ? orNull(whole) : whole;
}

/** YAML makes numbers and booleans of texts without quotes. */
function ofType(item: JsonValue, types: readonly string[]): JsonValue {
  if (types.length !== 1) return item;
  if (types[0] === 'string') return String(item);
  const number = Number(item);
  return (types[0] === 'integer' || types[0] === 'number') && item !== '' && Number.isFinite(number) ? number : item;
}
