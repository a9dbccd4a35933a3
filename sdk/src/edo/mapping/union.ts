import type { Field } from './field.ts';
import { anyOf } from './json-schema.ts';
import { isRecord } from './object.ts';
import { best, descend } from './path.ts';

/** One form of a value that can have several. */
export interface UnionCase<T> {
  /** Says, in messages, what tells this form. */
  readonly expected: string;
  /** Tells this form in the input. */
  accepts(input: Readonly<Record<string, unknown>>): boolean;
  /** The element that tells this form in a document, as a path of names. */
  readonly marker: string;
  readonly field: Field<T>;
}

/** A value of one of several forms: an organisation or an entrepreneur, an address in one line or in parts. */
export function union<T extends object>(cases: readonly UnionCase<T>[]): Field<T> {
  const caseOf = (input: Readonly<Record<string, unknown>>) => cases.find((form) => form.accepts(input));
  return {
    read(input, pointer, report) {
      if (!isRecord(input)) return report.add('input-type', pointer, { expected: 'object' });
      const form = caseOf(input);
      if (form !== undefined) return form.field.read(input, pointer, report);
      return report.add('input-variant', pointer, { expected: cases.map(({ expected }) => expected).join(' | ') });
    },
    schema: () => anyOf(cases.map(({ field }) => field.schema())),
    write(value, element) {
      caseOf(value as Readonly<Record<string, unknown>>)?.field.write(value, element);
    },
    parse(element) {
      return cases.find(({ marker }) => descend(element, marker.split('/')) !== undefined)?.field.parse(element);
    },
    locate: (steps) => best(cases.map(({ field }) => field.locate(steps))),
  };
}
