import type { ApiPathParameter } from '../api/api-operation.ts';
import { camelCase, RESERVED_WORDS } from './identifiers.ts';
import { NameTable } from './name-table.ts';
import type { OperationPlace } from './operation-place.ts';
import { type Parameter, typeOf } from './read-parameters.ts';
import type { ReadingTools } from './reading-tools.ts';

/** Path parameters in the order of the path, whatever the order of their declarations. */
export function readPathParameters(
  operation: OperationPlace,
  owner: string,
  parameters: readonly Parameter[],
  { reader, findings }: Pick<ReadingTools, 'reader' | 'findings'>,
): ApiPathParameter[] {
  // The method of the same name calls the function.
  const taken = new NameTable([...RESERVED_WORDS, owner, 'client', 'operations', 'body', 'query', 'options']);
  return pathNames(operation.path).map((name) => {
    const parameter = parameters.find((one) => one.in === 'path' && one.name === name);
    if (parameter === undefined) findings.report('path-parameter-undeclared', operation.place.address, name);
    const type = typeOf(parameter?.schema, reader);
    const { style = 'simple' } = parameter?.place.value ?? {};
    if (style !== 'simple' || type === 'array' || type === 'object') {
      findings.report(
        'parameter-style',
        parameter?.place.address ?? operation.place.address,
        `${name}: ${type} ${String(style)}`,
      );
    }
    return {
      name,
      argument: taken.claim(camelCase(name) || 'parameter', 'Parameter'),
      description: parameter?.description ?? '',
      type: type === 'integer' || type === 'number' ? 'number' : 'string',
    };
  });
}

/** Names in the braces of a path. */
export function pathNames(path: string): string[] {
  return [...new Set([...path.matchAll(/\{([^}]+)\}/g)].map((match) => match[1] ?? ''))];
}
