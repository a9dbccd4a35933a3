import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { carrying } from './carrying.ts';
import { diff } from './contract-set.ts';

/*
 * A validator knows nothing of rules: it only says which values a schema takes. Whenever a value was taken before and is not
 * any more, or the other way round, the comparison has to have told of it.
 */

const few = fc.integer({ min: 0, max: 3 });
const strings = fc.record(
  { type: fc.constant('string'), minLength: few, maxLength: few, pattern: fc.constantFrom('^a', 'b$') },
  { requiredKeys: ['type'] },
);
const numbers = fc.record(
  {
    type: fc.constantFrom('integer', 'number'),
    minimum: few,
    maximum: few,
    exclusiveMinimum: few,
    exclusiveMaximum: few,
    multipleOf: fc.constantFrom(1, 2, 4),
  },
  { requiredKeys: ['type'] },
);
const choices = fc.record({ enum: fc.uniqueArray(fc.constantFrom('', 'a', 'ab', 1, 2), { minLength: 1 }) });
const types = fc.record({
  type: fc.uniqueArray(fc.constantFrom('string', 'integer', 'number', 'boolean', 'null'), { minLength: 1 }),
});
const leaf: fc.Arbitrary<object> = fc.oneof(strings, numbers, choices, types);
const orNull = fc.oneof(
  leaf.map((schema): object => ({ anyOf: [schema, { type: 'null' }] })),
  // Where null would fit twice, oneOf takes it for nothing: nobody writes that.
  fc.oneof(strings, numbers, choices).map((schema): object => ({ oneOf: [{ type: 'null' }, schema] })),
);
const lists = fc.record(
  { type: fc.constant('array'), items: leaf, minItems: few, maxItems: few, uniqueItems: fc.boolean() },
  { requiredKeys: ['type'] },
);
const objects = fc.record(
  {
    type: fc.constant('object'),
    properties: fc.record({ a: fc.oneof(leaf, orNull), b: fc.oneof(leaf, orNull) }),
    required: fc.uniqueArray(fc.constantFrom('a', 'b')),
    additionalProperties: fc.oneof(fc.boolean(), leaf),
    minProperties: few,
    maxProperties: few,
  },
  { requiredKeys: ['type', 'properties'] },
);
/** Two parts that both hold, as `allOf` and as siblings. */
const both = fc.tuple(objects, objects).map(([one, other]) => ({ allOf: [one, other] }));
const siblings = fc.tuple(numbers, numbers).map(([one, { type: _, ...other }]) => ({ ...other, allOf: [one] }));

/** Pairs of one kind, which are alike more often than any two schemas: otherwise everything would break both. */
const kinds: fc.Arbitrary<object>[] = [strings, numbers, choices, types, orNull, lists, objects, both, siblings];
const unlike = fc.tuple(fc.oneof(...kinds), fc.oneof(...kinds));
const alike = fc.oneof(...kinds.map((kind) => fc.tuple(kind, kind)));
/**
 * The same, but for one keyword that is gone. Whoever writes properties or items means an object or a list, said or not; and
 * a field nobody had named is taken for one that nobody sent.
 */
const oneLess = fc
  .oneof(...kinds)
  .map((schema) => ({ schema, free: Object.keys(schema).filter((key) => !isMeant(schema, key)) }))
  .filter(({ free }) => free.length > 0)
  .chain(({ schema, free }) =>
    fc.constantFrom(...free).map((gone): [object, object] => {
      const rest = Object.fromEntries(Object.entries(schema).filter(([key]) => key !== gone));
      return [schema, rest];
    }),
  );
const pairs = fc.oneof(
  unlike,
  alike,
  oneLess,
  oneLess.map(([more, less]): [object, object] => [less, more]),
);

function isMeant(schema: object, key: string): boolean {
  return key === 'properties' || (key === 'type' && ('properties' in schema || 'items' in schema));
}

const scalars = fc.constantFrom<unknown>(null, true, '', 'a', 'ab', 'aab', 'xaaab', -1, 0, 1, 2, 3, 4, 0.5, 2.5);
const values = fc.oneof(
  scalars,
  fc.array(scalars, { maxLength: 4 }),
  fc.dictionary(fc.constantFrom('a', 'b', 'c'), scalars),
);

const ajv = new Ajv2020({ strict: false });

test('what is taken no more breaks the sender, what is taken now breaks the receiver', () => {
  fc.assert(
    fc.property(pairs, fc.array(values, { minLength: 20, maxLength: 20 }), ([before, after], samples) => {
      const [was, is] = [ajv.compile(before), ajv.compile(after)];
      const changes = diff(carrying('request', before), carrying('request', after));
      const narrowed = changes.some(({ breaks }) => breaks.clients);
      const widened = changes.some(({ breaks }) => breaks.servers);
      for (const value of samples) {
        if (was(value) && !is(value)) expect([narrowed, value]).toEqual([true, value]);
        if (!was(value) && is(value)) expect([widened, value]).toEqual([true, value]);
      }
    }),
    { numRuns: 400 },
  );
});
