import { resolve } from 'node:path';
import type { Finding } from '@styk/sdk/edo';
import { explainCode } from '@styk/sdk/edo/codes';
import type { Language } from '@styk/sdk/errors';
import { packageVersion } from '../../../installation/package-root.ts';
import { type SarifFinding, sarifLog } from '../../output/sarif.ts';
import type { ValidatedFile } from './validated-file.ts';

const LEVELS: Readonly<Record<Finding['severity'], SarifFinding['level']>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/** The findings as a SARIF log. */
export function sarifReport(files: readonly ValidatedFile[], language: Language, cwd: string): object {
  // A rule speaks of any document: the places in its text stay open.
  const describe = (code: string) => (explainCode(code)?.message[language] ?? code).replace(/\{\w+\}/g, '…');
  const findings = files.flatMap(({ path: file, findings: found }) =>
    found.map(({ code, severity, message, hint, path, line, column = 1, layer }): SarifFinding => {
      const position = line === undefined ? undefined : { line, column };
      const text = hint === undefined ? message[language] : `${message[language]}. ${hint[language]}`;
      return {
        rule: code,
        level: LEVELS[severity],
        message: text,
        file: resolve(cwd, file),
        position,
        ...(path === undefined ? {} : { logicalNames: [path] }),
        properties: { layer },
      };
    }),
  );
  return sarifLog({ name: 'styk edo validate', version: packageVersion(), describe }, findings, cwd);
}
