import { fits } from './fits.ts';
import { patternText } from './pattern-text.ts';
import type { Random } from './random.ts';
import { wordsFor } from './retail-words.ts';
import type { SchemaObject } from './schema-object.ts';

/** Values in the forms that have a name. */
const FORMATS: Readonly<Record<string, (random: Random) => string>> = {
  'date-time': (random) =>
    `2026-11-${twoDigits(random, 1, 22)}T${twoDigits(random, 6, 20)}:${twoDigits(random, 0, 59)}:30Z`,
  date: (random) => `2026-11-${twoDigits(random, 1, 22)}`,
  time: (random) => `${twoDigits(random, 6, 20)}:${twoDigits(random, 0, 59)}:30Z`,
  email: (random) => `buyer${random.integer(1, 999)}@shop.example`,
  uri: (random) => `https://api.styk.example/${random.text('abcdefghjkmnpqrstuvwxyz', 6)}`,
  'uri-reference': (random) => `/${random.text('abcdefghjkmnpqrstuvwxyz', 6)}`,
  uuid: (random) => {
    const hex = random.text('0123456789abcdef', 32);
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
  },
  ipv4: (random) => `192.0.2.${random.integer(1, 254)}`,
  hostname: (random) => `${random.text('abcdefghjkmnpqrstuvwxyz', 6)}.example`,
};

/** A value where there is no example to go by. */
export function generateScalar(schema: SchemaObject, type: string | undefined, name: string, random: Random): unknown {
  if (schema.const !== undefined) return schema.const;
  const choices = schema.enum ?? schema['x-extensible-enum'];
  if (choices !== undefined) return random.pick(choices);
  if (type === 'boolean') return random.chance(0.5);
  if (type === 'integer' || type === 'number') return generateNumber(schema, type, random);
  return type === 'null' ? null : generateText(schema, name, random);
}

/** Near the lower end, where sums and counts of a shop lie. */
function generateNumber(schema: SchemaObject, type: string, random: Random): number {
  const { exclusiveMinimum, exclusiveMaximum, multipleOf = 1 } = schema;
  const least = schema.minimum ?? (exclusiveMinimum === undefined ? 0 : exclusiveMinimum + 1);
  const most = schema.maximum ?? (exclusiveMaximum === undefined ? least + 1000 : exclusiveMaximum - 1);
  const from = Math.max(least, Math.min(0, most));
  const value = random.integer(Math.ceil(from), Math.floor(Math.min(most, from + 1000)));
  const stepped = Math.ceil(value / multipleOf) * multipleOf;
  return stepped <= most && (type === 'number' || Number.isInteger(stepped)) ? stepped : from;
}

function generateText(schema: SchemaObject, name: string, random: Random): string {
  const { pattern, format = '', minLength = 0, maxLength = Number.POSITIVE_INFINITY } = schema;
  const candidates = [
    pattern === undefined ? undefined : patternText(pattern, random, minLength, Math.min(maxLength, minLength + 12)),
    FORMATS[format]?.(random),
    ...(wordsFor(name) ?? []).slice(0, 1),
    `${name || 'text'}-${random.integer(1, 999)}`,
  ];
  const fitting = candidates.find((text) => text !== undefined && fits(text, schema));
  return fitting ?? 'x'.repeat(Math.max(minLength, Math.min(maxLength, 3)));
}

function twoDigits(random: Random, from: number, to: number): string {
  return String(random.integer(from, to)).padStart(2, '0');
}
