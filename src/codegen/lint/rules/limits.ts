import type { JsonValue } from '../../../contracts/model.ts';
import { isObject } from '../../../contracts/references.ts';
import { operationsOf } from '../contract-walk.ts';
import { findingAt, type LintRule } from '../lint-finding.ts';

/** `x-styk-limit` on every operation: the SDK keeps to it, the sandbox enforces it. */
export const limits: LintRule = (files) =>
  [...files.values()].flatMap(operationsOf).flatMap(({ value, address, title }) => {
    const limit = value['x-styk-limit'];
    if (!isObject(limit)) return [findingAt(address, 'limit', `${title} has no x-styk-limit`)];
    const { rate, burst, parallel } = limit;
    if (typeof rate === 'number' && rate > 0 && isCount(burst) && isCount(parallel)) return [];
    return [findingAt(`${address}/x-styk-limit`, 'limit', 'rate, burst and parallel must be positive')];
  });

function isCount(value: JsonValue | undefined): boolean {
  return Number.isInteger(value) && Number(value) > 0;
}
