import { operationsOf } from '../contract-walk.ts';
import { findingAt, type LintRule } from '../lint-finding.ts';

/** Operation ids become names of functions, and the error journal knows operations by nothing else. */
export const operationIds: LintRule = (files) => {
  const first = new Map<string, string>();
  return [...files.values()].flatMap(operationsOf).flatMap(({ value, address, title }) => {
    const id = value.operationId;
    if (typeof id !== 'string') return [findingAt(address, 'operation-id', `${title} has no operationId`)];
    if (!/^[a-z][A-Za-z0-9]*$/.test(id)) return [findingAt(address, 'operation-id', `${id} is not camelCase`)];
    const other = first.get(id);
    if (other !== undefined) return [findingAt(address, 'operation-id', `${id} is also the id of ${other}`)];
    first.set(id, address);
    return [];
  });
};
