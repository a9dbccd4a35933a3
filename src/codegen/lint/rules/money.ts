import type { ContractFile, JsonObject } from '../../../contracts/model.ts';
import { child, isObject, type Located, resolveReference } from '../../../contracts/references.ts';
import { objectsIn } from '../contract-walk.ts';
import { findingAt, type LintFinding, type LintRule } from '../lint-finding.ts';
import { schemasOf } from '../schema-walk.ts';

/** What names of amounts end in; `…Kop` says the unit besides. */
const AMOUNT = /(?:^|[a-z])(?:kop|amount|price|total|sum|fee|cost|discount|vat|gross|net|balance|budget|commission)$/i;

/** Money is whole kopecks: a fraction of a kopeck is somebody's loss, and binary fractions lose by themselves. */
export const money: LintRule = (files) =>
  [...files.values()].flatMap(schemasOf).flatMap((schema) => {
    const properties = child(schema, 'properties');
    return properties === undefined ? [] : objectsIn(properties).flatMap(({ key, node }) => check(files, key, node));
  });

function check(files: ReadonlyMap<string, ContractFile>, name: string, property: Located): LintFinding[] {
  const types = typesOf(files, property);
  const report = (message: string) => [findingAt(property.address, 'money', message)];
  if (name.endsWith('Kop')) return types.every((type) => type === 'integer') ? [] : report(`${name} is not an integer`);
  return AMOUNT.test(name) && types.includes('number') ? report(`${name} is a binary fraction`) : [];
}

/** Without null; of "this or null" the types of this. */
function typesOf(files: ReadonlyMap<string, ContractFile>, place: Located): string[] {
  const schema = resolveReference(files, place);
  const alternatives = objectsIn(schema).filter(({ key }) => ['anyOf', 'oneOf', 'allOf'].includes(key));
  const own = ownTypes(schema.value);
  return [...own, ...alternatives.flatMap(({ node }) => typesOf(files, node))];
}

function ownTypes({ type }: JsonObject): string[] {
  const listed = [type].flat().filter((one) => typeof one === 'string' && one !== 'null');
  return isObject(type) ? [] : listed.map(String);
}
