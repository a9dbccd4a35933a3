import { child, resolveReference } from '../../../contracts/references.ts';
import { objectsIn, operationsOf } from '../contract-walk.ts';
import { findingAt, type LintRule } from '../lint-finding.ts';

/** Work that goes on after 202 has an address (`Location`) at which one asks how it stands. */
export const longOperations: LintRule = (files) =>
  [...files.values()].flatMap(operationsOf).flatMap((operation) => {
    const responses = child(operation, 'responses');
    const node = responses && child(responses, '202');
    if (node === undefined) return [];
    const accepted = resolveReference(files, node);
    const content = child(accepted, 'content');
    const media = content === undefined ? [] : objectsIn(content).map(({ node: below }) => below);
    const isLong = media.some((one) => String(child(one, 'schema')?.value.$ref).endsWith('/LongOperation'));
    const headers = Object.keys(child(accepted, 'headers')?.value ?? {});
    if (!isLong || headers.includes('Location')) return [];
    return [findingAt(accepted.address, 'long-operation', `${operation.title} starts work without a Location`)];
  });
