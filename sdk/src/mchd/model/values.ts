import type { Field } from '../../edo/mapping/field.ts';
import { ensure, setAttribute } from '../../edo/mapping/path.ts';
import { choice, date, matching, type Value } from '../../edo/mapping/value.ts';

/** A date, ISO in the model and in the file: unlike the documents of ФНС, EMCHD_1 uses xs:date. */
export const isoDate: Value = { ...date, toText: (iso) => iso, fromText: (text) => text };

/** Единый регистрационный номер. */
export const guid = matching(/^[\da-fA-F]{8}(-[\da-fA-F]{4}){3}-[\da-fA-F]{12}$/);

const written = matching(/^\d{3}-\d{3}-\d{3}[ -]\d{2}$/);

/** СНИЛС as the format writes it, `123-456-789 01`; eleven digits are taken, too. */
export const snils: Value = {
  ...written,
  read(input, pointer, report) {
    const isPlain = typeof input === 'string' && /^\d{11}$/.test(input);
    const value = isPlain ? input.replace(/^(\d{3})(\d{3})(\d{3})(\d{2})$/, '$1-$2-$3 $4') : input;
    return written.read(value, pointer, report);
  },
  schema: () => ({ type: 'string', pattern: '^(\\d{11}|\\d{3}-\\d{3}-\\d{3}[ -]\\d{2})$' }),
};

/** СтУчНД, a code of the notaries' register: 101, 102 persons, 299 entrepreneur, 301, 303, 399 organisations. */
export const notarialStatus = choice(['101', '102', '299', '301', '303', '399']);

/**
 * A field whose element at `path` also carries attributes that follow from the value: the format wants them, whoever
 * fills in a model should not have to.
 */
export function withAttributes<T>(
  field: Field<T>,
  path: string,
  attributes: (value: T) => Readonly<Record<string, string>>,
): Field<T> {
  return {
    ...field,
    write(value, element) {
      field.write(value, element);
      const target = ensure(element, path === '' ? [] : path.split('/'));
      for (const [name, text] of Object.entries(attributes(value))) setAttribute(target, name, text);
    },
  };
}
