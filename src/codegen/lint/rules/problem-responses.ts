import type { ContractFile } from '../../../contracts/model.ts';
import { child, type Located, resolveReference } from '../../../contracts/references.ts';
import { objectsIn, operationsOf } from '../contract-walk.ts';
import { findingAt, type LintFinding, type LintRule } from '../lint-finding.ts';

const PROBLEM = 'application/problem+json';

/** Every refusal is a problem document (RFC 9457), except where another RFC gives the form: it is JSON then. */
export const problemResponses: LintRule = (files) =>
  [...files.values()].flatMap(operationsOf).flatMap(({ title, ...operation }) => {
    const responses = child(operation, 'responses');
    const refusals = responses === undefined ? [] : objectsIn(responses).filter(({ key }) => /^[45]/.test(key));
    const missing = ['4XX', '5XX'].filter((range) => !refusals.some(({ key }) => key === range));
    return [
      ...missing.map((range) =>
        findingAt(operation.address, 'problem-response', `${title} does not describe ${range}`),
      ),
      ...refusals.flatMap(({ key, node }) => checkForm(files, key, node)),
    ];
  });

function checkForm(files: ReadonlyMap<string, ContractFile>, status: string, node: Located): LintFinding[] {
  const content = child(resolveReference(files, node), 'content');
  const types = content === undefined ? [] : Object.keys(content.value);
  const allowed = status.endsWith('XX') ? [PROBLEM] : [PROBLEM, 'application/json'];
  if (types.length > 0 && types.every((type) => allowed.includes(type))) return [];
  return [findingAt(node.address, 'problem-response', `${status} is not ${PROBLEM}`)];
}
