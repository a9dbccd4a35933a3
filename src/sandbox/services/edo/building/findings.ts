import type { DocumentFinding } from '@styk/sdk/api/edo';
import type { Finding } from '@styk/sdk/edo';
import type { Language } from '@styk/sdk/errors';

/** The contract shows so many. */
const MOST = 1000;

const GRAVITY = ['error', 'warning', 'info'];

/** Findings in the language of the caller, the gravest first. */
export function findingResources(findings: readonly Finding[], language: Language): DocumentFinding[] {
  return [...findings]
    .sort((one, other) => GRAVITY.indexOf(one.severity) - GRAVITY.indexOf(other.severity))
    .slice(0, MOST)
    .map(({ code, layer, severity, path, line, message, hint }) => ({
      code,
      layer: layer === 'documents' ? 'rules' : layer,
      severity,
      ...(path === undefined ? {} : { path: path.slice(0, 1000) }),
      ...(line === undefined ? {} : { line }),
      message: message[language].slice(0, 2000),
      ...(hint === undefined ? {} : { hint: hint[language].slice(0, 1000) }),
    }));
}
