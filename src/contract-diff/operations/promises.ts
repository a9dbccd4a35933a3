import { canonicalJson } from '../../contracts/canonical-json.ts';
import type { Located } from '../../contracts/references.ts';
import type { Difference } from '../change.ts';
import type { OperationPair } from './match-operations.ts';
import { objectOr } from './operation-context.ts';

const LIMITS = ['rate', 'burst', 'parallel'] as const;
/** The date an operation goes (RFC 3339); `x-sunset` is how most tools write it. */
const SUNSET = ['x-styk-sunset', 'x-sunset'] as const;

/** What an operation promises beside its data: name, limits, repeatability, how long it will stay. */
export function comparePromises({ old, new: now }: OperationPair): Difference[] {
  return [
    ...identity(old, now),
    ...limits(old.node, now.node),
    ...idempotency(old.node, now.node),
    ...life(old.node, now.node),
  ];
}

function identity(old: OperationPair['old'], now: OperationPair['new']): Difference[] {
  const ends = { old: old.node.address, new: now.node.address };
  const [from, to] = [old.operationId, now.operationId];
  if (from !== to) {
    return [{ rule: 'operation-id-changed', params: { from: from ?? '—', to: to ?? '—' }, ...ends }];
  }
  return [];
}

function limits(old: Located, now: Located): Difference[] {
  const key = 'x-styk-limit';
  const before = objectOr(old.value[key], {});
  const after = objectOr(now.value[key], {});
  return LIMITS.flatMap((limit) => {
    const [from, to] = [numberOr(before[limit]), numberOr(after[limit])];
    if (from === to) return [];
    const place = (node: Located, value: unknown) =>
      value === undefined ? node.address : `${node.address}/${key}/${limit}`;
    return [
      {
        rule: to < from ? ('limit-lowered' as const) : ('limit-raised' as const),
        params: { limit, from: nameLimit(from), to: nameLimit(to) },
        old: place(old, before[limit]),
        new: place(now, after[limit]),
      },
    ];
  });
}

function numberOr(value: unknown): number {
  return typeof value === 'number' ? value : Number.POSITIVE_INFINITY;
}

function nameLimit(value: number): string {
  return Number.isFinite(value) ? String(value) : '∞';
}

function idempotency(old: Located, now: Located): Difference[] {
  const key = 'x-styk-idempotency';
  const needs = (node: Located) => canonicalJson(objectOr(node.value[key], {}).required ?? null);
  if (needs(old) === needs(now)) return [];
  return [{ rule: 'idempotency-changed', params: {}, old: old.address, new: now.address }];
}

function life(old: Located, now: Located): Difference[] {
  const ends = { old: old.address, new: now.address };
  const was = old.value.deprecated === true;
  const is = now.value.deprecated === true;
  const [from, to] = [sunsetOf(old), sunsetOf(now)];
  return [
    ...(was === is
      ? []
      : [{ rule: is ? ('operation-deprecated' as const) : ('operation-undeprecated' as const), params: {}, ...ends }]),
    ...(from === to ? [] : [{ rule: sunsetRule(from, to), params: { from: from ?? '—', to: to ?? '—' }, ...ends }]),
  ];
}

function sunsetRule(from: string | undefined, to: string | undefined): Difference['rule'] {
  const earlier = from !== undefined && to !== undefined && Date.parse(to) < Date.parse(from);
  return earlier ? 'operation-sunset-brought-forward' : 'operation-sunset-changed';
}

/** When the operation goes, as the contract writes it. */
export function sunsetOf({ value }: Located): string | undefined {
  return SUNSET.map((key) => value[key]).find((date) => typeof date === 'string') as string | undefined;
}
