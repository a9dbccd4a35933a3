import type { ApiDomain } from './api-operation.ts';

/** Says at the top of a file what it was made from. */
export function printHeader(domain: Pick<ApiDomain, 'name' | 'version'>): string {
  return `// Generated from openapi/${domain.name}.yaml ${domain.version} by \`npm run generate:api\`. Do not edit.`;
}
