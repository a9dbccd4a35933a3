import { NAMED_MEMBERS } from '../../../contracts/keywords.ts';
import type { JsonObject } from '../../../contracts/model.ts';
import { child, escapePointer, isObject, type Located } from '../../../contracts/references.ts';
import { objectsIn, operationsOf, rootOf } from '../contract-walk.ts';
import { findingAt, type LintFinding, type LintRule } from '../lint-finding.ts';
import { DATA_KEYWORDS } from '../schema-walk.ts';

/** What people read in the reference is there in Russian too: wherever an English text stands, the Russian one stands beside it. */
export const russianTexts: LintRule = (files) =>
  [...files.values()].flatMap((file) => {
    const root = rootOf(file);
    const info = child(root, 'info');
    const tags = objectsIn(root).filter(({ key }) => key === 'tags');
    return [
      ...(info === undefined ? [] : missing(info, ['description'])),
      ...tags.flatMap(({ node }) => missing(node, ['description'])),
      ...operationsOf(file).flatMap((operation) => missing(operation, ['summary', 'description'])),
      ...unaccompanied(root),
    ];
  });

const TEXTS = ['summary', 'description'] as const;

function missing(node: Located, keys: readonly string[]): LintFinding[] {
  return keys
    .filter((key) => typeof node.value[key] !== 'string' || node.value[key] === '')
    .map((key) => findingAt(node.address, 'text', `${key} is missing`));
}

function unaccompanied(node: Located): LintFinding[] {
  return [...TEXTS.flatMap((key) => accompanied(node, key)), ...membersBelow(node).flatMap(unaccompanied)];
}

function accompanied({ value, address }: Located, key: (typeof TEXTS)[number]): LintFinding[] {
  const other = `x-${key}-ru`;
  const report = (message: string) => [findingAt(address, 'text', message)];
  if (value[key] === undefined) return value[other] === undefined ? [] : report(`${other} without ${key}`);
  if (!isText(value, key)) return report(`${key} is empty`);
  if (!isText(value, other)) return report(`${other} is missing`);
  // A formula is the same in every language.
  const isRussian = /[а-яё]/i.test(String(value[other])) || value[other] === value[key];
  return isRussian ? [] : report(`${other} is not in Russian`);
}

function isText(value: JsonObject, key: string): boolean {
  const text = value[key];
  return typeof text === 'string' && text.trim() !== '';
}

/** The objects below that may carry texts; those of a map are named by the map, not by the specification. */
function membersBelow(node: Located): Located[] {
  return objectsIn(node).flatMap(({ key, node: below }) => {
    if (DATA_KEYWORDS.has(key)) return [];
    const isMap = NAMED_MEMBERS.has(key) && isObject(node.value[key]);
    if (!isMap) return [below];
    const inside = Object.entries(below.value).filter(([, value]) => isObject(value));
    return inside.map(([name, value]) => ({
      value: value as JsonObject,
      address: `${below.address}/${escapePointer(name)}`,
    }));
  });
}
