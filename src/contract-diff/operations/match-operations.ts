import { neutralPath, type OperationNode } from './contract-operations.ts';

/** An operation of both contracts. */
export interface OperationPair {
  readonly old: OperationNode;
  readonly new: OperationNode;
}

export interface OperationMatch {
  readonly pairs: readonly OperationPair[];
  readonly removed: readonly OperationNode[];
  readonly added: readonly OperationNode[];
}

/** What makes two operations the same one, the surest sign first. A sign that an operation lacks is undefined. */
const SIGNS: readonly ((operation: OperationNode) => string | undefined)[] = [
  ({ contract, method, path }) => `${contract} ${method} ${path}`,
  ({ contract, method, path }) => `${contract} ${method} ${neutralPath(path)}`,
  ({ basePath, method, path }) => `${method} ${basePath}${neutralPath(path)}`,
  // Only then the name: an operation that has moved.
  ({ operationId }) => operationId,
];

/** Finds for each operation of the old contract the one it has become. Contracts of one name are the same contract. */
export function matchOperations(old: readonly OperationNode[], now: readonly OperationNode[]): OperationMatch {
  const pairs: OperationPair[] = [];
  let removed = old;
  let added = now;
  for (const sign of SIGNS) {
    const candidates = Map.groupBy(added, sign);
    const taken = new Set<OperationNode>();
    for (const operation of removed) {
      const key = sign(operation);
      const found = key === undefined ? undefined : candidates.get(key)?.find((candidate) => !taken.has(candidate));
      if (found === undefined) continue;
      taken.add(found).add(operation);
      pairs.push({ old: operation, new: found });
    }
    removed = removed.filter((operation) => !taken.has(operation));
    added = added.filter((operation) => !taken.has(operation));
  }
  return { pairs, removed, added };
}
