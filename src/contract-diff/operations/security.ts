import type { JsonValue } from '../../contracts/model.ts';
import { escapePointer, type Located } from '../../contracts/references.ts';
import type { Difference } from '../change.ts';
import { itemsOf } from '../follow.ts';
import type { OperationNode } from './contract-operations.ts';
import type { OperationPair } from './match-operations.ts';

/** One way in: schemes that all have to be satisfied, each with its scopes. */
interface Alternative {
  /** The schemes, sorted: `oauth2 + signature`. */
  readonly name: string;
  readonly scopes: ReadonlyMap<string, readonly string[]>;
  readonly address: string;
}

/** Who may call. Each alternative is told by its schemes; scopes are compared within. */
export function compareSecurity({ old, new: now }: OperationPair): Difference[] {
  const before = securityOf(old);
  const after = securityOf(now);
  const ends = { old: before.address, new: after.address };
  const wasOpen = isOpen(before.alternatives);
  const isOpenNow = isOpen(after.alternatives);
  if (wasOpen !== isOpenNow) {
    return [{ rule: isOpenNow ? 'security-dropped' : 'security-required', params: {}, ...ends }];
  }
  const { pairs, gone, fresh } = match(before.alternatives, after.alternatives);
  return [
    ...gone.map((one) => ({
      rule: 'security-alternative-removed' as const,
      params: { alternative: described(one) },
      ...ends,
    })),
    ...fresh.map((one) => ({
      rule: 'security-alternative-added' as const,
      params: { alternative: described(one) },
      ...ends,
    })),
    ...pairs.flatMap(([one, other]) =>
      [...one.scopes.keys()].flatMap((scheme) => {
        const was = one.scopes.get(scheme) ?? [];
        const is = other.scopes.get(scheme) ?? [];
        const at = (side: Alternative, index: number) => `${side.address}/${escapePointer(scheme)}/${index}`;
        const list = (side: Alternative) => `${side.address}/${escapePointer(scheme)}`;
        return [
          ...is.flatMap((scope, index): Difference[] =>
            was.includes(scope)
              ? []
              : [{ rule: 'security-scope-added', params: { scheme, scope }, old: list(one), new: at(other, index) }],
          ),
          ...was.flatMap((scope, index): Difference[] =>
            is.includes(scope)
              ? []
              : [{ rule: 'security-scope-removed', params: { scheme, scope }, old: at(one, index), new: list(other) }],
          ),
        ];
      }),
    ),
  ];
}

/** Its own, or that of the contract. */
function securityOf({ node, root }: OperationNode) {
  const [owner, value]: [Located, JsonValue | undefined] =
    node.value.security === undefined ? [root, root.value.security] : [node, node.value.security];
  const alternatives = itemsOf(owner, 'security').map(alternativeOf);
  return { alternatives, address: value === undefined ? node.address : `${owner.address}/security` };
}

function alternativeOf({ value, address }: Located): Alternative {
  const scopes = Object.entries(value).map(
    ([scheme, list]) => [scheme, Array.isArray(list) ? list.map(String) : []] as const,
  );
  return { name: Object.keys(value).sort().join(' + '), scopes: new Map(scopes), address };
}

/** No alternative, or one that asks for nothing. */
function isOpen(alternatives: readonly Alternative[]): boolean {
  return alternatives.length === 0 || alternatives.some(({ scopes }) => scopes.size === 0);
}

function match(before: readonly Alternative[], after: readonly Alternative[]) {
  const pairs: (readonly [Alternative, Alternative])[] = [];
  const gone: Alternative[] = [];
  const fresh = [...after];
  // Those with the very same scopes first, so that the order of alternatives means nothing.
  const later: Alternative[] = [];
  for (const one of before)
    if (!take(pairs, fresh, one, (other) => described(other) === described(one))) later.push(one);
  for (const one of later) if (!take(pairs, fresh, one, (other) => other.name === one.name)) gone.push(one);
  return { pairs, gone, fresh };
}

function take(
  pairs: (readonly [Alternative, Alternative])[],
  fresh: Alternative[],
  one: Alternative,
  fits: (other: Alternative) => boolean,
): boolean {
  const index = fresh.findIndex(fits);
  const [other] = index < 0 ? [] : fresh.splice(index, 1);
  if (other !== undefined) pairs.push([one, other]);
  return other !== undefined;
}

/** `oauth2 (loyalty:read, loyalty:write)` */
function described({ scopes }: Alternative): string {
  return [...scopes]
    .map(([scheme, list]) => (list.length === 0 ? scheme : `${scheme} (${[...list].sort().join(', ')})`))
    .sort()
    .join(' + ');
}
