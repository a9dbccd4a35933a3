import type { ContractFile } from '../../../contracts/model.ts';
import { child, type Located, resolveReference } from '../../../contracts/references.ts';
import { objectsIn, operationsOf, rootOf } from '../contract-walk.ts';
import { findingAt, type LintFinding, type LintRule } from '../lint-finding.ts';

type Files = ReadonlyMap<string, ContractFile>;

/** Bodies whose form a schema tells; files and tables are described by words. */
const STRUCTURED = /^(application\/(.*\+)?json|application\/x-www-form-urlencoded|multipart\/form-data)$/;

/** An example tells more than a schema: every parameter, every structured body and answer has one. */
export const givenExamples: LintRule = (files) => {
  const all = [...files.values()];
  return [
    ...all.flatMap((file) =>
      parametersOf(file)
        .filter((node) => !hasExample(files, node))
        .map(exampleMissing('parameter')),
    ),
    ...all
      .flatMap(operationsOf)
      .flatMap((operation) => [
        ...requestBodies(files, operation).map(exampleMissing('request body')),
        ...answers(files, operation).map(exampleMissing('answer')),
      ]),
  ];
};

function exampleMissing(what: string): (node: Located) => LintFinding {
  return (node) => findingAt(node.address, 'example', `${what} without an example`);
}

/** Those written in the file, shared ones included. */
function parametersOf(file: ContractFile): Located[] {
  const components = child(rootOf(file), 'components');
  const shared = components && child(components, 'parameters');
  const ofPaths = objectsIn(child(rootOf(file), 'paths') ?? { value: {}, address: '' }).map(({ node }) => node);
  return [
    ...(shared === undefined ? [] : objectsIn(shared).map(({ node }) => node)),
    ...[...operationsOf(file), ...ofPaths].flatMap((node) =>
      objectsIn(node).flatMap(({ key, node: below }) =>
        key === 'parameters' && below.value.$ref === undefined ? [below] : [],
      ),
    ),
  ];
}

function requestBodies(files: Files, operation: Located): Located[] {
  const body = child(operation, 'requestBody');
  return body === undefined ? [] : bodiesWithout(files, resolveReference(files, body));
}

function answers(files: Files, operation: Located): Located[] {
  const responses = child(operation, 'responses');
  return (responses === undefined ? [] : objectsIn(responses))
    .filter(({ key }) => key.startsWith('2'))
    .flatMap(({ node }) => bodiesWithout(files, resolveReference(files, node)));
}

function bodiesWithout(files: Files, node: Located): Located[] {
  const content = child(node, 'content');
  return (content === undefined ? [] : objectsIn(content))
    .filter(({ key }) => STRUCTURED.test(key))
    .map(({ node: media }) => media)
    .filter((media) => !hasExample(files, media));
}

/** Beside the schema, or in it. */
function hasExample(files: Files, node: Located): boolean {
  if (node.value.example !== undefined || node.value.examples !== undefined) return true;
  const schema = child(node, 'schema');
  return schema !== undefined && resolveReference(files, schema).value.examples !== undefined;
}
