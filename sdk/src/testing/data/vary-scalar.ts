import { fits } from './fits.ts';
import type { Random } from './random.ts';
import { wordsFor } from './retail-words.ts';
import type { SchemaObject } from './schema-object.ts';

const DAY_MS = 86_400_000;
const DIGITS = '0123456789';
const ID_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** In what a whole object differs from its example: one number for all of its fields, so that they keep fitting together. */
export interface Variation {
  readonly daysEarlier: number;
  /** Sums of money are this many times as large, hence still add up. */
  readonly factor: number;
}

/** The field whose value is wanted. */
export interface Field extends Variation {
  readonly name: string;
  readonly schema: SchemaObject;
}

/**
 * Another value of the same kind as the example; the example itself where there is none that fits its schema, and where
 * another one would not fit the fields around it: states, kinds, counts and quantities stay.
 */
export function varyScalar(example: unknown, field: Field, random: Random): unknown {
  const { schema } = field;
  const isChoice = schema.const !== undefined || schema.enum !== undefined || schema['x-extensible-enum'] !== undefined;
  const varied = isChoice ? example : other(example, field, random);
  return fits(varied, schema) ? varied : example;
}

function other(example: unknown, field: Field, random: Random): unknown {
  if (typeof example === 'number') return /(kop|amount|points)$/i.test(field.name) ? example * field.factor : example;
  return typeof example === 'string' ? otherText(example, field, random) : example;
}

function otherText(example: string, { schema, name, daysEarlier }: Field, random: Random): string {
  if (/^\d{4}-\d\d-\d\d(T|$)/.test(example)) return shiftTime(example, daysEarlier);
  if (/^[a-z]{3}_\d[0-9A-Z]+$/.test(example)) return otherId(example, random);
  if (/^\+7\d{10}$/.test(example)) return `+7999${random.text(DIGITS, 7)}`;
  if (/^\d{8,}$/.test(example)) return otherDigits(example, name, random);
  if (/^[0-9a-f]{32,}$/.test(example)) return random.text('0123456789abcdef', example.length);
  // Names that somebody else has given: the number at their end is another.
  if (/id$/i.test(name)) return example.replace(/\d{3,9}$/, (digits) => random.text(DIGITS, digits.length));
  const words = schema.pattern === undefined ? wordsFor(name) : undefined;
  return words === undefined ? example : random.pick(words);
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
  const digits = example.slice(0, 4) + random.text(DIGITS, example.length - 4);
  if (/inn$/i.test(name)) return withInnDigits(digits);
  return example.length === 13 ? withCheckDigit(digits) : digits;
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
