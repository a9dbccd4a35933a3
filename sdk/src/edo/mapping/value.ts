import { Decimal } from '../../money/decimal.ts';
import type { InputReport } from '../findings/input-findings.ts';
import { forbiddenCharacter } from '../xml/characters.ts';
import { describeCharacter } from '../xml/windows-1251.ts';
import { type JsonSchema, schemaPattern } from './json-schema.ts';

/** A value of the friendly model that stands in a document as text. */
export interface Value {
  /** Checks a value from outside; undefined, with a finding, where it cannot be used. */
  read(input: unknown, pointer: string, report: InputReport): string | undefined;
  /** What `read` takes, as JSON Schema. */
  schema(): JsonSchema;
  /** From the model to the document. */
  toText(value: string): string;
  /** From the document to the model; text that does not convert stays as it is. */
  fromText(text: string): string;
}

const same = (value: string): string => value;

/** Any text, also none: where the format wants the attribute but lets it be empty. */
export const blankable: Value = {
  read(input, pointer, report) {
    if (typeof input !== 'string') return report.add('input-type', pointer, { expected: 'string' });
    const forbidden = input.search(forbiddenCharacter);
    if (forbidden >= 0) {
      const character = describeCharacter(input.codePointAt(forbidden) ?? 0);
      return report.add('input-character', pointer, { character });
    }
    return input;
  },
  schema: () => ({ type: 'string' }),
  toText: same,
  fromText: same,
};

/** Any text that is not empty. */
export const text: Value = {
  ...blankable,
  read: (input, pointer, report) =>
    input === '' ? report.add('input-empty', pointer) : blankable.read(input, pointer, report),
  schema: () => ({ type: 'string', minLength: 1 }),
};

/** Text of a fixed form, given as a pattern of the whole value. */
export function matching(pattern: RegExp): Value {
  return {
    ...text,
    schema: () => ({ type: 'string', pattern: schemaPattern(pattern) }),
    read(input, pointer, report) {
      const value = text.read(input, pointer, report);
      if (value === undefined || pattern.test(value)) return value;
      return report.add('input-format', pointer, { value, expected: pattern.source.replace(/^\^|\$$/g, '') });
    },
  };
}

/** One of a few texts. */
export function choice(allowed: readonly string[]): Value {
  return {
    ...text,
    schema: () => ({ enum: allowed }),
    read(input, pointer, report) {
      const value = text.read(input, pointer, report);
      if (value === undefined || allowed.includes(value)) return value;
      return report.add('input-choice', pointer, { value, allowed: allowed.join(', ') });
    },
  };
}

/** One of a few words of the model, each standing for a code of the format. */
export function coded(codes: Readonly<Record<string, string>>): Value {
  const words = choice(Object.keys(codes));
  return {
    read: words.read,
    schema: words.schema,
    toText: (value) => codes[value] ?? value,
    fromText: (code) => Object.keys(codes).find((word) => codes[word] === code) ?? code,
  };
}

/** A date, ISO in the model (`2026-10-05`) and ДД.ММ.ГГГГ in the document. */
export const date: Value = {
  read(input, pointer, report) {
    if (typeof input !== 'string') return report.add('input-type', pointer, { expected: 'YYYY-MM-DD' });
    return isIsoDate(input) ? input : report.add('input-date', pointer, { value: input });
  },
  schema: () => ({ type: 'string', format: 'date' }),
  toText: (iso) => iso.split('-').reverse().join('.'),
  fromText: (text) => text.split('.').reverse().join('-'),
};

/** A time of day, ЧЧ:ММ:СС in the model and ЧЧ.ММ.СС in the document. */
export const time: Value = {
  ...matching(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/),
  toText: (clock) => clock.replaceAll(':', '.'),
  fromText: (text) => text.replaceAll('.', ':'),
};

const BASE64 = /^[A-Za-z\d+/\s]+={0,2}\s*$/;

/** Bytes as base64, kept to the letter: some writers break it into lines. */
export const base64: Value = {
  ...text,
  schema: () => ({ type: 'string', pattern: BASE64.source }),
  read(input, pointer, report) {
    const value = text.read(input, pointer, report);
    if (value === undefined || BASE64.test(value)) return value;
    return report.add('input-format', pointer, { value: `${value.slice(0, 40)}…`, expected: 'base64' });
  },
};

function isIsoDate(value: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const parsed = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(value);
}

/** A decimal number. A JSON number is taken as it is written; a string keeps the zeros at its end. */
export const decimal: Value = {
  read(input, pointer, report) {
    if (typeof input !== 'string' && typeof input !== 'number') {
      return report.add('input-type', pointer, { expected: 'number | string' });
    }
    const value = String(input);
    return Decimal.parse(value) === undefined ? report.add('input-number', pointer, { value }) : value;
  },
  toText: same,
  schema: () => ({ type: ['string', 'number'], pattern: '^[+-]?(\\d+\\.?\\d*|\\.\\d+)$' }),
  // xs:decimal takes no notice of blanks around a number (XML Schema part 2, 4.3.6).
  fromText: (text) => text.trim(),
};
