import { isDeepStrictEqual } from 'node:util';
import type { InputReport } from '../findings/input-findings.ts';
import type { Field } from './field.ts';
import type { JsonSchema } from './json-schema.ts';
import { best } from './path.ts';

export interface OptionalField<T> extends Field<T> {
  readonly optional: true;
}

export interface DefaultedField<T> extends Field<T> {
  readonly fallback: T;
}

/** A field for every property of the model; optional properties have to say so. */
export type Fields<T> = {
  readonly [K in keyof T]-?: Record<never, never> extends Pick<T, K>
    ? OptionalField<Exclude<T[K], undefined>>
    : Field<T[K]> | DefaultedField<T[K]>;
};

export function optional<T>(field: Field<T>): OptionalField<T> {
  return { ...field, optional: true };
}

/** A field that the input may leave out. */
export function defaulted<T>(field: Field<T>, fallback: T): DefaultedField<T> {
  return { ...field, fallback };
}

type AnyField = Field<unknown> & { readonly optional?: true; readonly fallback?: unknown };

/** An object whose properties have their places below one element. Unknown properties are refused: they are misspellings. */
export function object<T extends object>(fields: Fields<T>): Field<T> {
  const entries = Object.entries(fields) as [string, AnyField][];
  const names = new Set(entries.map(([name]) => name));

  const read = (input: unknown, pointer: string, report: InputReport): T | undefined => {
    if (!isRecord(input)) return report.add('input-type', pointer, { expected: 'object' });
    for (const name of Object.keys(input)) {
      if (!names.has(name)) {
        report.add('input-unknown-field', `${pointer}/${escapePointer(name)}`, {
          name,
          allowed: [...names].join(', '),
        });
      }
    }
    const result: Record<string, unknown> = {};
    let complete = true;
    for (const [name, field] of entries) {
      const value = readProperty(field, input[name], pointer, name, report);
      if (value !== undefined) result[name] = value;
      else if (field.optional !== true) complete = false;
    }
    return complete ? (result as T) : undefined;
  };

  return {
    read,
    schema: () => ({
      type: 'object',
      properties: Object.fromEntries(entries.map(([name, field]) => [name, propertySchema(field)])),
      required: entries
        .filter(([, field]) => field.optional !== true && field.fallback === undefined)
        .map(([name]) => name),
      additionalProperties: false,
    }),
    write(value, element) {
      for (const [name, field] of entries) {
        const property = (value as Record<string, unknown>)[name];
        if (property !== undefined) field.write(property, element);
      }
    },
    parse(element) {
      const result: Record<string, unknown> = {};
      for (const [name, field] of entries) {
        const value = field.parse(element);
        if (value !== undefined && !isDeepStrictEqual(value, field.fallback)) result[name] = value;
      }
      return result;
    },
    locate(steps) {
      if (steps.length === 0) return undefined;
      return best(
        entries.map(([name, field]) => {
          const found = field.locate(steps);
          return found === undefined ? undefined : { ...found, pointer: `/${name}${found.pointer}` };
        }),
      );
    },
  };
}

/** An object that has no element of its own: it is there when one of its properties is. */
export function whole<T extends object>(field: Field<T>): Field<T> {
  return {
    ...field,
    parse(element) {
      const found = field.parse(element);
      return isRecord(found) && Object.keys(found).length > 0 ? found : undefined;
    },
  };
}

function propertySchema({ schema, fallback }: AnyField): JsonSchema {
  return fallback === undefined ? schema() : { ...schema(), default: fallback };
}

/** @param above pointer of the object: most properties are absent, and need none of their own */
function readProperty(field: AnyField, input: unknown, above: string, name: string, report: InputReport): unknown {
  if (input !== undefined && input !== null) return field.read(input, `${above}/${name}`, report);
  if (field.fallback !== undefined) return field.fallback;
  return field.optional === true ? undefined : report.add('input-missing', `${above}/${name}`);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** RFC 6901, section 3. */
function escapePointer(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
