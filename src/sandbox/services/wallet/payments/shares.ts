/** Kinds of tenders in the order they are taken (W04); refunds go the other way. */
const ORDER = ['points-ref', 'gift', 'wallet', 'card', 'sbp', 'credit'] as const;

export type TenderKind = (typeof ORDER)[number];

/** Something money is taken from or given back to. */
export interface Sharer {
  readonly kind: TenderKind;
  /** Kopecks it can take part with. */
  readonly room: number;
  /** It moves in multiples of so many kopecks. */
  readonly unit: number;
}

/**
 * Shares a sum out over tenders, each up to its room, in the fixed order or against it. Returns kopecks by tender in the
 * order given; undefined when a rest remains that no tender can move, such as a part of a point.
 */
export function shareOut(
  total: number,
  sharers: readonly Sharer[],
  direction: 'take' | 'give-back',
): number[] | undefined {
  const shares = sharers.map(() => 0);
  const places = sharers.map((_, index) => index).toSorted((a, b) => rank(sharers[a]) - rank(sharers[b]) || a - b);
  let left = total;
  for (const index of direction === 'take' ? places : places.toReversed()) {
    const sharer = sharers[index];
    if (sharer === undefined) continue;
    const share = Math.min(sharer.room, left - (left % sharer.unit));
    shares[index] = share;
    left -= share;
  }
  return left === 0 ? shares : undefined;
}

function rank(sharer: Sharer | undefined): number {
  return sharer === undefined ? ORDER.length : ORDER.indexOf(sharer.kind);
}
