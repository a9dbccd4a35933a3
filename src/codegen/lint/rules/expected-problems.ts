import type { ContractFile, JsonObject } from '../../../contracts/model.ts';
import { isObject, type Located, resolveReference } from '../../../contracts/references.ts';
import { objectsIn, operationsOf } from '../contract-walk.ts';
import { findingAt, type LintRule } from '../lint-finding.ts';

/** What a call says it needs tells what it may be refused for: an id may name nothing, a state may have moved on. */
export const expectedProblems: LintRule = (files) =>
  [...files.values()].flatMap(operationsOf).flatMap((operation) => {
    const { value, address, title } = operation;
    const parameters = parametersOf(files, operation);
    const has = (place: string, name: RegExp) =>
      parameters.some((one) => one.in === place && name.test(String(one.name)));
    const report = (message: string) => [findingAt(address, 'expected-problem', message)];
    return [
      ...(has('path', /Id$/) && codesOf(value, 404).length === 0 ? report(`${title} names no code for 404`) : []),
      ...(has('header', /^If-Match$/i)
        ? EXPECTED.filter(([status, code]) => !codesOf(value, status).includes(code)).flatMap(([status, code]) =>
            report(`${title} takes If-Match and does not name ${status} ${code}`),
          )
        : []),
    ];
  });

const EXPECTED = [
  [412, 'precondition-failed'],
  [428, 'precondition-required'],
] as const;

function parametersOf(files: ReadonlyMap<string, ContractFile>, operation: Located): JsonObject[] {
  return objectsIn(operation)
    .filter(({ key }) => key === 'parameters')
    .map(({ node }) => resolveReference(files, node).value);
}

function codesOf(operation: JsonObject, status: number): readonly unknown[] {
  const problems = operation['x-styk-problems'];
  const codes = isObject(problems) ? problems[String(status)] : undefined;
  return Array.isArray(codes) ? codes : [];
}
