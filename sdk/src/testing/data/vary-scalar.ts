import { fits } from './fits.ts';
import { patternText } from './pattern-text.ts';
import type { Random } from './random.ts';
import { wordsFor } from './retail-words.ts';
import type { SchemaObject } from './schema-object.ts';

const DAY_MS = 86_400_000;
const ID_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The field whose value is wanted. */
export interface Field {
  readonly name: string;
  readonly schema: SchemaObject;
  /** How many days earlier its object lies: one number for all of its times, so that they keep their order. */
  readonly daysEarlier: number;
}

/** Another value of the same kind as the example; the example itself when there is none that fits its schema. */
export function varyScalar(example: unknown, field: Field, random: Random): unknown {
  const { schema } = field;
  const varied = other(example, field, random);
  return fits(varied, schema) ? varied : example;
}

function other(example: unknown, field: Field, random: Random): unknown {
  const { schema } = field;
  if (schema.const !== undefined) return example;
  const choices = schema.enum ?? schema['x-extensible-enum'];
  // Half keep the example's, whose other fields fit it.
  if (choices !== undefined) return random.chance(0.5) ? example : random.pick(choices);
  if (typeof example === 'number') return otherNumber(example, random);
  return typeof example === 'string' ? otherText(example, field, random) : example;
}

/** Of the same order and roundness: 4990 becomes 3120, not 3123.7. */
function otherNumber(example: number, random: Random): number {
  // Small ones number, count or grade something: one more or less would not be the same thing.
  if (!Number.isInteger(example) || Math.abs(example) < 100) return example;
  const step = 10 ** (/0*$/.exec(String(example))?.[0].length ?? 0);
  return Math.round((example * (0.4 + random.next())) / step) * step;
}

function otherText(example: string, { schema, name, daysEarlier }: Field, random: Random): string {
  if (/^\d{4}-\d\d-\d\d(T|$)/.test(example)) return shiftTime(example, daysEarlier);
  if (/^[a-z]{3}_[0-9A-Za-z_-]+$/.test(example)) return otherId(example, random);
  if (/^\+7\d{10}$/.test(example)) return `+7999${random.text('0123456789', 7)}`;
  if (/^\d{8,}$/.test(example)) return otherDigits(example, name, random);
  if (/^[0-9a-f]{32,}$/.test(example)) return random.text('0123456789abcdef', example.length);
  const words = wordsFor(name);
  if (words !== undefined) return random.pick(words);
  // A code, such as a bar code or a time of day: anything like it will do as long as its form does.
  return schema.pattern === undefined ? example : patternText(schema.pattern, random, schema.minLength, example.length);
}

/** `ord_01JD2Q7F8X` → `ord_01JDW3…`: the start tells the time in real ones. */
function otherId(example: string, random: Random): string {
  const kept = Math.min(example.length, 8);
  return example.slice(0, kept) + random.text(ID_ALPHABET, Math.max(6, example.length - kept));
}

/** Days earlier, in the form of the example. */
function shiftTime(example: string, days: number): string {
  const date = new Date(new Date(`${example.slice(0, 10)}T00:00:00Z`).getTime() - days * DAY_MS);
  return date.toISOString().slice(0, 10) + example.slice(10);
}

function otherDigits(example: string, name: string, random: Random): string {
  // ОГРН has check digits of its own; one company is as good as another.
  if (/ogrn/i.test(name)) return example;
  const digits = example.slice(0, 4) + random.text('0123456789', example.length - 4);
  if (/inn$/i.test(name)) return withInnDigits(digits);
  if (example.length === 13) return withCheckDigit(digits);
  return digits;
}

/** EAN-13: weights 1 and 3 in turn. */
function withCheckDigit(digits: string): string {
  const body = digits.slice(0, -1);
  const sum = [...body].reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 3), 0);
  return body + String((10 - (sum % 10)) % 10);
}

const INN_WEIGHTS = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8];

/** One check digit in ten digits, two in twelve (order ММВ-7-6/435@ of the tax service). */
function withInnDigits(digits: string): string {
  const first = innDigit(digits.slice(0, digits.length === 10 ? 9 : 10));
  return digits.length === 12 ? innDigit(first) : first;
}

function innDigit(body: string): string {
  const weights = INN_WEIGHTS.slice(-body.length);
  const sum = [...body].reduce((total, digit, at) => total + Number(digit) * (weights[at] ?? 0), 0);
  return body + String((sum % 11) % 10);
}
