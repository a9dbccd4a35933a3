import { child, type Located } from '../../../contracts/references.ts';
import { objectsIn, operationsOf, rootOf } from '../contract-walk.ts';
import { findingAt, type LintFinding, type LintRule } from '../lint-finding.ts';

/** What people read in the reference is there in Russian too. */
export const russianTexts: LintRule = (files) =>
  [...files.values()].flatMap((file) => {
    const root = rootOf(file);
    const info = child(root, 'info');
    const tags = objectsIn(root).filter(({ key }) => key === 'tags');
    return [
      ...(info === undefined ? [] : missing(info, ['description'])),
      ...tags.flatMap(({ node }) => missing(node, ['description'])),
      ...operationsOf(file).flatMap((operation) => missing(operation, ['summary', 'description'])),
    ];
  });

function missing(node: Located, keys: readonly string[]): LintFinding[] {
  return keys
    .flatMap((key) => [key, `x-${key}-ru`])
    .filter((key) => typeof node.value[key] !== 'string' || node.value[key] === '')
    .map((key) => findingAt(node.address, 'text', `${key} is missing`));
}
