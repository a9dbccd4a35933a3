import type { Aspect, SchemaDifference } from './aspect.ts';
import type { Said, SchemaView } from './schema-view.ts';

/** Keyword, what an increase of it is called, what a decrease is called. */
const LOWER = [
  ['minimum', 'minimum-increased', 'minimum-decreased'],
  ['minLength', 'min-length-increased', 'min-length-decreased'],
  ['minItems', 'min-items-increased', 'min-items-decreased'],
  ['minProperties', 'min-properties-increased', 'min-properties-decreased'],
] as const;

const UPPER = [
  ['maximum', 'maximum-increased', 'maximum-decreased'],
  ['maxLength', 'max-length-increased', 'max-length-decreased'],
  ['maxItems', 'max-items-increased', 'max-items-decreased'],
  ['maxProperties', 'max-properties-increased', 'max-properties-decreased'],
] as const;

/** Bounds of numbers, lengths and counts; one that is missing lies at infinity (at 0 for lengths and counts). */
export const bounds: Aspect = ({ old, new: now }) => [
  ...LOWER.flatMap(([keyword, up, down]) => {
    const floor = keyword === 'minimum' ? Number.NEGATIVE_INFINITY : 0;
    return compare(tightest(old, keyword, floor, 1), tightest(now, keyword, floor, 1), up, down, [old, now]);
  }),
  ...UPPER.flatMap(([keyword, up, down]) => {
    const ceiling = Number.POSITIVE_INFINITY;
    return compare(tightest(old, keyword, ceiling, -1), tightest(now, keyword, ceiling, -1), up, down, [old, now]);
  }),
];

interface Bound {
  readonly value: number;
  /** Whether the value itself is out of bounds. */
  readonly exclusive: boolean;
  readonly address: string | undefined;
}

/** The bound that decides when several parts of a schema give one; `way` is 1 for lower bounds and -1 for upper ones. */
function tightest(view: SchemaView, keyword: string, none: number, way: 1 | -1): Bound {
  const given = boundsOf(view, keyword);
  return given.reduce<Bound>((best, bound) => (isTighter(bound, best, way) ? bound : best), {
    value: none,
    exclusive: false,
    address: undefined,
  });
}

function boundsOf(view: SchemaView, keyword: string): Bound[] {
  const exclusiveKeyword = `exclusive${keyword.charAt(0).toUpperCase()}${keyword.slice(1)}`;
  const exclusives = view.said(exclusiveKeyword);
  // OpenAPI 3.0: `exclusiveMinimum: true` beside `minimum`.
  const siblings = new Set(exclusives.filter(({ value }) => value === true).map(({ address }) => parentOf(address)));
  return [
    ...view.said(keyword).flatMap((said) => numeric(said, siblings.has(parentOf(said.address)))),
    ...exclusives.flatMap((said) => numeric(said, true)),
  ];
}

function numeric({ value, address }: Said, exclusive: boolean): Bound[] {
  return typeof value === 'number' ? [{ value, exclusive, address }] : [];
}

function parentOf(address: string): string {
  return address.slice(0, address.lastIndexOf('/'));
}

function isTighter(one: Bound, other: Bound, way: 1 | -1): boolean {
  if (one.value === other.value) return one.exclusive && !other.exclusive;
  return way === 1 ? one.value > other.value : one.value < other.value;
}

function compare(
  before: Bound,
  after: Bound,
  up: SchemaDifference['rule'],
  down: SchemaDifference['rule'],
  [old, now]: readonly [SchemaView, SchemaView],
): SchemaDifference[] {
  if (before.value === after.value && before.exclusive === after.exclusive) return [];
  const lower = up.startsWith('min');
  // At the same value, "more than 5" starts above "5 or more", and "less than 5" ends below "5 or less".
  const increased = before.value === after.value ? after.exclusive === lower : after.value > before.value;
  return [
    {
      rule: increased ? up : down,
      params: { from: nameBound(before, lower), to: nameBound(after, lower) },
      old: before.address ?? old.address,
      new: after.address ?? now.address,
    },
  ];
}

function nameBound({ value, exclusive }: Bound, lower: boolean): string {
  if (!Number.isFinite(value)) return '∞';
  return exclusive ? `${lower ? '>' : '<'} ${value}` : String(value);
}
