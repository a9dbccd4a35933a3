import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../src/contracts/canonical-json.ts';

const name = fc.oneof(fc.constantFrom('a', 'b', 'B', 'ё', '10', '9', '__proto__', 'constructor'), fc.string());
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, false),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
    fc.string(),
    fc.array(tie('value'), { maxLength: 4 }),
    tie('object'),
  ),
  object: fc
    .uniqueArray(fc.tuple(name, tie('value')), { maxLength: 5, selector: ([key]) => key })
    .map((members) => Object.fromEntries(members)),
}));

/** The same value with the members of all objects the other way round. */
function turned(one: unknown): unknown {
  if (Array.isArray(one)) return one.map(turned);
  if (typeof one !== 'object' || one === null) return one;
  return Object.fromEntries(
    Object.entries(one)
      .reverse()
      .map(([key, member]) => [key, turned(member)]),
  );
}

test('all spellings of a value have one text, which holds the value; other values have other texts', () => {
  fc.assert(
    fc.property(value, value, (one, other) => {
      const text = canonicalJson(one);
      expect(canonicalJson(turned(one))).toBe(text);
      expect(isDeepStrictEqual(JSON.parse(text), one)).toBe(true);
      expect(canonicalJson(other) === text).toBe(isDeepStrictEqual(one, other));
    }),
  );
});

test('members go by their names', () => {
  expect(canonicalJson({ b: [{ d: 1, c: null }], a: 'ё' })).toBe('{"a":"ё","b":[{"c":null,"d":1}]}');
  expect(canonicalJson(undefined)).toBe('null');
});
