import { createHash } from 'node:crypto';
import { relative, resolve, sep } from 'node:path';
import type { Finding } from '@styk/sdk/edo';
import type { Language } from '@styk/sdk/errors';
import type { ValidatedFile } from './validated-file.ts';

const SEVERITIES: Readonly<Record<Finding['severity'], string>> = { error: 'major', warning: 'minor', info: 'info' };

/** The findings as the Code Climate issues that GitLab takes for its Code Quality report. */
export function codeClimateIssues(files: readonly ValidatedFile[], language: Language, cwd: string): object[] {
  return files.flatMap(({ path: file, findings }) => {
    const location = relative(cwd, resolve(cwd, file)).split(sep).join('/');
    return findings.map(({ code, severity, message, path = '', line = 1 }) => ({
      type: 'issue',
      check_name: code,
      description: message[language],
      categories: ['Bug Risk'],
      severity: SEVERITIES[severity],
      // The same finding at the same place in two runs is one issue.
      fingerprint: createHash('sha256').update([location, code, path, message.en].join('\n')).digest('hex'),
      location: { path: location, lines: { begin: line } },
    }));
  });
}
