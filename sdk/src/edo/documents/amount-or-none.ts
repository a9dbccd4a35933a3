import { type Field, leaf } from '../mapping/field.ts';
import { anyOf } from '../mapping/json-schema.ts';
import { best } from '../mapping/path.ts';
import { decimal, matching, type Value } from '../mapping/value.ts';

/**
 * A sum, or the words that there is none, each in an element of its own: СумАкциз or БезАкциз, СумНал or БезНДС.
 * The model holds the sum as decimal text, or the words.
 */
export function amountOrNone<Words extends string>(amount: string, none: string, words: Words): Field<string | Words> {
  const sum = leaf<string>(amount, decimal);
  const without = leaf<string>(none, matching(new RegExp(`^${words}$`)) satisfies Value);
  return {
    schema: () => anyOf([sum.schema(), { const: words }]),
    read: (input, pointer, report) => (input === words ? words : sum.read(input, pointer, report)),
    write: (value, element) => (value === words ? without : sum).write(value, element),
    parse: (element) => sum.parse(element) ?? without.parse(element),
    locate: (steps) => best([sum.locate(steps), without.locate(steps)]),
  };
}
