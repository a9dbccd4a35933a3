import type { ContractFile } from '../../../contracts/model.ts';
import { child, type Located, resolveReference } from '../../../contracts/references.ts';
import { servedByPartner } from '../../../contracts/served-by.ts';
import { objectsIn, operationsOf } from '../contract-walk.ts';
import { findingAt, type LintFinding, type LintRule } from '../lint-finding.ts';
import { subschemas } from '../schema-walk.ts';

/**
 * A misspelt field of a request is refused, not ignored: every object in a JSON request says what else it may hold. Partners
 * on the other hand have to ignore what they do not know, so that the ecosystem can send more than it used to.
 */
export const closedRequests: LintRule = (files) => {
  const seen = new Set<string>();
  return [...files.values()]
    .filter((file) => !servedByPartner(file))
    .flatMap(operationsOf)
    .flatMap((operation) => bodySchemas(files, operation))
    .flatMap((schema) => openObjects(files, schema, seen));
};

function bodySchemas(files: ReadonlyMap<string, ContractFile>, operation: Located): Located[] {
  const body = child(operation, 'requestBody');
  const content = body && child(resolveReference(files, body), 'content');
  // Forms are left out: RFC 6749 section 3.2 asks the server to ignore what it does not know.
  const media = content && child(content, 'application/json');
  const schema = media && child(media, 'schema');
  return schema === undefined ? [] : [schema];
}

function openObjects(files: ReadonlyMap<string, ContractFile>, place: Located, seen: Set<string>): LintFinding[] {
  const schema = resolveReference(files, place);
  if (seen.has(schema.address)) return [];
  seen.add(schema.address);
  const { value, address } = schema;
  const closedByOwner = value.unevaluatedProperties === false;
  // The parts of an `allOf` cannot be closed one by one, for each would refuse the others' properties.
  const parts = closedByOwner ? allOfParts(files, schema) : [];
  for (const part of parts) seen.add(part.address);
  const open = value.properties !== undefined && value.additionalProperties === undefined && !closedByOwner;
  return [
    ...(open ? [findingAt(address, 'closed-request', 'object of a request without additionalProperties: false')] : []),
    ...[schema, ...parts].flatMap(subschemas).flatMap((below) => openObjects(files, below, seen)),
  ];
}

function allOfParts(files: ReadonlyMap<string, ContractFile>, schema: Located): Located[] {
  return objectsIn(schema)
    .filter(({ key }) => key === 'allOf')
    .map(({ node }) => resolveReference(files, node));
}
