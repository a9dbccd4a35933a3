/**
 * How an event stands to what is known of its subject: `next` can be applied; `stale` is older than, or the same as,
 * what is known; `gap` is newer, and the versions `missing` in between have not come (yet).
 */
export type AggregateOrder =
  | { readonly kind: 'next' }
  | { readonly kind: 'stale' }
  | { readonly kind: 'gap'; readonly missing: { readonly from: number; readonly to: number } };

/**
 * Compares versions of one subject, which the ecosystem counts 1, 2, 3 … without gaps. After a gap fetch the current
 * state, keep its version, and let late events be stale.
 *
 * @param known Version last applied to this subject; undefined when there was none.
 */
export function aggregateOrder(
  known: number | undefined,
  event: { readonly aggregateversion: number },
): AggregateOrder {
  const last = known ?? 0;
  const version = event.aggregateversion;
  if (version <= last) return { kind: 'stale' };
  if (version === last + 1) return { kind: 'next' };
  return { kind: 'gap', missing: { from: last + 1, to: version - 1 } };
}
