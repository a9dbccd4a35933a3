import type { ContractFile } from '../../../contracts/model.ts';
import { child, type Located, resolveReference } from '../../../contracts/references.ts';
import { objectsIn, operationsOf } from '../contract-walk.ts';
import { findingAt, type LintRule } from '../lint-finding.ts';

/** One way to page: `limit` and `cursor` in, `items` and `nextCursor` out. The SDK goes through pages by it. */
export const pages: LintRule = (files) =>
  [...files.values()].flatMap(operationsOf).flatMap((operation) => {
    const { value, address, method, title } = operation;
    const report = (message: string) => [findingAt(address, 'page', `${title} ${message}`)];
    const names = queryNames(files, operation);
    const answer = method === 'get' ? answerOf(files, operation) : undefined;
    const properties = answer === undefined ? undefined : child(answer, 'properties')?.value;
    const isPage = properties?.nextCursor !== undefined;
    if (!names.has('cursor')) {
      // A log is read from a position that is the reader's own; a list has no other way to the next page.
      const isList = String(value.operationId).startsWith('list');
      return isPage && isList ? report('answers with nextCursor and takes no cursor') : [];
    }
    if (!names.has('limit')) return report('takes a cursor and no limit');
    if (!isPage || properties.items === undefined)
      return report('takes a cursor and does not answer { items, nextCursor }');
    const required = answer?.value.required;
    const complete = Array.isArray(required) && ['items', 'nextCursor'].every((name) => required.includes(name));
    return complete ? [] : report('may leave out items or nextCursor');
  });

function queryNames(files: ReadonlyMap<string, ContractFile>, operation: Located): Set<unknown> {
  const parameters = objectsIn(operation).filter(({ key }) => key === 'parameters');
  const resolved = parameters.map(({ node }) => resolveReference(files, node).value);
  return new Set(resolved.filter((parameter) => parameter.in === 'query').map(({ name }) => name));
}

function answerOf(files: ReadonlyMap<string, ContractFile>, operation: Located): Located | undefined {
  const responses = child(operation, 'responses');
  const ok = responses && child(responses, '200');
  const content = ok && child(resolveReference(files, ok), 'content');
  const media = content && child(content, 'application/json');
  const schema = media && child(media, 'schema');
  return schema && resolveReference(files, schema);
}
