import { type Field, leaf } from './field.ts';
import { choice } from './value.ts';

/** Yes or no, written 1 or 0. */
export function flag(path: string): Field<boolean> {
  const digit = leaf(path, choice(['0', '1']));
  return {
    schema: () => ({ type: 'boolean' }),
    read: (input, pointer, report) =>
      typeof input === 'boolean' ? input : report.add('input-type', pointer, { expected: 'true | false' }),
    write: (value, element) => digit.write(value ? '1' : '0', element),
    parse(element) {
      const text = digit.parse(element);
      return text === '1' || text === '0' ? text === '1' : text;
    },
    locate: digit.locate,
  };
}
