import { isObject, resolveReference } from '../../../contracts/references.ts';
import { objectsIn, operationsOf } from '../contract-walk.ts';
import { findingAt, type LintRule } from '../lint-finding.ts';

/** A POST either carries a key or says why it needs none: `x-styk-idempotency: { required: false, reason: … }`. */
export const idempotencyKeys: LintRule = (files) =>
  [...files.values()].flatMap(operationsOf).flatMap((operation) => {
    const { value, address, method, title } = operation;
    const keyed = objectsIn(operation)
      .filter(({ key }) => key === 'parameters')
      .map(({ node }) => resolveReference(files, node).value)
      .find((parameter) => parameter.in === 'header' && parameter.name === 'Idempotency-Key');
    const exempt = value['x-styk-idempotency'];
    const report = (message: string) => [findingAt(address, 'idempotency-key', message)];
    if (keyed !== undefined) {
      if (exempt !== undefined) return report(`${title} has a key and says that it needs none`);
      return keyed.required === true ? [] : report(`${title} does not require its Idempotency-Key`);
    }
    if (method !== 'post') return [];
    if (exempt === undefined) return report(`${title} has neither an Idempotency-Key nor x-styk-idempotency`);
    const reasoned = isObject(exempt) && exempt.required === false && typeof exempt.reason === 'string';
    return reasoned && exempt.reason !== '' ? [] : report(`${title} does not say why it needs no Idempotency-Key`);
  });
