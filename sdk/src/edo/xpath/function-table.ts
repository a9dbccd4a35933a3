/** How many arguments a function takes. */
export interface ArgumentCounts {
  readonly min: number;
  readonly max: number;
}

/**
 * The functions known: those of the core library of XPath 1.0 (section 4) that concern elements, attributes and values,
 * and the two extensions of the official schemas.
 */
const COUNTS: Readonly<Record<string, readonly [min: number, max: number]>> = {
  position: [0, 0],
  last: [0, 0],
  count: [1, 1],
  sum: [1, 1],
  name: [0, 1],
  string: [0, 1],
  concat: [2, 32],
  'starts-with': [2, 2],
  contains: [2, 2],
  'substring-before': [2, 2],
  'substring-after': [2, 2],
  substring: [2, 3],
  'string-length': [0, 1],
  'normalize-space': [0, 1],
  translate: [3, 3],
  boolean: [1, 1],
  not: [1, 1],
  true: [0, 0],
  false: [0, 0],
  number: [0, 1],
  floor: [1, 1],
  ceiling: [1, 1],
  round: [1, 1],
  'usch:iif': [3, 3],
  'usch:getFileName': [0, 0],
};

/** Functions whose argument is a path. */
export const OF_NODES: ReadonlySet<string> = new Set(['count', 'sum', 'name']);

export function argumentCounts(name: string): ArgumentCounts | undefined {
  const counts = Object.hasOwn(COUNTS, name) ? COUNTS[name] : undefined;
  return counts && { min: counts[0], max: counts[1] };
}
