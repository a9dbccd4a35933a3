import { basename, join } from 'node:path';
import { createConfig, lint } from '@redocly/openapi-core';
import type { LintFinding } from './lint-finding.ts';

/** Rules of the specification and of good sense; those of the house are ours. */
const RULES = {
  struct: 'error',
  'no-unresolved-refs': 'error',
  'no-identical-paths': 'error',
  'no-ambiguous-paths': 'error',
  'no-path-trailing-slash': 'error',
  'path-not-include-query': 'error',
  'path-declaration-must-exist': 'error',
  'path-parameters-defined': 'error',
  'operation-parameters-unique': 'error',
  'operation-2xx-response': 'error',
  'operation-tag-defined': 'error',
  'operation-singular-tag': 'error',
  'operation-operationId-url-safe': 'error',
  'parameter-description': 'error',
  'tag-description': 'error',
  'no-duplicated-tag-names': 'error',
  'no-duplicated-enum-values': 'error',
  'no-enum-type-mismatch': 'error',
  'no-schema-type-mismatch': 'error',
  'no-required-schema-properties-undefined': 'error',
  'no-mixed-number-range-constraints': 'error',
  'no-empty-servers': 'error',
  'security-defined': 'error',
  'spec-components-invalid-map-name': 'error',
} as const;

/** What redocly's rules find in one contract; a finding in a file it refers to is reported there. */
export async function lintWithRedocly(folder: string, file: string): Promise<LintFinding[]> {
  const config = await createConfig({ rules: RULES });
  const problems = await lint({ ref: join(folder, file), config });
  return problems.map(({ ruleId, message, location }) => {
    const [place] = location;
    return {
      file: place === undefined ? file : basename(place.source.absoluteRef),
      pointer: place?.pointer?.replace(/^#/, '') ?? '',
      rule: ruleId,
      message: message.split('\n')[0] ?? message,
    };
  });
}
